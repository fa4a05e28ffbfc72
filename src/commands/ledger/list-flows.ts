import { falseAlarms, flows } from "../../storage/collections.ts";
import type { FlowRow } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";

/** Which flows: all conditions hold together; times are ISO in UTC, half-open. */
export interface FlowQuery {
  readonly tool?: string;
  readonly point?: string;
  readonly team?: string;
  readonly decision?: string;
  readonly session?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly offset: number;
}

/** A page of flows, newest first; `wrong` where a person said that it was a false alarm. */
export interface FlowPage {
  readonly rows: readonly (FlowRow & { readonly wrong: boolean })[];
  readonly total: number;
}

/** Reads one page of the ledger's rows. */
export async function listFlows(transaction: ReadTransaction, query: FlowQuery): Promise<FlowPage> {
  const { limit, offset, from, to, ...fields } = query;
  const where = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""));
  const range = { field: "at", ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const rows = await transaction.list(flows, { where, range, orderBy: "at", descending: true, limit, offset });
  const marks = rows.length === 0 ? [] : await transaction.list(falseAlarms, { where: { id: rows.map(({ id }) => id) } });
  const wrong = new Set(marks.map(({ id }) => id));
  return {
    rows: rows.map((row) => ({ ...row, wrong: wrong.has(row.id) })),
    total: await transaction.count(flows, { where, range }),
  };
}

/** Time of the last flow; null where none was recorded yet. */
export async function findLatest(transaction: ReadTransaction): Promise<string | null> {
  const [last] = await transaction.list(flows, { orderBy: "at", descending: true, limit: 1 });
  return last?.at ?? null;
}
