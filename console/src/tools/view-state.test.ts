import assert from "node:assert/strict";
import { test } from "node:test";
import { registerColumns } from "./register-columns.ts";
import { plainView, readView, shippedViews, withColumn, withFilter, withNextSort } from "./view-state.ts";

test("a header goes up, down, unsorted; another header starts anew", () => {
  const up = withNextSort(plainView, "team");
  const down = withNextSort(up, "team");
  assert.deepEqual(up.sorting, [{ id: "team", desc: false }]);
  assert.deepEqual(down.sorting, [{ id: "team", desc: true }]);
  assert.deepEqual(withNextSort(down, "team").sorting, []);
  assert.deepEqual(withNextSort(down, "owner").sorting, [{ id: "owner", desc: false }]);
});

test("one filter a column; an empty one is no filter", () => {
  const once = withFilter(plainView, "team", "design");
  assert.deepEqual(withFilter(once, "team", "web").filters, [{ id: "team", value: "web" }]);
  assert.deepEqual(withFilter(once, "team", " ").filters, []);
});

test("a column is hidden and shown", () => {
  const hidden = withColumn(plainView, "note", false);
  assert.ok(hidden.hidden.includes("note"));
  assert.ok(!withColumn(hidden, "note", true).hidden.includes("note"));
});

test("shipped views name columns that exist", () => {
  const known = new Set(registerColumns.map((column) => column.id));
  for (const view of shippedViews)
    for (const id of [...view.hidden, ...view.filters.map((filter) => filter.id), ...view.sorting.map((sort) => sort.id)])
      assert.ok(known.has(id), id);
});

test("a view kept by an older console is made whole", () => {
  assert.deepEqual(readView({ name: "Mine" }), { name: "Mine", hidden: plainView.hidden, sorting: [], filters: [], dense: false });
});
