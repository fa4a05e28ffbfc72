import assert from "node:assert/strict";
import { test } from "node:test";
import { countFindings, describeClass, describeVerdict } from "./describe-verdict.ts";

test("every verdict has its words", () => {
  assert.deepEqual((["allow", "redact", "ask", "block"] as const).map(describeVerdict), [
    "May go",
    "May go, cleaned",
    "One question first",
    "May not go",
  ]);
});

test("nothing found is never called public", () => {
  assert.match(describeClass({ class: "unmarked" }), /nobody has said/);
  assert.equal(describeClass({ class: "restricted" }), "This is restricted data");
});

test("findings are counted by type", () => {
  const labels = new Map([["iban", "IBAN"]]);
  assert.equal(countFindings([{ type: "iban" }, { type: "x" }, { type: "iban" }], labels), "2 × IBAN, 1 × x");
  assert.equal(countFindings([], labels), "");
});
