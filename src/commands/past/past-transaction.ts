import type { Catalog } from "../../core/model/catalog.ts";
import { changes, finds, imports } from "../../storage/collections.ts";
import type { Collection, Query, ReadTransaction } from "../../storage/contract.ts";
import { pageRows, selectRows } from "../../storage/select-rows.ts";
import { makeFinds } from "../inventory/rebuild-finds.ts";
import { readRules } from "../inventory/read-rules.ts";

/** A moment that has passed: what was kept before it counts. `after` is the day that follows. */
export interface PastMoment {
  readonly end: string;
  readonly after: string;
}

/** What rows were before the changes made since, by collection and id (JSON text; empty for no row). */
type Before = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Many rows each: cut by their field, never read whole. */
const cutBy: Readonly<Record<string, "at" | "day" | "flowAt">> = {
  flows: "at",
  rollUps: "day",
  falseAlarms: "flowAt",
  history: "at",
  changes: "at",
  adminChanges: "at",
};
/** Rows that came with an import. */
const imported: ReadonlySet<string> = new Set(["sightings", "people"]);

/**
 * The store as it stood at a moment: changes made since are taken back, what came later is left out, and the found uses are
 * made anew from the evidence of then. Rows without history or date are today's.
 */
export async function makePastTransaction(transaction: ReadTransaction, moment: PastMoment, catalog: Catalog): Promise<ReadTransaction> {
  const before = await readBefore(transaction, moment);
  const late = new Set((await transaction.list(imports, { range: { field: "at", from: moment.end } })).map(({ id }) => id));
  const all = async <Row extends { readonly id: string }>(collection: Collection<Row>): Promise<Row[]> => {
    if (collection.name === finds.name)
      return (await makeFinds(past, catalog, (await readRules(past)).company.domains)).map((row) => collection.schema.parse(row));
    const rows = await transaction.list(collection);
    const isThen = (row: Row): boolean => isBefore({ ...row }, moment) && !(imported.has(collection.name) && isLate({ ...row }, late));
    return takeBack(rows.filter(isThen), collection, before.get(collection.name));
  };
  const list = async <Row extends { readonly id: string }>(collection: Collection<Row>, query: Query = {}): Promise<Row[]> => {
    const cut = cutQuery(collection.name, query, moment);
    return cut === null ? pageRows(selectRows(await all(collection), collection, query), query) : transaction.list(collection, cut);
  };
  const past: ReadTransaction = {
    list,
    get: async (collection, id) => (await list(collection, { where: { id } }))[0],
    count: async (collection, query = {}) => {
      const cut = cutQuery(collection.name, query, moment);
      return cut === null ? (await list(collection, query)).length : transaction.count(collection, cut);
    },
    entries: (log, after, limit) => transaction.entries(log, after, limit),
    lastNumber: (log) => transaction.lastNumber(log),
  };
  return past;
}

async function readBefore(transaction: ReadTransaction, { end }: PastMoment): Promise<Before> {
  const before = new Map<string, Map<string, string>>();
  for (const { parts } of await transaction.list(changes, { range: { field: "at", from: end }, orderBy: "at", descending: true }))
    for (const part of parts.toReversed()) {
      const rows = before.get(part.collection) ?? new Map<string, string>();
      before.set(part.collection, rows.set(part.id, part.before));
    }
  return before;
}

function takeBack<Row extends { readonly id: string }>(
  rows: readonly Row[],
  collection: Collection<Row>,
  before: ReadonlyMap<string, string> = new Map(),
): Row[] {
  const then = [...before.values()].filter((body) => body !== "").map((body) => collection.schema.parse(JSON.parse(body)));
  return [...rows.filter(({ id }) => !before.has(id)), ...then];
}

function isBefore(row: Readonly<Record<string, unknown>>, { end }: PastMoment): boolean {
  return typeof row["at"] !== "string" || row["at"] === "" || row["at"] < end;
}

function isLate(row: Readonly<Record<string, unknown>>, late: ReadonlySet<string>): boolean {
  return typeof row["import"] === "string" && late.has(row["import"]);
}

/** Null where the rows must be read and filtered here. */
function cutQuery(name: string, query: Query, { end, after }: PastMoment): Query | null {
  const field = cutBy[name];
  if (field === undefined || (query.range !== undefined && query.range.field !== field)) return null;
  const last = field === "day" ? after : end;
  const to = query.range?.to === undefined || query.range.to > last ? last : query.range.to;
  return { ...query, range: { ...query.range, field, to } };
}
