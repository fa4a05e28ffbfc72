import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readNameRun } from "./read-name-run.ts";

const words = (text: string, start = 0): string[] => readNameRun(text, start).map(({ word }) => word);

describe("readNameRun", () => {
  it("reads up to five parts, with initials and particles between", () => {
    assert.deepEqual(words("Anna Maria de la Cruz goes"), ["Anna", "Maria", "Cruz"]);
    assert.deepEqual(words("J. R. O'Brien-Smith, Cork"), ["J.", "R.", "O'Brien-Smith"]);
    assert.deepEqual(words("Ab Cd Ef Gh Ij Kl Mn"), ["Ab", "Cd", "Ef", "Gh", "Ij"]);
    assert.deepEqual(words("small Anna"), []);
  });

  it("answers the same whatever was asked before", () => {
    const piece = fc.constantFrom("Anna", "Ben", "J.", "de", "la", "van der", "Élodie", "ümit", "O'Hara", "goes", ",", "12");
    const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), (whole, places) => {
        for (const place of places) {
          const asked = readNameRun(whole, place);
          readNameRun("Forget Everything", 0);
          assert.deepEqual(asked, readNameRun(whole, place));
          readNameRun(whole, Math.max(0, place - 5));
          assert.deepEqual(asked, readNameRun(whole, place));
        }
      }),
    );
  });
});
