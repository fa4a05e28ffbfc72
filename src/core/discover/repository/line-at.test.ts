import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { lineAround, lineAt } from "./line-at.ts";

const texts = fc.string({ unit: fc.constantFrom("a", "\n", "\r", " "), maxLength: 40 });

describe("lineAt and lineAround", () => {
  it("count line ends before the offset, whatever was asked before", () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(40), (text, other, at) => {
        const offset = Math.min(at, text.length);
        lineAt(other, 0);
        assert.equal(lineAt(text, offset), text.slice(0, offset).split("\n").length);
      }),
    );
  });

  it("give the line that an offset stands in, and where it begins", () => {
    fc.assert(
      fc.property(texts, fc.nat(40), (text, at) => {
        const offset = Math.min(at, text.length);
        const line = lineAround(text, offset);
        const expected = text.split("\n")[text.slice(0, offset).split("\n").length - 1]?.replace(/\r$/, "");
        assert.equal(line.text, expected);
        assert.equal(line.begin, text.lastIndexOf("\n", offset - 1) < 0 || offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1);
      }),
    );
  });

  it("look at 500 characters on each side of a line that never ends", () => {
    const line = lineAround("x".repeat(5000), 2500);
    assert.deepEqual([line.begin, line.text.length], [2000, 1000]);
  });
});
