import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { smallCatalog } from "../../../test/call-server.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { readRules } from "../inventory/read-rules.ts";
import { undoChange } from "../inventory/undo-change.ts";
import { changeSettings, readSettings } from "./change-settings.ts";

const open = () => ({
  store: openMemoryStore(),
  organisation: "main",
  catalog: smallCatalog,
  by: "owner",
  now: () => new Date("2026-03-31T09:00:00Z"),
});
const wanted = { company: { name: "Example Ltd", domains: ["@Example.com"], timeZone: "Europe/Berlin" }, showNames: true };

describe("settings", () => {
  test("are the shipped ones before anybody set any", async () => {
    assert.deepEqual(await readSettings(open()), { company: { name: "", domains: [], timeZone: "UTC" }, showNames: false });
  });

  test("the company is kept with the rules, as a version of them", async () => {
    const workspace = open();
    await changeSettings(workspace, wanted);
    const rules = await workspace.store.read("main", readRules);
    assert.deepEqual([rules.company, rules.version], [{ name: "Example Ltd", domains: ["example.com"], timeZone: "Europe/Berlin" }, "v1"]);
    assert.equal((await readSettings(workspace)).showNames, true);
  });

  test("undo puts both back, by a version of its own", async () => {
    const workspace = open();
    const { redo } = await undoChange(workspace, await changeSettings(workspace, wanted));
    assert.deepEqual(await readSettings(workspace), { company: { name: "", domains: [], timeZone: "UTC" }, showNames: false });
    assert.equal((await workspace.store.read("main", readRules)).version, "v2");
    await undoChange(workspace, redo);
    assert.equal((await readSettings(workspace)).company.name, "Example Ltd");
  });

  test("a domain or time zone that is none is refused and nothing is kept", async () => {
    const workspace = open();
    for (const company of [
      { ...wanted.company, domains: ["two words"] },
      { ...wanted.company, timeZone: "Nowhere" },
    ]) {
      await assert.rejects(changeSettings(workspace, { ...wanted, company }), /expected .*, met/);
    }
    assert.deepEqual(await workspace.store.organisations(), []);
  });
});
