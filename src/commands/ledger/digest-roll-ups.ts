import { writeSorted } from "../../core/ledger/chain.ts";
import { rollUps } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { hashText } from "./hash-text.ts";

/** One digest over the roll-ups of the days `from <= day < to`. */
export async function digestRollUps(transaction: Pick<ReadTransaction, "list">, from: string, to: string): Promise<string> {
  const sealed = await transaction.list(rollUps, { range: { field: "day", from, to } });
  return hashText([from, to, ...sealed.map(writeSorted)].join("\n"));
}
