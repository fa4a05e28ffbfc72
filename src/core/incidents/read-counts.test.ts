import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readCounts } from "./read-counts.ts";

const cases: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
  ["files of 1,200 customers were copied.", [["customers", 1200]]],
  [
    "1.4 million accounts, 12 tenants",
    [
      ["accounts", 1_400_000],
      ["tenants", 12],
    ],
  ],
  ["confined to twelve workspaces of the beta", [["workspaces", 12]]],
  ["not one but 140 repositories were copied", [["repositories", 140]]],
  [
    "two hundred people; 3k users",
    [
      ["people", 200],
      ["users", 3000],
    ],
  ],
  [
    "one internal repository, a single clinic",
    [
      ["repositories", 1],
      ["clinics", 1],
    ],
  ],
  ["two customers reported it, three users have told us", []],
  ["one of our people and many customers", []],
  ["one employee account, a single account of an employee", []],
  ["version 2.3 of the extension", []],
];

describe("counts", () => {
  for (const [text, expected] of cases)
    it(text, () => {
      assert.deepEqual(
        readCounts(text).map(({ things, count }) => [things, count]),
        expected,
      );
    });

  it("reads any text to the end", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.nat({ max: 99_999 }), (noise, count) => {
        assert.ok(readCounts(`${noise}\n${count} customers were told.`).some((each) => each.count === count));
      }),
    );
  });
});
