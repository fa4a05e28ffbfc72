import assert from "node:assert/strict";
import { test } from "node:test";
import { shippedRules } from "../../../src/core/rules/shipped-rules.ts";
import type { DataTypeRow } from "../api/types.ts";
import { describeRules } from "./describe-rules.ts";
import { moveTypes, setThreshold } from "./edit-rules.ts";

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

test("a rule reads aloud, with its amount", () => {
  const rules = setThreshold(moveTypes(shippedRules, ["email"], "internal"), "email", { class: "restricted", atLeast: 25 });
  assert.deepEqual(
    describeRules(rules, types).map((line) => line.text),
    ["E-mail address is internal", "E-mail address is restricted from 25 on"],
  );
});

test("a family moved as a whole is one line, a part of it is not", () => {
  assert.deepEqual(
    describeRules(moveTypes(shippedRules, ["credit-card", "iban"], "restricted"), types).map((line) => line.text),
    ["Payment data (2 types) is restricted"],
  );
  assert.deepEqual(
    describeRules(moveTypes(shippedRules, ["iban"], "restricted"), types).map((line) => line.text),
    ["IBAN is restricted"],
  );
});

test("nothing said, nothing listed", () => {
  assert.deepEqual(describeRules(shippedRules, types), []);
});
