import { type Incident, sortStatements } from "./incident.ts";
import type { Concept } from "./concepts.rows.ts";
import { readConcepts } from "./read-concepts.ts";

/**
 * What the answer cannot know, as sentences: dates missing or in the future, a vendor nobody lists, several vendors,
 * statements that contradict one another. `today` is an ISO day; `isKnownVendor` asks register and catalogue. Pure.
 */
export function findLimits(incident: Incident, today: string, isKnownVendor: boolean): string[] {
  const limits: string[] = [];
  const dates = incident.statements.map(({ date }) => date).filter((date) => typeof date === "string");
  if (incident.statements.length === 0)
    limits.push("No statement of the vendor is recorded: the answer rests on the title and what is marked as exposed.");
  else if (dates.length === 0)
    limits.push("No statement carries a date: their order is as they were entered, and clocks run from own awareness.");
  else if (dates.some((date) => Number.isNaN(Date.parse(date))))
    limits.push("A date could not be read; that statement counts as the last one.");
  if (!isKnownVendor)
    limits.push(`${upperFirst(incident.vendor)} is neither in the register nor in the catalogue: what went there is not known.`);
  if (/ and |, | & |\//.test(incident.vendor))
    limits.push("Several vendors are named: exposure is looked up for each name that is known, the level is the graver one's.");
  limits.push(...findWindowLimits(incident, today));
  return [...limits, ...findContradictions(incident)];
}

const things = [
  ["content", "customers' content was", "customer_content"],
  ["credential", "credentials were", "credentials"],
  ["code", "source code was", "source_code"],
  ["metadata", "account details were", "customer_metadata"],
] as const;

/** One statement says that something was reached, another or the record that it was not. */
function findContradictions(incident: Incident): string[] {
  const readings = sortStatements(incident).map(({ text }) => readConcepts(text.toLowerCase()));
  return things.flatMap(([concept, thing, flag]) => {
    const isReached = readings.some(({ sentences, denied }) => !denied.has(concept) && sentences.some((met) => speaksOf(met, concept)));
    if (!isReached) return [];
    if (readings.some(({ denied }) => denied.has(concept)))
      return [
        `One statement says that ${thing} reached, another that not; the more careful reading is used until the vendor says which holds.`,
      ];
    return incident.exposed[flag] === false && concept !== "metadata"
      ? [`The record says that ${thing} not reached, a statement sounds as if so: the record is used; correct it if it is wrong.`]
      : [];
  });
}

/** Files of source code that got out are no content of customers. */
function speaksOf(met: ReadonlySet<Concept>, concept: Concept): boolean {
  return met.has(concept) && met.has("exposed") && (concept === "code" || concept === "credential" || !met.has("code"));
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function findWindowLimits({ window }: Incident, today: string): string[] {
  const { from, to } = window ?? {};
  if (typeof from !== "string" && typeof to !== "string") return ["No window is known: all flows on record are counted."];
  if (typeof from === "string" && typeof to === "string" && from > to)
    return [`The window ends (${to}) before it begins (${from}): nothing can lie in it.`];
  if (typeof from === "string" && from.slice(0, 10) > today)
    return [`The window begins in the future (${from.slice(0, 10)}): nothing of ours can lie in it yet.`];
  return typeof to === "string" && to.slice(0, 10) > today ? ["The window is still open: what is sent until its end counts too."] : [];
}
