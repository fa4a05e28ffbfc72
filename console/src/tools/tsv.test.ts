import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatTsv, parseTsv } from "./tsv.ts";

test("what Excel puts on the clipboard", () => {
  assert.deepEqual(parseTsv("Ana\t3\r\nBen\t\r\n"), [
    ["Ana", "3"],
    ["Ben", ""],
  ]);
  assert.deepEqual(parseTsv('"two\nlines"\t"say ""yes"""'), [["two\nlines", 'say "yes"']]);
  assert.deepEqual(parseTsv("one"), [["one"]]);
  assert.deepEqual(parseTsv(""), [[""]]);
});

test("a quote inside a cell that does not begin with one is a quote", () => {
  assert.deepEqual(parseTsv('6" pipe\tx'), [['6" pipe', "x"]]);
});

test("what is copied comes back the same", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "Ü", "\t", "\n", '"', " ", ",") });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(block, (rows) => {
      const isLastEmpty = rows.length > 1 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === "";
      fc.pre(!isLastEmpty);
      assert.deepEqual(parseTsv(formatTsv(rows)), rows);
    }),
  );
});
