import type { ChangeLink } from "../../core/ledger/change-link.ts";
import { adminChanges } from "../../storage/incident-collections.ts";
import type { Store } from "../../storage/contract.ts";

/** Changes by administrators, newest first, with how many there are in all. */
export interface ChangeList {
  readonly rows: readonly Omit<ChangeLink, "salt">[];
  readonly total: number;
}

/** Reads them from the chain's links; `by` narrows to who did it. At most 500 at once, from `offset`. */
export async function listChanges(
  store: Store,
  organisation: string,
  { by, limit = 100, offset = 0 }: { readonly by?: string; readonly limit?: number; readonly offset?: number } = {},
): Promise<ChangeList> {
  return store.read(organisation, async (transaction) => {
    const where = by === undefined || by === "" ? {} : { where: { by } };
    const found = await transaction.list(adminChanges, { ...where, descending: true, limit: Math.min(limit, 500), offset });
    return { rows: found.map(({ salt: _salt, ...row }) => row), total: await transaction.count(adminChanges, where) };
  });
}
