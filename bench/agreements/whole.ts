import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyseAgreement, type AgreementAnswer } from "../../src/core/agreements/analyse-agreement.ts";
import { type Labelled, readLabels } from "./read-labels.ts";
import { clauses } from "../../src/plugins/clauses/registry.gen.ts";

/**
 * `node bench/agreements/whole.ts [--show] [--quick] [--part PART] [--only NAME]`: whole made agreements with a label at the end of each sentence that
 * settles a duty (`[[R12=satisfied]]`); a duty without a label is absent. Prints findings right, missed and invented, status
 * exact, passages and facts, apart for the agreements kept aside, and for variations with a labelled sentence removed.
 */
interface Score {
  hit: number;
  same: number;
  said: number;
  wanted: number;
  exact: number;
  all: number;
  passages: number;
  shown: number;
  facts: number;
  factsRight: number;
  invented: number;
  readonly faults: string[];
}

const newScore = (): Score => ({
  hit: 0,
  same: 0,
  said: 0,
  wanted: 0,
  exact: 0,
  all: 0,
  passages: 0,
  shown: 0,
  facts: 0,
  factsRight: 0,
  invented: 0,
  faults: [],
});

function score(total: Score, { name, text, wanted }: Labelled, answer: AgreementAnswer): void {
  for (const { id, status, start, end, quote } of answer.requirements) {
    const label = wanted.get(id);
    const want = label?.status ?? "absent";
    const isFinding = (each: string): boolean => each !== "satisfied" && each !== "not-applicable";
    total.all++;
    if (want === status) total.exact++;
    else
      total.faults.push(
        `${name} ${id} ${want}, met ${status}: ${quote?.slice(0, 130) ?? ""}${
          label === undefined
            ? ""
            : ` <= ${text
                .slice(label.places[0]?.[0] ?? 0, label.places[0]?.[1] ?? 0)
                .trim()
                .slice(0, 150)}`
        }`,
      );
    if (isFinding(want)) total.wanted++;
    if (isFinding(status)) total.said++;
    if (isFinding(want) && isFinding(status)) total.hit++;
    if (isFinding(want) && want === status) total.same++;
    if (label === undefined || status === "absent") continue;
    total.shown++;
    if (label.places.some(([from, to]) => (start ?? 0) < to && (end ?? 0) > from)) total.passages++;
    else total.faults.push(`${name} ${id} passage: ${quote?.slice(0, 100) ?? ""}`);
  }
}

function scoreFacts(total: Score, name: string, wanted: Readonly<Record<string, unknown>>, answer: AgreementAnswer): void {
  for (const [path, value] of Object.entries(wanted)) {
    const met = path.split(".").reduce<unknown>((at, key) => Object.entries(Object(at)).find(([own]) => own === key)?.[1], answer.facts);
    total.facts++;
    if (met === value) total.factsRight++;
    else {
      total.faults.push(`${name} ${path} ${JSON.stringify(value)}, met ${JSON.stringify(met)}`);
      if (typeof met === "number") total.invented++;
    }
  }
}

/** The same agreement without one labelled sentence, for each duty that only one sentence settles. */
function* removeEach(labelled: Labelled): Generator<{ readonly id: string; readonly text: string }> {
  for (const [id, { status, places }] of labelled.wanted) {
    const [place] = places;
    if (status === "satisfied" && places.length === 1 && place !== undefined)
      yield { id, text: labelled.text.slice(0, place[0]) + labelled.text.slice(place[1]) };
  }
}

const parts: readonly (readonly [string, string, (name: string) => boolean])[] = [
  ["tuned", "whole", (name) => !name.startsWith("aside-")],
  ["aside", "whole", (name) => name.startsWith("aside-")],
  ...readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((each) => each.isDirectory() && each.name !== "whole")
    .map(({ name }) => [name, name, () => true] as const),
];
const argument = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const only = argument("--only");
const wantedPart = argument("--part");
const percent = (a: number, b: number): string => (b === 0 ? "–" : `${((100 * a) / b).toFixed(1)} %`);
for (const [part, place, isIn] of parts) {
  if (wantedPart !== undefined && wantedPart !== part) continue;
  const folder = join(import.meta.dirname, place);
  const facts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = JSON.parse(readFileSync(join(folder, "labels.json"), "utf8"));
  const total = newScore();
  let removed = 0;
  let noticed = 0;
  for (const file of readdirSync(folder).filter(
    (name) => name.endsWith(".md") && name !== "README.md" && isIn(name) && (only === undefined || name.includes(only)),
  )) {
    const name = file.replace(/\.md$/, "");
    const labelled = readLabels(name, readFileSync(join(folder, file), "utf8"));
    const answer = analyseAgreement([{ source: file, text: labelled.text }], clauses);
    if (answer.verdict !== "agreement") total.faults.push(`${name}: ${answer.documents[0]?.why ?? ""}`);
    score(total, labelled, answer);
    scoreFacts(total, name, facts[name] ?? {}, answer);
    if (process.argv.includes("--quick")) continue;
    for (const { id, text } of removeEach(labelled)) {
      removed++;
      const status = analyseAgreement([{ source: file, text }], clauses).requirements.find((each) => each.id === id)?.status;
      if (status === "absent" || status === "partial") noticed++;
      else total.faults.push(`${name} without its ${id}: met ${status ?? "nothing"}`);
    }
  }
  if (total.all === 0) continue;
  console.log(
    `${part}: precision ${percent(total.hit, total.said)} (same status ${percent(total.same, total.said)}), recall ${percent(total.hit, total.wanted)}, status exact ${percent(total.exact, total.all)} of ${total.all}, passage ${percent(total.passages, total.shown)}, facts ${percent(total.factsRight, total.facts)} of ${total.facts} (${total.invented} invented)${removed === 0 ? "" : `, removals noticed ${percent(noticed, removed)} of ${removed}`}`,
  );
  if (process.argv.includes("--show")) for (const fault of total.faults) console.log(`  ${fault}`);
}
