import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import type { RepositorySource } from "../../core/discover/repository/repository-source.ts";
import { discoverRepositories } from "./discover-repositories.ts";
import type { RepositoryOptions } from "./discover-repositories.ts";

const root = mkdtempSync(join(tmpdir(), "repositories-test-"));
after(() => rmSync(root, { recursive: true, force: true }));
for (const [path, text] of Object.entries({
  "one/.git/HEAD": "x",
  "one/src/a.ts": "SEEN",
  "one/tests/b.ts": "SEEN",
  "one/node_modules/c.ts": "SEEN",
  "one/README.md": "SEEN",
  "one/sub/.git/HEAD": "x",
  "one/sub/tests/d.ts": "SEEN\nSEEN",
  "two/.git/HEAD": "x",
  "two/e.png": "SEEN",
  "two/f.ts": "BREAK",
  "two/g.ts": "SEEN",
  "two/h.ts": `SEEN${"\n".repeat(2 * 1024 * 1024)}`,
  "loose.ts": "SEEN",
})) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
symlinkSync(join(root, "two"), join(root, "one/out"));

/** Reports each SEEN with its role; breaks on BREAK. */
const echo: RepositorySource = {
  id: "echo",
  title: "echo",
  kind: "repository",
  wants: () => true,
  read({ path, code, role }, context) {
    if (code.includes("BREAK")) throw new Error("broken source");
    for (const match of code.matchAll(/SEEN/g)) {
      context.sighting({
        source: "echo",
        kind: "repository",
        tool: "x",
        name: `${role} ${path}`,
        place: `${context.place}:${match.index}`,
        excerpt: "",
        rule: "r",
        strength: "strong",
        count: 1,
      });
    }
  },
};
const catalog = makeCatalogIndex({ vendors: [], tools: new Map(), sources: new Map() });
const look = (paths: string[], options: Partial<RepositoryOptions> = {}) =>
  discoverRepositories(paths, { sources: [echo], catalog, companyDomains: [], cwd: root, ...options });
const shown = async (paths: string[]) => (await look(paths)).sightings.map((one) => `${one.place} = ${one.name}`).toSorted();

describe("discoverRepositories", () => {
  it("places are relative to the folder named; roles to the repository they lie in", async () => {
    assert.deepEqual(await shown(["one"]), [
      "src/a.ts:0 = source src/a.ts",
      "sub/tests/d.ts:0 = test tests/d.ts",
      "tests/b.ts:0 = test tests/b.ts",
    ]);
  });

  it("several folders and a folder of repositories keep their prefix", async () => {
    assert.ok((await shown(["one", "./two/"])).includes("two/g.ts:0 = source g.ts"));
    assert.deepEqual((await look(["."])).repositories.toSorted(), [".", "one", "one/sub", "two"]);
  });

  it("reads a single file", async () => assert.deepEqual(await shown(["loose.ts"]), ["loose.ts:0 = source loose.ts"]));

  it("sums a name in one file", async () => {
    const seen = await look(["one/sub"]);
    assert.deepEqual(
      seen.sightings.map((one) => [one.place, one.count]),
      [["tests/d.ts:0", 2]],
    );
  });

  it("names what it could not understand and reads the rest", async () => {
    const { skipped, sightings } = await look(["two"]);
    assert.deepEqual(skipped, [
      { place: "f.ts", why: "could not be understood (broken source); the rest was read" },
      { place: "h.ts", why: "larger than 2 MiB; only its beginning was read" },
    ]);
    assert.deepEqual(
      sightings.map((one) => one.place),
      ["g.ts:0", "h.ts:0"],
    );
  });

  it("tells sightings as they are made", async () => {
    const told: string[] = [];
    await look(["one/src"], { sighting: (one) => void told.push(one.place) });
    assert.deepEqual(told, ["a.ts:0"]);
  });

  it("refuses a path that is not there, and stops when cancelled", async () => {
    await assert.rejects(look(["none"]), { code: "not-found", message: /met nothing at none/ });
    await assert.rejects(look(["one"], { signal: AbortSignal.abort(new Error("cancelled")) }), { message: "cancelled" });
  });
});
