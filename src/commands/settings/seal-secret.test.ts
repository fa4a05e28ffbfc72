import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openSecret, sealSecret } from "./seal-secret.ts";

test("a sealed secret opens under its own home's key alone, and never looks the same twice", (t) => {
  const [home, other] = [mkdtempSync(join(tmpdir(), "plimsoll-")), mkdtempSync(join(tmpdir(), "plimsoll-"))];
  t.after(() => [home, other].forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  const sealed = sealSecret(home, "påssword");
  assert.equal(openSecret(home, sealed), "påssword");
  assert.notEqual(sealSecret(home, "påssword"), sealed);
  assert.throws(() => openSecret(other, sealed), /another/);
  assert.throws(() => openSecret(home, `${sealed.slice(0, -2)}AA`), /another/);
  assert.equal(statSync(join(home, "secrets.key")).mode & 0o077, 0);
  assert.ok(!readFileSync(join(home, "secrets.key"), "utf8").includes("påssword"));
});
