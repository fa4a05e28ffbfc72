import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dataTypes } from "../../../src/core/model/data-types.ts";
import { saidTypes, sayFound } from "./say-found.ts";

describe("why something was found", () => {
  it("is said by its type, else by its family, and how sure it is", () => {
    assert.match(sayFound({ type: "credit-card", family: "payment", confidence: 0.98 }), /^certain: .*check digit is right$/);
    assert.match(sayFound({ type: "pl-pesel", family: "personal", confidence: 0.8 }), /^likely: its form/);
    assert.match(sayFound({ type: "bluebird", family: "own", confidence: 0.5 }), /^possible: one of your words/);
  });

  it("names only types that exist", () => {
    assert.deepEqual(
      saidTypes.filter((type) => !dataTypes.has(type)),
      [],
    );
  });
});
