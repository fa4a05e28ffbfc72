import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readWords, sayOwnRule, wordRule } from "./read-words.ts";

describe("words of the company as they are typed", () => {
  it("come a line each, or as a column of a sheet, each once", () => {
    assert.deepEqual(readWords(' Bluebird \n\n"Orion"\nBluebird\tNorth Star;Zebra'), ["Bluebird", "Orion", "North Star", "Zebra"]);
    assert.deepEqual(readWords(" \n"), []);
  });

  it("become one rule: a word, or a dictionary", () => {
    assert.deepEqual(wordRule(["Bluebird"], "project", "internal", "forms"), {
      word: "Bluebird",
      type: "project",
      class: "internal",
      forms: true,
    });
    assert.deepEqual(wordRule(["A1", "B2"], "client", "restricted", "exact"), {
      words: ["A1", "B2"],
      type: "client",
      class: "restricted",
      matchCase: true,
    });
    assert.deepEqual(wordRule(["A1"], "client", "restricted", "whole"), { word: "A1", type: "client", class: "restricted" });
  });

  it("are shown short", () => {
    assert.deepEqual(sayOwnRule({ words: ["a", "b", "c", "d", "e"], type: "t", class: "internal", forms: true }), {
      what: "a, b, c",
      how: "and 2 more, in its forms",
    });
    assert.deepEqual(sayOwnRule({ word: "a", type: "t", class: "internal" }), { what: "a", how: "whole word" });
    assert.deepEqual(sayOwnRule({ pattern: "a+", type: "t", class: "internal" }), { what: "a+", how: "pattern" });
  });
});
