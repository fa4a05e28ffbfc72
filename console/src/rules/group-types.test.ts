import assert from "node:assert/strict";
import { test } from "node:test";
import { shippedRules } from "../../../src/core/rules/shipped-rules.ts";
import type { DataTypeRow } from "../api/types.ts";
import { moveTypes, setThreshold } from "./edit-rules.ts";
import { groupTypes } from "./group-types.ts";

const row = (type: string, label: string, family: DataTypeRow["family"], kind: DataTypeRow["kind"] = "detected"): DataTypeRow => ({
  type,
  label,
  family,
  class: "restricted",
  kind,
});
const types = [
  row("iban", "IBAN", "payment"),
  row("credit-card", "card number", "payment"),
  row("npm-token", "npm token", "secret"),
  row("roadmap", "roadmap", "own", "declared"),
];

test("what the company said stands first, families keep their order, types are sorted", () => {
  const rules = setThreshold(moveTypes(shippedRules, ["npm-token"], "restricted"), "nothing", null);
  assert.deepEqual(
    groupTypes(types, rules).map((group) => [group.name, group.types.map((each) => each.type)]),
    [
      ["Said by you", ["npm-token", "roadmap"]],
      ["Payment data", ["credit-card", "iban"]],
    ],
  );
});

test("a type with an amount counts as said", () => {
  const rules = setThreshold(shippedRules, "iban", { class: "restricted", atLeast: 3 });
  assert.deepEqual(
    groupTypes(types, rules)[0]?.types.map((each) => each.type),
    ["iban", "roadmap"],
  );
});
