import assert from "node:assert/strict";
import { it } from "node:test";
import { findDateAfter } from "./find-date.ts";

const months = "January February March April May June July August September October November December".split(" ");

it("reads every month by its name and by its beginning", () => {
  for (const month of months)
    for (const written of [month, month.slice(0, 3)]) {
      const text = `DOB 22 ${written} 1990, 4 siblings`;
      const found = findDateAfter(text, 3);
      assert.equal(text.slice(found?.start, found?.end), `22 ${written} 1990`, written);
    }
});

it("reads no date from words that only look like months", () => {
  assert.equal(findDateAfter("DOB 22 Juny 1990", 3), undefined);
  assert.equal(findDateAfter("DOB 32 July 1990", 3), undefined);
});
