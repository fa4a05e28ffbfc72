import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeParty } from "./judge-party.ts";
import { readAgreementText } from "./read-agreement-text.ts";

const judge = (party: "controller" | "processor", text: string): string => judgeParty(party, readAgreementText(text).units).status;
const parties = (processor: string): string =>
  `## Parties\n\nThis Agreement is between Lindau Library GmbH, Am Hafen 1, 88131 Lindau ("Controller") and ${processor} ("Processor").\n`;

describe("the parties of an agreement", () => {
  it("are named with a company and a contact", () => {
    for (const contact of ["12 Mill Lane, Leeds", "dpo@mill.example", "Hafenstraße 4, Bremen"])
      assert.equal(judge("processor", parties(`Mill Ltd, ${contact}`)), "satisfied", contact);
    assert.equal(judge("controller", parties("Mill Ltd")), "satisfied");
  });

  it("are half named without a contact, or with a blank", () => {
    assert.equal(judge("processor", parties("Mill Ltd")), "partial");
    assert.equal(judge("processor", parties("[NAME], dpo@mill.example")), "partial");
  });

  it("are looked for in words of any length", () => {
    for (const long of ["a", "A", "a.", "1 Aa "]) {
      const text = `${parties("Mill Ltd")}\nThe Processor is ${long.repeat(100_000)}`;
      assert.equal(judge("processor", text), "partial", long);
    }
  });
});
