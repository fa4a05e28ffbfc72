import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { compareText } from "../compare-text.ts";
import type { Collection, Log, Query, ReadTransaction, Store, WriteTransaction } from "../contract.ts";
import { decodeBody, encodeEntry, encodeRow } from "../row-codec.ts";
import { pageRows, selectRows } from "../select-rows.ts";
import { createTurns } from "../turns.ts";

/** Bodies by id, per collection; entries per log. Replaced as a whole on commit, so readers keep a consistent state. */
interface State {
  readonly collections: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly logs: ReadonlyMap<string, readonly string[]>;
}

const empty: State = { collections: new Map(), logs: new Map() };

/** The reference engine: keeps everything in this process and loses it with it. For tests and one-off commands. */
export function openMemoryStore(): Store {
  const states = new Map<string, State>();
  const turns = createTurns();
  let isClosed = false;
  const refuseClosed = (): void => {
    if (isClosed) throw new PlimsollError("refused", "expected an open store, met a closed one; open it again");
  };
  return {
    async read(organisation, work) {
      refuseClosed();
      return work(readState(states.get(organisation) ?? empty));
    },
    async write(organisation, work) {
      refuseClosed();
      return turns.take(async () => {
        const draft = draftOf(states.get(organisation) ?? empty);
        const result = await work(writeDraft(draft));
        states.set(organisation, { collections: draft.collections, logs: draft.logs });
        return result;
      });
    },
    async organisations() {
      refuseClosed();
      return [...states]
        .filter(([, state]) => [...state.collections.values()].some((rows) => rows.size > 0))
        .map(([name]) => name)
        .sort(compareText);
    },
    async close() {
      isClosed = true;
      await turns.idle();
    },
  };
}

interface Draft extends State {
  touchedRows(name: string): Map<string, string>;
  touchedLog(name: string): string[];
}

/** Copies a collection or log only before its first change. */
function draftOf(state: State): Draft {
  const rows = new Map<string, Map<string, string>>();
  const entries = new Map<string, string[]>();
  const collections = new Map(state.collections);
  const logs = new Map(state.logs);
  return {
    collections,
    logs,
    touchedRows: (name) => touch(rows, collections, name, () => new Map(state.collections.get(name))),
    touchedLog: (name) => touch(entries, logs, name, () => [...(state.logs.get(name) ?? [])]),
  };
}

function touch<Value>(
  touched: Map<string, Value>,
  all: { set(name: string, value: NoInfer<Value>): unknown },
  name: string,
  copy: () => Value,
): Value {
  const known = touched.get(name);
  if (known !== undefined) return known;
  const made = copy();
  touched.set(name, made);
  all.set(name, made);
  return made;
}

function readState(state: State): ReadTransaction {
  return {
    async get(collection, id) {
      const body = state.collections.get(collection.name)?.get(id);
      return body === undefined ? undefined : decodeBody(collection, body);
    },
    list: async (collection, query = {}) => pageRows(select(state, collection, query), query),
    count: async (collection, query = {}) => select(state, collection, query).length,
    async entries(log, after, limit) {
      const kept = state.logs.get(log.name) ?? [];
      return kept.slice(after, after + limit).map((body, offset) => ({ number: after + offset + 1, entry: decodeBody(log, body) }));
    },
    lastNumber: async (log) => state.logs.get(log.name)?.length ?? 0,
  };
}

function writeDraft(draft: Draft): WriteTransaction {
  const read = readState(draft);
  const put = async <Row extends { readonly id: string }>(collection: Collection<Row>, row: Row): Promise<void> => {
    draft.touchedRows(collection.name).set(row.id, encodeRow(collection, row));
  };
  return {
    ...read,
    put,
    async putAll(collection, rows) {
      for (const row of rows) await put(collection, row);
    },
    remove: async (collection, id) => draft.touchedRows(collection.name).delete(id),
    async removeAll(collection, query = {}) {
      const rows = pageRows(select(draft, collection, query), query);
      for (const row of rows) draft.touchedRows(collection.name).delete(row.id);
      return rows.length;
    },
    async append<Entry>(log: Log<Entry>, entry: Entry) {
      return draft.touchedLog(log.name).push(encodeEntry(log, entry));
    },
    async appendAll<Entry>(log: Log<Entry>, entries: readonly Entry[]) {
      const kept = draft.touchedLog(log.name);
      for (const entry of entries) kept.push(encodeEntry(log, entry));
      return kept.length;
    },
  };
}

function select<Row extends { readonly id: string }>(state: State, collection: Collection<Row>, query: Query): Row[] {
  const bodies = [...(state.collections.get(collection.name)?.values() ?? [])];
  return selectRows(
    bodies.map((body) => decodeBody(collection, body)),
    collection,
    query,
  );
}
