import { readFileSync, writeFileSync } from "node:fs";
import { type IncidentKind, incidentKinds } from "../../src/core/incidents/incident.ts";
import { findFeatures } from "../../src/core/incidents/weigh-words.ts";
import { incidentCases } from "./cases.rows.ts";
import { freshAside } from "./fresh-aside.rows.ts";
import { freshFinal } from "./fresh-final.rows.ts";
import { freshFirst } from "./fresh-first.rows.ts";
import { freshLast } from "./fresh-last.rows.ts";
import type { IncidentCase } from "./incident-case.ts";
import { phrasings } from "./phrasings.rows.ts";
import { phrasingsSecond } from "./phrasings-second.rows.ts";
import { handsLook } from "./hands-look.rows.ts";
import { stylesLast } from "./styles-last.rows.ts";
import { stylesSecond } from "./styles-second.rows.ts";
import { stylesFirst } from "./styles-first.rows.ts";

/**
 * Learns which words speak for which kind from the phrasings and from the sets that were already looked at, and writes
 * `src/core/incidents/kind-words.gen.ts`. `--check` only says whether that file is up to date.
 */
const target = new URL("../../src/core/incidents/kind-words.gen.ts", import.meta.url);
const texts: [IncidentKind, string][] = [
  ...incidentKinds.flatMap((kind) => [...phrasings[kind], ...phrasingsSecond[kind]].map((text): [IncidentKind, string] => [kind, text])),
  ...incidentCases.map(({ kind, title, text }): [IncidentKind, string] => [kind, `${title}\n${text}`]),
  ...[...freshFirst, ...freshAside, ...freshLast, ...freshFinal, ...stylesFirst, ...stylesSecond, ...stylesLast, ...handsLook].map(
    (each): [IncidentKind, string] => [each.kind, textOf(each)],
  ),
];
const counts = new Map<string, string>();
for (const [kind, text] of texts) {
  const letter = String.fromCharCode(97 + incidentKinds.indexOf(kind));
  for (const feature of findFeatures(text.toLowerCase())) counts.set(feature, (counts.get(feature) ?? "") + letter);
}
// A pair met once says no more than its words.
const kept = [...counts].filter(([feature, met]) => met.length > 1 || !feature.includes(" ")).sort(([a], [b]) => (a < b ? -1 : 1));
const perKind = incidentKinds.map((kind) => texts.filter(([each]) => each === kind).length);
const lines = kept.map(
  ([feature, met]) => `    ${/^[a-z]+$/.test(feature) ? feature : JSON.stringify(feature)}: "${[...met].sort().join("")}",`,
);
const written = `/** Written by \`node bench/incidents/learn.ts\`; not by hand. Letters are kinds in their order, one for each text that holds the stem. */
export const kindWords: {
  readonly all: number;
  readonly texts: readonly number[];
  readonly counts: Readonly<Record<string, string>>;
} = {
  all: ${texts.length},
  texts: [${perKind.join(", ")}],
  counts: {
${lines.join("\n")}
  },
};
`;
if (!process.argv.includes("--check")) writeFileSync(target, written);
else if (readFileSync(target, "utf8") !== written) {
  process.stderr.write("kind-words.gen.ts is not what the phrasings give; run node bench/incidents/learn.ts\n");
  process.exitCode = 1;
}

function textOf({ incident }: IncidentCase): string {
  return [incident.title, ...incident.statements.map((each) => (typeof each === "string" ? each : each.text)), incident.scope]
    .filter((part) => typeof part === "string")
    .join("\n");
}
