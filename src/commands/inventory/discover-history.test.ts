import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { npmPackages } from "../../plugins/sources/repository/npm-packages.ts";
import type { CatalogTool, Identifier } from "../../core/model/catalog.ts";
import { discoverHistory } from "./discover-history.ts";

const home = mkdtempSync(join(tmpdir(), "history-"));
const hasGit = spawnSync("git", ["--version"]).status === 0;
const tool = (id: string, value: string) => {
  const own: Identifier = { kind: "npm", value, source: "made", grade: "primary" };
  return [
    id,
    { ...{ id, name: id, vendor: "v", category: "llm-api" as const }, aliases: [], plans: [], identifiers: [own], facts: [] },
  ] as const;
};
const tools = new Map<string, CatalogTool>([tool("kept", "kept-kit"), tool("gone", "gone-kit"), tool("prose", "prose-kit")]);
const catalog = makeCatalogIndex({ vendors: [], tools, sources: new Map() });
const options = { sources: [npmPackages], catalog, companyDomains: [], present: new Set<string>() };
const folder = join(home, "repo");

function git(at: string, ...args: readonly string[]): void {
  const who = ["-c", "user.name=Ana", "-c", "user.email=ana@example.com", "-C", folder];
  execFileSync("git", [...who, ...args], { env: { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at }, stdio: "ignore" });
}

function makeRepository(): void {
  execFileSync("git", ["init", "-q", folder]);
  writeFileSync(join(folder, "package.json"), '{"dependencies":{"kept-kit":"4.0.0","gone-kit":"0.20.0"}}');
  writeFileSync(join(folder, "README.md"), "We once thought of `prose-kit`.\n");
  git("2024-01-05T10:00:00Z", "add", ".");
  git("2024-01-05T10:00:00Z", "commit", "-qm", "first");
  writeFileSync(join(folder, "package.json"), '{"dependencies":{"kept-kit":"4.0.0"}}');
  git("2024-06-01T10:00:00Z", "commit", "-qam", "second");
}

after(() => rmSync(home, { recursive: true }));

describe("discoverHistory", { skip: hasGit ? false : "no git program" }, () => {
  test("finds what was used and is gone, with the dates of the commits, and nothing that is still there", async () => {
    makeRepository();
    const read = await discoverHistory({ folder, place: "repo/" }, { ...options, present: new Set(["kept"]) });
    assert.deepEqual([...new Set(read.sightings.map((one) => one.tool))], ["gone"]);
    const [first] = read.sightings;
    assert.deepEqual([first?.from, first?.to], ["2024-01-05T10:00:00.000Z", "2024-06-01T10:00:00.000Z"]);
    assert.match(first?.place ?? "", /^repo\/package\.json@[0-9a-f]{8}:1$/);
    assert.equal(first?.details?.["history"], "gone since 2024-06-01");
    assert.deepEqual(read.skipped, []);
  });

  test("names how many texts could not be read", async () => {
    const small = readFileSync(join(folder, "package.json"));
    writeFileSync(join(folder, "package.json"), Buffer.alloc(2 << 20, "x"));
    git("2024-06-01T12:00:00Z", "commit", "-qam", "large");
    writeFileSync(join(folder, "package.json"), small);
    git("2024-06-01T13:00:00Z", "commit", "-qam", "small again");
    const { skipped } = await discoverHistory({ folder, place: "repo/" }, options);
    assert.match(skipped.map(({ why }) => why).join("\n"), /^1 of \d+ texts of the history were not read: binary, larger than 1 MiB/);
  });

  test("nothing that a repository's settings name is run", async () => {
    const trap = join(home, "trap");
    const program = join(home, "program.sh");
    writeFileSync(program, `#!/bin/sh\ntouch ${trap}\n`, { mode: 0o755 });
    for (const setting of ["core.fsmonitor", "gpg.program", "diff.external", "core.pager", "core.sshCommand"])
      git("2024-06-02T10:00:00Z", "config", setting, program);
    git("2024-06-02T10:00:00Z", "config", "log.showSignature", "true");
    const read = await discoverHistory({ folder, place: "" }, options);
    assert.ok(read.sightings.length > 0);
    assert.equal(existsSync(trap), false);
  });

  test("a damaged repository is named, and one without git says what is missing", async () => {
    const path = process.env["PATH"];
    process.env["PATH"] = home;
    const without = await discoverHistory({ folder, place: "repo/" }, options);
    process.env["PATH"] = path;
    assert.match(without.skipped[0]?.why ?? "", /there is no git program/);
    writeFileSync(join(folder, ".git", "HEAD"), "broken");
    const damaged = await discoverHistory({ folder, place: "repo/" }, options);
    assert.match(damaged.skipped[0]?.why ?? "", /the history was not read: git says/);
  });
});
