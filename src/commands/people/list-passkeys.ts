import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Store } from "../../storage/contract.ts";
import { passkeys } from "../../storage/people-collections.ts";
import type { PasskeyRow } from "../../storage/people-collections.ts";

/** A member's passkeys. */
export async function listPasskeys(store: Store, organisation: string, member: string): Promise<PasskeyRow[]> {
  return store.read(organisation, (open) => open.list(passkeys, { where: { member } }));
}

/** Removes one of a member's own passkeys. */
export async function removePasskey(store: Store, organisation: string, member: string, id: string): Promise<void> {
  await store.write(organisation, async (open) => {
    const row = await open.get(passkeys, id);
    if (row?.member !== member) throw new PlimsollError("not-found", "expected a passkey of yours, met another; reload the page");
    await open.remove(passkeys, id);
  });
}
