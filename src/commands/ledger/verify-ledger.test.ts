import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { numberText } from "../../core/ledger/chain.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import { allCollections, allLogs, checkpoints, flows, ledger, rollUps } from "../../storage/collections.ts";
import type { FlowRow } from "../../storage/collections.ts";
import type { ReadTransaction, Store, WriteTransaction } from "../../storage/contract.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { openSqliteStore } from "../../storage/sqlite/open-sqlite-store.ts";
import { exportLedger } from "./export-ledger.ts";
import { hashText } from "./hash-text.ts";
import { readSigner } from "./ledger-key.ts";
import { pruneLedger } from "./prune-ledger.ts";
import { recordFlows, signHead } from "./record-flows.ts";
import type { LedgerDesk } from "./record-flows.ts";
import { verifyLedger } from "./verify-ledger.ts";

const home = mkdtempSync(join(tmpdir(), "plimsoll-ledger-"));
const signer = readSigner(home);
let today = "2026-03-31";
const desk: LedgerDesk = { organisation: "main", timeZone: "UTC", signer, now: () => new Date(`${today}T12:00:00Z`) };

const flow = (index: number, over: Partial<Flow> = {}): Flow => ({
  ...{ id: `f${String(index).padStart(4, "0")}`, at: new Date(Date.UTC(2026, 2, 1 + (index % 10), 9, index % 60)).toISOString() },
  ...{ point: "claude-code", tool: index % 2 === 0 ? "claude-code" : "chatgpt", plan: "team", account: "company", team: "sales" },
  ...{ class: "internal", types: ["email"], counts: { email: 2 }, bytes: 100, decision: "allow", action: "sent", mode: "watch" },
  policyVersion: "v1",
  ...over,
});

async function makeLedger(count = 12, store: Store = openMemoryStore()): Promise<Store> {
  const found = Array.from({ length: count }, (_, index) => flow(index));
  await store.write("main", async (transaction) => {
    await recordFlows(transaction, found.slice(0, 5), desk);
    await recordFlows(transaction, found.slice(5), desk);
    await signHead(transaction, desk);
  });
  return store;
}

const verify = (store: Store, head?: string) =>
  verifyLedger({ store, organisation: "main", key: signer.key, ...(head === undefined ? {} : { head }) });
const change = (store: Store, work: (transaction: WriteTransaction) => Promise<unknown>) => store.write("main", work);
const rowOf = async (transaction: ReadTransaction, index: number): Promise<FlowRow> => {
  const row = await transaction.get(flows, flow(index).id);
  assert.ok(row);
  return row;
};

/** The same log with its entries changed, as somebody would who may write the database file. */
function tamperLogs(store: Store, over: (name: string, entries: unknown[]) => unknown[]): Store {
  const twist = <Reading extends ReadTransaction>(transaction: Reading): Reading => ({
    ...transaction,
    async entries(log, after, limit) {
      const all = await transaction.entries(log, 0, 1e6);
      const changed = over(
        log.name,
        all.map(({ entry }) => entry),
      ).map((entry, index) => ({ number: index + 1, entry: log.schema.parse(entry) }));
      return changed.slice(after, after + limit);
    },
    lastNumber: async (log) =>
      over(
        log.name,
        (await transaction.entries(log, 0, 1e6)).map(({ entry }) => entry),
      ).length,
  });
  return { ...store, read: (organisation, work) => store.read(organisation, (transaction) => work(twist(transaction))) };
}

describe("verifyLedger", () => {
  it("holds for what was recorded, on memory and on SQLite, and names the head", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plimsoll-ledger-"));
    const sqlite = await openSqliteStore(folder, { collections: allCollections, logs: allLogs });
    for (const store of [await makeLedger(), await makeLedger(12, sqlite)]) {
      const check = await verify(store);
      assert.deepEqual({ ...check, head: "" }, { ok: true, entries: 12, head: "", signed: 12, pruned: 0, changes: 0, faults: [] });
      assert.match(check.head, /^[0-9a-f]{64}$/);
      assert.equal((await verify(store, check.head)).ok, true);
    }
    await sqlite.close();
  });

  it("holds for an empty ledger", async () => {
    assert.deepEqual(await verify(openMemoryStore()), {
      ok: true,
      entries: 0,
      head: "0".repeat(64),
      signed: 0,
      pruned: 0,
      changes: 0,
      faults: [],
    });
  });

  const tampering: readonly (readonly [string, (transaction: WriteTransaction) => Promise<unknown>, RegExp])[] = [
    ["an edited row", async (t) => t.put(flows, { ...(await rowOf(t, 3)), decision: "block" as const }), /changed after/],
    ["an edited person", async (t) => t.put(flows, { ...(await rowOf(t, 3)), person: "ana@example.com" }), /changed after/],
    ["a removed row", (t) => t.remove(flows, flow(3).id), /row is missing/],
    ["a row put in beside the chain", (t) => t.put(flows, flow(99)), /outside the chain/],
    [
      "a row put in with a number of its own",
      (t) => t.put(flows, { ...flow(99), day: "2026-03-01", number: numberText(99), salt: "x" }),
      /outside/,
    ],
    [
      "two rows that changed places",
      async (t) => {
        const [one, other] = [await rowOf(t, 2), await rowOf(t, 4)];
        await t.put(flows, { ...one, number: other.number ?? "" });
        await t.put(flows, { ...other, number: one.number ?? "" });
      },
      /changed after/,
    ],
    [
      "edited roll-ups",
      async (t) => {
        const [one] = await t.list(rollUps);
        assert.ok(one);
        await t.put(rollUps, { ...one, flows: one.flows + 1 });
      },
      /roll-ups do not add up/,
    ],
    ["removed roll-ups", (t) => t.removeAll(rollUps, { where: { tool: "chatgpt" } }), /roll-ups do not add up/],
  ];
  for (const [name, work, words] of tampering) {
    it(`finds ${name}`, async () => {
      const store = await makeLedger();
      await change(store, work);
      const { ok, faults } = await verify(store);
      assert.equal(ok, false);
      assert.ok(
        faults.some(({ what }) => words.test(what)),
        JSON.stringify(faults),
      );
    });
  }

  it("finds a chain that was cut at its end: by the signed head, and by a head kept elsewhere", async () => {
    const store = await makeLedger();
    const { head } = await verify(store);
    await change(store, (t) => t.removeAll(flows, { range: { field: "number", from: numberText(9) } }));
    const cut = tamperLogs(store, (name, entries) => (name === ledger.name ? entries.slice(0, 8) : entries));
    assert.ok((await verify(cut)).faults.some(({ what }) => what.includes("signed head")));
    const unsigned = tamperLogs(store, (name, entries) => (name === ledger.name ? entries.slice(0, 8) : []));
    assert.ok((await verify(unsigned, head)).faults.some(({ what }) => what.includes("head given")));
  });

  it("finds entries that changed places", async () => {
    const swapped = tamperLogs(await makeLedger(), (name, entries) =>
      name === ledger.name ? [...entries.slice(0, 3), entries[4], entries[3], ...entries.slice(5)] : entries,
    );
    assert.equal((await verify(swapped)).ok, false);
  });

  it("finds a ledger written anew by somebody without the key, and with it by the head kept elsewhere", async () => {
    const { head } = await verify(await makeLedger());
    const anew = await makeLedger(11);
    assert.equal((await verify(anew)).ok, true, "who holds the key can write a ledger that holds by itself");
    assert.equal((await verify(anew, head)).ok, false);
    const foreign = tamperLogs(await makeLedger(), (name, entries) =>
      name === checkpoints.name
        ? entries.map((entry) => ({ ...Object(entry), key: readSigner(mkdtempSync(join(tmpdir(), "plimsoll-other-"))).key }))
        : entries,
    );
    assert.ok((await verify(foreign)).faults.some(({ what }) => what.includes("not this home folder's")));
  });

  it("finds a head kept at any earlier time as long as nothing before it moved", async () => {
    const store = await makeLedger();
    const { head } = await verify(store);
    await change(store, (t) => recordFlows(t, [flow(50)], desk));
    const later = await verify(store, head);
    assert.deepEqual([later.ok, later.entries], [true, 13]);
    assert.notEqual(later.head, head);
  });
});

describe("recordFlows", () => {
  it("keeps a flow that arrives twice once", async () => {
    const store = await makeLedger();
    assert.equal(await change(store, (t) => recordFlows(t, [flow(3), flow(60), flow(60)], desk)), 1);
    assert.deepEqual([(await verify(store)).ok, (await verify(store)).entries], [true, 13]);
  });
});

describe("pruneLedger", () => {
  it("removes rows and keeps roll-ups, and the check still holds, also for what comes late", async () => {
    const store = await makeLedger();
    today = "2026-09-05";
    try {
      const { head } = await verify(store);
      const done = await pruneLedger(store, desk, { rowDays: 183, rollUpDays: 1000 }, "test");
      assert.deepEqual([done.rows, done.rollUps, done.keptFrom], [7, 0, "2026-03-06"]);
      const check = await verify(store, head);
      assert.deepEqual([check.ok, check.pruned, check.entries], [true, 7, 13]);
      await change(store, (t) => recordFlows(t, [flow(70, { at: "2026-03-02T09:00:00.000Z" })], desk));
      assert.equal((await verify(store)).ok, true);
      assert.deepEqual((await pruneLedger(store, desk, { rowDays: 183, rollUpDays: 1000 }, "test")).rows, 0);
      await change(store, async (t) => {
        const [one] = await t.list(rollUps, { orderBy: "day" });
        assert.ok(one);
        await t.put(rollUps, { ...one, flows: 99 });
      });
      assert.ok((await verify(store)).faults.some(({ what }) => what.includes("roll-ups before 2026-03-06")));
    } finally {
      today = "2026-03-31";
    }
  });

  it("removes old roll-ups too, and refuses less than six months of rows", async () => {
    const store = await makeLedger();
    today = "2027-03-31";
    try {
      const done = await pruneLedger(store, desk, { rowDays: 183, rollUpDays: 183 }, "test");
      assert.equal(done.rows, 12);
      assert.equal(await store.read("main", (t) => t.count(rollUps)), 0);
      assert.equal((await verify(store)).ok, true);
      await assert.rejects(pruneLedger(store, desk, { rowDays: 30, rollUpDays: 90 }, "test"), /183 days/);
    } finally {
      today = "2026-03-31";
    }
  });
});

describe("exportLedger", () => {
  const read = async (format: "jsonl" | "csv" | "ocsf", store: Store, range: { from?: string; to?: string } = {}) => {
    const lines: string[] = [];
    const parts = { store, organisation: "main", hash: hashText, authority: signer.key, nameOf: (tool: string) => tool, ...range };
    for await (const line of exportLedger(format, parts)) lines.push(line);
    return lines;
  };

  it("writes every row once, oldest first, without salt and number, also where many share a moment", async () => {
    const store = openMemoryStore();
    const same = Array.from({ length: 2300 }, (_, index) => flow(index, { at: "2026-03-01T09:00:00.000Z" }));
    await change(store, (t) => recordFlows(t, [...same, flow(5000, { at: "2026-02-01T09:00:00.000Z" })], desk));
    const lines = await read("jsonl", store);
    const ids = lines.map((line): string => JSON.parse(line).id);
    assert.deepEqual([ids.length, new Set(ids).size, ids[0]], [2301, 2301, "f5000"]);
    assert.ok(!lines.some((line) => /"salt"|"number"/.test(line)));
    assert.equal((await read("jsonl", store, { to: "2026-03-01T00:00:00.000Z" })).length, 1);
  });

  it("writes CSV that a sheet cannot run, and linked OCSF events", async () => {
    const store = openMemoryStore();
    await change(store, (t) => recordFlows(t, [flow(1, { team: '=cmd("x"),1' }), flow(2)], desk));
    const [head, first] = await read("csv", store);
    assert.ok(head?.startsWith("id,at,point"));
    assert.ok(first?.includes(`"'=cmd(""x""),1"`), first);
    const events = (await read("ocsf", store)).map((line) => JSON.parse(line));
    assert.equal(events[1].attestation.prev_event.fingerprint.value, events[0].attestation.fingerprint.value);
  });
});
