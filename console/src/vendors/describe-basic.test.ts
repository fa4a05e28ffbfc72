import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countLook, stateWords } from "./describe-basic.ts";

describe("basics in words", () => {
  it("say how much is open and how long it takes", () => {
    assert.deepEqual(countLook([]), { known: 0, of: 0, minutes: 0 });
    assert.deepEqual(countLook(["met", "not-met", "not-applicable"]), { known: 3, of: 3, minutes: 0 });
    assert.deepEqual(countLook(["met", "not-known"]), { known: 1, of: 2, minutes: 1 });
    assert.equal(countLook(Array.from({ length: 8 }, () => "not-known" as const)).minutes, 6);
  });

  it("never call unknown a fault", () => {
    assert.equal(stateWords["not-known"].tag, "tag");
    assert.notEqual(stateWords["not-met"].tag, stateWords["not-known"].tag);
  });
});
