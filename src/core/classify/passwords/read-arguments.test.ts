import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { readArguments } from "./read-arguments.ts";

const read = (text: string): readonly string[] =>
  readArguments(text, text.indexOf("(") + 1).map(({ text: value, isQuoted }) => (isQuoted ? `"${value}"` : value));

it("reads quoted and plain arguments, with names, over lines", () => {
  assert.deepEqual(read(`f("a", 22, b.c, 'd e')`), ['"a"', "22", "b.c", '"d e"']);
  assert.deepEqual(read('f(\n  host="h",\n  port=22)'), ['"h"', "22"]);
  assert.deepEqual(read("f(get(x), b'k')"), ["get(x)", '"k"']);
  assert.deepEqual(read("f()"), []);
  assert.deepEqual(read('f({ a: 1 }, "x")'), []);
});

it("stays inside the text and below seven arguments, whatever stands there", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (tail) => {
      const text = `f(${tail}`;
      const found = readArguments(text, 2);
      assert.ok(found.length <= 6 && found.every(({ start, end, text: value }) => text.slice(start, end) === value && end <= text.length));
    }),
  );
});
