import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isFamilyName, isGivenName } from "./name-filter.ts";
import { factsOf, startWords } from "./word-facts.ts";

describe("facts of a word", () => {
  it("say what the lists and filters say", () => {
    startWords("a text");
    assert.equal(factsOf("Anna").given, 2);
    assert.equal(factsOf("J.").given, 1);
    assert.equal(factsOf("Xqzzt").given + factsOf("Xqzzt").family, 0);
    assert.equal(factsOf("SCHMIDT").isShouted, true);
    assert.equal(factsOf("Schmidt").isShouted, false);
    assert.equal(factsOf("A.B.").isShouted, false);
  });

  it("are the same when asked again, for another text and after many words", () => {
    startWords("one");
    const before = structuredClone(factsOf("Maria"));
    for (let i = 0; i < 5_000; i += 1) factsOf(`W${i}`);
    assert.deepEqual(factsOf("Maria"), before);
    startWords("two");
    assert.deepEqual(factsOf("Maria"), before);
  });

  it("weigh a word by the filters whatever was asked before", () => {
    const word = fc.oneof(fc.constantFrom("Anna", "Berlin", "Silva", "Park", "The", "O'Brien"), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        for (const each of words) {
          const { given, family } = factsOf(each);
          if (each.length > 1 && !each.endsWith(".")) assert.equal(given > 0, isGivenName(each));
          assert.equal(family > 0, each.length > 1 && isFamilyName(each));
        }
      }),
    );
  });
});
