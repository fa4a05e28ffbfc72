import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Finding } from "../../../src/core/model/finding.ts";
import { cutText } from "./cut-text.ts";

const finding = (start: number, end: number): Finding => ({
  type: "email",
  family: "personal",
  start,
  end,
  line: 1,
  column: start + 1,
  confidence: 1,
  class: "internal",
  rule: "shipped:email",
});

test("findings stand in place", () => {
  assert.deepEqual(
    cutText("to a@b.c now", [finding(3, 8)]).map((piece) => [piece.text, piece.finding !== null]),
    [
      ["to ", false],
      ["a@b.c", true],
      [" now", false],
    ],
  );
});

test("nothing of the text is lost, whatever the findings", () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })));
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), spans, (text, pairs) => {
      assert.equal(
        cutText(
          text,
          pairs.map(([start, end]) => finding(start, end)),
        )
          .map((piece) => piece.text)
          .join(""),
        text,
      );
    }),
  );
});
