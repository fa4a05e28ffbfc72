import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { analyseAgreement } from "../../src/core/agreements/analyse-agreement.ts";
import { clauses } from "../../src/plugins/clauses/registry.gen.ts";

/**
 * `node bench/agreements/vary.ts [FOLDER] [--show]`: labelled agreements in other clothes. Looks that change nothing (headings, order, numbering,
 * menus, wrapped lines, glued words, text stored twice) must keep every status; *weakened* turns one satisfied duty into "may",
 * *inverted* into "shall not", and either must become a finding. Texts are made when it runs.
 */
const mark = /\s?\[\[([^\]]*)\]\]/g;
const duties = /^R(14|15|16|17|18|19|2[0-2]|24|25|27|34)$/;
const verb = /\b(shall|will|must|undertakes to|agrees to)\b(?! (not|be entitled))/;

const looks: Readonly<Record<string, (raw: string) => string>> = {
  "other headings": (raw) => raw.replace(/^(#+) .*$/gm, (_, depth: string) => `${depth} Provision`),
  reordered: (raw) => {
    const [head = "", ...rest] = raw.split(/\n(?=#+ )/);
    return [head, ...rest.toReversed()].join("\n");
  },
  "section signs": (raw) => raw.replace(/^(\d+)\.(\d+)\.? /gm, "§ $1 ($2) ").replace(/^\(([a-z])\) /gm, "lit. $1) "),
  "menus and banners": (raw) =>
    `Home\nProducts\nPricing\nLog in\nWe use cookies. Accept all\n\n${raw}\n\nCareers\nStatus\n© 2026 All rights reserved\n`,
  "wrapped lines": (raw) => raw.replace(/([^\n]{70,90}) (?=[^\n[]{20})/g, "$1\n"),
  "glued words": (raw) =>
    raw.replace(/\b(of|to|in) (the|any|its) /g, (whole, a: string, b: string, at: number) => (at % 3 === 0 ? `${a}${b} ` : whole)),
  "soft hyphens": (raw) => raw.replace(/(?<!\[)\b([a-z]{5})([a-z]{4,})\b/g, "$1\u00AD$2"),
  "stored twice": (raw) => `${raw}\n\n${raw}`,
  pages: (raw) => raw.replace(/((?:[^\n]*\n){30})/g, "$1\nConfidential – Page 3 of 12 – Version 2.1 of 14 May 2026\n\n"),
};

type Statuses = ReadonlyMap<string, string>;

function judge(raw: string): Statuses {
  const answer = analyseAgreement([{ source: "text", text: raw.replace(mark, "") }], clauses);
  return new Map(answer.requirements.map(({ id, status }) => [id, status]));
}

/** Sentences that alone settle one duty, and are satisfied: changing them changes the label for certain. */
function* single(raw: string): Generator<{ readonly id: string; readonly sentence: string }> {
  const count = new Map<string, number>();
  for (const [, inner = ""] of raw.matchAll(mark)) for (const [id] of inner.matchAll(/R\d+/g)) count.set(id, (count.get(id) ?? 0) + 1);
  for (const [, sentence = "", inner = ""] of raw.matchAll(/([^\n.\]]{20,600}[.;])\s?\[\[(R\d+=satisfied)\]\]/g)) {
    const id = inner.split("=")[0] ?? "";
    if (duties.test(id) && count.get(id) === 1 && verb.test(sentence)) yield { id, sentence };
  }
}

const folder = resolve(process.argv[2]?.startsWith("--") === false ? process.argv[2] : join(import.meta.dirname, "second"));
const show = process.argv.includes("--show");
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".md") && name !== "README.md")
  .map((name) => ({ name, raw: readFileSync(join(folder, name), "utf8") }))
  .map((each) => ({ ...each, plain: judge(each.raw) }))
  .filter(({ plain }) => plain.size > 0);
for (const [look, dress] of Object.entries(looks)) {
  let same = 0;
  let all = 0;
  for (const { name, raw, plain } of texts) {
    const dressed = judge(dress(raw));
    for (const [id, status] of plain) {
      all++;
      if (dressed.get(id) === status) same++;
      else if (show) console.log(`  ${look}: ${name} ${id} ${status}, met ${dressed.get(id) ?? "no verdict"}`);
    }
  }
  console.log(`${look}: ${((100 * same) / Math.max(all, 1)).toFixed(1)} % of ${all} statuses kept`);
}
for (const [name, to] of [
  ["weakened", "may"],
  ["inverted", "shall not"],
] as const) {
  let noticed = 0;
  let all = 0;
  for (const { name: text, raw, plain } of texts)
    for (const { id, sentence } of single(raw)) {
      if (plain.get(id) !== "satisfied" || /\bno(body)?\b/i.test(sentence.slice(0, sentence.search(verb)))) continue;
      all++;
      const met = judge(raw.replace(sentence, sentence.replace(verb, to))).get(id);
      if (met !== "satisfied") noticed++;
      else if (show) console.log(`  ${name}: ${text} ${id} still satisfied: ${sentence.trim().slice(0, 120)}`);
    }
  console.log(`${name}: ${noticed} of ${all} noticed`);
}
