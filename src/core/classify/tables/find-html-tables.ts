import { isHeaderCell, readCells } from "./find-delimited.ts";
import { mostColumns, mostRows, type RawTable } from "./raw-table.ts";
import { pushCell } from "./trim-cell.ts";

const cellTag = /<(\/?)(t[rdh]|table)\b[^<>]{0,512}>/gi;

/** HTML tables: rows of `td` and `th`; tags inside a cell are left in its span only when it has nothing else. */
export function findHtmlTables(text: string): RawTable[] {
  if (text.indexOf("<t") < 0 && text.indexOf("<T") < 0) return [];
  if (!/<t[rd]\b/i.test(text)) return [];
  const tables: RawTable[] = [];
  let rows: number[][] = [];
  let start = -1;
  let end = 0;
  let open = -1;
  const close = (): void => {
    if (rows.length > 1) tables.push(makeTable(text, start, end, rows));
    rows = [];
    start = -1;
  };
  cellTag.lastIndex = 0;
  for (let tag = cellTag.exec(text); tag !== null; tag = cellTag.exec(text)) {
    const name = tag[2]?.toLowerCase();
    if (open >= 0) pushInner(text, rows.at(-1), open, tag.index);
    open = -1;
    if (name === "table") close();
    else if (name === "tr" && tag[1] === "" && rows.length < mostRows) rows.push([]);
    else if (name !== "tr" && tag[1] === "") open = tag.index + tag[0].length;
    if (start < 0) start = tag.index;
    end = tag.index + tag[0].length;
  }
  close();
  return tables;
}

/** Cuts leading and trailing tags of a cell, as in `<td><a href="…">Anna</a></td>`. */
function pushInner(text: string, row: number[] | undefined, from: number, to: number): void {
  if (row === undefined || row.length >= mostColumns * 2) return;
  const inner = text.slice(from, Math.min(to, from + 2_048));
  const lead = /^(?:\s{0,16}<[^<>]{1,512}>){1,4}/.exec(inner)?.[0].length ?? 0;
  const trail = /(?:<[^<>]{1,512}>\s{0,16}){1,4}$/.exec(inner.slice(lead))?.[0].length ?? 0;
  pushCell(text, row, from + lead, from + inner.length - trail);
}

function makeTable(text: string, start: number, end: number, rows: readonly number[][]): RawTable {
  const filled = rows.filter((row) => row.length > 0);
  const names = readCells(text, filled[0] ?? []);
  const hasHeader =
    names.every(isHeaderCell) && /<th\b/i.test(text.slice(start, filled[1]?.[0] ?? end))
      ? true
      : names.every(isHeaderCell) && names.every((name) => name.length < 24);
  return { start, end, header: hasHeader ? names : undefined, rows: hasHeader ? filled.slice(1) : filled };
}
