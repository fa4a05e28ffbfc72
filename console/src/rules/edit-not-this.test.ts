import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shippedRules } from "../../../src/core/rules/shipped-rules.ts";
import { addNotThis, isOver, removeNotThis } from "./edit-not-this.ts";

const rule = { hash: "00112233aabbccdd", type: "email", until: "2026-12-31", owner: "ana", why: "a test mailbox" };

describe("what was said to be none", () => {
  it("is added once for a value and type, and taken away again", () => {
    const once = addNotThis(shippedRules, rule);
    const again = addNotThis(once, { ...rule, why: "other" });
    assert.deepEqual(again.notThis, [{ ...rule, why: "other" }]);
    const { type: _type, ...any } = rule;
    assert.equal(addNotThis(again, any).notThis?.length, 2);
    assert.deepEqual(removeNotThis(again, 0), shippedRules);
  });

  it("is said of a place beside the values", () => {
    const place = { place: "test/**", until: "2026-12-31", owner: "ana", why: "made up" };
    const both = addNotThis(addNotThis(shippedRules, rule), place);
    assert.deepEqual(both.notThis, [rule, place]);
    assert.deepEqual(addNotThis(both, { ...place, why: "samples" }).notThis?.length, 2);
  });

  it("holds to the end of its day", () => {
    assert.equal(isOver(rule, "2026-12-31"), false);
    assert.equal(isOver(rule, "2027-01-01"), true);
  });
});
