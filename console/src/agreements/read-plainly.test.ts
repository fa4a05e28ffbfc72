import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPlainly } from "./read-plainly.ts";

describe("a passage read plainly", () => {
  it("loses the marks of Markdown and no words", () => {
    assert.equal(readPlainly("## Annex 1\n**Term.** As long as data is kept."), "Annex 1\nTerm. As long as data is kept.");
    assert.equal(readPlainly("| Nature | storage |"), "Nature: storage");
    assert.equal(readPlainly("C# and #1 stay, 2 * 3 too"), "C# and #1 stay, 2 * 3 too");
  });
});
