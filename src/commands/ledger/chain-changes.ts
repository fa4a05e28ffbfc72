import { randomBytes } from "node:crypto";
import { linkEntry, numberText, writeSorted } from "../../core/ledger/chain.ts";
import { digestChange, digestRow, namesChanged } from "../../core/ledger/change-link.ts";
import { ledger } from "../../storage/collections.ts";
import { type AdminChangeRow, adminChanges } from "../../storage/incident-collections.ts";
import type { Collection, Query, Store, WriteTransaction } from "../../storage/contract.ts";
import { whoActs } from "./acting.ts";
import { hashText } from "./hash-text.ts";
import { type KindOfRow, kindsOfRows } from "./kinds-of-rows.rows.ts";
import type { Signer } from "./ledger-key.ts";
import { readHead, signHead } from "./record-flows.ts";
import { type AnyRow, settled } from "./settle-row.ts";

/** Who signs the chain, by what clock. The signer is asked for when a first change comes. */
export interface ChangeDesk {
  /** False for the made-up company, which has no chain. */
  keepsChain(organisation: string): boolean;
  signer(): Signer;
  now(): Date;
}

interface Touched {
  readonly kind: KindOfRow;
  readonly before: AnyRow | undefined;
  after: AnyRow | undefined;
}

const kinds: ReadonlyMap<string, KindOfRow> = new Map(kindsOfRows.map((kind) => [kind.collection, kind]));

/**
 * A store whose every write of an administrator's rows also adds a link to the ledger's chain, in the same transaction:
 * no road of the console, the command line or a job leads round it. What is kept of a row are digests and names of fields.
 */
export function chainChanges(store: Store, desk: ChangeDesk): Store {
  const chained: Store = {
    ...{ read: store.read.bind(store), organisations: store.organisations.bind(store), close: store.close.bind(store) },
    write: (organisation, work) =>
      store.write(organisation, async (transaction) => {
        const touched = new Map<string, Touched>();
        if (!desk.keepsChain(organisation)) return work(transaction);
        const result = await work(watchWrites(transaction, touched));
        await linkChanges(transaction, [...touched.values()], desk, organisation);
        return result;
      }),
  };
  bareStores.set(chained, store);
  return chained;
}

const bareStores = new WeakMap<Store, Store>();

/** The store below the chain: for putting back a backup, which brings its own chain and key. Any other store is itself. */
export function bareStoreOf(store: Store): Store {
  return bareStores.get(store) ?? store;
}

function watchWrites(transaction: WriteTransaction, touched: Map<string, Touched>): WriteTransaction {
  const note = async <Kept extends { readonly id: string }>(
    collection: Collection<Kept>,
    id: string,
    after: Kept | undefined,
  ): Promise<void> => {
    const kind = kinds.get(collection.name);
    if (kind === undefined) return;
    const key = `${collection.name} ${id}`;
    const known = touched.get(key);
    if (known !== undefined) known.after = copy(after);
    else touched.set(key, { kind, before: copy(await transaction.get(collection, id)), after: copy(after) });
  };
  const isWatched = (collection: { readonly name: string }): boolean => kinds.has(collection.name);
  return {
    get: (collection, id) => transaction.get(collection, id),
    list: (collection, query) => transaction.list(collection, query),
    count: (collection, query) => transaction.count(collection, query),
    entries: (log, after, limit) => transaction.entries(log, after, limit),
    lastNumber: (log) => transaction.lastNumber(log),
    append: (log, entry) => transaction.append(log, entry),
    appendAll: (log, entries) => transaction.appendAll(log, entries),
    async put(collection, row) {
      await note(collection, row.id, row);
      await transaction.put(collection, row);
    },
    async putAll(collection, rows) {
      if (isWatched(collection)) for (const row of rows) await note(collection, row.id, row);
      await transaction.putAll(collection, rows);
    },
    async remove(collection, id) {
      await note(collection, id, undefined);
      return transaction.remove(collection, id);
    },
    async removeAll(collection, query?: Query) {
      if (isWatched(collection)) for (const { id } of await transaction.list(collection, query)) await note(collection, id, undefined);
      return transaction.removeAll(collection, query);
    },
  };
}

function copy<Kept extends { readonly id: string }>(row: Kept | undefined): AnyRow | undefined {
  return row === undefined ? undefined : { ...row };
}

async function linkChanges(
  transaction: WriteTransaction,
  touched: readonly Touched[],
  { signer, now }: ChangeDesk,
  organisation: string,
): Promise<void> {
  const salt = randomBytes(16).toString("base64url");
  const parts = touched.flatMap((one) => makePart(one, salt));
  if (parts.length === 0) return;
  const number = (await transaction.lastNumber(ledger)) + 1;
  const at = now().toISOString();
  const link: AdminChangeRow = { id: numberText(number), day: at.slice(0, 10), at, ...whoActs(), salt, parts };
  await transaction.put(adminChanges, link);
  const entry = { kind: "change", day: link.day, digest: digestChange(link, hashText) } as const;
  await transaction.append(ledger, linkEntry(await readHead(transaction), entry, hashText));
  await signHead(transaction, { organisation, timeZone: "UTC", signer: signer(), now });
}

function makePart({ kind, before, after }: Touched, salt: string): AdminChangeRow["parts"] {
  const [was, is] = [settled(before, kind), settled(after, kind)];
  if (writeSorted(was ?? null) === writeSorted(is ?? null)) return [];
  const fields = was === undefined || is === undefined ? [] : namesChanged(was, is);
  return [
    {
      kind: kind.kind,
      id: nameOf(after ?? before, kind),
      before: digestRow(was, salt, hashText),
      after: digestRow(is, salt, hashText),
      fields,
    },
  ];
}

function nameOf(row: AnyRow | undefined, { name }: KindOfRow): string {
  const value = name === undefined ? row?.id : row?.[name];
  return typeof value === "string" ? value.slice(0, 200) : "";
}
