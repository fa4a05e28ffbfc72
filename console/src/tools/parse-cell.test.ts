import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCell } from "./parse-cell.ts";

const column = (kind: "text" | "number" | "list" | "choice" | "day" | "fixed") => ({
  kind,
  label: "Standing",
  options: ["approved", "under-review", "limited", "not-allowed", "unknown"],
});

test("a choice is taken from its beginning, with spaces, in any case", () => {
  assert.deepEqual(parseCell(column("choice"), "Under review"), { value: "under-review" });
  assert.deepEqual(parseCell(column("choice"), "appr"), { value: "approved" });
  assert.deepEqual(parseCell(column("choice"), ""), { value: "unknown" });
});

test("a choice that begins several ways, or none, is refused with the words that fit", () => {
  const refused = parseCell(column("choice"), "maybe");
  assert.ok("refusal" in refused && refused.refusal.includes("approved, under-review") && refused.refusal.includes('"maybe"'));
});

test("numbers are whole and not negative; empty is not known", () => {
  assert.deepEqual(parseCell(column("number"), "1'200"), { value: 1200 });
  assert.deepEqual(parseCell(column("number"), " "), { value: null });
  assert.ok("refusal" in parseCell(column("number"), "-3"));
  assert.ok("refusal" in parseCell(column("number"), "many"));
});

test("days as people write them", () => {
  for (const typed of ["2027-06-30", "30.6.2027", "30/06/2027", "30 June 2027", "30. Jun 2027"])
    assert.deepEqual(parseCell(column("day"), typed), { value: "2027-06-30" }, typed);
  for (const typed of ["2027-02-30", "soon", "13.13.2027", "30 Foo 2027"]) assert.ok("refusal" in parseCell(column("day"), typed), typed);
  assert.deepEqual(parseCell(column("day"), ""), { value: "" });
});

test("a list loses doubles and gaps", () => {
  assert.deepEqual(parseCell(column("list"), "email, iban;email\n"), { value: ["email", "iban"] });
});

test("a computed cell takes nothing", () => {
  assert.ok("refusal" in parseCell(column("fixed"), "x"));
});
