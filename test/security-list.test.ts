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
    const [path = "", words = ""] = proof.split(": ");
    assert.ok(existsSync(join(root, path.replace(/:$/, ""))), `${path} is not there`);
    if (path.endsWith(".test.ts") && words !== "")
      assert.ok(readFileSync(join(root, path), "utf8").includes(words), `"${words}" is not in ${path}`);
  }
});
