import { prunings } from "../../storage/collections.ts";
import type { Pruning } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";

type Logs = Pick<ReadTransaction, "lastNumber" | "entries">;

/** Every pruning, oldest first. */
export async function findPrunings(transaction: Logs): Promise<readonly Pruning[]> {
  const count = await transaction.lastNumber(prunings);
  return (await transaction.entries(prunings, 0, count)).map(({ entry }) => entry);
}

/** The last pruning; undefined where nothing was removed yet. */
export async function findLastPruning(transaction: Logs): Promise<Pruning | undefined> {
  const count = await transaction.lastNumber(prunings);
  const [last] = count === 0 ? [] : await transaction.entries(prunings, count - 1, 1);
  return last?.entry;
}

/** The first day whose roll-ups may still change; empty where nothing was sealed yet. */
export async function findSealedDay(transaction: Logs): Promise<string> {
  return (await findLastPruning(transaction))?.day ?? "";
}
