import assert from "node:assert/strict";
import { test } from "node:test";
import { shippedRules } from "../../../src/core/rules/shipped-rules.ts";
import type { DataTypeRow } from "../api/types.ts";
import {
  addDeclared,
  addMade,
  addOwnData,
  draftTypes,
  forgetType,
  moveTypes,
  ownClassOf,
  removeOwnData,
  setPurpose,
  setThreshold,
  thresholdOf,
  typeName,
} from "./edit-rules.ts";

const known: readonly DataTypeRow[] = [
  { type: "email", label: "e-mail address", family: "personal", class: "internal", kind: "detected" },
  { type: "iban", label: "IBAN", family: "payment", class: "restricted", kind: "detected" },
];
const classOf = (rules: typeof shippedRules, type: string) => draftTypes(rules, known).find((row) => row.type === type)?.class;

test("a moved type is in one class only and all others keep theirs", () => {
  const moved = moveTypes(moveTypes(shippedRules, ["email"], "public"), ["email"], "restricted");
  assert.deepEqual(moved.classes, { public: [], internal: [], restricted: ["email"] });
  assert.equal(classOf(moved, "email"), "restricted");
  assert.equal(classOf(moved, "iban"), "restricted");
});

test("an amount stands beside the class and survives a move", () => {
  const amount = setThreshold(moveTypes(shippedRules, ["email"], "internal"), "email", { class: "restricted", atLeast: 25 });
  assert.deepEqual(amount.classes.restricted, [{ email: { atLeast: 25 } }]);
  const moved = moveTypes(amount, ["email"], "public");
  assert.deepEqual(thresholdOf(moved, "email"), { class: "restricted", atLeast: 25 });
  assert.equal(ownClassOf(moved, "email"), "public");
  assert.equal(thresholdOf(setThreshold(moved, "email", null), "email"), null);
});

test("a new amount replaces the old one, in another class too", () => {
  const first = setThreshold(shippedRules, "email", { class: "restricted", atLeast: 25 });
  const second = setThreshold(first, "email", { class: "internal", atLeast: 3 });
  assert.deepEqual(second.classes, { public: [], internal: [{ email: { atLeast: 3 } }], restricted: [] });
});

test("the four lines of the software company", () => {
  let rules = addMade(shippedRules, "Customer e-mail", "email", "internal");
  rules = setThreshold(rules, "customer-e-mail", { class: "restricted", atLeast: 25 });
  rules = addDeclared(rules, "Anonymised usage patterns", "internal");
  rules = moveTypes(rules, ["iban"], "restricted");
  rules = addDeclared(rules, "Process documentation", "public");
  assert.deepEqual(rules.dataTypes["customer-e-mail"], { from: "email", notAtDomains: "company", label: "Customer e-mail" });
  assert.deepEqual(rules.dataTypes["process-documentation"], { declared: true, label: "Process documentation" });
  assert.equal(classOf(rules, "process-documentation"), "public");
  assert.equal(classOf(rules, "anonymised-usage-patterns"), "internal");
  assert.deepEqual(rules.classes.restricted, [{ "customer-e-mail": { atLeast: 25 } }, "iban"]);
});

test("forgetting gives the shipped class back, and takes a made type away", () => {
  const moved = setThreshold(moveTypes(shippedRules, ["iban"], "public"), "iban", { class: "restricted", atLeast: 2 });
  assert.deepEqual(forgetType(moved, "iban").classes, shippedRules.classes);
  const made = addMade(shippedRules, "Customer e-mail", "email", "internal");
  assert.deepEqual(forgetType(made, "customer-e-mail").dataTypes, {});
  assert.equal(draftTypes(forgetType(made, "customer-e-mail"), known).length, 2);
});

test("a type's name comes from its label", () => {
  assert.equal(typeName("Verträge & Angebote (2026)"), "vertrage-angebote-2026");
  assert.equal(typeName("  Customer e-mail "), "customer-e-mail");
});

test("own words and purposes are added and removed", () => {
  const word = { word: "Bluebird", type: "project-name", class: "internal", forms: true } as const;
  assert.deepEqual(removeOwnData(addOwnData(shippedRules, word), 0).ownData, []);
  const purposes = setPurpose(shippedRules, "customer-money", { never: true, why: "in-house" }).purposes;
  assert.deepEqual(purposes, { "customer-money": { never: true, why: "in-house" } });
  assert.deepEqual(setPurpose({ ...shippedRules, purposes }, "customer-money", null).purposes, {});
});
