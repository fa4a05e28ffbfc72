import { randomBytes } from "node:crypto";
import { type LinkRow, links } from "../../storage/link-collections.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { hashText } from "../ledger/hash-text.ts";

/** What a new link opens, and until when (ISO time). */
export interface LinkToMake {
  readonly kind: LinkRow["kind"];
  readonly object: string;
  readonly until: string;
}

/**
 * Makes a link in the caller's transaction. The token (256 random bits, base64url) is given back once and kept nowhere:
 * the store holds its SHA-256.
 */
export async function makeLink(
  transaction: WriteTransaction,
  workspace: Pick<Workspace, "by" | "now">,
  { kind, object, until }: LinkToMake,
): Promise<{ readonly token: string; readonly id: string }> {
  const token = randomBytes(32).toString("base64url");
  const id = hashText(token);
  const at = workspace.now().toISOString();
  await transaction.put(links, { id, kind, object, at, by: workspace.by, until, ended: "", opened: 0, lastOpened: "" });
  return { token, id };
}
