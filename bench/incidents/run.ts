import { incidentLevels, incidentSchema, type IncidentKind, type IncidentProfile } from "../../src/core/incidents/incident.ts";
import { inferKind } from "../../src/core/incidents/infer-kind.ts";
import { nothingMeasured } from "../../src/core/incidents/measure-exposure.ts";
import { triageIncident } from "../../src/core/incidents/triage-incident.ts";
import { incidentCases } from "./cases.rows.ts";
import { freshAside } from "./fresh-aside.rows.ts";
import { freshLast } from "./fresh-last.rows.ts";
import { freshFinal } from "./fresh-final.rows.ts";
import { freshFirst } from "./fresh-first.rows.ts";
import { handsAside } from "./hands-aside.rows.ts";
import { handsFacts } from "./hands-facts.rows.ts";
import { handsFourth } from "./hands-fourth.rows.ts";
import { handsLook } from "./hands-look.rows.ts";
import { handsThird } from "./hands-third.rows.ts";
import { stylesSecond } from "./styles-second.rows.ts";
import { stylesLast } from "./styles-last.rows.ts";
import { stylesFirst } from "./styles-first.rows.ts";
import type { IncidentCase } from "./incident-case.ts";

/**
 * How often kind and level are read rightly from title, statements and flags, for each part and four profiles; steps
 * that were asked for without cause, and clocks. `--all` prints the faults of the part kept aside too.
 */
const base: Readonly<Record<IncidentKind, readonly [number, number, number, number]>> = {
  "source-code-disclosure": [1, 1, 2, 2],
  "credential-exposure": [2, 3, 3, 4],
  "customer-data-breach": [2, 3, 4, 4],
  "metadata-exposure": [1, 2, 2, 2],
  "vulnerability-fixed": [1, 2, 3, 3],
  "supply-chain-package": [3, 3, 3, 4],
  outage: [1, 1, 1, 1],
  "terms-change": [1, 3, 3, 1],
  "customer-misuse": [1, 3, 4, 4],
  "destructive-action": [1, 2, 3, 3],
};
const profiles: readonly IncidentProfile[] = [
  { class: "public", credentialsStored: false },
  { class: "internal", credentialsStored: false },
  { class: "restricted", credentialsStored: false },
  { class: "public", credentialsStored: true },
];
const sayAll = process.argv.includes("--all");

for (const part of ["tuned", "kept"] as const) {
  const cases = incidentCases.filter(({ kept }) => (kept === true) === (part === "kept"));
  const faults = cases.filter(({ kind, title, text }) => inferKind(read({ title, statements: [text] })) !== kind);
  say(`first set, ${part}`, faults.length, cases.length, "kinds");
  for (const { kind, title, text } of faults) fault(title, `expected ${kind}, met ${inferKind(read({ title, statements: [text] }))}`);
}
measure("fresh", freshFirst, true);
measure("aside", freshAside, sayAll);
measure("last", freshLast, sayAll);
measure("final", freshFinal, sayAll);
measure("styles", stylesFirst, sayAll);
measure("styles, words alone", stylesFirst.map(hideExposed), sayAll);
measure("styles, second", stylesSecond, sayAll);
measure("styles, second, words alone", stylesSecond.map(hideExposed), sayAll);
measure("styles, last", stylesLast, sayAll);
measure("styles, last, words alone", stylesLast.map(hideExposed), sayAll);
measure("hands", handsLook, sayAll);
measure("hands, words alone", handsLook.map(hideExposed), sayAll);
// Looked at once, at the end of the work on it.
if (process.argv.includes("--aside")) {
  measure("hands, aside", handsAside, true);
  measure("hands, aside, words alone", handsAside.map(hideExposed), true);
}
if (process.argv.includes("--third")) {
  measure("hands, third", handsThird, true);
  measure("hands, third, words alone", handsThird.map(hideExposed), true);
  // Kept aside while the faults of the third were mended; their faults are printed by `--all`.
  measure("facts", handsFacts, sayAll);
  measure("hands, fourth", handsFourth, sayAll);
  measure("hands, fourth, words alone", handsFourth.map(hideExposed), sayAll);
}

function measure(name: string, cases: readonly IncidentCase[], showFaults: boolean): void {
  const wrong = { kind: 0, level: 0, far: 0, over: 0, clock: 0 };
  for (const each of cases) {
    const incident = read(each.incident);
    const kind = inferKind(incident);
    if (kind !== each.kind) {
      wrong.kind += 1;
      if (showFaults) fault(incident.title ?? "", `expected ${each.kind}, met ${kind}`);
    }
    profiles.forEach((profile, at) => {
      const own = { ...profile, ...each.own };
      const found = triageIncident(incident, own, nothingMeasured);
      const expected = levelOf(each, at);
      const met = incidentLevels.indexOf(found.level);
      if (met !== expected) wrong.level += 1;
      if (Math.abs(met - expected) > 1) wrong.far += 1;
      if (met !== expected && kind === each.kind && showFaults)
        fault(
          incident.title ?? "",
          `${profile.class}${own.credentialsStored ? "+keys" : ""}: expected ${incidentLevels[expected]}, met ${found.level} ${JSON.stringify(found.facts.map(({ id }) => id))}`,
        );
      const needless = needlessSteps(each, own).filter((step) => found.steps.some((one) => one.step === step));
      if (needless.length > 0) {
        wrong.over += 1;
        if (showFaults) fault(incident.title ?? "", `${profile.class}: over-reaction ${needless.join(" ")}`);
      }
      if (found.clocks.length > 0 && !mayClock(each, own)) {
        wrong.clock += 1;
        if (showFaults) fault(incident.title ?? "", `${profile.class}: clock without cause`);
      }
    });
  }
  const all = cases.length * profiles.length;
  say(name, wrong.kind, cases.length, "kinds");
  say(name, wrong.level, all, "levels exact");
  process.stdout.write(
    `${name}: ${wrong.far} levels two steps off, ${wrong.over} over-reactions, ${wrong.clock} clocks without cause of ${all}\n`,
  );
}

function hideExposed(each: IncidentCase): IncidentCase {
  return { ...each, incident: { ...each.incident, exposed: {} } };
}

function levelOf({ kind, move = 0 }: IncidentCase, at: number): number {
  const own = profiles[at];
  const row = base[kind];
  const byClass = row[["public", "internal", "restricted"].indexOf(own?.class ?? "public")] ?? 1;
  const from = own?.credentialsStored === true ? Math.max(byClass, row[3]) : byClass;
  return kind === "outage" ? 1 : Math.min(4, Math.max(1, from + move));
}

/** What nobody with a cool head would do: from kind and own position alone. */
function needlessSteps({ kind }: IncidentCase, own: IncidentProfile): string[] {
  const exposes =
    kind === "credential-exposure" || kind === "customer-data-breach" || kind === "supply-chain-package" || kind === "customer-misuse";
  return [
    ...(own.credentialsStored && exposes && own.installed !== false ? [] : ["rotate-credentials", "revoke-grants"]),
    ...(kind === "source-code-disclosure" || kind === "outage" || kind === "terms-change" || kind === "metadata-exposure"
      ? ["suspend-tool"]
      : []),
    ...(own.class === "restricted" && (kind === "customer-data-breach" || kind === "customer-misuse")
      ? []
      : ["start-clock", "notify-authority", "notify-people", "notify-customers"]),
    ...(kind === "terms-change" ? [] : ["object-or-exit"]),
  ];
}

function mayClock({ kind, move }: IncidentCase, own: IncidentProfile): boolean {
  return own.class === "restricted" && (kind === "customer-data-breach" || kind === "customer-misuse") && move !== -1;
}

function read({ statements, ...rest }: IncidentCase["incident"]) {
  const dated = statements.map((each) => (typeof each === "string" ? { text: each } : each));
  return incidentSchema.parse({ vendor: "Example", ...rest, statements: dated });
}

function say(part: string, faults: number, of: number, what: string): void {
  process.stdout.write(`${part}: ${of - faults} of ${of} ${what} right (${(((of - faults) / of) * 100).toFixed(1)} %)\n`);
}

function fault(title: string, what: string): void {
  process.stdout.write(`  ${title}: ${what}\n`);
}
