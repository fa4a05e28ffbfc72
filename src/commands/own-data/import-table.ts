import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { DataClass } from "../../core/model/data-class.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { fieldEntry, keyEntry, kindEntry, notesWords, pairEntry, wordEntry, type OwnDataRow } from "../../core/own-data/own-data.ts";
import { isStrongForm, makeValueForms } from "../../core/own-data/value-forms.ts";
import type { ExportInput } from "../../reading/export-input.ts";
import { beginSet, type SetInMaking } from "./keep-set.ts";
import { readTable } from "./read-table.ts";

export interface TableImport {
  readonly home: string;
  readonly id: string;
  readonly input: ExportInput;
  readonly keys: readonly string[];
  readonly secondary: readonly string[];
  readonly class: DataClass;
  /** ISO time. */
  readonly added: string;
  /** Told now and then how many rows were taken; the import stops soon after `signal` is aborted and leaves nothing. */
  readonly progress?: { readonly signal: AbortSignal; report(state: { readonly done: number; readonly message?: string }): void };
}

export interface TableImported extends OwnDataRow {
  /** Rows in which no value can be found again, and rows that could not be read. */
  readonly skipped: number;
}

const mostRows = 10_000_000;
const headBytes = 65_536;
const mostColumns = 8;
const reportEvery = 1000;
/** A row with names and numbers in a file of text is seldom shorter. */
const leastRowBytes = 24;

/**
 * Registers a table: each key value, and each pair of other fields, as a keyed hash. The values are not kept.
 * @throws PlimsollError `bad-input` on unknown columns, an empty table or more than 10 million rows.
 */
export async function importTable(wanted: TableImport): Promise<TableImported> {
  const { home, id, input } = wanted;
  const width = wanted.keys.length + wanted.secondary.length * 2;
  const set = beginSet(home, id, Math.max(1000, estimateRows(input) * (width + 1)));
  set.note(notesWords);
  let rows = 0;
  let skipped = 0;
  let columns: readonly Column[] = [];
  try {
    await readTable(input, {
      header: (names) => (columns = findColumns(names, wanted)),
      row(fields) {
        if (rows >= mostRows)
          throw new PlimsollError("bad-input", `expected at most ${mostRows} rows in ${input.name}, met more; split the table`);
        if (keepRow(set, fields, columns)) rows += 1;
        else skipped += 1;
        if ((rows + skipped) % reportEvery !== 0) return;
        wanted.progress?.signal.throwIfAborted();
        wanted.progress?.report({ done: rows });
      },
      bad: () => (skipped += 1),
    });
    if (rows === 0)
      throw new PlimsollError(
        "bad-input",
        `expected rows with values in ${wanted.keys.join(", ")}, met none in ${input.name}; check the columns`,
      );
    const row: OwnDataRow = {
      id,
      kind: "table",
      name: input.name,
      class: wanted.class,
      rows,
      keys: wanted.keys,
      secondary: wanted.secondary,
      added: wanted.added,
    };
    wanted.progress?.report({ done: rows, message: "sorting" });
    await set.finish(row, wanted.progress?.signal);
    return { ...row, skipped };
  } catch (error) {
    set.discard();
    throw error;
  }
}

/** Rows by the lines of the head, generously: a filter that is too small only lets more strangers pass. */
function estimateRows(input: ExportInput): number {
  const { head, size } = "path" in input ? readHead(input.path) : { head: input.bytes.subarray(0, headBytes), size: input.bytes.length };
  const isPacked = head[0] === 0x1f || (head[0] === 0x50 && head[1] === 0x4b);
  const lines = isPacked ? 0 : head.reduce((sum, byte) => sum + (byte === 0x0a ? 1 : 0), 0);
  return Math.ceil(lines < 4 ? size / leastRowBytes : (size / head.length) * lines * 1.1);
}

function readHead(path: string): { readonly head: Uint8Array; readonly size: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return { head: new Uint8Array(0), size };
  const file = openSync(path, "r");
  try {
    const head = new Uint8Array(headBytes);
    return { head: head.subarray(0, readSync(file, head, 0, headBytes, 0)), size };
  } finally {
    closeSync(file);
  }
}

interface Column {
  readonly index: number;
  readonly name: string;
  readonly isKey: boolean;
}

function findColumns(names: readonly string[], { keys, secondary, input }: TableImport): readonly Column[] {
  if (keys.length + secondary.length > mostColumns)
    throw new PlimsollError(
      "bad-input",
      `expected at most ${mostColumns} columns, met ${keys.length + secondary.length}; name the telling ones`,
    );
  const lower = names.map((name) => name.trim().toLowerCase());
  return [...keys, ...secondary].map((name, at) => {
    const index = lower.indexOf(name.trim().toLowerCase());
    if (index < 0)
      throw new PlimsollError(
        "bad-input",
        `expected the column ${JSON.stringify(name)} in ${input.name}, met ${names.slice(0, 12).join(", ")}; name one of these`,
      );
    return { index, name, isKey: at < keys.length };
  });
}

/** False when nothing of the row can be found again. */
function keepRow(set: SetInMaking, fields: readonly string[], columns: readonly Column[]): boolean {
  let isKept = false;
  const paired: (readonly string[])[] = [];
  for (const { index, name, isKey } of columns) {
    const forms = makeValueForms(fields[index] ?? "", name);
    for (const form of forms) if (form.startsWith("w:")) for (const word of form.slice(2).split(" ")) set.note(wordEntry(word));
    const strong = isKey ? forms.filter(isStrongForm) : [];
    for (const form of strong) {
      set.keep(keyEntry(form));
      set.note(kindEntry(keyEntry(form)));
    }
    isKept ||= strong.length > 0;
    const rest = isKey ? forms.filter((form) => !isStrongForm(form)) : forms;
    if (rest.length > 0) paired.push(rest);
  }
  if (paired.length < 2) return isKept;
  for (const forms of paired)
    for (const form of forms) {
      set.note(fieldEntry(form));
      set.note(kindEntry(fieldEntry(form)));
    }
  paired.forEach((first, at) => {
    for (const second of paired.slice(at + 1)) keepPairs(set, first, second);
  });
  return true;
}

function keepPairs(set: SetInMaking, first: readonly string[], second: readonly string[]): void {
  for (const one of first) for (const other of second) if (one !== other) set.keep(pairEntry(one, other));
}
