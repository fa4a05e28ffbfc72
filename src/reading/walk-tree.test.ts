import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { readTextFile } from "./read-text-file.ts";
import type { WalkOptions } from "./walk-tree.ts";
import { walkTree } from "./walk-tree.ts";

const root = mkdtempSync(join(tmpdir(), "walk-test-"));
after(() => rmSync(root, { recursive: true, force: true }));
for (const path of ["a.ts", "b/c.ts", "b/d/e.ts", "node_modules/x.js", "z/y.ts"]) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), path);
}
symlinkSync(root, join(root, "b/loop"));
symlinkSync(join(root, "a.ts"), join(root, "link.ts"));
execFileSync("mkfifo", [join(root, "pipe")]);

function walk(options: Partial<WalkOptions> = {}): { paths: string[]; skipped: string[] } {
  const skipped: string[] = [];
  const all = {
    skipsFolder: (_: unknown, name: string) => name === "node_modules",
    skip: (path: string, why: string) => void skipped.push(`${path}: ${why}`),
    ...options,
  };
  return { paths: [...walkTree(root, all)].map((file) => (file.isLink ? `${file.path}@` : file.path)), skipped };
}

describe("walkTree", () => {
  it("gives regular files and names links without following them; pipes are passed over", () => {
    assert.deepEqual(walk().paths.toSorted(), ["a.ts", "b/c.ts", "b/d/e.ts", "b/loop@", "link.ts@", "z/y.ts"]);
  });

  it("stops at the limit of files and says so", () => {
    const { paths, skipped } = walk({ mostFiles: 2 });
    assert.equal(paths.length, 2);
    assert.match(skipped[0] ?? "", /more than 2 files; name a folder inside/);
  });

  it("stops at the limit of depth, names the folder and walks the rest", () => {
    const { paths, skipped } = walk({ deepest: 1 });
    assert.deepEqual(paths.toSorted(), ["a.ts", "b/c.ts", "b/loop@", "link.ts@", "z/y.ts"]);
    assert.deepEqual(skipped, ["b/d: lies deeper than 1 folders; name it by itself to read it"]);
  });

  it("tells each folder with the names in it before its files", () => {
    const seen: string[] = [];
    walk({ enterFolder: ({ path, names }) => void seen.push(`${path}:${names.has("c.ts")}`) });
    assert.deepEqual(seen.toSorted(), [":false", "b/d:false", "b:true", "z:false"]);
  });

  it("names a folder that cannot be read", { skip: process.getuid?.() === 0 ? "the superuser reads everything" : false }, () => {
    chmodSync(join(root, "z"), 0);
    const { skipped } = walk();
    chmodSync(join(root, "z"), 0o755);
    assert.match(skipped[0] ?? "", /^z: the folder cannot be read \(EACCES\)/);
  });

  it("names a folder that went away", () => {
    const skipped: string[] = [];
    assert.deepEqual([...walkTree(join(root, "none"), { skipsFolder: () => false, skip: (path) => void skipped.push(path) })], []);
    assert.deepEqual(skipped, ["."]);
  });
});

describe("readTextFile", () => {
  const file = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(root, name), bytes);
    return join(root, name);
  };
  it("reads text, cut at the limit", () => {
    const found = readTextFile(file("long.txt", "abcdef"), 3);
    assert.deepEqual(found.kind === "text" && [found.text, found.isCut], ["abc", true]);
  });
  it("tells binary files", () => assert.equal(readTextFile(file("x.bin", new Uint8Array([65, 0, 66])), 100).kind, "binary"));
  it("reads UTF-16 with its mark", () => {
    const found = readTextFile(file("wide.txt", Buffer.from("\ufeffhi", "utf16le")), 100);
    assert.equal(found.kind === "text" && found.text, "hi");
  });
  it("refuses links and pipes at once", () => {
    assert.equal(readTextFile(join(root, "link.ts"), 100).kind, "unreadable");
    assert.equal(readTextFile(join(root, "pipe"), 100).kind, "unreadable");
    assert.equal(readTextFile(join(root, "none"), 100).kind, "unreadable");
  });
});
