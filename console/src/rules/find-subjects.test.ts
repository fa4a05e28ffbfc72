import assert from "node:assert/strict";
import { test } from "node:test";
import type { DataTypeRow } from "../api/types.ts";
import { findSubject, guessSource, listSubjects } from "./find-subjects.ts";

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
  row("a-token", "token", "secret"),
  row("b-token", "token", "secret"),
];
const subjects = listSubjects(types);

test("families with several types come first", () => {
  assert.deepEqual(
    subjects.slice(0, 2).map((subject) => subject.label),
    ["All credentials (2 types)", "All payment data (2 types)"],
  );
});

test("labels are unique", () => {
  assert.equal(new Set(subjects.map((subject) => subject.label)).size, subjects.length);
});

test("a person finds a type by label or name, a family by its beginning", () => {
  assert.deepEqual(findSubject(subjects, "iban")?.types, ["iban"]);
  assert.deepEqual(findSubject(subjects, "E-mail address")?.types, ["email"]);
  assert.deepEqual(findSubject(subjects, "payment data")?.types, ["credit-card", "iban"]);
  assert.equal(findSubject(subjects, "usage patterns"), undefined);
  assert.equal(findSubject(subjects, " "), undefined);
});

test("a new name that says e-mail is made from addresses, any other is said by a person", () => {
  assert.equal(guessSource(types, "customer e-mail"), "email");
  assert.equal(guessSource(types, "Emails of clients"), "email");
  assert.equal(guessSource(types, "employee handbook"), undefined);
  assert.equal(guessSource(types, ""), undefined);
});
