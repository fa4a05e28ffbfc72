import type { Sighting } from "../model/sighting.ts";
import { describeFindings } from "./describe-findings.ts";
import type { MergeResult } from "./discovery-result.ts";
import { hidePersons } from "./hide-persons.ts";

export interface AnswerParts<Coverage, Skipped> {
  readonly merged: MergeResult;
  readonly coverage: readonly Coverage[];
  readonly skipped: readonly Skipped[];
}

/** The JSON of `discover` as the contract has it. People are counted and numbered; with `showsPeople` they are named. */
export function makeAnswer<Coverage, Skipped>({ merged, coverage, skipped }: AnswerParts<Coverage, Skipped>, showsPeople: boolean) {
  const hide = hidePersons();
  const show = <Group extends { readonly sightings: readonly Sighting[] }>(group: Group): Group =>
    showsPeople ? group : { ...group, sightings: group.sightings.map(hide) };
  return {
    headline: describeFindings(merged),
    tools: merged.tools.map(show),
    uses: merged.uses.map(({ tool, plan, team, account, people, activeDays, firstSeen, lastSeen }) => ({
      ...{ tool, plan, team, account, people, activeDays, firstSeen, lastSeen },
    })),
    unrecognised: merged.unrecognised.map(show),
    hints: merged.hints.map(show),
    seats: merged.seats.map(({ unused, withoutSeat, ...row }) => ({
      ...row,
      unused: unused.length,
      withoutSeat: withoutSeat.length,
      ...(showsPeople ? { people: { unused, withoutSeat } } : {}),
    })),
    ...(showsPeople ? { matches: merged.matches } : {}),
    coverage,
    skipped,
  };
}
