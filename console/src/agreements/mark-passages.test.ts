import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { RequirementAnswer } from "../../../src/core/agreements/analyse-agreement.ts";
import { markPassages } from "./mark-passages.ts";

const duty = (
  id: string,
  start: number,
  end: number,
  status: RequirementAnswer["status"] = "satisfied",
  document = "a",
): RequirementAnswer => ({
  ...{ id, title: "", article: "", status, quote: "", document, page: null, start, end },
});

describe("marked passages", () => {
  it("carry the duties they show, and the worst status of them", () => {
    const pieces = markPassages("one two three", "a", [
      duty("R1", 4, 7),
      duty("R2", 4, 13, "violated"),
      duty("R3", 0, 3, "satisfied", "b"),
    ]);
    assert.deepEqual(
      pieces.map(({ text, ids, status }) => [text, ids, status]),
      [
        ["one ", [], null],
        ["two", ["R1", "R2"], "violated"],
        [" three", ["R2"], "violated"],
      ],
    );
  });

  it("joined are the text, whatever the places", () => {
    const place = fc.integer({ min: -5, max: 60 });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(fc.tuple(place, place), { maxLength: 8 }), (text, places) => {
        const pieces = markPassages(
          text,
          "a",
          places.map(([start, end], index) => duty(`R${index}`, start, end)),
        );
        assert.equal(pieces.map((piece) => piece.text).join(""), text);
      }),
    );
  });
});
