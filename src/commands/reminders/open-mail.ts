import { messageTargets } from "../../storage/incident-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";
import type { SendMail } from "../people/send-mail.ts";
import { openTarget } from "./change-targets.ts";
import type { DigestDesk } from "./send-digests.ts";

/** Sends single mails through the mail server that was named first; null where none is. */
export async function openMail(workspace: Workspace, { home, deliver }: DigestDesk): Promise<SendMail | null> {
  const [row] = await workspace.store.read(workspace.organisation, (transaction) =>
    transaction.list(messageTargets, { where: { kind: "mail" }, limit: 1 }),
  );
  if (row === undefined) return null;
  return async ({ to, subject, text }) => {
    const target = openTarget(row, home);
    if (target.kind === "mail") await deliver({ ...target, to: [to] }, { subject, lines: [{ text }] });
  };
}
