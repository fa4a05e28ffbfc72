import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { describe, test } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { exportSources } from "../../plugins/sources/exports/registry.gen.ts";
import { workstationSources } from "../../plugins/sources/workstation/registry.gen.ts";
import { flows, incidents, rollUps } from "../../storage/collections.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { loadCatalog } from "../catalog/load-catalog.ts";
import { readDiscovery } from "../inventory/read-discovery.ts";
import { readNow } from "../inventory/read-now.ts";
import { readRules } from "../inventory/read-rules.ts";
import { decideAgain } from "../rules/compare-rules.ts";
import { loadDemo } from "./load-demo.ts";
import { removeDemo } from "./remove-demo.ts";

const sources = { exports: exportSources, repository: [], workstation: workstationSources };
const catalog = await loadCatalog(fileURLToPath(new URL("../../../catalog", import.meta.url)));
const now = (): Date => new Date("2026-04-01T09:00:00Z");
const workspaceOf = (organisation: string, store = openMemoryStore()) => ({ store, organisation, catalog, by: "owner", now });
const desk = { sources, index: makeCatalogIndex(catalog) };

describe("the made-up agency of 30", () => {
  test("believed 2, found 6: Slack's AI, ChatGPT on three private accounts, Figma AI, Copilot without a licence", async () => {
    const workspace = workspaceOf("demo");
    await loadDemo(workspace, desk);
    const found = await readDiscovery(workspace, sources);
    assert.equal(found.headline.sentence, "you believed 2, we found 6: 4 tools, one of them on 3 private accounts");
    const seen = found.uses.map(({ row }) => [row.tool, row.account.kind, row.team, row.people]);
    assert.deepEqual(
      seen.toSorted((one, other) => String(one).localeCompare(String(other))),
      [
        ["chatgpt", "personal", "Client work", 1],
        ["chatgpt", "personal", "Content", 1],
        ["chatgpt", "personal", "Design", 1],
        ["figma", "company", "Design", 2],
        ["github-copilot", "unknown", "Tech", 1],
        ["slack-ai", "company", "Client work", 8],
      ],
    );
    assert.deepEqual(found.unrecognised, []);
    assert.ok(
      found.uses.every((use) => use.suggestion !== null || use.line.carries !== "public"),
      "each use has one suggested press",
    );
    assert.ok(
      found.coverage.some((row) => row.status === "absent" && row.steps.length > 0),
      "what was not looked at says what it takes",
    );
  });

  test("its flows are what the decision really says", async () => {
    const workspace = workspaceOf("demo");
    await loadDemo(workspace, desk);
    const [past, rules] = await workspace.store.read("demo", async (open) => [await open.list(rollUps), await readRules(open)] as const);
    assert.ok(past.length > 40);
    for (const one of past) assert.equal(decideAgain(one, { rules, tools: catalog.tools }), one.decision, one.id);
  });

  test("it brings people, flows and the incident of 31 March 2026, under its own key, and goes whole", async () => {
    const workspace = workspaceOf("demo");
    await loadDemo(workspace, desk);
    await loadDemo(workspace, desk);
    await workspace.store.read("demo", async (transaction) => {
      assert.ok((await transaction.count(flows)) > 40);
      assert.equal((await transaction.list(incidents))[0]?.at.slice(0, 10), "2026-03-31");
    });
    const page = await readNow(workspace, sources);
    assert.ok(page.timeline.some((item) => item.text.startsWith("Anthropic: ")));
    assert.ok(page.due.some((item) => item.text.startsWith("Review of Slack AI")));
    assert.deepEqual(await workspace.store.organisations(), ["demo"]);
    await removeDemo(workspace);
    assert.deepEqual(await workspace.store.organisations(), []);
  });
});
