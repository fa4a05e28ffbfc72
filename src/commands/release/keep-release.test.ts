import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { makeNpm } from "../../../bench/release/make-tar.ts";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import { buckets } from "../../plugins/buckets/registry.gen.ts";
import { checks } from "../../plugins/checks/registry.gen.ts";
import { archiveLimits } from "../../reading/archives/reading-budget.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { keepRelease, keepStorage, listReleases, listStorage } from "./keep-release.ts";
import type { ReleaseParts } from "./release-parts.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-keep-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const none = createClassifier({ detectors: [], fixedForms: [] });
const parts: ReleaseParts = { checks, secrets: none, people: async () => none, limits: archiveLimits, clock: () => 0 };
const progress = { signal: new AbortController().signal, report: () => undefined };

function makeWorkspace(): Workspace {
  let minute = 0;
  const store = openMemoryStore();
  const now = (): Date => new Date(Date.UTC(2026, 10, 24, 12, minute++));
  return { store, organisation: "main", catalog: { vendors: [], tools: new Map(), sources: new Map() }, by: "kim", now };
}

const drop = async (workspace: Workspace, name: string, files: Record<string, string>): Promise<void> => {
  const path = join(folder, name);
  writeFileSync(path, makeNpm({ "package.json": "{}", ...files }));
  await keepRelease(workspace, { path, name }, parts, progress);
};

describe("kept releases", () => {
  it("are compared with the last of the same name, latest first, each finding with its way out", async () => {
    const workspace = makeWorkspace();
    await drop(workspace, "app-1.0.0.tgz", { "a.js": "1" });
    await drop(workspace, "other-1.0.0.tgz", { "a.js": "1" });
    await drop(workspace, "app-1.0.1.tgz", { "a.js": "1", "b.bin": "x" });
    const [last, , first] = await listReleases(workspace, parts);
    assert.deepEqual([first?.against, last?.against, last?.verdict], [null, "app-1.0.0.tgz", "warn"]);
    assert.deepEqual(
      last?.findings.map(({ check, title }) => [check, title]),
      [["new-file-type", "a kind of file that the last release did not have"]],
    );
    assert.match(last?.findings[0]?.fix ?? "", /baseline/);
    assert.match(last?.digest ?? "", /^sha256:/);
  });
});

describe("kept buckets", () => {
  it("stand open ones first, one row a bucket, and nothing is kept of a list that is wrong in part", async () => {
    const workspace = makeWorkspace();
    const line = (bucket: string, enabled: boolean): string =>
      JSON.stringify({ provider: "r2", config: { bucket, managedDomain: { enabled, domain: "pub-1a2b.r2.dev" }, customDomains: [] } });
    assert.equal(await keepStorage(workspace, `${line("shut", false)}\n${line("open", true)}\n`, buckets), 2);
    assert.equal(await keepStorage(workspace, line("shut", false), buckets), 1);
    assert.deepEqual(
      (await listStorage(workspace)).map(({ name, get }) => `${name} ${get}`),
      ["open yes", "shut no"],
    );
    for (const bad of ["", "no json", `${line("new", true)}\n{"provider":"none","config":{}}`])
      await assert.rejects(keepStorage(workspace, bad, buckets), /expected/, bad);
    assert.equal((await listStorage(workspace)).length, 2);
  });
});
