import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { describe, it } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { localDay } from "../../core/decide/local-day.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { exportSources } from "../../plugins/sources/exports/registry.gen.ts";
import { workstationSources } from "../../plugins/sources/workstation/registry.gen.ts";
import { rulesVersions } from "../../storage/collections.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { loadCatalog } from "../catalog/load-catalog.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { recordIncident } from "../incidents/record-incident.ts";
import { listIncidents } from "../incidents/read-incident.ts";
import { incidentSchema } from "../../core/incidents/incident.ts";
import { addRow } from "../inventory/add-row.ts";
import { changeRegister } from "../inventory/change-register.ts";
import { readRegister } from "../inventory/read-register.ts";
import { readRules } from "../inventory/read-rules.ts";
import { removeRows } from "../inventory/remove-rows.ts";
import { undoChange } from "../inventory/undo-change.ts";
import { findDayEnd } from "./find-day-end.ts";
import { openPast } from "./open-past.ts";

const sources = { exports: exportSources, repository: [], workstation: workstationSources };
const catalog = await loadCatalog(fileURLToPath(new URL("../../../catalog", import.meta.url)));

function desk() {
  let clock = Date.parse("2026-11-01T08:00:00Z");
  return {
    workspace: { store: openMemoryStore(), organisation: "main", catalog, by: "owner", now: () => new Date((clock += 1000)) },
    sleepUntil: (day: string) => (clock = Date.parse(`${day}T09:00:00Z`)),
  };
}

describe("the past", () => {
  it("is the register as it was shown at the end of each day", async () => {
    const { workspace, sleepUntil } = desk();
    const seen = new Map<string, unknown>();
    const note = async (day: string): Promise<void> => {
      seen.set(day, (await readRegister(workspace)).map(shown));
    };
    await loadDemo(workspace, { sources, index: makeCatalogIndex(catalog) });
    await note("2026-11-01");
    sleepUntil("2026-11-02");
    const added = await addRow(workspace, { tool: "le-chat", name: "Le Chat", vendor: "Mistral", plan: "personal", team: "ops" }, []);
    await note("2026-11-02");
    sleepUntil("2026-11-05");
    const [first] = await readRegister(workspace);
    assert.ok(first !== undefined);
    await changeRegister(workspace, [
      { id: first.id, field: "standing", value: "not-allowed" },
      { id: first.id, field: "owner", value: "ana@example.com" },
    ]);
    await note("2026-11-05");
    sleepUntil("2026-11-06");
    const removed = await removeRows(workspace, [added.id]);
    await note("2026-11-06");
    sleepUntil("2026-11-07");
    await undoChange(workspace, removed);
    await note("2026-11-07");
    sleepUntil("2026-11-20");
    await changeRegister(workspace, [{ id: first.id, field: "owner", value: "" }]);
    for (const [day, rows] of seen) {
      const past = await openPast(workspace, day);
      assert.deepEqual((await readRegister(past.workspace)).map(shown), rows, day);
      assert.ok(past.limits.length > 0);
    }
  });

  it("knows the version of the rules that was in force, and incidents recorded by then", async () => {
    const { workspace, sleepUntil } = desk();
    await loadDemo(workspace, { sources, index: makeCatalogIndex(catalog) });
    const then = await workspace.store.read("main", readRules);
    sleepUntil("2026-11-03");
    const [row] = await readRegister(workspace);
    assert.ok(row !== undefined);
    const standing = row.standing === "limited" ? "approved" : "limited";
    await changeRegister(workspace, [{ id: row.id, field: "standing", value: standing }]);
    await recordIncident(
      workspace,
      incidentSchema.parse({ vendor: "OpenAI", title: "A later one", statements: [{ date: "2026-10-01", text: "x" }] }),
    );
    sleepUntil("2026-11-04");
    const past = await openPast(workspace, "2026-11-02");
    assert.equal((await past.workspace.store.read("main", readRules)).version, then.version);
    assert.ok((await listIncidents(past.workspace)).every(({ incident }) => incident.title !== "A later one"));
    assert.ok((await listIncidents(workspace)).some(({ incident }) => incident.title === "A later one"));
  });

  it("says when nothing had been recorded, refuses days ahead and changes", async () => {
    const { workspace, sleepUntil } = desk();
    sleepUntil("2026-11-09");
    await loadDemo(workspace, { sources, index: makeCatalogIndex(catalog) });
    const past = await openPast(workspace, "2020-01-01");
    assert.match(past.limits[0] ?? "", /Nothing had been recorded/);
    assert.deepEqual(await readRegister(past.workspace), []);
    for (const day of ["2026-11-10", "2026-13-01", "2026-02-30", "yesterday"])
      await assert.rejects(openPast(workspace, day), (error) => error instanceof PlimsollError && error.code === "bad-input", day);
    await assert.rejects(
      past.workspace.store.write("main", async (transaction) => transaction.removeAll(rulesVersions)),
      (error) => error instanceof PlimsollError && error.code === "refused",
    );
  });

  it("ends a day where its time zone does", () => {
    for (const zone of ["UTC", "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"]) {
      const end = findDayEnd("2026-03-29", zone).getTime();
      assert.equal(localDay(end - 1, zone), "2026-03-29");
      assert.equal(localDay(end, zone), "2026-03-30");
    }
  });
});

function shown({ line: _line, comments: _comments, ...row }: Awaited<ReturnType<typeof readRegister>>[number]) {
  return row;
}
