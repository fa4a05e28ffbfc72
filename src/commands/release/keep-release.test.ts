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
import { endReleaseException, exceptRelease, keepRelease, keepStorage, listReleases, listStorage } from "./keep-release.ts";
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

describe("exceptions made in the console", () => {
  const map = (text: string): string =>
    JSON.stringify({ version: 3, sources: ["../src/a.ts"], sourcesContent: [text], names: [], mappings: "AAAA" });
  const text = "export const plan = (rows) => rows.length;\n";
  const wish = { check: "source-map-embedded", path: "a.js.map", reason: "open part", owner: "kim", until: "2026-12-31" };

  it("cover one content in every release of the name until ended, and the verdict follows", async () => {
    const workspace = makeWorkspace();
    await drop(workspace, "app-1.0.0.tgz", { "a.js.map": map(text) });
    const [met] = await listReleases(workspace, parts);
    assert.deepEqual([met?.verdict, met?.findings[0]?.mayBeExcepted], ["fail", true]);
    const { id } = await exceptRelease(workspace, met?.id ?? "", wish);
    await drop(workspace, "app-1.0.1.tgz", { "a.js.map": map(text), "b.js": "1" });
    await drop(workspace, "app-1.0.2.tgz", { "a.js.map": map(`${text}//`) });
    const verdicts = async (): Promise<string[]> =>
      (await listReleases(workspace, parts)).map(({ artifact, verdict, excepted }) => `${artifact} ${verdict} ${excepted.length}`);
    const [other, again, first] = await verdicts();
    assert.equal(other, "app-1.0.2.tgz fail 0");
    assert.match(`${again} ${first}`, /^app-1\.0\.1\.tgz (?:pass|warn) 1 app-1\.0\.0\.tgz pass 1$/);
    await endReleaseException(workspace, id);
    assert.ok((await verdicts()).every((line) => line.endsWith("fail 0")));
    await assert.rejects(endReleaseException(workspace, id), { code: "not-found" });
  });

  it("are refused for what is not there, a day that is over, and archives that cannot be trusted", async () => {
    const workspace = makeWorkspace();
    await drop(workspace, "app-1.0.0.tgz", { "a.js.map": map(text), "../b": "x" });
    const [met] = await listReleases(workspace, parts);
    const id = met?.id ?? "";
    await assert.rejects(exceptRelease(workspace, id, { ...wish, path: "c" }), { code: "not-found" });
    await assert.rejects(exceptRelease(workspace, "none", wish), { code: "not-found" });
    await assert.rejects(exceptRelease(workspace, id, { ...wish, until: "2026-11-23" }), { code: "bad-input" });
    await assert.rejects(exceptRelease(workspace, id, { ...wish, check: "archive-unsafe-path", path: "../b" }), { code: "refused" });
  });
});

describe("places that a kept release names", () => {
  it("are matched with the buckets judged, of whichever provider", async () => {
    const workspace = makeWorkspace();
    const code =
      'get("https://pub-0a1b2c3d.r2.dev/src.zip"); get("https://acct.blob.core.windows.net/pics/a.png"); get("https://far.s3.amazonaws.com/k");';
    await drop(workspace, "app-1.0.0.tgz", { "a.js": code });
    const lines = [
      { provider: "r2", config: { bucket: "src", managedDomain: { enabled: true, domain: "pub-0a1b2c3d.r2.dev" }, customDomains: [] } },
      {
        provider: "azure",
        config: { account: "acct", container: "pics", allowBlobPublicAccess: false, publicAccess: "Blob", networkDefaultAction: "Allow" },
      },
    ];
    await keepStorage(workspace, lines.map((line) => JSON.stringify(line)).join("\n"), buckets);
    const [row] = await listReleases(workspace, parts);
    assert.deepEqual(row?.places.map(({ bucket, get }) => `${bucket} ${get}`).toSorted(), ["acct/pics no", "null unknown", "src yes"]);
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
