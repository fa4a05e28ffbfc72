import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { foldWords } from "./fold-words.ts";
import { labelIndex } from "./label-index.ts";
import { findLastLabelIn } from "./last-label.ts";
import { findLastLabel } from "./read-label.ts";

const labels = [...labelIndex().keys()].filter((label) => /^[a-z0-9 ]+$/.test(label));
const piece = fc.oneof(
  fc.constantFrom(...labels),
  fc.constantFrom(...labels).map((label) => label.replaceAll(" ", "_").toUpperCase()),
  fc.constantFrom("is ", ": ", " the", "cardNumber", "x9Y", "(", "\n", "IBANNo", "=", " "),
  fc.string({ unit: "grapheme-ascii", maxLength: 5 }),
);

describe("findLastLabelIn", () => {
  it("finds what a look over the folded words finds", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join("").slice(0, 64);
        assert.equal(findLastLabelIn(text, 0, text.length, 7), findLastLabel(foldWords(text)));
      }),
      { numRuns: 400 },
    );
  });
  it("leaves other scripts to others", () => assert.equal(findLastLabelIn("téléphone ", 0, 10, 7), "unknown"));
  it("reads only between its places", () => {
    assert.equal(findLastLabelIn("phone x order", 6, 8, 7), undefined);
    assert.deepEqual(findLastLabelIn("phone x order", 0, 8, 7)?.toString(), labelIndex().get("phone")?.toString());
  });
});
