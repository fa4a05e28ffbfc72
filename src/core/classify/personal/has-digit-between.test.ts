import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { hasDigitBetween } from "./has-digit-between.ts";

describe("hasDigitBetween", () => {
  it("says what a plain search says, whatever was asked before", () => {
    const question = fc.tuple(fc.integer({ min: -4, max: 40 }), fc.integer({ min: 0, max: 44 }));
    const text = fc.string({ unit: fc.constantFrom("a", " ", "1", "٣", "é"), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.array(question, { maxLength: 8 })), { maxLength: 4 }), (asked) => {
        for (const [written, questions] of asked) {
          for (const [from, to] of questions)
            assert.equal(hasDigitBetween(written, from, to), /[0-9]/.test(written.slice(Math.max(0, from), Math.max(0, to))));
        }
      }),
    );
  });
});
