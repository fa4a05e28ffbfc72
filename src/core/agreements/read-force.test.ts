import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clauses } from "../../plugins/clauses/registry.gen.ts";
import { analyseAgreement } from "./analyse-agreement.ts";
import { dutyWords } from "./duty-words.rows.ts";
import { isAbout, readForce } from "./read-force.ts";
import { readAgreementText, type ReadUnit } from "./read-agreement-text.ts";

const frame = `# Data Processing Agreement

This agreement is made between Tarn Systems Ltd, 4 Fell Road, Kendal, privacy@tarn.example ("Tarn", processor) and the customer ("the Buyer", controller).
Tarn processes personal data for the Buyer only on documented instructions. Tarn shall delete or return the data, as the Buyer chooses, after the end.
The Buyer authorises the sub-processors on the list. Tarn shall tell the Buyer of a new sub-processor 30 days before.
`;
const unitOf = (text: string): ReadUnit => {
  const unit = readAgreementText(`${frame}\n${text}\n`).units.at(-1);
  assert.ok(unit !== undefined);
  return unit;
};
const duties: readonly (readonly [string, string])[] = [
  ["R15", "Tarn shall ensure that persons authorised to process the data have committed themselves to confidentiality."],
  ["R16", "Tarn shall implement technical and organisational measures."],
  ["R17", "Tarn shall assist the Buyer with requests of data subjects."],
  ["R22", "Tarn shall assist the Buyer with data protection impact assessments."],
  ["R24", "Tarn shall inform the Buyer if an instruction infringes the law."],
  ["R27", "Tarn shall impose the same obligations on each sub-processor by contract."],
  ["R28", "Tarn shall be fully liable to the Buyer for its sub-processors."],
  ["R34", "Tarn shall notify the Buyer of a personal data breach without undue delay."],
];
const statusOf = (text: string, id: string): string | undefined => {
  const rest = duties.filter(([other]) => other !== id).map(([, sentence]) => sentence);
  const whole = `${frame}\n${[...rest, text].join("\n\n")}\n`;
  return analyseAgreement([{ source: "a.md", text: whole }], clauses).requirements.find((each) => each.id === id)?.status;
};

describe("the words that govern the duty's own verb", () => {
  for (const [id, text] of duties) {
    it(`${id}: shall binds, may and the like do not, shall not refuses`, () => {
      assert.equal(statusOf(text, id), "satisfied");
      for (const weak of ["may", "should", "will generally", "will endeavour to", "can"])
        assert.notEqual(statusOf(text.replace("shall", weak), id), "satisfied", weak);
      for (const not of ["shall not", "will not", "does not"]) assert.equal(statusOf(text.replace("shall", not), id), "violated", not);
    });
  }

  const forces: readonly (readonly [string, string, string])[] = [
    ["R34", "binding", "If it should learn of a breach, Tarn shall notify the Buyer of it."],
    ["R34", "binding", "Tarn shall notify the Buyer of a breach that may affect the data."],
    ["R34", "refused", "Tarn shall not notify the Buyer of a breach without undue delay."],
    ["R34", "unclear", "A breach is a loss of data."],
    ["R28", "binding", "If a sub-processor does not fulfil its obligations, Tarn shall remain fully liable for them."],
    ["R28", "binding", "Tarn may use sub-processors and answers for them."],
    ["R15", "binding", "Tarn shall not admit a person unless bound to secrecy."],
    ["R17", "weak", "The controller shall answer requests of data subjects; Tarn may assist."],
    ["R17", "unclear", "The controller shall respond to requests of data subjects."],
  ];
  for (const [id, force, text] of forces) it(`${force}: ${text}`, () => assert.equal(readForce(unitOf(text), id), force));

  it("say nothing of a duty that has no words", () => assert.equal(readForce(unitOf("Tarn may do as it likes."), "R1"), "unclear"));

  it("never throw and stay bounded, whatever the text", () => {
    const words = fc.constantFrom("may", "shall not", "if", "that", ",", "Tarn", "notify", "the Buyer", "breach", "unless", "should");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), (some) => {
        const unit = readAgreementText(`${frame}\n${some.join(" ")} x.\n`).units.at(-1);
        if (unit !== undefined) for (const id of Object.keys(dutyWords)) readForce(unit, id);
      }),
      { numRuns: 40 },
    );
  });
});

describe("what a duty is about", () => {
  it("stands in the sentence or its heading", () => {
    assert.ok(isAbout(unitOf("Tarn shall notify the Buyer of a data breach."), "R34"));
    assert.ok(!isAbout(unitOf("Tarn shall notify the Buyer of its prices."), "R34"));
    assert.ok(isAbout(unitOf("# Personal data breaches\n\nTarn notifies the Buyer at once."), "R34"));
  });
});

describe("conditions the law does not know", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["R13", "satisfied", "Tarn processes the data only on instructions, unless required to do otherwise by Union or Member State law."],
    ["R13", "partial", "Tarn processes the data only on instructions, unless required to do otherwise by applicable law."],
    ["R23", "satisfied", "At the end of the services Tarn shall delete or return the data, as the customer chooses."],
    ["R23", "partial", "At the end of the services Tarn shall delete or return the data."],
    ["R26", "satisfied", "Tarn shall allow for audits by the customer or its auditor."],
    ["R26", "partial", "Tarn shall allow for audits by the customer or its auditor at the customer's own expense."],
    ["R38", "absent", "Tarn retains the right to terminate the contract."],
    ["R38", "satisfied", "The customer has the right to terminate the contract."],
  ];
  const part = (id: string): string =>
    id === "R23"
      ? frame.replace(/ Tarn shall delete or return[^.]*\./, "")
      : id === "R13"
        ? frame.replace(/^Tarn processes[^.]*\./m, "")
        : frame;
  for (const [id, status, text] of cases)
    it(`${id} ${status}: ${text}`, () => {
      const whole = `${part(id)}\n${duties.map(([, sentence]) => sentence).join("\n\n")}\n\n${text}\n`;
      const { requirements } = analyseAgreement([{ source: "a.md", text: whole }], clauses);
      assert.equal(requirements.find((each) => each.id === id)?.status, status);
    });
});
