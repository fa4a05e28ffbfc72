import { judgeLink } from "../../core/links/judge-link.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { type LinkRow, links } from "../../storage/link-collections.ts";
import type { ReadTransaction, WriteTransaction } from "../../storage/contract.ts";
import { hashText } from "../ledger/hash-text.ts";

const says = {
  unknown: "expected a link that was sent, met another; open the whole address as it was sent",
  ended: "expected a link that still holds, met one that was taken back; ask whoever sent it for another",
  past: "expected a link that still holds, met one past its last day; ask whoever sent it for another",
} as const;

/** The row of a token of a kind. Throws `not-found` for an unknown token, `refused` for one that ended, with words for its holder. */
export async function openLink(transaction: ReadTransaction, kind: LinkRow["kind"], token: string, now: Date): Promise<LinkRow> {
  const row = /^[\w-]{20,100}$/.test(token) ? await transaction.get(links, hashText(token)) : undefined;
  const own = row?.kind === kind ? row : undefined;
  const refusal = judgeLink(own, now.toISOString());
  if (refusal !== null || own === undefined)
    throw new PlimsollError(refusal === "unknown" || refusal === null ? "not-found" : "refused", says[refusal ?? "unknown"]);
  return own;
}

/** Notes that a link was opened. */
export async function noteOpened(transaction: WriteTransaction, link: LinkRow, now: Date): Promise<void> {
  await transaction.put(links, { ...link, opened: link.opened + 1, lastOpened: now.toISOString() });
}

/** Takes a link back; it opens nothing from now on. */
export async function endLink(transaction: WriteTransaction, id: string, now: Date): Promise<void> {
  const row = await transaction.get(links, id);
  if (row !== undefined && row.ended === "") await transaction.put(links, { ...row, ended: now.toISOString() });
}
