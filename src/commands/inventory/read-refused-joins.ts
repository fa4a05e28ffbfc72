import { joinKey } from "../../core/discover/join-people.ts";
import type { RefusedJoins } from "../../core/discover/join-people.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { refusedJoins } from "../../storage/watch-collections.ts";

/** The joins of people that were refused, as `joinPeople` takes them. */
export async function readRefusedJoins(transaction: ReadTransaction): Promise<RefusedJoins> {
  return new Set((await transaction.list(refusedJoins)).map(({ name, person }) => joinKey(name, person)));
}
