import assert from "node:assert/strict";
import { test } from "node:test";
import { compareCells, isEmptyCell, meetsFilter } from "./compare-cells.ts";

test("numbers by size, texts by the alphabet with numbers in them", () => {
  assert.ok(compareCells(9, 10) < 0);
  assert.ok(compareCells("Team 9", "Team 10") < 0);
  assert.equal(compareCells("ana", "Ana"), 0);
});

test("empty cells are known", () => {
  assert.deepEqual([null, "", 0, "x"].map(isEmptyCell), [true, true, false, false]);
});

test("filters: part of the text, several, whole, not, empty", () => {
  const cases: [string | number | null, string, boolean][] = [
    ["ChatGPT", "gpt", true],
    ["ChatGPT", "claude, gpt", true],
    ["ChatGPT", "=gpt", false],
    ["ChatGPT", "=chatgpt", true],
    ["ChatGPT", "!gpt", false],
    ["DeepL", "!gpt", true],
    ["", "=", true],
    ["x", "=", false],
    ["", "!", false],
    ["x", "!", true],
    ["anything", " , ", true],
  ];
  for (const [cell, filter, met] of cases) assert.equal(meetsFilter(cell, filter), met, `${cell} ${filter}`);
});

test("filters by amount and by day", () => {
  assert.equal(meetsFilter(12, ">3"), true);
  assert.equal(meetsFilter(3, ">3"), false);
  assert.equal(meetsFilter(null, "<3"), false);
  assert.equal(meetsFilter("2026-05-01", "<2026-06-01"), true);
});
