import { members } from "../../storage/people-collections.ts";
import type { Store } from "../../storage/contract.ts";
import type { Sessions } from "./open-sessions.ts";
import type { SendMail } from "./send-mail.ts";

const lasting = 15 * 60_000;

/**
 * Sends a link that signs in once within 15 minutes to somebody who may sign in. Answers nothing either way, and does the
 * same work for an address nobody knows save for the mail, so that a stranger learns of no address.
 */
export async function mailLink(
  parts: { readonly store: Store; readonly organisation: string; readonly sessions: Sessions; readonly send: SendMail },
  address: string,
  origin: string,
): Promise<void> {
  const id = address.trim().toLowerCase();
  const member = await parts.store.read(parts.organisation, (open) => open.get(members, id));
  const token = await parts.sessions.makeToken(id, lasting);
  if (member?.state !== "active") return;
  const text = [
    "This link signs you in to Plimsoll. It works once, within 15 minutes:",
    `${origin}${member.role === "employee" ? "/me" : "/"}#token=${token}`,
    "If you did not ask for it, do nothing.",
  ].join("\n\n");
  await parts.send({ to: id, subject: "Your way in to Plimsoll", text });
}
