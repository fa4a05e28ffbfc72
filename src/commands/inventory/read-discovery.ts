import { describeFindings } from "../../core/discover/describe-findings.ts";
import type { SeatComparison } from "../../core/discover/compare-seats.ts";
import type { Hint, UnrecognisedFinding } from "../../core/discover/discovery-result.ts";
import type { Suggestion } from "../../core/decide/suggest-next.ts";
import type { LoadLine } from "../../core/model/decision.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { believed, finds, sightings } from "../../storage/collections.ts";
import type { BelievedRow } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { readShowing, readsNames } from "./hide-persons.ts";
import { readCoverage } from "./read-coverage.ts";
import type { CoverageRow } from "./read-coverage.ts";
import { readFacts } from "./read-facts.ts";
import { readRows } from "./read-register.ts";
import { mergeKept } from "./rebuild-finds.ts";
import { sayEvidence } from "./say-evidence.ts";
import type { SourceFamilies, Workspace } from "./workspace.ts";

/** Evidence lines sent with a use; the rest is asked for by the use's own page. */
const shownSightings = 20;

export interface DiscoveredUse {
  readonly row: RegisterRow;
  readonly line: LoadLine;
  readonly evidenceSentence: string;
  readonly sightings: readonly Sighting[];
  readonly suggestion: Pick<Suggestion, "id" | "label" | "effect"> | null;
  readonly isBelieved: boolean;
}

/** Seats that are paid for beside use that was seen. */
export interface SeatCount extends Omit<SeatComparison, "unused" | "withoutSeat"> {
  readonly unused: number;
  readonly withoutSeat: number;
  readonly people: { readonly unused: string[]; readonly withoutSeat: string[] } | null;
}

export interface Discovery {
  readonly believed: BelievedRow["tools"];
  readonly uses: readonly DiscoveredUse[];
  readonly unrecognised: readonly UnrecognisedFinding[];
  readonly hints: readonly Hint[];
  readonly coverage: readonly CoverageRow[];
  readonly seats: SeatCount[];
  readonly headline: { readonly uses: number; readonly tools: number; readonly privateAccounts: number; readonly sentence: string };
}

/** Believed against found: every use with its evidence in a sentence, its line and the one press that is suggested. */
export async function readDiscovery(workspace: Workspace, sources: SourceFamilies): Promise<Discovery> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const facts = await readFacts(transaction, workspace);
    const said = (await transaction.get(believed, "believed"))?.tools ?? [];
    const rows = await readRows(transaction, facts);
    const kept = await readSightings(transaction);
    // What is claimed already needs no merging to be shown.
    const claimed = new Set((await transaction.list(finds)).map((row) => row.tool));
    const seated = new Set([...kept.values()].flatMap((one) => (one.details?.["seat"] === undefined ? [] : (one.tool ?? []))));
    const merged = await mergeKept(
      transaction,
      workspace.catalog,
      facts.rules.company.domains,
      (tool) => !claimed.has(tool) || seated.has(tool),
    );
    const show = await readShowing(transaction);
    const showNames = await readsNames(transaction);
    const shown = <Group extends { readonly sightings: readonly Sighting[] }>(group: Group): Group => ({
      ...group,
      sightings: show(group.sightings),
    });
    const isBelieved = believedTest(said);
    const uses = rows.map((row): DiscoveredUse => {
      const seen = row.sightings.flatMap((id) => kept.get(id) ?? []);
      return {
        row,
        line: facts.lineOf(row),
        evidenceSentence: sayEvidence(seen),
        sightings: show(seen.slice(0, shownSightings)),
        suggestion: showSuggestion(facts.suggestFor(row)),
        isBelieved: isBelieved(row),
      };
    });
    const coverage = await readCoverage(transaction, sources);
    return {
      believed: said,
      uses,
      unrecognised: merged.unrecognised.map(shown),
      hints: merged.hints.map(shown),
      coverage,
      headline: sayHeadline(said.length, rows),
      seats: merged.seats.map((row) => countSeats(row, showNames)),
    };
  });
}

/** Counts by default; who, where the company chose to show names. */
function countSeats({ unused, withoutSeat, ...row }: SeatComparison, showNames: boolean): SeatCount {
  const people = showNames ? { unused: [...unused], withoutSeat: [...withoutSeat] } : null;
  return { ...row, unused: unused.length, withoutSeat: withoutSeat.length, people };
}

function showSuggestion(next: Suggestion | null): DiscoveredUse["suggestion"] {
  return next === null ? null : { id: next.id, label: next.label, effect: next.effect };
}

/** The kept sightings by id. */
export async function readSightings(transaction: ReadTransaction): Promise<Map<string, Sighting>> {
  return new Map((await transaction.list(sightings)).map((row) => [row.id, row.sighting]));
}

/** `you believed 2, we found 6: 4 tools, one of them on 3 private accounts`. */
export function sayHeadline(believedCount: number, rows: readonly RegisterRow[]): Discovery["headline"] {
  const tools = [...new Set(rows.map((row) => row.tool))];
  const head = describeFindings({ tools, uses: rows });
  const found = rows.length === 0 ? "we have not looked yet" : `we ${head.sentence}`;
  return { ...head, sentence: believedCount === 0 ? found : `you believed ${believedCount}, ${found}` };
}

/** A believed tool is met by its id, or by the same name. */
function believedTest(said: BelievedRow["tools"]): (row: RegisterRow) => boolean {
  const ids = new Set(said.flatMap((each) => each.tool ?? []));
  const names = new Set(said.map((each) => each.name.toLowerCase()));
  return (row) => ids.has(row.tool) || names.has(row.name.toLowerCase());
}
