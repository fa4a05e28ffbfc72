import { analyseAgreement } from "../../src/core/agreements/analyse-agreement.ts";
import { clauses } from "../../src/plugins/clauses/registry.gen.ts";
import { clauseCases, type ClauseCase } from "./cases.rows.ts";

/** `node bench/agreements/run.ts`: each made clause in a bare agreement; findings right, missed and invented, apart for the cases kept aside. */
const frame: Readonly<Record<string, string>> = {
  R12: "Vendor shall process personal data only on documented instructions of Customer.",
  R15: "Vendor shall bind its personnel to confidentiality.",
  R16: "Vendor shall implement technical and organisational measures.",
  R17: "Vendor shall assist Customer with requests of data subjects.",
  R22: "Vendor shall assist Customer with data protection impact assessments.",
  R24: "Vendor shall inform Customer when an instruction infringes the law.",
  R25: "Vendor shall make available all information that demonstrates compliance.",
};

function judge({ id, text }: ClauseCase): string {
  const others = Object.entries(frame).flatMap(([own, sentence]) => (own === id ? [] : [sentence]));
  const document = `# Data Processing Addendum\n\n${others.join("\n\n")}\n\n${text}\n`;
  return analyseAgreement([{ source: "case", text: document }], clauses).requirements.find((each) => each.id === id)?.status ?? "none";
}

for (const [name, cases] of [
  ["tuned", clauseCases.filter(({ aside }) => aside !== true)],
  ["aside", clauseCases.filter(({ aside }) => aside === true)],
] as const) {
  const answers = cases.map((each) => ({ ...each, met: judge(each) }));
  const isFinding = (status: string): boolean => status !== "satisfied";
  const hit = answers.filter(({ status, met }) => isFinding(status) && isFinding(met)).length;
  const said = answers.filter(({ met }) => isFinding(met)).length;
  const wanted = answers.filter(({ status }) => isFinding(status)).length;
  const exact = answers.filter(({ status, met }) => status === met).length;
  console.log(
    `${name}: ${cases.length} cases, precision ${percent(hit, said)}, recall ${percent(hit, wanted)}, status exact ${percent(exact, cases.length)}`,
  );
  for (const { id, status, met, text } of answers) if (status !== met) console.log(`  ${id} ${status}, met ${met}: ${text}`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
