import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { analyseAgreement } from "../../core/agreements/analyse-agreement.ts";
import { clauses } from "./registry.gen.ts";

const frame = `# Data Processing Agreement

Supplier processes Personal Data for Client only on documented instructions. Supplier shall ensure that its personnel are bound by confidentiality.
Supplier shall implement technical and organisational measures. Supplier shall delete or return the data after termination.
Supplier shall assist Client with requests of data subjects and with data protection impact assessments.
`;
const read = (sentence: string) => analyseAgreement([{ source: "a.md", text: `${frame}\n${sentence}\n` }], clauses);
const statusOf = (id: string, sentence: string): string | undefined => read(sentence).requirements.find((each) => each.id === id)?.status;

const cases: readonly (readonly [string, string, string])[] = [
  ["R34", "satisfied", "Supplier shall notify Client of a personal data breach without undue delay."],
  [
    "R34",
    "satisfied",
    "Der Auftragnehmer meldet dem Auftraggeber Verletzungen des Schutzes personenbezogener Daten innerhalb von 24 Stunden.",
  ],
  ["R34", "violated", "Supplier shall not be required to notify Client of a data breach."],
  ["R34", "absent", "Client must notify the supervisory authority of a personal data breach within 72 hours."],
  ["R10", "satisfied", "Client grants Supplier general authorisation to engage sub-processors."],
  ["R10", "violated", "Supplier may engage any sub-processor at its sole discretion."],
  ["R11", "satisfied", "Supplier will never appoint a sub-processor without informing Client of the new sub-processor in advance."],
  ["R11", "violated", "Supplier has no obligation to inform Client about new sub-processors."],
  ["R36", "satisfied", "Client may object to a new sub-processor within 10 days."],
  ["R36", "violated", "Client has no right to object to a sub-processor."],
  ["R11", "not-applicable", "Supplier shall not engage a sub-processor without the specific written authorisation of Client."],
  ["R36", "absent", "Client gives its general written authorisation to the use of sub-processors."],
  ["R27", "not-applicable", "No sub-processors are used."],
  ["R28", "not-applicable", "Supplier does not use any sub-processors."],
  ["R28", "absent", "Supplier does not use any sub-processor without Client's consent."],
  ["R26", "violated", "Supplier does not offer on-site audits."],
  ["R24", "satisfied", "If Supplier thinks that an instruction breaks the law, it shall tell Client at once."],
  ["R19", "violated", "Nor does Supplier assist with prior consultation of the authority."],
  ["R34", "partial", "Supplier tries to notify Client of a data breach without undue delay."],
  ["R37", "absent", "Der Auftraggeber darf sich von der Einhaltung überzeugen."],
  ["R28", "satisfied", "Supplier remains fully liable for its sub-processors."],
  ["R28", "partial", "Subject to the limitation of liability, Supplier remains liable for its sub-processors."],
  ["R28", "violated", "Supplier shall not be responsible for the acts of its sub-processors."],
  ["R26", "satisfied", "Supplier shall allow for and contribute to audits, including inspections."],
  ["R26", "violated", "Client may not carry out any audits."],
  ["R24", "satisfied", "Supplier shall inform Client if an instruction infringes the GDPR."],
  ["R24", "absent", "Client shall ensure that its instructions do not infringe the law."],
  ["R33", "absent", "Supplier shall bind its employees to secrecy."],
];

describe("clauses", () => {
  for (const [id, wanted, sentence] of cases) it(`${id} ${wanted}: ${sentence}`, () => assert.equal(statusOf(id, sentence), wanted));

  it("have one row for each of R1 to R38 but R9", () => {
    const wanted = Array.from({ length: 38 }, (_, index) => `R${index + 1}`).filter((id) => id !== "R9");
    assert.deepEqual(
      clauses.map(({ id }) => id).toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
      wanted,
    );
  });
});
