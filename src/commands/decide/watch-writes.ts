import type { Store } from "../../storage/contract.ts";

/** The same store, telling of every write that was kept. */
export function watchWrites(store: Store, tell: () => void): Store {
  return {
    ...store,
    async write(organisation, work) {
      const result = await store.write(organisation, work);
      tell();
      return result;
    },
  };
}
