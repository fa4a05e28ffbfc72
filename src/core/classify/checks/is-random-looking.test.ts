import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { countDistinct } from "./is-random-looking.ts";

describe("countDistinct", () => {
  it("counts as a set of the characters does, time after time", () => {
    const value = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: fc.constantFrom("a", "b", "é", "😀") }),
    );
    fc.assert(fc.property(value, (text) => assert.equal(countDistinct(text), new Set(text).size)));
  });
});
