import assert from "node:assert/strict";
import { test } from "node:test";
import { upperFirst } from "./upper-first.ts";

test("only the first letter changes", () => {
  assert.deepEqual(["we found 6", "ärger im IT-Team", "IBAN", ""].map(upperFirst), ["We found 6", "Ärger im IT-Team", "IBAN", ""]);
});
