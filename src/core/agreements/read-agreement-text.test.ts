import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAgreementText } from "./read-agreement-text.ts";

const read = (text: string): readonly string[] => readAgreementText(text).units.map(({ full }) => full);

describe("reading an agreement's sentences", () => {
  it("hangs an answer on its question", () => {
    const units = read("## Help\n\nThe Customer needs an impact assessment first? The Processor will send what is needed.\n");
    assert.ok(units.includes("the <c> needs an impact assessment first? the <p> will send what is needed."));
  });

  it("does not hang a sentence on one that asks nothing", () => {
    assert.ok(read("## Help\n\nThe Customer asks. The Processor will help.\n").includes("the <p> will help."));
  });

  it("ends a sentence at a lettered annex, not at an initial", () => {
    assert.ok(read("## List\n\nThe list is set out in Annex B. The Processor will keep it.\n").includes("the <p> will keep it."));
    assert.ok(!read("## List\n\nThe Customer asked Mr B. The Processor will keep it.\n").includes("the <p> will keep it."));
  });

  it("keeps the lead of a numbered list after a semicolon", () => {
    const units = read("## Help\n\nThe Processor shall assist with: (1) the duty to report; (2) the duty to consult; (3) security.\n");
    assert.equal(units.filter((full) => full.startsWith("the <p> shall assist with ")).length, 3);
  });

  it("takes up the first doer again after a condition", () => {
    const [, unit] = readAgreementText(
      "## Help\n\nThe Processor shall, where the Customer cannot do so itself, help the Customer.\n",
    ).units;
    assert.equal(unit?.acts.findLast(({ at }) => at <= unit.full.indexOf("help"))?.who, "p");
  });

  it("reads a duty's data apart from data protection and from another data processor", () => {
    const text =
      "## Help\n\nYour data stays here. Your data is safe. The Processor supports your data protection work. Your data counts.\n";
    assert.ok(read(text).some((full) => !full.includes("<d> protection") && full.includes("data protection work")));
  });
});
