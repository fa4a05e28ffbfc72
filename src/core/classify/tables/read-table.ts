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

function shareOf(text: string, table: RawTable, column: number, test: (cell: string) => boolean): number {
  let filled = 0;
  let passed = 0;
  for (const row of table.rows.slice(0, sampled)) {
    const [from = -1, to = -1] = [row[column * 2], row[column * 2 + 1]];
    if (from < 0 || to === from) continue;
    filled++;
    if (to - from < 160 && test(text.slice(from, to))) passed++;
  }
  return filled === 0 ? 0 : passed / filled;
}

/** By its name and what its cells hold: a name alone does not make `Steel Lamp` a person. */
function decideColumn(text: string, table: RawTable, column: number, hasMail: boolean): Column {
  const written = table.header?.[column];
  const name = written === undefined ? undefined : classifyColumnName(written);
  const role = name?.role ?? "none";
  if (shareOf(text, table, column, looksLikeEmail) >= 0.5) return { role: "email", name };
  if (role === "labelled") return { role: name?.label?.types.includes("phone") === true ? "phone" : "labelled", name };
  if (role === "full-name" || role === "part-name")
    return shareOf(text, table, column, looksLikeNamePart) >= 0.6 ? { role, name } : { role: "none", name };
  if (role === "address") return { role, name };
  const isNameless = written === undefined || role === "maybe-name";
  if (isNameless && shareOf(text, table, column, looksLikePerson) >= (role === "maybe-name" ? 0.5 : 0.7))
    return { role: "full-name", name };
  if (written === undefined && shareOf(text, table, column, looksLikePhone) >= 0.7) return { role: "phone", name };
  if (role === "maybe-name" && hasMail && shareOf(text, table, column, looksLikeFullName) >= 0.6) return { role: "full-name", name };
  return { role: "none", name };
}

function widthOf(table: RawTable): number {
  return table.header?.length ?? (table.rows[0]?.length ?? 0) / 2;
}

/** Reads a table: decides its columns, finds the values in them and counts distinct people. Linear in the cells. */
export function readTable(text: string, table: RawTable): TableReading {
  const width = widthOf(table);
  const hasMail = Array.from({ length: width }, (_, column) => shareOf(text, table, column, looksLikeEmail)).some((share) => share >= 0.5);
  const columns = Array.from({ length: width }, (_, column) => decideColumn(text, table, column, hasMail));
  const people = new Set<string>();
  const matches: CellMatch[] = [];
  for (const row of table.rows) {
    let key = "";
    columns.forEach((column, i) => {
      const [from = -1, to = -1] = [row[i * 2], row[i * 2 + 1]];
      if (from < 0 || to <= from || to - from > 200 || column.role === "none") return;
      const cell = text.slice(from, to);
      if (isPersonPart(column.role, cell)) key += `${cell.toLowerCase()}\n`;
      const match = matchCell(text, from, to, column.role, column.name?.label);
      if (match !== undefined) matches.push({ ...match, value: text.slice(match.start, match.end) });
    });
    if (key !== "") people.add(key);
  }
  const isSure = table.header !== undefined || columns.some((column) => column.role !== "none");
  return { rows: table.rows.length, people: people.size, start: table.start, end: table.end, matches, isSure };
}

function isPersonPart(role: Column["role"], cell: string): boolean {
  if (role === "email") return looksLikeEmail(cell);
  return role === "full-name" || role === "part-name";
}
