import { readFile, stat } from "node:fs/promises";
import type { DataClass } from "../../core/model/data-class.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { OwnDataRow } from "../../core/own-data/own-data.ts";
import { shippedDocumentLimits } from "../../reading/documents/document.ts";
import type { ExportInput } from "../../reading/export-input.ts";
import { addDocument } from "./add-document.ts";
import { importTable, type TableImport } from "./import-table.ts";

/** What is to be registered: a table by columns, or a document. */
export interface OwnDataWanted {
  readonly kind: "table" | "document";
  readonly class: DataClass;
  /** Column names, parted by commas. */
  readonly keys: string;
  readonly secondary: string;
}

export interface Registered extends OwnDataRow {
  readonly skipped?: number;
}

/** @throws PlimsollError `bad-input` where the wish cannot be met by any file. */
export function checkWanted({ kind, keys, class: dataClass }: OwnDataWanted): void {
  if (kind === "document") return;
  if (splitColumns(keys).length === 0)
    throw new PlimsollError("bad-input", "expected a column that says who it is, met none; name one, such as email");
  if (dataClass === "public")
    throw new PlimsollError("bad-input", "expected class restricted or internal for a table, met public; choose one of these");
}

/** Registers a table or document from a file. `added` is the ISO time. */
export async function registerOwnData(
  home: string,
  id: string,
  input: ExportInput,
  wanted: OwnDataWanted,
  added: string,
  progress?: TableImport["progress"],
): Promise<Registered> {
  checkWanted(wanted);
  if (wanted.kind === "document")
    return addDocument({ home, id, name: input.name, bytes: await bytesOf(input), class: wanted.class, added });
  const columns = { keys: splitColumns(wanted.keys), secondary: splitColumns(wanted.secondary) };
  return importTable({ home, id, input, ...columns, class: wanted.class, added, ...(progress === undefined ? {} : { progress }) });
}

function splitColumns(list: string): string[] {
  return list.split(",").flatMap((name) => name.trim() || []);
}

async function bytesOf(input: ExportInput): Promise<Uint8Array> {
  if ("bytes" in input) return input.bytes;
  if ((await stat(input.path)).size > shippedDocumentLimits.bytes)
    throw new PlimsollError("bad-input", `expected a document below ${shippedDocumentLimits.bytes >> 20} MiB, met a larger one; split it`);
  return readFile(input.path);
}
