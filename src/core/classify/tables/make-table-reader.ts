import type { Reading, TextReader } from "../detector.ts";
import { foldText } from "../fold-text.ts";
import { namesHealth } from "../personal/health/names-health.ts";
import { countMailboxes } from "./count-mailboxes.ts";
import { findTables } from "./find-tables.ts";
import { readTable, type TableReading } from "./read-table.ts";

/** So much of a text is looked at for tables, in code units; a list shows long before. */
const mostText = 1_048_576;

/** From how many distinct people on a table is a customer list, where no rule says otherwise (product.md). */
const usualListSize = 10;

/**
 * A reader that finds tables of people and tables of data: kind `customer-list` from `listSize` distinct people on,
 * `data-table` where a table without people is most of the text. Its matches are the cells whose column says what they are.
 */
export function makeTableReader(listSize = usualListSize): TextReader {
  return {
    id: "tables",
    family: "personal",
    open() {
      const pieces: string[] = [];
      let length = 0;
      return {
        feed(piece, folded = foldText(piece)) {
          if (length >= mostText) return;
          pieces.push(folded.slice(0, mostText - length));
          length += piece.length;
        },
        close: () => readTables(pieces.length === 1 ? (pieces[0] ?? "") : pieces.join(""), listSize),
      };
    },
  };
}

function readTables(text: string, listSize: number): Reading {
  const tables = findTables(text).map((table) => readTable(text, table));
  const real = tables.filter((table) => table.people > 0 || (table.isSure && table.rows >= 2));
  const people = Math.max(
    real.reduce((sum, table) => sum + table.people, 0),
    countMailboxes(text, listSize),
  );
  const matches = real.flatMap((table) => table.matches);
  const marks = real.some((table) => table.people > 1 && namesHealth(text.slice(Math.max(0, table.start - 160), table.start)))
    ? ["health-list"]
    : [];
  const found = real.map(({ rows, people: count, start, end }) => ({ rows, people: count, start, end }));
  if (people >= listSize) return { kind: "customer-list", confidence: 0.95, tables: found, matches, marks };
  return isMostly(text, real) ? { kind: "data-table", confidence: 0.7, tables: found, matches, marks } : { tables: found, matches, marks };
}

function isMostly(text: string, tables: readonly TableReading[]): boolean {
  const covered = tables.filter((table) => table.rows >= 3).reduce((sum, table) => sum + table.end - table.start, 0);
  return covered > 0 && covered * 2 >= text.trim().length;
}
