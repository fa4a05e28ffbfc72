import { type ClassNeeds, readNeeds, shippedNeeds } from "../../core/vetting/class-needs.ts";
import { vettingTable } from "../../storage/vetting-collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";

/** Which basics each class needs: the company's table, else what is shipped. */
export async function readClassNeeds(transaction: ReadTransaction): Promise<ClassNeeds> {
  const row = await transaction.get(vettingTable, "needs");
  return row === undefined ? shippedNeeds : readNeeds(row.needs);
}
