import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { collapseRepeats, expandMatches, placeInWhole } from "./collapse-repeats.ts";
import { createClassifier } from "./create-classifier.ts";
import type { Detector } from "./detector.ts";

/** All places of `sign` in a text, as matches. */
function findAll(text: string, sign: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found.push({ start: at, end: at + sign.length });
  return found;
}

const unit = fc.string({ unit: fc.constantFrom("a", "b", "#", " "), minLength: 1, maxLength: 90 });

describe("collapseRepeats", () => {
  it("leaves texts alone that do not repeat themselves for long", () => {
    assert.equal(collapseRepeats("abc ".repeat(1_000), 0), undefined);
    assert.equal(collapseRepeats("", 0), undefined);
    const numbers = Array.from({ length: 20_000 }, (_, i) => i * i).join(" ");
    assert.equal(collapseRepeats(numbers, 0), undefined);
  });

  it("what is found in the short text stands where it stands in the whole one", () => {
    fc.assert(
      fc.property(unit, unit, fc.string({ unit: "grapheme", maxLength: 50 }), (first, second, between) => {
        const text = `${between}${first.repeat(200_000 / first.length)}${between}#${second.repeat(150_000 / second.length)}${between}`;
        const short = collapseRepeats(text, 0);
        assert.ok(short !== undefined && short.text.length < text.length / 2);
        const expanded = expandMatches(short.repeats, findAll(short.text, "#"));
        assert.deepEqual(
          expanded.map(({ start }) => start).toSorted((a, b) => a - b),
          findAll(text, "#").map(({ start }) => start),
        );
        assert.equal(placeInWhole(short.repeats, short.text.length), text.length);
      }),
      { numRuns: 8 },
    );
  });

  it("the classifier finds all of them, with their lines", () => {
    const hash: Detector = {
      id: "hash",
      family: "own",
      types: ["hash"],
      anchors: ["##"],
      reach: 4,
      verify: ({ at, to }) => [{ type: "hash", start: at, end: to, confidence: 1 }],
    };
    const text = `${"some ## text\n".repeat(9_000)}end ## of it`;
    const { findings, complete } = createClassifier({ detectors: [hash], fixedForms: [] }).classify(text);
    assert.equal(complete, true);
    assert.equal(findings.length, 9_001);
    assert.deepEqual(findings.map(({ line, column }) => `${line}:${column}`).slice(-2), ["9000:6", "9001:5"]);
  });
});
