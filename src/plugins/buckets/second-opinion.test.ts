import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareEvaluators } from "../../../bench/storage/compare-evaluators.ts";

describe("storage decisions", () => {
  for (const { provider, all, same, open, unknown, differences } of compareEvaluators(20261124, 400)) {
    it(`agree with the evaluator written apart: ${provider}`, () => {
      assert.equal(same, all, JSON.stringify(differences.slice(0, 2)));
      // Configurations that are all shut would agree by themselves.
      assert.ok(open > all / 10 && unknown > 0, `${open} open, ${unknown} not known`);
    });
  }
});
