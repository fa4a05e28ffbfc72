import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compareInventory } from "./compare-inventory.ts";
import { makeDeclaredTest, readPackageManifest } from "./declared-files.ts";
import { findMapPointers } from "./find-map-pointers.ts";
import { findSecretWindows } from "./find-secret-windows.ts";
import { isForeignSource, isPublicCommit, isRemote, judgeMapSources } from "./judge-map-sources.ts";
import { placeOfPath } from "./path-place.ts";
import { readSourceMap } from "./read-source-map.ts";
import { verdictOf, type Inventory } from "./release-finding.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (value: unknown) => readSourceMap(bytesOf(typeof value === "string" ? value : JSON.stringify(value)), (text) => text);

describe("readSourceMap", () => {
  it("gives every embedded text with its name, whatever the order of keys", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.oneof(fc.constant(null), fc.string({ unit: "grapheme" }))), { maxLength: 8 }),
        (pairs) => {
          const map = {
            sourcesContent: pairs.map(([, text]) => text),
            mappings: 'AA"\\',
            version: 3,
            sources: pairs.map(([name]) => name),
          };
          const { sources, isWhole } = read(map);
          assert.equal(isWhole, true);
          assert.deepEqual(
            sources.map(({ name, digest }) => [name, digest]),
            pairs.map(([name, text]) => [name, text === null || text.trim() === "" ? null : text]),
          );
        },
      ),
    );
  });

  it("never throws on damaged bytes and says that they are", () => {
    const text = JSON.stringify({ version: 3, sources: ["a"], sourcesContent: ["let a;"], mappings: "A" });
    for (let cut = 1; cut < text.length; cut++) assert.equal(read(text.slice(0, cut)).isWhole, false);
  });

  it("reads indexed maps, a bounded number of levels deep", () => {
    const inner = { version: 3, sources: ["a"], sourcesContent: ["x\ny"], mappings: "" };
    const { sources } = read({
      version: 3,
      sections: [
        { offset: { line: 0, column: 0 }, map: inner },
        { offset: { line: 1, column: 0 }, map: inner },
      ],
    });
    assert.deepEqual(
      sources.map(({ lines }) => lines),
      [2, 2],
    );
  });
});

describe("findMapPointers", () => {
  it("takes comments and leaves strings", () => {
    const found = (text: string): string[] => findMapPointers(text).map(({ url, line }) => `${line} ${url}`);
    assert.deepEqual(found("a;\n//# sourceMappingURL=a.js.map\n"), ["2 a.js.map"]);
    assert.deepEqual(found("a;//@ sourceMappingURL=a.js.map"), ["1 a.js.map"]);
    assert.deepEqual(found("a{}/*# sourceMappingURL=a.css.map */"), ["1 a.css.map"]);
    assert.deepEqual(found("a;\n//#\tsourceMappingURL=a.js.map"), ["2 a.js.map"]);
    assert.deepEqual(found('x("//# sourceMappingURL=a.js.map");\n'), []);
    assert.deepEqual(found("x('//# sourceMappingURL=' + a);"), []);
    assert.deepEqual(found("the sourceMappingURL=a comment\n"), []);
  });
});

describe("judgeMapSources", () => {
  it("judges by text, not by path", () => {
    const sources = [
      { name: "src/a.ts", digest: "shipped", lines: 1 },
      { name: "src/b.ts", digest: "own", lines: 2 },
      { name: "../node_modules/c/i.js", digest: "theirs", lines: 3 },
      { name: "d.ts", digest: null, lines: 0 },
    ];
    const { leaked, foreign, remote } = judgeMapSources(sources, ["https://maps.example.com/x"], (digest) => digest === "shipped");
    assert.deepEqual([leaked.map(({ name }) => name), foreign.length, remote], [["src/b.ts"], 1, ["https://maps.example.com/x"]]);
  });

  it("knows sources of others and addresses", () => {
    for (const name of [
      "webpack:///./node_modules/a/b.js",
      "webpack/bootstrap",
      'webpack://x/external commonjs "fs"',
      "\u0000commonjsHelpers.js",
      "<stdin>",
      "../../../\u0000tslib",
      "../_virtual/_rollupPluginBabelHelpers.js",
      "../vite/modulepreload-polyfill",
      "rolldown:runtime",
      "[turbopack]/browser/runtime.js",
      "/emsdk/system/lib/libc/musl/src/string/memcpy.c",
      `/rustc/${"9f".repeat(20)}/library/core/src/fmt/mod.rs`,
    ])
      assert.ok(isForeignSource(name), name);
    for (const name of [
      "../src/a.ts",
      "webpack://x/./src/a.ts",
      "src/webpack/config.ts",
      "native/a.ts",
      "rollup://src/a.ts",
      "ng:///app/a.ts",
    ])
      assert.ok(!isForeignSource(name), name);
    assert.ok(isPublicCommit(`https://raw.githubusercontent.com/a/b/${"0a".repeat(20)}/c.ts`));
    assert.ok(!isPublicCommit("https://raw.githubusercontent.com/a/b/main/c.ts"));
    assert.ok(isRemote("//cdn.example.com/a") && !isRemote("/src/a.ts") && !isRemote("webpack://a/b"));
  });
});

describe("findSecretWindows", () => {
  const covers = (text: string, value: string): boolean => {
    const at = text.indexOf(value);
    return findSecretWindows(bytesOf(text)).some(({ from, to }) => from <= at && at + value.length <= to);
  };
  it("holds every token with digits, named value and sign-in, wherever it stands", () => {
    for (const value of [
      "ghp_R8x2kLm9QwErTyUiOpAsDfGhJkLzXc0aZK1v",
      'password: "hunter-two"',
      "client_secret = abcdefgh",
      "postgres://app:secretword@db.example.net/x",
      "-----BEGIN PRIVATE KEY-----\nabc",
      "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",
      `${"AKIA"}EJQPBXNVTRLKSDAZ`,
      "define('DB_PASSWORD', 'r2x_five')",
      'setSecret("four-5-six")',
      "<password>hunter-2-hunter</password>",
    ]) {
      fc.assert(
        fc.property(fc.nat(3000), fc.nat(3000), (before, behind) =>
          covers(`${"ab cd\n".repeat(before)} ${value} ${"ef;".repeat(behind)}`, value),
        ),
        { numRuns: 20 },
      );
    }
  });
  it("stay of a size that can be classified one after the other, with nothing between them", () => {
    const windows = findSecretWindows(bytesOf('password="x1y2z3";\n'.repeat(100_000)));
    assert.ok(windows.length > 5);
    assert.ok(windows.every(({ from, to }, at) => to - from < 300_000 && (at === 0 || from <= (windows[at - 1]?.to ?? 0))));
    assert.deepEqual(findSecretWindows(bytesOf("0a1b2c3d".repeat(20_000))), [], "data in letters");
  });
  it("leaves plain text out", () => {
    for (const text of [
      "getOwnPropertyDescriptorNames(x)",
      "THIS_IS_A_LONG_CONSTANT_NAME",
      'set("title", "a-b-1-2-3-4")',
      "<b>some-1-word</b>",
    ])
      assert.deepEqual(findSecretWindows(bytesOf(text)), [], text);
    assert.deepEqual(findSecretWindows(bytesOf("a plain text of words, with no more than that. ".repeat(500))), []);
  });
});

describe("declared files", () => {
  const declares = (files: string[] | undefined, path: string): boolean => {
    const manifest = readPackageManifest({ files, main: "./lib/main.js", bin: { a: "bin/a" } });
    return manifest !== null && makeDeclaredTest(manifest)(path);
  };
  it("follows npm: folders, patterns, exclusions, and what always travels", () => {
    assert.ok(declares(undefined, "anything"));
    for (const path of [
      "dist/a.js",
      "dist/b/c.js",
      "lib/main.js",
      "bin/a",
      "package.json",
      "LICENSE",
      "README.md",
      "types/a.d.ts",
      "deep/er/x.css",
    ])
      assert.ok(declares(["dist/", "types/*.d.ts", "**/*.css"], path), path);
    for (const path of ["src/a.ts", "distant/a.js", "types/a.ts", "types/b/a.d.ts", ".env"])
      assert.ok(!declares(["dist/", "types/*.d.ts", "**/*.css"], path), path);
    assert.ok(!declares(["dist", "!dist/**/*.map"], "dist/a/b.map"));
    assert.equal(readPackageManifest("no object"), null);
  });
});

describe("comparing with the last release", () => {
  const inventory = (bytes: number, type: string): Inventory => ({
    files: 1,
    bytes,
    types: { [type]: { files: 1, bytes } },
    folders: ["dist"],
  });
  it("weighs growth and new types as promised", () => {
    const told = (now: Inventory, before: Inventory): string[] =>
      compareInventory(now, before).map(({ check, severity }) => `${check} ${severity}`);
    assert.deepEqual(told(inventory(1_500_000, ".js"), inventory(1_000_000, ".js")), []);
    assert.deepEqual(told(inventory(1_600_000, ".js"), inventory(1_000_000, ".js")), ["size-jump medium"]);
    assert.deepEqual(told(inventory(3_100_000, ".js"), inventory(1_000_000, ".js")), ["size-jump high"]);
    assert.deepEqual(told(inventory(6_000_000, ".map"), inventory(5_900_000, ".js")), ["new-file-type high"]);
    assert.deepEqual(told({ ...inventory(10, ".js"), folders: ["dist", "src"] }, inventory(10, ".js")), ["size-jump low"]);
  });
});

describe("places and verdicts", () => {
  it("tells tests and documentation from what runs", () => {
    for (const [path, place] of [
      ["test/a.js", "test"],
      ["src/a.test.ts", "test"],
      ["docs/a.html", "documentation"],
      ["README.md", "documentation"],
      ["dist/a.js", "shipped"],
      ["x.tgz!test/a.js", "test"],
      ["test/x.tgz!dist/a.js", "shipped"],
      ["latest/a.js", "shipped"],
    ] as const)
      assert.equal(placeOfPath(path), place, path);
  });
  it("fails from high, warns from low, is silent on info", () => {
    const of = (...list: ("info" | "low" | "medium" | "high" | "critical")[]): string =>
      verdictOf(list.map((severity) => ({ check: "x", severity, path: "", detail: "", line: null })));
    assert.deepEqual(
      [of(), of("info"), of("low"), of("medium", "info"), of("high"), of("critical", "low")],
      ["pass", "pass", "warn", "warn", "fail", "fail"],
    );
  });
});
