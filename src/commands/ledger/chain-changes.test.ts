import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Flow } from "../../core/ledger/flow.ts";
import { edits, ledger, settings } from "../../storage/collections.ts";
import { adminChanges } from "../../storage/incident-collections.ts";
import { apiKeys, members } from "../../storage/people-collections.ts";
import type { Store } from "../../storage/contract.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { actAs } from "./acting.ts";
import { bareStoreOf, chainChanges } from "./chain-changes.ts";
import type { Signer } from "./ledger-key.ts";
import { listChanges } from "./list-changes.ts";
import { recordFlows } from "./record-flows.ts";
import { verifyLedger } from "./verify-ledger.ts";

function makeSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const key = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  return { key, sign: (text) => sign(null, Buffer.from(text), privateKey).toString("base64") };
}

function open() {
  const bare = openMemoryStore();
  const signer = makeSigner();
  let clock = Date.parse("2026-11-24T08:00:00Z");
  const now = (): Date => new Date((clock += 1000));
  const store = chainChanges(bare, { keepsChain: (key) => key !== "demo", signer: () => signer, now });
  const check = (head?: string) => verifyLedger({ store, organisation: "main", key: signer.key, ...(head === undefined ? {} : { head }) });
  return { bare, store, check, ledgerDesk: { organisation: "main", timeZone: "UTC", signer, now } };
}

const edit = (id: string, note: string) => ({ id, fields: { note }, declared: null, isRemoved: false });
const member = { id: "ana@example.com", name: "Ana", role: "lead" as const, scope: { classes: [], teams: [], vendors: [] } };
const rest = { team: "", state: "active" as const, at: "2026-11-24", by: "owner", recovery: [] };
const setNote = (store: Store, id: string, note: string) => store.write("main", (t) => t.put(edits, edit(id, note)));
const flow: Flow = {
  ...{ id: "f1", at: "2026-11-24T09:00:00.000Z", point: "gateway", tool: "x", plan: "team", account: "company", team: "" },
  ...{ class: "internal", types: [], decision: "allow", policyVersion: "v1" },
};

describe("changes by administrators in the chain", () => {
  it("are links with who, what, which rows and fields, and never what they say", async () => {
    const { store, check } = open();
    await actAs({ by: "ana@example.com", action: "discover: PATCH /api/register" }, () =>
      setNote(store, "chatgpt/team/ops", "secret plan"),
    );
    await actAs({ by: "command line", action: "plimsoll register set" }, () => setNote(store, "chatgpt/team/ops", "another"));
    const { rows, total } = await listChanges(store, "main");
    assert.equal(total, 2);
    assert.deepEqual(
      rows.map(({ by, action, parts }) => [by, action, parts.map(({ kind, id, fields }) => [kind, id, fields])]),
      [
        ["command line", "plimsoll register set", [["register row", "chatgpt/team/ops", ["fields"]]]],
        ["ana@example.com", "discover: PATCH /api/register", [["register row", "chatgpt/team/ops", []]]],
      ],
    );
    assert.doesNotMatch(JSON.stringify(await store.read("main", (t) => t.list(adminChanges))), /secret plan|another/);
    assert.deepEqual([(await check()).ok, (await check()).changes, (await check()).entries], [true, 2, 2]);
    assert.equal((await listChanges(store, "main", { by: "ana@example.com" })).total, 1);
  });

  it("stand in one chain with flows, each signed at once", async () => {
    const { store, check, ledgerDesk } = open();
    await setNote(store, "a", "1");
    const { head } = await check();
    await store.write("main", (t) => recordFlows(t, [flow], ledgerDesk));
    await setNote(store, "a", "2");
    const found = await check(head);
    assert.deepEqual([found.ok, found.entries, found.signed, found.changes], [true, 3, 3, 2]);
  });

  it("are found when a link is altered, removed or made up", async () => {
    const spoil: readonly ((bare: Store) => Promise<unknown>)[] = [
      (bare) => bare.write("main", async (t) => t.put(adminChanges, { ...(await firstOf(bare)), by: "somebody else" })),
      (bare) => bare.write("main", async (t) => t.remove(adminChanges, (await firstOf(bare)).id)),
      (bare) => bare.write("main", async (t) => t.put(adminChanges, { ...(await firstOf(bare)), id: "000000000099" })),
    ];
    for (const harm of spoil) {
      const { bare, store, check } = open();
      await setNote(store, "a", "1");
      await setNote(store, "a", "2");
      assert.equal((await check()).ok, true);
      await harm(bare);
      const { ok, faults } = await check();
      assert.equal(ok, false);
      assert.match(faults.map(({ what }) => what).join("; "), /administrator/);
    }
  });

  it("show a row that was changed by another way than Plimsoll", async () => {
    const { bare, store, check } = open();
    await setNote(store, "a", "1");
    await bare.write("main", (t) => t.put(edits, edit("a", "2")));
    assert.deepEqual(
      (await check()).faults.map(({ what }) => what),
      ["register row a is not what the last change in the chain left it"],
    );
    await bare.write("main", (t) => t.remove(edits, "a"));
    assert.equal((await check()).ok, false);
    await bare.write("main", (t) => t.put(edits, edit("a", "1")));
    assert.equal((await check()).ok, true);
  });

  it("leave out what moves by use, what changes nothing, rows of evidence, and the made-up company", async () => {
    const { store } = open();
    const key = {
      id: "digest",
      name: "CI",
      role: "reviewer" as const,
      actions: [],
      by: "owner",
      at: "",
      until: "",
      usedAt: "",
      endedAt: "",
    };
    await store.write("main", (t) => t.put(apiKeys, key));
    await store.write("main", (t) => t.put(apiKeys, { ...key, usedAt: "2026-11-24" }));
    await store.write("main", (t) => t.put(apiKeys, { ...key, usedAt: "2026-11-25" }));
    await store.write("demo", (t) => t.put(edits, edit("a", "1")));
    const { rows } = await listChanges(store, "main");
    assert.deepEqual(
      rows.map(({ parts }) => parts.map(({ kind, id }) => [kind, id])),
      [[["API key", "CI"]]],
    );
    assert.equal((await listChanges(store, "demo")).total, 0);
    assert.equal(await store.read("demo", (t) => t.lastNumber(ledger)), 0);
  });

  it("are one link for one transaction, whatever it does to a row on the way, and none when it fails", async () => {
    const { store, check } = open();
    await store.write("main", async (t) => {
      await t.putAll(edits, [edit("a", "1"), edit("b", "1")]);
      await t.put(edits, edit("a", "2"));
      await t.remove(edits, "b");
      await t.put(members, { ...member, ...rest });
      await t.put(settings, { id: "settings", showNames: true });
    });
    await assert.rejects(
      store.write("main", async (t) => {
        await t.put(edits, edit("c", "1"));
        throw new Error("stop");
      }),
    );
    const { rows } = await listChanges(store, "main");
    assert.deepEqual(
      rows.map(({ parts }) => parts.map(({ kind }) => kind)),
      [["register row", "member", "settings"]],
    );
    assert.equal((await check()).ok, true);
    await store.write("main", (t) => t.removeAll(edits));
    assert.equal((await listChanges(store, "main")).total, 2);
    assert.equal((await check()).ok, true);
  });

  it("leave the store below for a backup that brings its own chain", async () => {
    const { bare, store, check } = open();
    await setNote(store, "a", "1");
    await bareStoreOf(store).write("main", (t) => t.put(settings, { id: "settings", showNames: true }));
    assert.equal((await listChanges(store, "main")).total, 1);
    assert.equal((await check()).ok, true);
    assert.equal(bareStoreOf(bare), bare);
  });

  it("hold for any run of changes", async () => {
    const step = fc.record({ id: fc.constantFrom("a", "b", "c"), note: fc.string({ maxLength: 5 }), isRemoved: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { store, check } = open();
        for (const { id, note, isRemoved } of steps)
          await store.write("main", (t) => (isRemoved ? t.remove(edits, id) : t.put(edits, edit(id, note)).then(() => true)));
        assert.equal((await check()).ok, true);
      }),
      { numRuns: 25 },
    );
  });
});

async function firstOf(bare: Store) {
  const [first] = await bare.read("main", (t) => t.list(adminChanges));
  assert.ok(first !== undefined);
  return first;
}
