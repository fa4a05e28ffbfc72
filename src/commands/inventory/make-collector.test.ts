import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { mergeSightings } from "../../core/discover/merge-sightings.ts";
import { exportSources } from "../../plugins/sources/exports/registry.gen.ts";
import { workstationSources } from "../../plugins/sources/workstation/registry.gen.ts";
import { loadCatalog } from "../catalog/load-catalog.ts";
import { discoverMachine } from "./discover-machine.ts";
import { makeCollector } from "./make-collector.ts";
import { readExport } from "./read-export.ts";

const folder = mkdtempSync(join(tmpdir(), "collector-test-"));
const tree = join(folder, "tree");
const script = join(folder, "collector.mjs");
const answer = join(folder, "answer.json");
const catalog = await loadCatalog(join(import.meta.dirname, "../../../catalog"));

const files = {
  "home/ana/.claude.json": '{"oauthAccount":{"emailAddress":"ana@gmail.com"}}',
  "home/ana/.ollama/models/manifests/registry.ollama.ai/library/llama3.2/latest": "{}",
  "home/ben/.vscode/extensions/github.copilot-1.300.0/package.json": "{}",
  "home/ben/.local/bin/codex": "x",
};

before(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  writeFileSync(script, makeCollector({ folder: join(import.meta.dirname, "../.."), catalog, companyDomains: ["example.com"] }));
  execFileSync(process.execPath, [script, "--root", tree, "--os", "linux", "--out", answer]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe("the collector", () => {
  it("needs nothing but Node", () => {
    const imports = [...readFileSync(script, "utf8").matchAll(/^import .* from "([^"]+)"/gm)].map((match) => match[1]);
    assert.ok(imports.length > 0 && imports.every((from) => from?.startsWith("node:")), imports.join(", "));
  });

  it("finds what this program finds, and its answer is read back with people told apart", async () => {
    const index = makeCatalogIndex(catalog);
    const own = await discoverMachine({
      sources: workstationSources,
      catalog: index,
      companyDomains: ["example.com"],
      root: tree,
      system: "linux",
    });
    const { read, refused } = await readExport(
      { name: "answer.json", path: answer },
      { sources: exportSources, catalog: index, companyDomains: ["example.com"], now: new Date("2026-03-02T00:00:00Z") },
    );
    assert.deepEqual(refused, []);
    const describeUses = (sightings: Parameters<typeof mergeSightings>[0]) =>
      mergeSightings(sightings, { catalog }).uses.map(({ tool, plan, account, people }) => ({ tool, plan, account, people }));
    const uses = describeUses(read.flatMap((one) => one.sightings));
    assert.deepEqual(uses, describeUses(own.sightings));
    assert.deepEqual(uses.find((use) => use.tool === "claude-code")?.account, { kind: "personal", domain: "gmail.com" });
  });

  it("names nobody", () => {
    const text = readFileSync(answer, "utf8");
    assert.doesNotMatch(text, /\b(?:ana|ben)\b/);
  });

  it("says in one line what was wrong", () => {
    const { status, stderr } = spawnSync(process.execPath, [script, "--root", join(folder, "nothing")], { encoding: "utf8" });
    assert.equal(status, 2);
    assert.match(stderr, /^plimsoll collector: expected a folder[^\n]*\n$/);
  });
});
