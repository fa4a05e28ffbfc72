import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shippedClassOf } from "../classify/shipped-classes.ts";
import { dataTypes, peopleListAtLeast } from "./data-types.ts";
import { dataTypeRows } from "./data-types.rows.ts";
import { shippedListSize } from "../classify/shipped-classes.ts";

// Types of a text as a whole; the classifier gives them by kind, not by finding.
const wholeText = new Set(["people-list", "personal-dossier", "registered-table", "registered-document", "data-table"]);

describe("data types", () => {
  it("names every type once", () => {
    assert.equal(dataTypes.size, dataTypeRows.length);
  });

  it("gives each detected type the class that the classifier gives it", () => {
    const differing = dataTypeRows
      .filter((row) => row.family !== "document" && !wholeText.has(row.type))
      .filter((row) => shippedClassOf(row.type, row.family).class !== row.class)
      .map((row) => row.type);
    assert.deepEqual(differing, []);
  });

  it("says for the same types that they count only beside a person", () => {
    const differing = dataTypeRows
      .filter((row) => row.family !== "document" && !wholeText.has(row.type))
      .filter((row) => (shippedClassOf(row.type, row.family).besidePerson === true) !== (row.alone !== undefined))
      .map((row) => row.type);
    assert.deepEqual(differing, []);
  });

  it("counts a list of people from the same size on", () => {
    assert.equal(peopleListAtLeast, shippedListSize);
  });
});
