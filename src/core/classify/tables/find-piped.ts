import { isHeaderCell, readCells, splitLine } from "./find-delimited.ts";
import { mostRows, type RawTable } from "./raw-table.ts";

const rule = /^\s*\|?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*){1,63}\|?\s*$/;

function trimPipes(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  if (text.charCodeAt(from) === 124) from++;
  if (to > from && text.charCodeAt(to - 1) === 124) to--;
  return [from, to];
}

function startOfLine(text: string, end: number): number {
  return text.lastIndexOf("\n", end - 1) + 1;
}

/** Markdown and console tables: a rule of dashes, the names of columns above it, rows of the same kind below. */
export function findPiped(text: string): RawTable[] {
  const tables: RawTable[] = [];
  for (let at = text.indexOf("--"); at >= 0;) {
    const start = startOfLine(text, at);
    const stop = text.indexOf("\n", at);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, Math.min(end, start + 2_048));
    const table = line.includes("|") && start > 1 && rule.test(line) ? readBelow(text, start, end) : undefined;
    if (table !== undefined) tables.push(table);
    at = text.indexOf("--", Math.max(end, table?.end ?? 0));
  }
  return tables;
}

function readBelow(text: string, ruleStart: number, ruleEnd: number): RawTable | undefined {
  const headStart = startOfLine(text, ruleStart - 1);
  const header = readCells(text, splitLine(text, ...trimPipes(text, headStart, ruleStart - 1), 124));
  const rows: number[][] = [];
  let end = ruleEnd;
  for (let start = ruleEnd + 1; start < text.length && rows.length < mostRows;) {
    const stop = text.indexOf("\n", start);
    const lineEnd = stop < 0 ? text.length : stop;
    const row = lineEnd - start > 8_192 ? [] : splitLine(text, ...trimPipes(text, start, lineEnd), 124);
    if (row.length < 4) break;
    if (rule.test(text.slice(start, Math.min(lineEnd, start + 2_048)))) break;
    rows.push(row);
    end = lineEnd;
    start = lineEnd + 1;
  }
  return rows.length > 0 && header.length > 1
    ? { start: headStart, end, header: header.every(isHeaderCell) ? header : undefined, rows }
    : undefined;
}
