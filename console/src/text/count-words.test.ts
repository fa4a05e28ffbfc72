import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords } from "./count-words.ts";

test("one and many", () => {
  assert.equal(countWords(1, "row"), "1 row");
  assert.equal(countWords(0, "row"), "0 rows");
  assert.equal(countWords(3, "person", "people"), "3 people");
  assert.equal(countWords(512_000, "line"), "512,000 lines");
});
