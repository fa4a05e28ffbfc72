import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalName } from "./canonical-name.ts";

test("spellings of one name are one, other names are others", () => {
  for (const name of ["Fireflies.ai", "fireflies ai", "FIREFLIES-AI", "  Fireflies · AI "])
    assert.equal(canonicalName(name), "fireflies ai", name);
  assert.equal(canonicalName("Protégé"), "protege");
  assert.equal(canonicalName("豆包"), "豆包");
  assert.notEqual(canonicalName("Gemini"), canonicalName("Gemini Exchange"));
  assert.equal(canonicalName("!?"), "");
});
