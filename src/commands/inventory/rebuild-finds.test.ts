import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { smallCatalog } from "../../../test/call-server.ts";
import type { Person } from "../../core/model/people.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { edits, finds } from "../../storage/collections.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { changeRegister } from "./change-register.ts";
import { readRegister } from "./read-register.ts";
import { recordReadings } from "./record-readings.ts";
import type { Reading } from "./record-readings.ts";
import { removeRows } from "./remove-rows.ts";
import type { Workspace } from "./workspace.ts";

const sighting = (person: string, more: Partial<Sighting> = {}): Sighting => ({
  ...{
    source: "slack-audit",
    kind: "saas",
    tool: "slack-ai",
    name: "summary",
    place: `audit.json item ${person}`,
    excerpt: "",
    rule: "saas-action",
    strength: "strong",
    count: 1,
  },
  ...{ person, from: "2026-03-02T10:00:00Z", to: "2026-03-02T10:00:00Z", account: { kind: "unknown", domain: person.split("@")[1] ?? "" } },
  ...more,
});
const reading = (sightings: readonly Sighting[], people: readonly Person[] = [], digest = crypto.randomUUID()): Reading => ({
  ...{
    name: "file",
    digest,
    file: digest,
    source: "slack-audit",
    title: "Slack audit",
    kind: "saas",
    rows: 1,
    skipped: [],
    from: null,
    to: null,
  },
  sightings,
  people,
});
const open = (): Workspace => ({
  store: openMemoryStore(),
  organisation: "main",
  catalog: smallCatalog,
  by: "owner",
  now: () => new Date("2026-03-31T09:00:00Z"),
});

describe("found rows", () => {
  test("an edit follows its sightings when the row gets another id", async () => {
    const workspace = open();
    await recordReadings(workspace, [reading([sighting("ana@corp.example")])]);
    const [before] = await readRegister(workspace);
    await changeRegister(workspace, [{ id: before?.id ?? "", field: "purpose", value: "summaries" }]);
    const result = await recordReadings(workspace, [reading([], [{ email: "ana@corp.example", team: "Sales" }])]);
    const [after] = await readRegister(workspace);
    assert.notEqual(after?.id, before?.id);
    assert.deepEqual([after?.team, after?.purpose], ["Sales", "summaries"]);
    assert.deepEqual(result.newUses, [], "the same use under another id is no new one");
  });

  test("an edit whose evidence is gone stands by itself", async () => {
    const workspace = open();
    const looked = { ...reading([sighting("ana@corp.example")]), id: "machine", digest: "" };
    await recordReadings(workspace, [looked]);
    const [row] = await readRegister(workspace);
    await changeRegister(workspace, [{ id: row?.id ?? "", field: "owner", value: "Ana" }]);
    const { sightings } = await import("../../storage/collections.ts");
    await workspace.store.write("main", (transaction) => transaction.removeAll(sightings));
    await recordReadings(workspace, [reading([])]);
    const [after] = await readRegister(workspace);
    assert.deepEqual([after?.owner, after?.strength, after?.sightings.length], ["Ana", "declared", 0]);
  });

  test("a removed row stays removed, and comes back by its edit alone", async () => {
    const workspace = open();
    await recordReadings(workspace, [reading([sighting("ana@corp.example")])]);
    const [row] = await readRegister(workspace);
    await removeRows(workspace, [row?.id ?? ""]);
    await recordReadings(workspace, [reading([sighting("ana@corp.example", { place: "later.json item 1" })])]);
    assert.deepEqual(await readRegister(workspace), []);
    await workspace.store.read("main", async (transaction) => {
      assert.equal(await transaction.count(finds), 1);
      assert.equal((await transaction.list(edits))[0]?.isRemoved, true);
    });
  });

  test("looking again at the same place adds, and never counts twice", async () => {
    const workspace = open();
    const look = (day: string): Reading => ({
      ...reading([sighting("ana@corp.example", { from: day, to: day })]),
      id: "machine",
      digest: "",
    });
    await recordReadings(workspace, [look("2026-03-02T10:00:00Z")]);
    await recordReadings(workspace, [look("2026-03-20T10:00:00Z")]);
    const [row] = await readRegister(workspace);
    assert.deepEqual([row?.sightings.length, row?.firstSeen?.slice(0, 10), row?.lastSeen?.slice(0, 10)], [1, "2026-03-02", "2026-03-20"]);
  });

  test("accounts are judged again when the company's domains become known", async () => {
    const workspace = open();
    await recordReadings(workspace, [reading([sighting("ana@corp.example")])]);
    assert.equal((await readRegister(workspace))[0]?.account.kind, "unknown");
    const { changeSettings } = await import("../settings/change-settings.ts");
    await changeSettings(workspace, { company: { name: "Corp", domains: ["corp.example"], timeZone: "UTC" }, showNames: false });
    assert.equal((await readRegister(workspace))[0]?.account.kind, "company");
  });

  test("two readings of the same content in one drop count once", async () => {
    const workspace = open();
    const one = reading([sighting("ana@corp.example")]);
    const result = await recordReadings(workspace, [one, { ...one, name: "copy" }]);
    assert.deepEqual([result.sightings, result.duplicate], [1, false]);
  });
});
