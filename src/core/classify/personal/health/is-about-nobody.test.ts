import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { healthWords, unspacedHealthWords } from "./health-words.rows.ts";
import { isAboutNobody } from "./is-about-nobody.ts";

const judge = (text: string, word: string): boolean => isAboutNobody(text, text.indexOf(word), text.indexOf(word) + word.length);

describe("isAboutNobody", () => {
  it("lets questions, groups and campaigns pass", () => {
    assert.ok(judge("What is type 2 diabetes?", "type 2 diabetes"));
    assert.ok(judge("the diabetes support group", "diabetes"));
    assert.ok(judge("World Asthma Day", "Asthma"));
    assert.ok(judge("Asthma is a condition", "Asthma"));
  });

  it("keeps what is said of somebody", () => {
    assert.ok(!judge("Query rheumatoid arthritis, CRP 34", "rheumatoid arthritis"));
    assert.ok(!judge("she has asthma since 2019", "asthma"));
  });
});

describe("health words", () => {
  it("are lower case and long enough to be anchors", () => {
    for (const word of [...healthWords, ...unspacedHealthWords].flatMap((row) => row.split("|"))) {
      assert.equal(word, word.toLowerCase());
      assert.ok(word.length >= 2, word);
    }
  });
});
