import type { Account, PlanKind } from "../../model/plan.ts";
import type { Sighting, SourceKind, Strength } from "../../model/sighting.ts";
import type { SourceContext } from "../source-context.ts";
import { detachText } from "./detach-text.ts";
import { scrubExcerpt } from "./scrub-excerpt.ts";

/** One event, before it is summed up. */
export interface Observation {
  readonly tool: string | null;
  readonly name: string;
  readonly rule: string;
  readonly strength: Strength;
  readonly mixedUse?: boolean;
  readonly plan?: PlanKind;
  readonly account?: Account;
  readonly person?: string;
  readonly team?: string;
  /** ISO time; absent when the source carries none. */
  readonly time?: string;
  readonly place: string;
  readonly excerpt: string;
  readonly details?: Readonly<Record<string, string>>;
}

interface Sum {
  readonly first: Observation;
  count: number;
  from: string | undefined;
  to: string | undefined;
  lastDay: string;
  readonly days: Set<string>;
}

export interface ObservationSum {
  add(observation: Observation): void;
  /** Gives one sighting per tool, thing seen, person, plan, account and details. */
  end(): void;
}

const mostSums = 50_000;
const mostDays = 400;

/**
 * Sums events up: a log row is never a sighting by itself. Place and excerpt are those of the first event. Past 50,000
 * different sums people are no longer told apart, which is said once; nothing is left uncounted.
 */
export function sumObservations(context: SourceContext, source: string, kind: SourceKind): ObservationSum {
  const sums = new Map<string, Sum>();
  let isFull = false;
  const fill = (one: Observation): Observation => {
    if (!isFull) context.skip(one.place, `more than ${mostSums} people and tools in one file; from here on people are not told apart`);
    isFull = true;
    const { person: _, ...nobody } = one;
    return nobody;
  };
  return {
    add(observation) {
      let key = keyOf(observation);
      let sum = sums.get(key);
      if (sum === undefined && sums.size >= mostSums) {
        const nobody = fill(observation);
        key = keyOf(nobody);
        sum = sums.get(key) ?? startSum(sums, key, nobody);
      }
      count(sum ?? startSum(sums, key, observation), observation.time);
    },
    end() {
      for (const sum of sums.values()) context.sighting(toSighting(sum, source, kind));
      sums.clear();
    },
  };
}

function keyOf({ tool, name, rule, person, plan, account, team, details }: Observation): string {
  const more = details === undefined ? "" : Object.values(details).join("\u0001");
  return `${tool ?? ""}\u0000${name}\u0000${rule}\u0000${person ?? ""}\u0000${plan ?? ""}\u0000${account?.kind ?? ""}${account?.domain ?? ""}\u0000${team ?? ""}\u0000${more}`;
}

function startSum(sums: Map<string, Sum>, key: string, observation: Observation): Sum {
  const { person, details } = observation;
  const first = {
    ...observation,
    name: detachText(scrubExcerpt(observation.name)),
    excerpt: scrubExcerpt(observation.excerpt),
    ...(person === undefined ? {} : { person: detachText(person.slice(0, 200)) }),
    ...(details === undefined
      ? {}
      : { details: Object.fromEntries(Object.entries(details).map(([key, value]) => [key, scrubExcerpt(value)])) }),
  };
  const sum: Sum = { first, count: 0, from: undefined, to: undefined, lastDay: "", days: new Set() };
  sums.set(key, sum);
  return sum;
}

function count(sum: Sum, time: string | undefined): void {
  sum.count++;
  if (time === undefined) return;
  if (sum.from === undefined || time < sum.from) sum.from = time;
  if (sum.to === undefined || time > sum.to) sum.to = time;
  if (time.startsWith(sum.lastDay) && sum.lastDay !== "") return;
  sum.lastDay = time.slice(0, 10);
  if (sum.days.size < mostDays) sum.days.add(sum.lastDay);
}

function toSighting({ first, count: times, from, to, days }: Sum, source: string, kind: SourceKind): Sighting {
  const { time: _, ...rest } = first;
  return {
    source,
    kind,
    ...rest,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    count: times,
    ...(days.size === 0 ? {} : { days: [...days].toSorted() }),
  };
}
