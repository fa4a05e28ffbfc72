import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { before, describe, it } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { exportSources } from "../../plugins/sources/exports/registry.gen.ts";
import { workstationSources } from "../../plugins/sources/workstation/registry.gen.ts";
import { exceptions } from "../../storage/collections.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { loadCatalog } from "../catalog/load-catalog.ts";
import { approveException, askException } from "../decide/change-exceptions.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { readRules } from "../inventory/read-rules.ts";
import { undoChange } from "../inventory/undo-change.ts";
import { applyItem } from "./apply-item.ts";
import { writePaperHtml } from "../../core/reports/write-paper-html.ts";
import { writePosturePaper } from "../../core/reports/write-posture-paper.ts";
import { readPosture } from "./read-posture.ts";
import { readReminders } from "./read-reminders.ts";
import { tryRules } from "./try-rules.ts";

const sources = { exports: exportSources, repository: [], workstation: workstationSources };
const catalog = await loadCatalog(fileURLToPath(new URL("../../../catalog", import.meta.url)));
let clock = Date.parse("2026-11-24T12:00:00Z");
const now = (): Date => new Date((clock += 1000));
const workspace = { store: openMemoryStore(), organisation: "demo", catalog, by: "owner", now };
const rulesNow = () => workspace.store.read("demo", readRules);

describe("posture of the made-up company", () => {
  before(() => loadDemo(workspace, { sources, index: makeCatalogIndex(catalog) }));

  it("names what is missing and what is too strict, with denominators", async () => {
    const { under, over, coverage, flows, uses } = await readPosture(workspace, sources);
    assert.equal(uses, 6);
    assert.ok(flows > 40 && under.every(({ effect }) => effect.flows === flows));
    assert.ok(under.some(({ id }) => id === "personal-account:chatgpt"));
    assert.ok(over.some(({ id }) => id === "tool-stricter-than-facts:slack-ai/team"));
    assert.ok(coverage.some(({ id, of }) => id === "decided" && of === 6));
  });

  it("does for every item what it promised, as trying the new rules said before, and takes it back", async () => {
    const { under, over } = await readPosture(workspace, sources);
    for (const item of [...under, ...over].filter(({ change }) => change !== null)) {
      const old = await rulesNow();
      const done = await applyItem(workspace, sources, item.id);
      assert.deepEqual(done.effect, item.effect);
      const next = await rulesNow();
      const after = await readPosture(workspace, sources);
      assert.ok(![...after.under, ...after.over].some(({ id }) => id === item.id), item.id);
      assert.equal(after.done[0]?.title, item.title);
      const { redo } = await undoChange(workspace, done.undo);
      assert.deepEqual({ ...(await rulesNow()), version: "" }, { ...old, version: "" });
      assert.deepEqual((await readPosture(workspace, sources)).done, []);
      const { changes: _changes, window: _window, ...tried } = await tryRules(workspace, sources, next);
      assert.deepEqual(tried, item.effect);
      const again = await undoChange(workspace, redo);
      assert.equal((await readPosture(workspace, sources)).done.length, 1);
      await undoChange(workspace, again.redo);
    }
  });

  it("refuses what is not there any more, and what no rule can do", async () => {
    const isCode = (code: string) => (error: unknown) => error instanceof PlimsollError && error.code === code;
    await assert.rejects(applyItem(workspace, sources, "undecided-tool:nothing/team"), isCode("conflict"));
    await assert.rejects(applyItem(workspace, sources, "silent-sources"), isCode("bad-input"));
  });

  it("settles the request together with an exception whose day has passed", async () => {
    const request = { tool: "chatgpt", plan: null, team: "", class: "restricted" as const, types: ["iban"], until: "2026-11-25" };
    const { id } = await askException({ ...request, owner: "ana", why: "backlog" }, workspace);
    await approveException(id, workspace);
    clock += 3 * 86_400_000;
    const [item] = (await readPosture(workspace, sources)).under.filter(({ kind }) => kind === "exception-overdue");
    await applyItem(workspace, sources, item?.id ?? "");
    assert.deepEqual((await rulesNow()).exceptions, []);
    const row = await workspace.store.read("demo", (transaction) => transaction.get(exceptions, id));
    assert.equal(row?.state, "ended");
  });

  it("lists everything with a date, and writes a page that a name cannot break out of", async () => {
    const due = await readReminders(workspace);
    assert.ok(due.some(({ text, overdue }) => text === "Review of Slack AI (team)" && overdue));
    assert.ok(due.some(({ kind, at }) => kind === "agreement" && at === "2027-05-31"));
    const page = writePaperHtml(writePosturePaper(await readPosture(workspace, sources), "<b>Ltd</b>", "2026-11-24"));
    assert.ok(page.includes("&lt;b&gt;Ltd") && !page.includes("<b>Ltd"));
  });
});
