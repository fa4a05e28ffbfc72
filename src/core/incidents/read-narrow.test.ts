import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isNarrow } from "./read-narrow.ts";

describe("a small part", () => {
  for (const text of [
    "four organisations saw each other's seat counts. everybody else was unaffected.",
    "it cancelled appointments of a single clinic. other customers do not have the setting.",
    "files of twelve workspaces were mixed up. no other customer's files were shown.",
    "two customers got the wrong mail. no one else got one.",
    "one customer ran the preview. it was never offered to others.",
  ])
    it(`is: ${text}`, () => {
      assert.equal(isNarrow(text), true);
    });

  for (const text of [
    "two customers told us. we are looking into it.",
    "files of two customers were shown to others.",
    "no other data was touched.",
    "4,000 customers are concerned. all others are not.",
    "two workspaces and 900 accounts were read. no other data was.",
    "an intruder used one staff account. no other customer was told.",
    "one account was misused. no other systems were reached.",
    "five accounts were read and others may follow.",
  ])
    it(`is not: ${text}`, () => {
      assert.equal(isNarrow(text), false);
    });
});
