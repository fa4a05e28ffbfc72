import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { findWords } from "./find-words.ts";
import { buildWordIndex, type WordWish } from "./word-index.ts";

function find(text: string, words: readonly string[], options: Partial<WordWish> = {}): readonly string[] {
  const index = buildWordIndex([{ type: "t", words, forms: false, matchCase: false, ...options }]);
  return findWords(index, text).map(({ start, end }) => text.slice(start, end));
}

describe("words of the company", () => {
  it("are whole words in any case", () => {
    assert.deepEqual(find("Bluebird, BLUEBIRD (bluebird) bluebirds bluebird_2 xbluebird", ["Bluebird"]), [
      "Bluebird",
      "BLUEBIRD",
      "bluebird",
    ]);
    assert.deepEqual(find("no bird", ["Bluebird"]), []);
    assert.deepEqual(find("", ["Bluebird"]), []);
  });

  it("may be wanted in one case only", () => {
    assert.deepEqual(find("Orion orion ORION Orions", ["Orion"], { matchCase: true }), ["Orion"]);
    assert.deepEqual(find("Blue\n Bird blue bird", ["Blue Bird"], { matchCase: true }), ["Blue\n Bird"]);
  });

  it("in forms take endings, other joints, accents or none, and places in identifiers", () => {
    const forms = { forms: true };
    assert.deepEqual(find("bluebirds Bluebird's bluebirdhouse BLUEBIRDS bluebird2", ["Bluebird"], forms), [
      "bluebirds",
      "Bluebird's",
      "BLUEBIRDS",
      "bluebird",
    ]);
    assert.deepEqual(find("Blue-Bird blue_bird BlueBird blue  birds blue. bird", ["Blue Bird"], forms), [
      "Blue-Bird",
      "blue_bird",
      "BlueBird",
      "blue  birds",
      "blue. bird",
    ]);
    assert.deepEqual(find("Mueller-Projekt MULLER müllers", ["Müller"], forms), ["Mueller", "MULLER", "müllers"]);
    assert.deepEqual(find("projectBluebird BluebirdService get_bluebird_id XMLBluebirdReader", ["Bluebird"], forms), [
      "Bluebird",
      "Bluebird",
      "bluebird",
      "Bluebird",
    ]);
  });

  it("that are short do not stand in other words", () => {
    assert.deepEqual(find("an Orca, orcas, force, orchard, porca", ["Orca"], { forms: true }), ["Orca", "orcas"]);
    assert.deepEqual(find("X x xy X1", ["X"]), ["X", "x"]);
  });

  it("of scripts without spaces stand anywhere", () => {
    assert.deepEqual(find("我们的蓝鸟项目明天开始", ["蓝鸟"]), ["蓝鸟"]);
    assert.deepEqual(find("プロジェクト青い鳥です", ["青い鳥"], { forms: true }), ["青い鳥"]);
  });

  it("of several parts keep their signs", () => {
    assert.deepEqual(find("Meyer & Söhne GmbH, Meyer Söhne", ["Meyer & Söhne"]), ["Meyer & Söhne"]);
    assert.deepEqual(find("C++ and C", ["O'Neil Partners"]), []);
    assert.deepEqual(find("with O'Neil Partners, O’Neil  partners", ["O'Neil Partners"], { forms: true }), [
      "O'Neil Partners",
      "O’Neil  partners",
    ]);
  });

  it("are met longest first", () => {
    assert.deepEqual(find("Blue Bird North", ["Blue", "Blue Bird", "Blue Bird North"]), ["Blue Bird North"]);
  });

  it("are found wherever they are written between other words", () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
    const other = fc.stringMatching(/^[0-9.,;: \n-]{1,12}$/);
    fc.assert(
      fc.property(word, other, other, fc.boolean(), (own, before, behind, forms) => {
        assert.deepEqual(find(`${before} ${own} ${behind}`, [own], { forms }), [own]);
        assert.deepEqual(find(`${before} ${own.toUpperCase()},${behind}`, [own], { forms }), [own.toUpperCase()]);
      }),
    );
  });

  it("are found before and behind a long run of signs without spaces", () => {
    const text = `\u6771\u4eac${"\u5317".repeat(60_000)}\u6771\u4eac`;
    assert.equal(find(text, ["\u6771\u4eac", "Blue Bird"], { forms: true }).length, 2);
  });

  it("spans lie inside any text, in order, apart", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        fc.boolean(),
        (text, words, forms) => {
          const spans = findWords(buildWordIndex([{ type: "t", words, forms, matchCase: false }]), text);
          let last = 0;
          for (const { start, end } of spans) {
            assert.ok(start >= last && end > start && end <= text.length);
            last = start + 1;
          }
        },
      ),
    );
  });
});
