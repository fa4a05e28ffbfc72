import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { smallCatalog } from "../../../test/call-server.ts";
import { incidents } from "../../storage/collections.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { undoChange } from "../inventory/undo-change.ts";
import { changeIncident } from "./change-incident.ts";
import { readTimeline, writeTimelinePaper } from "./export-incident.ts";
import { readIncident } from "./read-incident.ts";
import { recordAdvisory, recordIncident } from "./record-incident.ts";
import { parseIncident } from "./triage-record.ts";

const open = () => ({
  store: openMemoryStore(),
  organisation: "main",
  catalog: smallCatalog,
  by: "ana",
  now: () => new Date("2026-05-10T09:00:00Z"),
});
const first = parseIncident({
  vendor: "Nobody Knows Ltd",
  title: "Notice",
  window: { from: "2026-05-01", to: "2026-05-03" },
  scope: "one region",
  statements: [{ date: "2026-05-04", text: "Login was not possible for three hours." }],
});

describe("a recorded incident", () => {
  it("keeps all it was given and is judged again by each statement", async () => {
    const workspace = open();
    const { id } = await recordIncident(workspace, first);
    const before = await readIncident(workspace, id);
    assert.deepEqual([before.incident.window, before.incident.scope, before.triage.kind], [first.window, "one region", "outage"]);
    assert.match(before.limits.join("\n"), /neither in the register nor in the catalogue/);
    const statement = { date: "2026-05-06", text: "Files that customers uploaded were copied by an attacker." };
    const { undo } = await changeIncident(workspace, id, { statement, own: { installed: false } });
    const after = await readIncident(workspace, id);
    assert.equal(after.triage.kind, "customer-data-breach");
    assert.match(after.versions[1]?.changes.join("\n") ?? "", /Kind: outage before, customer data breach now/);
    await undoChange(workspace, undo);
    assert.equal((await readIncident(workspace, id)).triage.kind, "outage");
  });

  it("goes by a kind that somebody states until it is taken back", async () => {
    const workspace = open();
    const { id } = await recordIncident(workspace, first);
    await changeIncident(workspace, id, { kind: "terms-change" });
    assert.equal((await readIncident(workspace, id)).triage.kind, "terms-change");
    await changeIncident(workspace, id, { kind: null });
    assert.equal((await readIncident(workspace, id)).triage.kind, "outage");
  });

  it("has a timeline of who did what, on paper too", async () => {
    const workspace = open();
    const { id } = await recordIncident(workspace, first);
    await changeIncident(workspace, id, { done: "record" });
    const { events } = await readTimeline(workspace, id);
    assert.deepEqual(
      events.map(({ by, what }) => [by, what]),
      [
        ["ana", "incident recorded: title: Notice"],
        ["ana", "incident: changed: step done: record"],
      ],
    );
    const paper = await writeTimelinePaper(workspace, id);
    assert.match(JSON.stringify(paper), /Login was not possible[\s\S]*GDPR-33[\s\S]*step done: record/);
  });

  it("is refused where nobody recorded it, and so is an advisory that is none or many", async () => {
    const workspace = open();
    await assert.rejects(changeIncident(workspace, "x", {}), { code: "not-found" });
    await assert.rejects(readTimeline(workspace, "x"), { code: "not-found" });
    await assert.rejects(recordAdvisory(workspace, { hello: 1 }), { code: "bad-input" });
    const kev = { cveID: "CVE-2026-1", vendorProject: "E", product: "G", dateAdded: "2026-01-02" };
    await assert.rejects(recordAdvisory(workspace, { catalogVersion: "1", vulnerabilities: [kev, kev] }), {
      code: "bad-input",
      message: /met 2/,
    });
    assert.equal(await workspace.store.read("main", (transaction) => transaction.count(incidents)), 0);
  });

  it("with odd dates, several vendors and no statement still has an answer", async () => {
    const workspace = open();
    const { id } = await recordIncident(
      workspace,
      parseIncident({ vendor: "A, B and C", window: { from: "2099-01-01", to: "soon" }, statements: [] }),
    );
    const page = await readIncident(workspace, id);
    assert.equal(page.triage.level, "none");
    assert.ok(page.limits.some((limit) => /Several vendors/.test(limit)) && page.limits.some((limit) => /future/.test(limit)));
  });
});
