import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { disarmCell, rearmCell } from "./write-register-csv.ts";

test("a disarmed cell never begins like a formula and comes back as it was", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'", "''=", "＝"), fc.string()).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(cell, (value) => {
      assert.doesNotMatch(disarmCell(value), /^[=+\-@\t\r]/);
      assert.equal(rearmCell(disarmCell(value)), value);
    }),
  );
});
