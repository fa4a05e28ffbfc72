import assert from "node:assert/strict";
import { test } from "node:test";
import { isInside, keepInside, moveSelection, rectangleOf, selectAll, selectPlace, startSelection, stepCell } from "./selection.ts";

const bounds = { rows: 3, columns: 4 };

test("moving stays inside the table", () => {
  assert.deepEqual(moveSelection(startSelection, { row: -1, column: 0 }, bounds).focus, { row: 0, column: 0 });
  assert.deepEqual(moveSelection(startSelection, { row: 9, column: 9 }, bounds).focus, { row: 2, column: 3 });
  assert.deepEqual(moveSelection(startSelection, { row: 1, column: 1 }, { rows: 0, columns: 4 }).focus, { row: 0, column: 1 });
});

test("extending keeps the anchor, moving lets it go", () => {
  const extended = moveSelection(startSelection, { row: 2, column: 1 }, bounds, true);
  assert.deepEqual(rectangleOf(extended), { top: 0, bottom: 2, left: 0, right: 1 });
  const moved = moveSelection(extended, { row: 0, column: 1 }, bounds);
  assert.deepEqual(rectangleOf(moved), { top: 2, bottom: 2, left: 2, right: 2 });
});

test("a range drawn upwards and to the left is the same range", () => {
  const begun = selectPlace(startSelection, { row: 2, column: 3 }, bounds);
  assert.deepEqual(rectangleOf(selectPlace(begun, { row: 1, column: 1 }, bounds, true)), { top: 1, bottom: 2, left: 1, right: 3 });
});

test("Tab goes on to the next row and stops at the ends", () => {
  const end = selectPlace(startSelection, { row: 0, column: 3 }, bounds);
  assert.deepEqual(stepCell(end, 1, bounds).focus, { row: 1, column: 0 });
  assert.deepEqual(stepCell(startSelection, -1, bounds).focus, { row: 0, column: 0 });
  assert.deepEqual(stepCell(selectAll(bounds), 1, bounds).focus, { row: 2, column: 3 });
});

test("inside means edges too", () => {
  const range = { top: 1, bottom: 2, left: 1, right: 1 };
  assert.equal(isInside(range, 1, 1), true);
  assert.equal(isInside(range, 2, 1), true);
  assert.equal(isInside(range, 0, 1), false);
  assert.equal(isInside(range, 1, 2), false);
});

test("a range outside a filtered table comes back into it", () => {
  assert.deepEqual(keepInside({ anchor: { row: 1, column: 1 }, focus: { row: 90, column: 9 } }, bounds), {
    anchor: { row: 1, column: 1 },
    focus: { row: 2, column: 3 },
  });
  assert.deepEqual(keepInside({ anchor: { row: 5, column: 1 }, focus: { row: 5, column: 1 } }, { rows: 0, columns: 4 }).focus, {
    row: 0,
    column: 1,
  });
});
