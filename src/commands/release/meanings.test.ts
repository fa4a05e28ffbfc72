import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkIds } from "../../core/release/release-finding.ts";
import { meanings } from "./meanings.rows.ts";

describe("what findings mean", () => {
  it("is said of every finding, in whole sentences a newcomer can read in a breath", () => {
    assert.deepEqual(Object.keys(meanings).toSorted(), [...checkIds].toSorted());
    for (const [id, text] of Object.entries(meanings)) {
      assert.match(text, /^[A-Z].*\.$/, id);
      assert.ok(text.length < 260, id);
      assert.doesNotMatch(text, /!|please|sourcesContent|\bCI\b/, id);
    }
  });
});
