import type { RegisterRow } from "../model/register-row.ts";

/** A tool to ask about, and what is not known of it. */
export interface Gap {
  readonly tool: string;
  readonly name: string;
  readonly why: string;
}

const mostQuestions = 8;

/**
 * The tools of which a question would tell something new: weak evidence first, then an unknown account, then an unknown plan or
 * number of people; what the company believes in and nobody saw comes last. At most eight, so that it takes two minutes.
 */
export function findGaps(
  rows: readonly RegisterRow[],
  believed: readonly { readonly tool: string | null; readonly name: string }[],
): Gap[] {
  const ranked = rows.flatMap((row) => {
    const found = reasons.findIndex(({ holds }) => holds(row));
    const reason = reasons[found];
    return reason === undefined ? [] : [{ gap: { tool: row.tool, name: row.name, why: reason.why }, rank: found }];
  });
  const seen = new Set(rows.map(({ tool }) => tool));
  const unseen = believed
    .filter(({ tool, name }) => !seen.has(tool ?? name))
    .map(({ tool, name }) => ({ gap: { tool: tool ?? name, name, why: "believed in use, seen nowhere" }, rank: reasons.length }));
  const first = new Map<string, Gap>();
  for (const { gap } of [...ranked, ...unseen].toSorted((one, other) => one.rank - other.rank))
    if (!first.has(gap.tool)) first.set(gap.tool, gap);
  return [...first.values()].slice(0, mostQuestions);
}

const reasons: readonly { readonly why: string; holds(row: RegisterRow): boolean }[] = [
  { why: "seen by weak signs only", holds: ({ strength }) => strength === "weak" },
  { why: "nobody knows whose account it is", holds: ({ account }) => account.kind === "unknown" },
  { why: "nobody knows the plan", holds: ({ plan }) => plan === "unknown" },
  { why: "nobody knows how many use it", holds: ({ people }) => people === null },
];
