import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clauses } from "../../plugins/clauses/registry.gen.ts";
import { analyseAgreement } from "./analyse-agreement.ts";
import { readAgreementText, type ReadUnit } from "./read-agreement-text.ts";
import { isSentence, readSigns } from "./read-signs.ts";
import { type Learnt, weighSigns } from "./weigh-signs.ts";

const frame = `# Data Processing Agreement

This agreement is made between Tarn Systems Ltd, 4 Fell Road, Kendal, privacy@tarn.example ("Tarn") and the Buyer.
Tarn processes personal data for the Buyer only on documented instructions. Tarn shall assist the Buyer with impact assessments.
Tarn shall implement technical and organisational measures. Its staff are bound by confidentiality.
Tarn shall delete or return the data, as the Buyer chooses, after the end. Tarn shall notify the Buyer of breaches without undue delay.
`;
const unitOf = (text: string): ReadUnit => {
  const unit = readAgreementText(`${frame}\n${text}\n`).units.at(-1);
  assert.ok(unit !== undefined);
  return unit;
};
const read = (text: string, id: string): string | undefined =>
  analyseAgreement([{ source: "a.md", text: `${frame}\n${text}\n` }], clauses).requirements.find((each) => each.id === id)?.status;

describe("signs of a duty", () => {
  it("are words without endings, topics, pairs of topics, and who acts", () => {
    const signs = readSigns(unitOf("Tarn shall lend its help with enquiries of individuals."));
    for (const sign of ["@pduty", ":help", ":rights", "help+rights"]) assert.ok(signs.includes(sign), sign);
  });

  it("are read from sentences only", () => {
    const units = readAgreementText("# AUDIT\n\n3 AUDITING\n\nThe Buyer may visit the premises.\n").units;
    assert.deepEqual(
      units.filter(isSentence).map(({ text }) => text),
      ["The Buyer may visit the premises."],
    );
  });

  it("weigh by what was learnt and by nothing else", () => {
    const learnt: Learnt = { duties: ["R17"], starts: [-64], presence: "help+rights\t0:640", strength: "\t0\t0\n:not\t640\t0" };
    const scoreOf = (text: string): number => weighSigns(unitOf(text), learnt)?.scores.get("R17") ?? -9;
    assert.ok(scoreOf("Tarn shall lend its help with enquiries of individuals.") > 0);
    assert.equal(scoreOf("Fees are due within thirty days."), -1);
    assert.equal(weighSigns(unitOf("Tarn does not help at all here."), learnt)?.strengthFor("R17"), "violated");
  });

  it("never throw, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const unit of readAgreementText(text).units) weighSigns(unit);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a duty in other words than the rows know", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["R28", "satisfied", "For the failings of its sub-processors Tarn is to be held to account as for its own."],
    ["R22", "satisfied", "Where the Buyer carries out an impact assessment, Tarn takes part in it."],
    ["R36", "violated", "The Buyer shall not be entitled to object to a sub-processor."],
    ["R26", "violated", "Tarn's report takes the place of any audit by the Buyer."],
    ["R28", "violated", "Tarn is not answerable for its sub-processors."],
    ["R17", "violated", "Tarn gives no help with requests of data subjects."],
    ["R11", "not-applicable", "No sub-processor may be engaged unless the Buyer has agreed in writing to that very sub-processor."],
    ["R36", "not-applicable", "Tarn shall not use another processor without the prior written consent of the Buyer in each case."],
    ["R24", "absent", "The Buyer shall make sure that its instructions are lawful."],
    ["R20", "absent", "The Buyer shall notify the supervisory authority of a personal data breach within 72 hours."],
  ];
  for (const [id, status, text] of cases) it(`${id} ${status}: ${text}`, () => assert.equal(read(text, id), status));

  it("counts concrete measures over sentences", () => {
    assert.equal(
      read(
        "Security measures: disks are encrypted. Backups are restored in drills. Penetration tests of the security take place each year.",
        "R7",
      ),
      "satisfied",
    );
  });
});

describe("who is who", () => {
  const kindOf = (text: string): string => analyseAgreement([{ source: "a.md", text }], clauses).verdict;
  const plain = (we: string, you: string): string =>
    `# How it works\n\nWho does what? ${we} handle the data only on ${you} written instructions. How safe is it? Everybody is bound by confidentiality.
Technical and organisational measures are in place. Can you check? You may inspect our sites. What about rights? We help with requests of data subjects.
And impact assessments? We help with them. If an instruction breaks the law, we tell you. Do others help? You authorise the sub-processors on the list.
We tell you of new sub-processors 30 days before. They sign the same obligations. We are liable for them. When it ends we delete or return the data as you choose.
We notify you of a breach without undue delay.\n`;

  it("is read from a text of questions and answers too", () => assert.equal(kindOf(plain("We", "your")), "agreement"));

  it("does not make a guide a contract", () => {
    const guide = `# What is a DPA? A guide\n\n${plain("We", "your")}\nA DPA should name the parties. Make sure that the vendor helps. Ask your vendor for a copy.`;
    assert.equal(kindOf(guide), "not-an-agreement");
  });
});
