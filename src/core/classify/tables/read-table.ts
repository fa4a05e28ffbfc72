import type { Match } from "../detector.ts";
import { classifyColumnName, type ColumnName, type ColumnRole } from "./classify-column.ts";
import { looksLikeEmail, looksLikeFullName, looksLikeNamePart, looksLikePerson, looksLikePhone } from "./looks-like.ts";
import { matchCell } from "./match-cell.ts";
import type { RawTable } from "./raw-table.ts";

/** A match with its value, for counting distinct ones. */
export type CellMatch = Match & { readonly value: string };

export interface TableReading {
  readonly rows: number;
  readonly people: number;
  readonly start: number;
  readonly end: number;
  readonly matches: readonly CellMatch[];
  /** Columns or a header prove that this is a table and not prose with commas. */
  readonly isSure: boolean;
}

interface Column {
  readonly role: ColumnRole | "phone";
  readonly name: ColumnName | undefined;
}

const sampled = 64;
const unused: Column = { role: "none", name: undefined };

/** Which share of a column's filled cells passes a test, by the first rows; 0 where `least` is out of reach. */
function shareOf(text: string, { rows }: RawTable, column: number, least: number, test: (cell: string) => boolean): number {
  const most = Math.min(rows.length, sampled);
  let filled = 0;
  let passed = 0;
  for (let i = 0; i < most; i++) {
    const row = rows[i];
    const from = row?.[column * 2] ?? -1;
    const to = row?.[column * 2 + 1] ?? -1;
    if (from < 0 || to === from) continue;
    filled++;
    if (to - from < 160 && test(text.slice(from, to))) passed++;
    else if (filled - passed > (1 - least) * most) return 0;
  }
  return filled === 0 ? 0 : passed / filled;
}

function isMailColumn(text: string, table: RawTable, column: number): boolean {
  return shareOf(text, table, column, 0.5, looksLikeEmail) >= 0.5;
}

/** By its name and what its cells hold: a name alone does not make `Steel Lamp` a person. */
function decideColumn(text: string, table: RawTable, column: number, mail: readonly boolean[]): Column {
  const written = table.header?.[column];
  const name = written === undefined ? undefined : classifyColumnName(written);
  const role = name?.role ?? "none";
  const share = (least: number, test: (cell: string) => boolean): boolean => shareOf(text, table, column, least, test) >= least;
  if (mail[column] === true) return { role: "email", name };
  if (role === "labelled") return { role: name?.label?.types.includes("phone") === true ? "phone" : "labelled", name };
  if (role === "full-name" || role === "part-name") return share(0.6, looksLikeNamePart) ? { role, name } : { role: "none", name };
  if (role === "address") return { role, name };
  const isNameless = written === undefined || role === "maybe-name";
  if (isNameless && share(role === "maybe-name" ? 0.5 : 0.7, looksLikePerson)) return { role: "full-name", name };
  if (written === undefined && share(0.7, looksLikePhone)) return { role: "phone", name };
  if (role === "maybe-name" && mail.includes(true) && share(0.6, looksLikeFullName)) return { role: "full-name", name };
  return { role: "none", name };
}

function widthOf(table: RawTable): number {
  return table.header?.length ?? (table.rows[0]?.length ?? 0) / 2;
}

/** Reads a table: decides its columns, finds the values in them and counts distinct people. Linear in the cells. */
export function readTable(text: string, table: RawTable): TableReading {
  const width = widthOf(table);
  const mail = Array.from({ length: width }, (_, column) => isMailColumn(text, table, column));
  const columns = Array.from({ length: width }, (_, column) => decideColumn(text, table, column, mail));
  const people = new Set<string>();
  const matches: CellMatch[] = [];
  const used = columns.flatMap((column, i) => (column.role === "none" ? [] : [i]));
  for (const row of used.length === 0 ? [] : table.rows) {
    let key = "";
    for (const i of used) {
      const { role, name } = columns[i] ?? unused;
      const from = row[i * 2] ?? -1;
      const to = row[i * 2 + 1] ?? -1;
      if (from < 0 || to <= from || to - from > 200) continue;
      if (isPersonPart(role, text, from, to)) key += `${text.slice(from, to).toLowerCase()}\n`;
      const match = matchCell(text, from, to, role, name?.label);
      if (match !== undefined) matches.push({ ...match, value: text.slice(match.start, match.end) });
    }
    if (key !== "") people.add(key);
  }
  const isSure = table.header !== undefined || columns.some((column) => column.role !== "none");
  return { rows: table.rows.length, people: people.size, start: table.start, end: table.end, matches, isSure };
}

function isPersonPart(role: Column["role"], text: string, from: number, to: number): boolean {
  if (role === "email") return looksLikeEmail(text.slice(from, to));
  return role === "full-name" || role === "part-name";
}
