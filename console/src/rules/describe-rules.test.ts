import assert from "node:assert/strict";
import { test } from "node:test";
import { shippedRules } from "../../../src/core/rules/shipped-rules.ts";
import type { DataTypeRow } from "../api/types.ts";
import { describeRules } from "./describe-rules.ts";
import { addDeclared, moveTypes, setThreshold } from "./edit-rules.ts";

const row = (type: string, label: string, family: DataTypeRow["family"]): DataTypeRow => ({
  type,
  label,
  family,
  class: "restricted",
  kind: "detected",
});
const types = [
  row("credit-card", "payment card number", "payment"),
  row("iban", "IBAN", "payment"),
  row("email", "e-mail address", "personal"),
];
const read = (rules: typeof shippedRules) => describeRules(rules, types).map((line) => `${line.subject}: ${line.said}`);

test("a rule and its amount are one line", () => {
  const rules = setThreshold(moveTypes(shippedRules, ["email"], "internal"), "email", { class: "restricted", atLeast: 25 });
  assert.deepEqual(read(rules), ["E-mail address: internal, from 25 restricted"]);
});

test("an amount alone is a line too", () => {
  assert.deepEqual(read(setThreshold(shippedRules, "email", { class: "restricted", atLeast: 3 })), ["E-mail address: from 3 restricted"]);
});

test("a family moved as a whole is one line, a part of it or one with an amount is not", () => {
  const whole = moveTypes(shippedRules, ["credit-card", "iban"], "restricted");
  assert.deepEqual(read(whole), ["Payment data (2 types): restricted"]);
  assert.deepEqual(read(moveTypes(shippedRules, ["iban"], "restricted")), ["IBAN: restricted"]);
  assert.equal(read(setThreshold(whole, "iban", { class: "restricted", atLeast: 2 })).length, 2);
});

test("a declared type has the name it was given; nothing said, nothing listed", () => {
  assert.deepEqual(read(addDeclared(shippedRules, "Usage patterns", "internal")), ["Usage patterns: internal"]);
  assert.deepEqual(read(shippedRules), []);
});
