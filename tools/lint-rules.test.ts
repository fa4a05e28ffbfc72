import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";

// The import directions are a lint rule: each forbidden arrow must be refused, each allowed one must pass.
const root = dirname(import.meta.dirname);
const tree = mkdtempSync(join(tmpdir(), "plimsoll-lint-"));
after(() => rmSync(tree, { recursive: true, force: true }));
copyFileSync(join(root, ".oxlintrc.json"), join(tree, ".oxlintrc.json"));
symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));

function lint(path: string, text: string): string {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, "node_modules/oxlint/bin/oxlint"), "--quiet", "-c", join(tree, ".oxlintrc.json"), file],
    { cwd: tree, encoding: "utf8" },
  );
  rmSync(file);
  return stdout;
}

const forbidden: readonly [string, string][] = [
  ["src/core/decide/x.ts", "node:fs"],
  ["src/core/model/x.ts", "../../commands/decide/y.ts"],
  ["src/core/discover/x.ts", "../../plugins/sources/contract.ts"],
  ["src/core/rules/x.ts", "../../storage/contract.ts"],
  ["src/core/classify/x.ts", "zod"],
  ["src/plugins/detectors/x.ts", "node:fs"],
  ["src/plugins/sources/exports/x.ts", "../../../commands/inventory/y.ts"],
  ["src/commands/inventory/x.ts", "../../server/create-server.ts"],
  ["src/commands/inventory/x.ts", "../../storage/sqlite/open-sqlite-store.ts"],
  ["src/storage/x.ts", "../commands/inventory/y.ts"],
  ["src/server/x.ts", "../storage/postgres/open-postgres-store.ts"],
];

describe("import directions", () => {
  for (const [path, target] of forbidden) {
    it(`refuse ${path} → ${target}`, () => {
      assert.match(lint(path, `import { y } from "${target}";\nexport const x = y;\n`), /no-restricted-imports/);
    });
  }

  it("allow the inward ones", () => {
    for (const [path, target] of [
      ["src/commands/decide/x.ts", "../../core/decide/y.ts"],
      ["src/core/rules/x.ts", "zod"],
      ["src/plugins/buckets/x.ts", "../../core/exposure/y.ts"],
      ["src/storage/x.ts", "node:fs"],
    ] as const) {
      assert.doesNotMatch(
        lint(path, `import { y } from "${target}";\nexport const x = y;\n`),
        /no-restricted-imports/,
        `${path} → ${target}`,
      );
    }
  });

  it("refuse casts, any and default exports", () => {
    assert.match(lint("src/core/model/x.ts", "export const x = JSON.parse('1') as number;\n"), /consistent-type-assertions/);
    assert.match(lint("src/core/model/x.ts", "export const x: any = 1;\n"), /no-explicit-any/);
    assert.match(lint("src/core/model/x.ts", "export default 1;\n"), /no-default-export/);
    assert.doesNotMatch(lint("src/core/model/x.ts", "export const x = ['a'] as const;\n"), /consistent-type-assertions/);
  });
});
