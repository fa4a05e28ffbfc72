import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { describe, it } from "node:test";
import { constantOfFile, findMembers } from "./generate-registry.ts";
import { pluginFamilies } from "./plugin-families.ts";

/** The house rules that no linter knows (ARCHITECTURE.md), checked over the whole tree. */
const root = dirname(import.meta.dirname);
const isData = (path: string): boolean => /(\.gen|\.rows|\.data)\.ts$/.test(path) || path.includes("/fixtures/");

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules" || entry.name === "dist") return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });
}

const files: SourceFile[] = walk("src")
  .filter((path) => path.endsWith(".ts"))
  .map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return { path, text, lines: text.split("\n").length - 1 };
  });
const sources = files.filter(({ path }) => !path.endsWith(".test.ts") && !isData(path));

const offenders = (found: readonly SourceFile[]): string[] => found.map(({ path }) => path);

describe("house rules", () => {
  it("keeps files short: median below 80 lines, none above 400", () => {
    const sizes = sources.map(({ lines }) => lines).sort((a, b) => a - b);
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
    assert.ok(median < 80, `the median source file has ${median} lines`);
    assert.deepEqual(offenders(sources.filter(({ lines }) => lines > 400)), []);
  });

  it("keeps folders at most four deep below src", () => {
    assert.deepEqual(offenders(files.filter(({ path }) => path.split("/").length > 6 && !path.includes("/fixtures/"))), []);
  });

  it("names files in kebab-case and never as a dumping ground", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|gen|rows|data|d))?\.ts$/;
    assert.deepEqual(offenders(files.filter(({ path }) => !kebab.test(basename(path)))), []);
    const dump = /(^|[/-])(utils?|helpers?|managers?|services?|impl|misc|common)([/.-]|$)/;
    assert.deepEqual(offenders(files.filter(({ path }) => dump.test(path.slice("src/".length)))), []);
  });

  it("uses no `as` but `as const`, no `any`, no enum", () => {
    // In code only: text in quotes and comments may use the word.
    const strip = (text: string): string =>
      text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "").replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');
    const isCast = /[\w)\]}] as (?!const\b)[A-Z{(\w]/;
    const code = sources.map((file) => ({ ...file, text: strip(file.text).replaceAll(/(import|export)[^;]*?from/g, "") }));
    assert.deepEqual(offenders(code.filter(({ text }) => isCast.test(text))), []);
    assert.deepEqual(offenders(code.filter(({ text }) => /[:<|] any\b|\benum \w+ \{/.test(text))), []);
  });

  it("imports with the file's ending", () => {
    const bare = /from "\.{1,2}\/[^"]*(?<!\.ts|\.json|\.mjs)"/;
    assert.deepEqual(offenders(files.filter(({ path, text }) => !isData(path) && bare.test(text))), []);
  });

  it("has a test beside the code of every folder that decides something", () => {
    // Types, contracts, rows and registries decide nothing; the test of a folder may stand for its small parts below.
    const tested = new Set(files.filter(({ path }) => path.endsWith(".test.ts")).map(({ path }) => dirname(path)));
    const deciding = new Set(sources.filter(({ text }) => /\bexport (async )?function\b/.test(text)).map(({ path }) => dirname(path)));
    const isTested = (folder: string): boolean => tested.has(folder) || (folder.split("/").length > 2 && isTested(dirname(folder)));
    assert.deepEqual(
      [...deciding].filter((folder) => !isTested(folder)),
      [],
    );
  });

  it("has every plug-in exported under its file's name", () => {
    for (const family of pluginFamilies) {
      const members = new Set(findMembers(root, family).map(({ file }) => file));
      const strangers = files
        .filter(
          ({ path, text }) =>
            dirname(path) === family.folder &&
            text.includes(`: ${family.type} =`) &&
            !members.has(basename(path)) &&
            !path.endsWith(".gen.ts") &&
            !path.endsWith(".test.ts"),
        )
        .map(({ path }) => `${relative(root, path)}: expected export const ${constantOfFile(basename(path))}`);
      assert.deepEqual(strangers, []);
    }
  });

  it("speaks of the product alone: no paths of a machine, no registry hosts", () => {
    const foreign = new RegExp(
      ["/wo" + "rk/(main|shared|\\.library)", "/tmp/bash_" + "jobs", "registry\\.npm" + "js", "deb\\.deb" + "ian"].join("|"),
    );
    const everything = ["src", "tools", "console", "docs", "bin", "bench", "test"]
      .flatMap((folder) => walkIfThere(folder))
      .filter((path) => /\.(ts|tsx|mjs|md|json|sh|css|html)$/.test(path));
    assert.deepEqual(
      everything.filter((path) => foreign.test(readFileSync(join(root, path), "utf8"))),
      [],
    );
  });
});

function walkIfThere(folder: string): string[] {
  try {
    return walk(folder);
  } catch {
    return [];
  }
}
