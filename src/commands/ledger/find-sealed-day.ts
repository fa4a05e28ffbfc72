import { prunings } from "../../storage/collections.ts";
import type { Pruning } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";

/** The last pruning; undefined where nothing was removed yet. */
export async function findLastPruning(transaction: Pick<ReadTransaction, "lastNumber" | "entries">): Promise<Pruning | undefined> {
  const count = await transaction.lastNumber(prunings);
  const [last] = count === 0 ? [] : await transaction.entries(prunings, count - 1, 1);
  return last?.entry;
}

/** The first day whose roll-ups may still change; empty where nothing was sealed yet. */
export async function findSealedDay(transaction: Pick<ReadTransaction, "lastNumber" | "entries">): Promise<string> {
  return (await findLastPruning(transaction))?.day ?? "";
}
