import assert from "node:assert/strict";
import { test } from "node:test";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { DataTypeRow, RegisterEntry } from "../api/types.ts";
import { countMatrix } from "./count-matrix.ts";

const types: readonly DataTypeRow[] = [
  { type: "email", label: "e-mail address", family: "personal", class: "internal", kind: "detected" },
  { type: "iban", label: "IBAN", family: "payment", class: "restricted", kind: "detected" },
];
function use(tool: string, carries: DataClass | null, people: number | null, dataTypes: string[]): RegisterEntry {
  return {
    id: `${tool}/${people}`,
    tool,
    name: tool,
    vendor: "",
    plan: "team",
    team: "",
    account: { kind: "company" },
    people,
    activeDays: null,
    dataTypes,
    purpose: "",
    standing: "unknown",
    owner: "",
    review: "",
    firstSeen: null,
    lastSeen: null,
    strength: "strong",
    sightings: [],
    note: "",
    comments: 0,
    line: { tool, plan: "team", account: "company", carries, wouldCarry: null, raisedBy: null, because: "" },
  };
}

test("what may go and what is put in are kept apart", () => {
  const [row] = countMatrix([use("a", "internal", 4, ["email"])], types);
  assert.deepEqual(
    row?.cells.map((cell) => [cell.isAllowed, cell.people, cell.isOver]),
    [
      [true, null, false],
      [true, 4, false],
      [false, null, false],
    ],
  );
});

test("a use whose own line does not reach its data is over, though another use of the tool may", () => {
  const [row] = countMatrix([use("a", "internal", 4, []), use("a", "public", 3, ["email"])], types);
  assert.deepEqual(row?.cells[1], { class: "internal", isAllowed: true, people: 3, isOver: true });
});

test("a tool that carries nothing is over with anything, a type nobody knows is in no class", () => {
  const [row] = countMatrix([use("a", null, null, ["iban", "made-up"])], types);
  assert.deepEqual(
    row?.cells.map((cell) => cell.isOver),
    [false, false, true],
  );
  assert.equal(row?.cells[2]?.people, 0);
});

test("tools with most people come first", () => {
  assert.deepEqual(
    countMatrix([use("a", null, 2, []), use("b", null, 9, []), use("a", null, 3, [])], types).map((row) => [row.tool, row.people]),
    [
      ["b", 9],
      ["a", 5],
    ],
  );
});
