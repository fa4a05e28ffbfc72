import assert from "node:assert/strict";
import { test } from "node:test";
import { describeImport } from "./describe-import.ts";

test("a file that was taken in is said in words", () => {
  const list = {
    at: "",
    source: "",
    rows: [{ name: "Cloud", purpose: "", country: "" }],
    added: ["Mail Two"],
    removed: [],
    objectUntil: "2026-04-14",
  };
  assert.equal(
    describeImport({ kind: "sub-processors", undo: "", list, isFirst: false }),
    "1 sub-processors: new Mail Two. Object until 2026-04-14.",
  );
  assert.match(describeImport({ kind: "sub-processors", undo: "", list, isFirst: true }), /first list/);
  assert.match(describeImport({ kind: "sub-processors", undo: "", list: { ...list, added: [] }, isFirst: false }), /same as last time/);
  assert.match(describeImport({ kind: "advisories", undo: "", kept: [], read: 3 }), /0 of 3/);
  assert.match(describeImport({ kind: "document", undo: "", proposals: [], unread: ["no text layer"] }), /no basic.*no text layer/);
  assert.match(
    describeImport({
      kind: "security-txt",
      undo: "",
      facts: [{ basic: "security-txt", state: "not-met", value: "" }],
      notes: ["Expires is missing"],
    }),
    /security-txt not met kept. Expires/,
  );
});
