import type { ColumnMatch } from "./column-name.ts";
import type { ExportSource, InputHead } from "./export-source.ts";
import { makeExpenseSource } from "./expense-source.ts";
import { makeHostRowSource } from "./host-row-source.ts";
import { makePeopleSource } from "./people-source.ts";
import type { DayOrder } from "./parse-time.ts";
import { anyColumns } from "./any-columns.rows.ts";
import { columnName } from "./column-name.ts";

/**
 * Which column is which, said by a person for a file that nobody knows; kept and used again for files with these columns.
 * Meanings by kind: expense `merchant` `date` `amount` `debit` `currency` `person` `card` `team`; network `host` `who` `time`
 * `action` `team`; people `email` `name` `first` `last` `team` `login`. Values are column names or JSON paths.
 */
export interface ColumnMapping {
  readonly kind: "expense" | "network" | "people";
  readonly title?: string;
  readonly columns: Readonly<Record<string, string>>;
  /** For expenses. */
  readonly spent?: "positive" | "negative" | "either";
  readonly dates?: DayOrder;
  readonly currency?: string;
}

/** Meanings without which a kind cannot be read. */
export const neededColumns = {
  expense: ["merchant", "date", "amount"],
  network: ["host", "who"],
  people: ["email"],
} as const;

const howTo = { steps: ["Say which column is which"], adds: "A file of your own that no known format fits." };

/** The source of a mapping; its id is `mapped-KIND`. A file without the mapped columns is refused and says which are missing. */
export function sourceFromMapping(mapping: ColumnMapping): ExportSource {
  const names = Object.values(mapping.columns);
  const common = {
    id: `mapped-${mapping.kind}`,
    title: mapping.title ?? `mapped ${mapping.kind} file`,
    howTo,
    tables: [{ required: names }],
    json: [{ required: names }],
  };
  const column = (meaning: string): readonly string[] => (mapping.columns[meaning] === undefined ? [] : [mapping.columns[meaning]]);
  const given = (meanings: readonly string[]): Record<string, readonly string[]> =>
    Object.fromEntries(meanings.filter((meaning) => column(meaning).length > 0).map((meaning) => [meaning, column(meaning)]));
  if (mapping.kind === "people") {
    return makePeopleSource({ ...common, columns: { email: column("email"), ...given(["name", "first", "last", "team", "login"]) } });
  }
  if (mapping.kind === "network") {
    const fields = { host: column("host"), who: column("who"), time: column("time"), ...given(["action", "team"]) };
    return makeHostRowSource({ ...common, fields, what: "request to" });
  }
  return makeExpenseSource({
    ...common,
    columns: {
      merchant: column("merchant"),
      date: column("date"),
      ...given(["amount", "debit", "currency", "person", "card", "team", "type"]),
    },
    spent: mapping.spent ?? "either",
    dates: mapping.dates ?? "mdy",
    ...(mapping.currency === undefined ? {} : { currency: mapping.currency }),
  });
}

/** A first guess for the guided mapping: the kind of which most needed meanings are found in the header. Null when none is. */
export function suggestMapping(head: InputHead): ColumnMapping | null {
  const header = head.tables[0]?.records.find((fields) => fields.length > 1);
  if (header === undefined) return null;
  const guesses = (["expense", "network", "people"] as const).map((kind) => guessKind(kind, header));
  const best = guesses.toSorted((a, b) => b.share - a.share)[0];
  return best === undefined || best.share === 0 ? null : { kind: best.kind, columns: best.columns };
}

function guessKind(
  kind: ColumnMapping["kind"],
  header: readonly string[],
): { readonly kind: ColumnMapping["kind"]; readonly columns: Record<string, string>; readonly share: number } {
  const columns: Record<string, string> = {};
  for (const [meaning, match] of Object.entries<ColumnMatch>(anyColumns[kind])) {
    const found = header.find(
      (text) => typeof match !== "string" && match.form.test(columnName(text)) && !Object.values(columns).includes(text),
    );
    if (found !== undefined) columns[meaning] = found;
  }
  const needed = neededColumns[kind];
  return { kind, columns, share: needed.filter((meaning) => meaning in columns).length / needed.length };
}
