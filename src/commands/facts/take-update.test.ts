import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { fileURLToPath } from "node:url";
import { before, describe, it } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { exportSources } from "../../plugins/sources/exports/registry.gen.ts";
import { workstationSources } from "../../plugins/sources/workstation/registry.gen.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { vettingFacts } from "../../storage/vetting-collections.ts";
import { loadCatalog } from "../catalog/load-catalog.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { listIncidents } from "../incidents/read-incident.ts";
import { undoChange } from "../inventory/undo-change.ts";
import { readFactUpdate, signFactUpdate } from "./fact-update.ts";
import { previewUpdate, takeUpdate } from "./take-update.ts";

const sources = { exports: exportSources, repository: [], workstation: workstationSources };
const catalog = await loadCatalog(fileURLToPath(new URL("../../../catalog", import.meta.url)));
let clock = Date.parse("2026-11-24T12:00:00Z");
const workspace = { store: openMemoryStore(), organisation: "demo", catalog, by: "owner", now: () => new Date((clock += 1000)) };
const signer = makeSigner();

function makeSigner() {
  const pair = generateKeyPairSync("ed25519");
  return {
    key: pair.publicKey.export({ type: "spki", format: "der" }).toString("base64"),
    sign: (text: string) => sign(null, Buffer.from(text), pair.privateKey).toString("base64"),
  };
}

const fact = {
  vendor: "openai",
  basic: "security-policy",
  state: "met",
  value: "https://example.com/security",
  source: "https://example.com",
};
const content = (number: number, more: object = {}) =>
  JSON.stringify({
    form: "plimsoll-update-1",
    number,
    made: "2026-11-20",
    facts: [
      { ...fact, seen: "2026-11-19" },
      { ...fact, vendor: "nobody-here", seen: "2026-11-19" },
    ],
    incidents: [
      {
        ...{
          vendor: "OpenAI",
          product: "ChatGPT",
          title: "Source map in a release",
          kind: "source-code-disclosure",
          exposed: { source_code: true },
        },
        ...{ statements: [{ date: "2026-11-18", text: "Source files were public for a day." }], source: ["https://example.com/a"] },
      },
    ],
    ...more,
  });
const signed = (number: number, more?: object) => readFactUpdate(JSON.stringify(signFactUpdate(content(number, more), signer)), signer.key);
const isRefused = (error: unknown): boolean => error instanceof PlimsollError && error.code === "refused";

describe("an update of facts and incidents", () => {
  before(() => loadDemo(workspace, { sources, index: makeCatalogIndex(catalog) }));

  it("is refused unsigned, changed, by an unknown key, or in another form", () => {
    const text = JSON.stringify(signFactUpdate(content(1), signer));
    assert.equal(readFactUpdate(text, signer.key).number, 1);
    assert.throws(() => readFactUpdate(content(1), signer.key), isRefused);
    assert.throws(() => readFactUpdate(text), isRefused);
    assert.throws(() => readFactUpdate(text, makeSigner().key), isRefused);
    for (const [from, to] of [
      ["2026-11-20", "2026-11-21"],
      ['"number":1', '"number":2'],
      ["for a day", "for a week"],
      ['"met"', '"not-met"'],
    ] as const)
      assert.throws(() => readFactUpdate(text.replace(from, to), signer.key), isRefused, from);
    for (const bad of ["", "{}", "[]", "null", text.replace("update-1", "update-9")])
      assert.throws(
        () => readFactUpdate(bad, signer.key),
        (error) => error instanceof PlimsollError && error.code === "bad-input",
      );
  });

  it("says before what it does, does that, keeps nothing while it only says it, and is undone", async () => {
    const count = () => workspace.store.read("demo", (transaction) => transaction.count(vettingFacts));
    const [facts, incidents] = [await count(), (await listIncidents(workspace)).length];
    const promised = await previewUpdate(workspace, signed(3));
    assert.equal(await count(), facts);
    assert.equal((await listIncidents(workspace)).length, incidents);
    const { undo, ...done } = await takeUpdate(workspace, signed(3));
    assert.deepEqual(
      { ...done, happened: done.happened.map(({ title, level }) => [title, level]) },
      { ...promised, happened: promised.happened.map(({ title, level }) => [title, level]) },
    );
    assert.deepEqual(
      done.touched.map(({ vendor }) => vendor),
      ["openai"],
    );
    assert.equal(await count(), facts + 2);
    assert.equal((await listIncidents(workspace)).length, incidents + 1);
    await undoChange(workspace, undo);
    assert.equal(await count(), facts);
    assert.equal((await listIncidents(workspace)).length, incidents);
  });

  it("is refused where it is not newer than the last of the same key, and taken again after an undo", async () => {
    const { undo } = await takeUpdate(workspace, signed(7));
    for (const number of [7, 6, 1]) await assert.rejects(takeUpdate(workspace, signed(number)), isRefused);
    await assert.rejects(previewUpdate(workspace, signed(7)), isRefused);
    await undoChange(workspace, undo);
    assert.equal((await takeUpdate(workspace, signed(7))).number, 7);
    assert.equal((await takeUpdate(workspace, signed(8, { facts: [], incidents: [] }))).number, 8);
  });

  it("is taken whole or not at all", async () => {
    const bad = signed(20, {
      facts: [
        { ...fact, seen: "2026-11-19" },
        { ...fact, basic: "no-such-basic", seen: "2026-11-19" },
      ],
    });
    const count = () => workspace.store.read("demo", (transaction) => transaction.count(vettingFacts));
    const kept = await count();
    await assert.rejects(takeUpdate(workspace, bad), PlimsollError);
    assert.equal(await count(), kept);
  });
});
