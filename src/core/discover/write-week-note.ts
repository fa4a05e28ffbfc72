import type { RegisterRow } from "../model/register-row.ts";

/** A line of the weekly note. */
export interface NoteLine {
  readonly tool: string;
  readonly name: string;
  readonly at: string;
  readonly why: string;
}

/** What changed in a span of days: uses that are new, gone, or newly on a private account. */
export interface WeekNote {
  readonly from: string;
  readonly to: string;
  readonly new: readonly NoteLine[];
  readonly gone: readonly NoteLine[];
  readonly newlyPersonal: readonly NoteLine[];
  readonly sentence: string;
}

export interface WeekNoteInput {
  /** ISO times; what happened after `from` and up to `to` is in the note. */
  readonly from: string;
  readonly to: string;
  readonly rows: readonly Pick<RegisterRow, "id" | "tool" | "name" | "plan" | "team" | "account" | "lastSeen">[];
  /** When a row was first found, by its id. */
  readonly found: ReadonlyMap<string, string>;
  /** Rows that stood on evidence which is no longer there. */
  readonly vanished: readonly { readonly tool: string; readonly name: string; readonly at: string }[];
  /** For a row: when it became known that a source which had shown it shows it no more; null while nothing says so. */
  silentSince(id: string): string | null;
}

/** Days without a trace after which a use counts as gone, where the source that showed it has been read beyond them. */
export const silentDays = 30;

/** Pure: the same input gives the same note. A use on a private account is told as newly personal and not as new too. */
export function writeWeekNote({ from, to, rows, found, vanished, silentSince }: WeekNoteInput): WeekNote {
  const isInside = (at: string | null | undefined): at is string => at !== undefined && at !== null && at > from && at <= to;
  const fresh = rows.flatMap((row) => {
    const at = found.get(row.id);
    return isInside(at) ? [{ row, at }] : [];
  });
  const isPersonal = ({ row }: (typeof fresh)[number]): boolean => row.account.kind === "personal";
  const silent = rows.flatMap((row) => {
    const at = silentSince(row.id);
    return isInside(at)
      ? [{ tool: row.tool, name: row.name, at, why: `not seen since ${row.lastSeen?.slice(0, 10) ?? "it was found"}` }]
      : [];
  });
  const lost = vanished.filter(({ at }) => isInside(at)).map((one) => ({ ...one, why: "no longer in the files that showed it" }));
  const parts = {
    new: order(fresh.filter((one) => !isPersonal(one)).map(describeNew)),
    gone: order([...silent, ...lost]),
    newlyPersonal: order(
      fresh.filter(isPersonal).map(({ row, at }) => ({ tool: row.tool, name: row.name, at, why: sayAccount(row.account.domain) })),
    ),
  };
  return { from, to, ...parts, sentence: sayNote(parts) };
}

function describeNew({ row, at }: { readonly row: WeekNoteInput["rows"][number]; readonly at: string }): NoteLine {
  const where = [row.plan === "unknown" ? "" : `${row.plan} plan`, row.team].filter((part) => part !== "").join(", ");
  return { tool: row.tool, name: row.name, at, why: where === "" ? "found" : `found, ${where}` };
}

function sayAccount(domain: string | undefined): string {
  return domain === undefined ? "on a private account" : `on a private account at ${domain}`;
}

function order(lines: readonly NoteLine[]): NoteLine[] {
  return lines.toSorted((a, b) => (a.at === b.at ? (a.name < b.name ? -1 : 1) : a.at > b.at ? -1 : 1));
}

function sayNote({ new: fresh, gone, newlyPersonal }: Pick<WeekNote, "new" | "gone" | "newlyPersonal">): string {
  const parts = [
    ...(fresh.length === 0 ? [] : [`${fresh.length} new`]),
    ...(newlyPersonal.length === 0 ? [] : [`${newlyPersonal.length} newly on private accounts`]),
    ...(gone.length === 0 ? [] : [`${gone.length} gone`]),
  ];
  return parts.length === 0 ? "nothing new, nothing gone" : parts.join(", ");
}
