import { createPublicKey } from "node:crypto";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { trustedKeys, type TrustedKeyRow } from "../../storage/incident-collections.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** Keys whose updates the company takes beside the maintainers': of a consultant, or of its own. */
export async function listTrustedKeys({ store, organisation }: Workspace): Promise<readonly TrustedKeyRow[]> {
  return store.read(organisation, (transaction) => transaction.list(trustedKeys));
}

/** Trusts a public key (Ed25519, DER SPKI in base64) from now on. Throws `bad-input` for anything else. */
export async function addTrustedKey(workspace: Workspace, key: string, label: string): Promise<{ readonly undo: string }> {
  const id = key.trim();
  if (!isPublicKey(id))
    throw new PlimsollError(
      "bad-input",
      "expected a public key as `plimsoll facts sign` names it (MCowBQYDK2Vw…), met another text; copy it again",
    );
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const row = { id, label: label.trim().slice(0, 200), at: workspace.now().toISOString(), by: workspace.by };
    const touch = await touchRow(transaction, trustedKeys, id, row);
    const what = "key for updates trusted";
    return {
      undo: await recordChange(transaction, workspace, what, [touch], [{ object: "facts/keys", what, field: "key", from: "", to: id }]),
    };
  });
}

/** Trusts it no longer. Throws `not-found` for a key nobody added. */
export async function removeTrustedKey(workspace: Workspace, key: string): Promise<{ readonly undo: string }> {
  const id = key.trim();
  return workspace.store.write(workspace.organisation, async (transaction) => {
    if ((await transaction.get(trustedKeys, id)) === undefined)
      throw new PlimsollError("not-found", "expected a key that was added, met another; see `plimsoll facts keys`");
    const touch = await touchRow(transaction, trustedKeys, id, undefined);
    const what = "key for updates no longer trusted";
    return {
      undo: await recordChange(transaction, workspace, what, [touch], [{ object: "facts/keys", what, field: "key", from: id, to: "" }]),
    };
  });
}

function isPublicKey(text: string): boolean {
  try {
    return createPublicKey({ key: Buffer.from(text, "base64"), type: "spki", format: "der" }).asymmetricKeyType === "ed25519";
  } catch {
    return false;
  }
}
