import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createClassifier } from "./create-classifier.ts";
import { foldText } from "./fold-text.ts";
import { LineCounter } from "./line-counter.ts";
import { ByteCounter } from "./count-bytes.ts";
import { resolveOverlaps } from "./resolve-overlaps.ts";

describe("anchors", () => {
  it("are met wherever they stand, in any case and script, as a plain search says", () => {
    const sign = fc.constantFrom("a", "b", "A", "é", "É", "ж", "Ж", "密", "-");
    const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "ж", "密", "-"), minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), fc.string({ unit: sign, maxLength: 60 }), (anchors, text) => {
        const met: string[] = [];
        const detector = {
          id: "d",
          family: "own" as const,
          types: ["t"],
          anchors,
          reach: 0,
          verify: ({ at, to }: { at: number; to: number }) => (met.push(`${at}-${to}`), []),
        };
        createClassifier({ detectors: [detector], fixedForms: [] }).classify(text);
        const lower = text.toLowerCase();
        const wanted = anchors.flatMap((anchor) =>
          [...lower].flatMap((_, at) => (lower.startsWith(anchor, at) ? [`${at}-${at + anchor.length}`] : [])),
        );
        assert.deepEqual([...new Set(met)].toSorted(), wanted.toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it("whole words are met only as such", () => {
    const met: number[] = [];
    const detector = {
      id: "d",
      family: "own" as const,
      types: ["t"],
      words: ["lic", "été"],
      verify: ({ at }: { at: number }) => (met.push(at), []),
    };
    createClassifier({ detectors: [detector], fixedForms: [] }).classify("public lic, lic_1 LIC. Été étés");
    assert.deepEqual(met, [7, 18, 23]);
  });
});

describe("foldText", () => {
  it("keeps length and everything that needs no folding", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => assert.equal(foldText(text).length, text.length)));
    assert.equal(foldText("Ünïcödé 密码 😀"), "Ünïcödé 密码 😀");
    assert.equal(foldText("ＡＢ１２＠\u00a0“x”–٣۴\u3000：「y」"), 'AB12@ "x"-34 :"y"');
  });
});

describe("counting", () => {
  it("bytes and lines do not depend on the cuts", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 20 })), (pieces) => {
        const text = pieces.join("");
        const bytes = new ByteCounter();
        for (const piece of pieces) bytes.add(piece);
        assert.equal(bytes.total(), Buffer.byteLength(text));
      }),
    );
    const lines = new LineCounter();
    for (const piece of ["a\n", "", "\nb", "c\nd"]) lines.pass(piece);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 6].map((place) => Object.values(lines.locate(place))),
      [
        [1, 1],
        [1, 2],
        [2, 1],
        [3, 1],
        [3, 2],
        [4, 1],
      ],
    );
  });
});

describe("resolveOverlaps", () => {
  it("leaves none, keeps the strongest, and does not depend on the order", () => {
    const match = fc.record({
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 12 }),
      rank: fc.nat(3),
      confidence: fc.constantFrom(0.5, 0.9),
    });
    fc.assert(
      fc.property(fc.array(match, { maxLength: 20 }), (parts) => {
        const matches = parts.map(({ start, length, rank, confidence }, index) => ({
          type: `t${index}`,
          family: "own" as const,
          start,
          end: start + length,
          rank,
          confidence,
        }));
        const kept = resolveOverlaps(matches);
        kept.forEach((each, index) => assert.ok(each.start >= (kept[index - 1]?.end ?? 0)));
        for (const each of matches)
          assert.ok(
            kept.includes(each) || kept.some((other) => other.start < each.end && other.end > each.start && other.rank >= each.rank),
          );
        assert.deepEqual(resolveOverlaps(matches.toReversed()), kept);
      }),
    );
  });
});
