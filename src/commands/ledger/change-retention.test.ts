import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import fc from "fast-check";
import { smallCatalog } from "../../../test/call-server.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import { flows, history, rollUps } from "../../storage/collections.ts";
import type { Store } from "../../storage/contract.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { undoChange } from "../inventory/undo-change.ts";
import { changeRetention, readRetention } from "./change-retention.ts";
import { keepRetention } from "./keep-retention.ts";
import { readSigner } from "./ledger-key.ts";
import { recordFlows, signHead } from "./record-flows.ts";
import { verifyLedger } from "./verify-ledger.ts";

const home = mkdtempSync(join(tmpdir(), "plimsoll-retention-"));
after(() => rmSync(home, { recursive: true, force: true }));
const signer = readSigner(home);
const now = (): Date => new Date("2026-11-24T12:00:00Z");
const desk = { organisation: "main", timeZone: "UTC", signer, now };
const dayAgo = (days: number): string => new Date(now().getTime() - days * 86_400_000).toISOString();
const workspaceOf = (store: Store) => ({ store, organisation: "main", catalog: smallCatalog, by: "owner", now });

const flow = (index: number, days: number): Flow => ({
  ...{ id: `f${index}`, at: dayAgo(days), point: "claude-code", tool: "claude-code", plan: "team", account: "company", team: "" },
  ...{ class: "internal", types: ["email"], counts: { email: 1 }, bytes: 9, decision: "allow", action: "sent", mode: "watch" },
  policyVersion: "v1",
});

async function storeWith(ages: readonly number[]): Promise<Store> {
  const store = openMemoryStore();
  await store.write("main", async (transaction) => {
    await recordFlows(
      transaction,
      ages.map((age, index) => flow(index, age)),
      desk,
    );
    await signHead(transaction, desk);
  });
  return store;
}

const count = (store: Store) =>
  store.read("main", async (transaction) => [await transaction.count(flows), await transaction.count(rollUps)]);
const verify = (store: Store, head?: string) =>
  verifyLedger({ store, organisation: "main", key: signer.key, ...(head === undefined ? {} : { head }) });

/** The job's own first run; it works in the background, so its end shows by the store. */
async function runJob(store: Store): Promise<void> {
  const faults: unknown[] = [];
  const job = keepRetention(
    store,
    () => desk,
    (error) => faults.push(error),
  );
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
  job.stop();
  assert.deepEqual(faults, []);
}

describe("how long the ledger is kept", () => {
  it("is what is shipped until somebody says otherwise, in the history and with an undo", async () => {
    const store = openMemoryStore();
    assert.deepEqual(await readRetention(store, "main"), { rowDays: 400, rollUpDays: 1096 });
    const undo = await changeRetention(workspaceOf(store), { rowDays: 200, rollUpDays: 500 });
    assert.deepEqual(await readRetention(store, "main"), { rowDays: 200, rollUpDays: 500 });
    const lines = await store.read("main", (transaction) => transaction.list(history));
    assert.ok(JSON.stringify(lines).includes("200 and 500 days"));
    await undoChange(workspaceOf(store), undo);
    assert.deepEqual(await readRetention(store, "main"), { rowDays: 400, rollUpDays: 1096 });
  });

  it("refuses rows below six months, sums that go before their rows, and what is no lifetime", async () => {
    const store = openMemoryStore();
    for (const wanted of [
      { rowDays: 182, rollUpDays: 900 },
      { rowDays: 400, rollUpDays: 399 },
      { rowDays: 400, rollUpDays: 1e7 },
    ])
      await assert.rejects(changeRetention(workspaceOf(store), wanted), /expected rows kept for 183 days or more/);
    assert.deepEqual(await store.organisations(), []);
  });

  it("is what the daily job keeps to, rows and roll-ups apart, and the chain still holds", async () => {
    const store = await storeWith([900, 500, 250, 250, 100, 0]);
    const { head } = await verify(store);
    await runJob(store);
    assert.deepEqual(await count(store), [4, 5]);
    await changeRetention(workspaceOf(store), { rowDays: 183, rollUpDays: 300 });
    await runJob(store);
    assert.deepEqual(await count(store), [2, 3]);
    const check = await verify(store, head);
    assert.deepEqual([check.ok, check.pruned, check.faults], [true, 4, []]);
  });

  it("holds the chain for any ages and any retention, and a row changed afterwards is found", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 183, max: 700 }),
        fc.integer({ min: 0, max: 700 }),
        fc.nat(),
        async (ages, rowDays, more, pick) => {
          const store = await storeWith(ages);
          await changeRetention(workspaceOf(store), { rowDays, rollUpDays: rowDays + more });
          await runJob(store);
          const check = await verify(store);
          assert.deepEqual(check.faults, []);
          const left = await store.read("main", (transaction) => transaction.list(flows));
          assert.equal(left.length, ages.filter((age) => age <= rowDays).length);
          const victim = left[pick % Math.max(1, left.length)];
          if (victim === undefined) return;
          await store.write("main", async (transaction) =>
            pick % 2 === 0 ? transaction.put(flows, { ...victim, bytes: 10 }) : transaction.remove(flows, victim.id),
          );
          assert.equal((await verify(store, check.head)).ok, false);
        },
      ),
      { numRuns: 25 },
    );
  });
});
