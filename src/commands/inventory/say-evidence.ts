import type { Sighting } from "../../core/model/sighting.ts";
import type { SourceKind } from "../../core/model/sighting.ts";

const nouns: Readonly<Record<SourceKind, readonly [string, string]>> = {
  workstation: ["trace on a computer", "traces on computers"],
  repository: ["place in source code", "places in source code"],
  network: ["network log entry", "network log entries"],
  identity: ["sign-in or grant", "sign-ins and grants"],
  saas: ["action in a product's log", "actions in a product's log"],
  expense: ["charge", "charges"],
  people: ["answer", "answers"],
};

/**
 * One sentence for a use: how often each kind of source showed it and when, e.g. `3 charges of 20 USD, 2 to 4 March 2026`.
 */
export function sayEvidence(sightings: readonly Sighting[]): string {
  if (sightings.length === 0) return "Declared by hand; no evidence yet.";
  const kinds = [...new Set(sightings.map((sighting) => sighting.kind))];
  const parts = kinds.map((kind) =>
    sayKind(
      kind,
      sightings.filter((sighting) => sighting.kind === kind),
    ),
  );
  return `${parts.join("; ")}.`;
}

function sayKind(kind: SourceKind, sightings: readonly Sighting[]): string {
  const total = sightings.reduce((sum, sighting) => sum + sighting.count, 0);
  const noun = nouns[kind][total === 1 ? 0 : 1];
  const amounts = [...new Set(sightings.flatMap((sighting) => sighting.details?.["amount"] ?? []))];
  const amount = kind === "expense" && amounts.length === 1 ? ` of ${amounts[0]}` : "";
  const days = sightings
    .flatMap((sighting) => [sighting.from, sighting.to])
    .filter((time) => time !== undefined)
    .sort();
  const when = sayDays(days[0], days.at(-1));
  return `${total.toLocaleString("en")} ${noun}${amount}${when === "" ? "" : `, ${when}`}`;
}

/** Days as people write them: `2 to 4 March 2026`, `28 February to 4 March 2026`, `4 March 2026`. */
export function sayDays(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return "";
  const first = new Date(from.slice(0, 10));
  const last = new Date(to.slice(0, 10));
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return "";
  const whole = wholeDay.format(last);
  if (first.getTime() === last.getTime()) return whole;
  if (first.getUTCFullYear() !== last.getUTCFullYear()) return `${wholeDay.format(first)} to ${whole}`;
  if (first.getUTCMonth() !== last.getUTCMonth()) return `${dayOfYear.format(first)} to ${whole}`;
  return `${first.getUTCDate()} to ${whole}`;
}

// Made once: making one costs as much as thousands of uses of it.
const wholeDay = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
const dayOfYear = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long" });
