import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { daysOf, readSpans } from "./read-number.ts";

const hoursIn = (text: string): readonly number[] => readSpans(text).map(({ hours }) => hours);

describe("spans of time", () => {
  const cases: readonly (readonly [string, number])[] = [
    ["within 72 hours", 72],
    ["within seventy-two (72) hours", 72],
    ["within thirty-five hours", 35],
    ["within fifty six hours", 56],
    ["in an hour", 1],
    ["after thirteen business days", 13 * 24],
    ["one hundred days", 2400],
    ["one hundred and five calendar days", 105 * 24],
    ["a hundred twenty days", 120 * 24],
    ["ninety days' notice", 90 * 24],
    ["binnen zweiundsiebzig stunden", 72],
    ["innerhalb von fünfunddreißig tagen", 35 * 24],
    ["innerhalb von sechzehn werktagen", 16 * 24],
    ["nach einem monat", 720],
  ];
  for (const [text, hours] of cases) it(text, () => assert.deepEqual(hoursIn(text), [hours]));

  it("needs a number and a unit, and counts a part of a day as one", () => {
    assert.deepEqual(hoursIn("the hundred customers wait for days, twenty people and 0 hours"), []);
    assert.deepEqual(readSpans("within 36 hours").map(daysOf), [2]);
  });
});
