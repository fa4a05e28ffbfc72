import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";

const root = join(import.meta.dirname, "..");

it("the security list names tests that are there, by words that stand in them", () => {
  const list = readFileSync(join(root, "docs/security/asvs.md"), "utf8");
  const rows = list.split("\n").filter((line) => /^\| \d/.test(line));
  assert.ok(rows.length >= 40);
  for (const row of rows) {
    const proof = row.split("|")[3]?.trim() ?? "";
    for (const one of proof.split("; ")) {
      const [path = "", words = ""] = one.split(": ");
      assert.ok(existsSync(join(root, path)), `${path} is not there`);
      if (!path.endsWith(".test.ts")) continue;
      assert.notEqual(words, "", `${path}: say which test`);
      const names = [...readFileSync(join(root, path), "utf8").matchAll(/\b(?:test|it|describe)\(\s*["`](.*?)["`],/gs)].map(
        ([, name = ""]) => name,
      );
      const rows = readFileSync(join(root, path), "utf8");
      assert.ok(names.some((name) => name.includes(words)) || rows.includes(`["${words}"`), `"${words}" names no test of ${path}`);
    }
  }
});
