import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rankOfClass } from "./data-class.ts";
import { dataTypes } from "./data-types.ts";
import { dataTypeRows } from "./data-types.rows.ts";

describe("data types", () => {
  it("names every type once, in the form that rules take", () => {
    assert.equal(dataTypes.size, dataTypeRows.length);
    assert.deepEqual(
      dataTypeRows.filter(({ type }) => !/^[a-z0-9][a-z0-9-]{0,63}$/.test(type)),
      [],
    );
  });

  it("holds every credential as restricted, wherever it stands", () => {
    assert.deepEqual(
      dataTypeRows.filter((row) => row.family === "secret" && (row.class !== "restricted" || row.alone !== undefined)),
      [],
    );
  });

  it("never gives a type a higher class alone than beside a person", () => {
    assert.deepEqual(
      dataTypeRows.filter((row) => row.alone !== undefined && rankOfClass(row.alone) >= rankOfClass(row.class)),
      [],
    );
  });

  it("has labels that read in a sentence", () => {
    assert.deepEqual(
      dataTypeRows.filter(({ label }) => label.trim() === "" || /[.!?]$/.test(label)),
      [],
    );
  });
});
