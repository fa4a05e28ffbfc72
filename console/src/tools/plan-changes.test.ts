import assert from "node:assert/strict";
import { test } from "node:test";
import type { RegisterEntry } from "../api/types.ts";
import { planColumn, planFill, planFillDown, planPaste, readBlock } from "./plan-changes.ts";
import { registerColumns, type RegisterColumn } from "./register-columns.ts";

function entry(id: string, part: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    id,
    tool: id,
    name: id.toUpperCase(),
    vendor: "",
    plan: "team",
    team: "",
    account: { kind: "company" },
    people: null,
    activeDays: null,
    dataTypes: [],
    purpose: "",
    standing: "unknown",
    owner: "",
    review: "",
    firstSeen: null,
    lastSeen: null,
    strength: "strong",
    sightings: [],
    note: "",
    line: null,
    comments: 0,
    ...part,
  };
}
const pick = (...ids: string[]): RegisterColumn[] => ids.flatMap((id) => registerColumns.filter((column) => column.id === id));
const rows = [entry("a", { owner: "Ana", people: 3 }), entry("b"), entry("c"), entry("d")];
const shown = { rows, columns: pick("name", "owner", "people", "standing") };
const range = (top: number, left: number, bottom: number, right: number) => ({
  anchor: { row: top, column: left },
  focus: { row: bottom, column: right },
});

test("a pasted block lies from the upper left cell and stops at the table's edge", () => {
  const { changes, refused } = planPaste(shown, range(2, 1, 2, 1), [
    ["Ben", "4"],
    ["Cleo", "5"],
    ["Dora", "6"],
  ]);
  assert.deepEqual(changes, [
    { id: "c", field: "owner", value: "Ben" },
    { id: "c", field: "people", value: 4 },
    { id: "d", field: "owner", value: "Cleo" },
    { id: "d", field: "people", value: 5 },
  ]);
  assert.deepEqual(refused, []);
});

test("one copied cell fills the whole range", () => {
  assert.deepEqual(
    planPaste(shown, range(1, 1, 3, 1), [["Ben"]]).changes.map((change) => [change.id, change.value]),
    [
      ["b", "Ben"],
      ["c", "Ben"],
      ["d", "Ben"],
    ],
  );
});

test("what does not fit is said once and the rest is kept", () => {
  const { changes, refused } = planPaste(shown, range(1, 1, 1, 1), [
    ["Ben", "few"],
    ["Cleo", "few"],
  ]);
  assert.deepEqual(
    changes.map((change) => change.value),
    ["Ben", "Cleo"],
  );
  assert.deepEqual(refused, ['People: expected a whole number, met "few"']);
});

test("a block over a computed column says so and changes nothing there", () => {
  const { changes, refused } = planPaste(shown, range(1, 0, 1, 0), [["New name", "Ben"]]);
  assert.deepEqual(changes, [{ id: "b", field: "owner", value: "Ben" }]);
  assert.equal(refused.length, 1);
});

test("pasting one's own unchanged block changes nothing", () => {
  assert.deepEqual(planPaste(shown, range(0, 0, 0, 0), readBlock(shown, range(0, 0, 3, 3))), { changes: [], refused: [] });
});

test("fill down copies the top row; on one row, the row above", () => {
  assert.deepEqual(planFillDown(shown, range(0, 1, 2, 2)).changes, [
    { id: "b", field: "owner", value: "Ana" },
    { id: "b", field: "people", value: 3 },
    { id: "c", field: "owner", value: "Ana" },
    { id: "c", field: "people", value: 3 },
  ]);
  assert.deepEqual(planFillDown(shown, range(1, 1, 1, 1)).changes, [{ id: "b", field: "owner", value: "Ana" }]);
  assert.deepEqual(planFillDown(shown, range(0, 1, 0, 1)).changes, []);
});

test("filling and clearing pass over computed cells", () => {
  assert.deepEqual(planFill(shown, range(0, 0, 0, 2), "").changes, [
    { id: "a", field: "owner", value: "" },
    { id: "a", field: "people", value: null },
  ]);
});

test("a bulk edit sets one column in the rows given", () => {
  const [standing] = pick("standing");
  assert.ok(standing);
  assert.deepEqual(
    planColumn(rows.slice(0, 2), standing, "approved").changes.map((change) => change.id),
    ["a", "b"],
  );
});

test("a large paste is planned row by row without loss", () => {
  const many = Array.from({ length: 5000 }, (_, index) => entry(`r${index}`));
  const { changes } = planPaste(
    { rows: many, columns: shown.columns },
    range(0, 1, 0, 1),
    many.map((_, index) => [`o${index}`]),
  );
  assert.equal(changes.length, 5000);
  assert.deepEqual(changes.at(-1), { id: "r4999", field: "owner", value: "o4999" });
});
