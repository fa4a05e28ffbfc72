import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DataItem } from "./decision-input.ts";
import { exampleFacts } from "./example-rules.data.ts";
import { countItems, joinWords, nameTool } from "./plain-words.ts";

const facts = exampleFacts({}, { dataTypes: { "customer-email": { from: "email", label: "Customer e-mail addresses" } } });
const item = (type: string, count: number, isSecret = false): DataItem => ({
  type,
  count,
  class: "restricted",
  isRemovable: true,
  isSecret,
});

describe("plain words", () => {
  it("counts in plain words, with the plural at the head of the name", () => {
    const counted = [
      ["credit-card", 3],
      ["email", 2],
      ["dob", 2],
      ["iban", 2],
      ["salary", 2],
      ["jwt", 1],
    ] as const;
    assert.equal(
      countItems(
        counted.map(([type, count]) => item(type, count)),
        facts,
      ),
      "3 payment card numbers, 2 e-mail addresses, 2 dates of birth, 2 bank account numbers (IBAN), 2 salaries and 1 signed token (JWT)",
    );
  });

  it("sums up a type, keeps a company's own label, and names a vendor's credential", () => {
    assert.equal(countItems([item("email", 1), item("email", 2)], facts), "3 e-mail addresses");
    assert.equal(countItems([item("customer-email", 4)], facts), "Customer e-mail addresses (4)");
    assert.equal(countItems([item("nowhere-cloud", 2, true)], facts), "2 nowhere-cloud credentials");
  });

  it("joins words, and takes a tool nobody knows by the name it was given", () => {
    assert.deepEqual([joinWords([]), joinWords(["a"]), joinWords(["a", "b", "c"])], ["", "a", "a, b and c"]);
    assert.deepEqual([nameTool("pilot", facts), nameTool("new tool", facts)], ["Pilot", "new tool"]);
  });
});
