import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyseAgreement } from "../../src/core/agreements/analyse-agreement.ts";
import type { Learnt } from "../../src/core/agreements/weigh-signs.ts";
import { clauses } from "../../src/plugins/clauses/registry.gen.ts";
import { type Labelled, readLabels } from "./read-labels.ts";
import { readLessons, trainSigns } from "./train-signs.ts";

/**
 * `node bench/agreements/learn.ts`: learns the signs of duties from every labelled text of this folder but those in `blind` and `aside`
 * and from `sayings.md`, and writes `src/core/agreements/learnt.gen.ts`. `--check [--show]`: ten times over, learns from nine tenths of the
 * texts and reads the other tenth with what was learnt: what to expect of a text never seen (as far as the rows of the duties were
 * not written for it: they were for `whole`).
 */
const here = import.meta.dirname;
const duties = clauses.filter(({ party }) => party === undefined).map(({ id }) => id);

interface Text extends Labelled {
  readonly part: string;
}

function readTexts(): Text[] {
  const parts = readdirSync(here, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() && !/blind|aside/.test(each.name) ? [each.name] : [],
  );
  return parts.flatMap((part) =>
    readdirSync(join(here, part))
      .filter((name) => name.endsWith(".md") && name !== "README.md")
      .map((name) => ({ ...readLabels(name.replace(/\.md$/, ""), readFileSync(join(here, part, name), "utf8")), part })),
  );
}

const sayings = readLessons(readLabels("sayings", readFileSync(join(here, "sayings.md"), "utf8")));
const texts = readTexts();
const lessons = texts.map(readLessons);

function writeLearnt(learnt: Learnt): void {
  const body = `import type { Learnt } from "./weigh-signs.ts";

/** Learnt from the labelled texts of bench/agreements by \`node bench/agreements/learn.ts\`: made, not written. */
export const learnt: Learnt = {
  duties: ${JSON.stringify(learnt.duties)},
  starts: ${JSON.stringify(learnt.starts)},
  presence: \`${learnt.presence.replaceAll("\\", "").replaceAll("`", "")}\`,
  strength: \`${learnt.strength.replaceAll("\\", "").replaceAll("`", "")}\`,
};
`;
  const place = join(here, "../../src/core/agreements/learnt.gen.ts");
  if (!existsSync(place) || readFileSync(place, "utf8") !== body) writeFileSync(place, body);
  console.log(`learnt from ${texts.length} texts and ${sayings.length} sayings: ${(body.length / 1024).toFixed(0)} KB`);
}

interface Sum {
  said: number;
  wanted: number;
  hit: number;
  same: number;
  exact: number;
  all: number;
  shown: number;
  right: number;
}

const isFinding = (status: string): boolean => status !== "satisfied" && status !== "not-applicable";

/** Adds one text as read; a text that is not taken for an agreement counts as silent on every duty. */
function addText(sum: Sum, text: Text, learnt: Learnt, faults: string[]): void {
  const { requirements, verdict } = analyseAgreement([{ source: text.name, text: text.text }], clauses, { class: "internal" }, learnt);
  if (verdict !== "agreement") faults.push(`${text.name}: not taken for an agreement`);
  for (const { id } of clauses) {
    const met = requirements.find((each) => each.id === id);
    const status = met?.status ?? "absent";
    const label = text.wanted.get(id);
    const want = label?.status ?? "absent";
    sum.all++;
    if (status === want) sum.exact++;
    else faults.push(`${text.name} ${id} ${want}, met ${status}: ${met?.quote?.slice(0, 120).replaceAll("\n", " ") ?? ""}`);
    if (isFinding(status)) sum.said++;
    if (isFinding(want)) sum.wanted++;
    if (isFinding(status) && isFinding(want)) sum.hit++;
    if (isFinding(status) && status === want) sum.same++;
    if (label === undefined || met?.start === null || met === undefined) continue;
    sum.shown++;
    if (label.places.some(([from, to]) => (met.start ?? 0) < to && (met.end ?? 0) > from)) sum.right++;
  }
}

const folds = 10;

function check(): void {
  const sums = new Map<string, Sum>();
  const faults: string[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const learnt = trainSigns([...sayings, ...lessons.filter((_, index) => index % folds !== fold).flat()], duties);
    for (const [index, text] of texts.entries()) {
      if (index % folds !== fold) continue;
      const sum = sums.get(text.part) ?? { said: 0, wanted: 0, hit: 0, same: 0, exact: 0, all: 0, shown: 0, right: 0 };
      sums.set(text.part, sum);
      addText(sum, text, learnt, faults);
    }
  }
  const percent = (a: number, b: number): string => `${((100 * a) / Math.max(1, b)).toFixed(1)} %`;
  for (const [part, { said, wanted, hit, same, exact, all, shown, right }] of sums)
    console.log(
      `${part}: precision ${percent(hit, said)} (same status ${percent(same, said)}), recall ${percent(hit, wanted)}, status exact ${percent(exact, all)} of ${all}, passage ${percent(right, shown)}`,
    );
  if (process.argv.includes("--show")) for (const fault of faults) console.log(`  ${fault}`);
}

if (process.argv.includes("--check")) check();
else writeLearnt(trainSigns([...sayings, ...lessons.flat()], duties));
