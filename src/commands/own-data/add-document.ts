import type { DataClass } from "../../core/model/data-class.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { Winnower } from "../../core/own-data/fingerprints.ts";
import { hashFast } from "../../core/own-data/keyed-filter.ts";
import type { OwnDataRow } from "../../core/own-data/own-data.ts";
import { TokenStream } from "../../core/own-data/token-stream.ts";
import { openDocumentReader } from "../../reading/documents/open-document-reader.ts";
import { beginSet } from "./keep-set.ts";
import { openOwnDataKey } from "./own-data-key.ts";

export interface DocumentAddition {
  readonly home: string;
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly class: DataClass;
  readonly added: string;
}

const leastFingerprints = 6;

/**
 * Registers a document (text, PDF, Word, sheet, mail) by keyed fingerprints; its text is not kept.
 * @throws PlimsollError `unreadable` when nothing of it could be read, `bad-input` when it is too short to be told apart.
 */
export async function addDocument({ home, id, name, bytes, class: dataClass, added }: DocumentAddition): Promise<OwnDataRow> {
  const entries = findFingerprints(await readText(name, bytes), openOwnDataKey(home).seeds);
  if (entries.size < leastFingerprints)
    throw new PlimsollError(
      "bad-input",
      `expected a document of at least 20 words, met a shorter one in ${name}; use a word of your own in the rules instead`,
    );
  const set = beginSet(home, id, entries.size * 2);
  try {
    for (const entry of entries) set.keep(entry);
    const row: OwnDataRow = { id, kind: "document", name, class: dataClass, rows: entries.size, keys: [], secondary: [], added };
    await set.finish(row);
    return row;
  } catch (error) {
    set.discard();
    throw error;
  }
}

async function readText(name: string, bytes: Uint8Array): Promise<string> {
  const reader = openDocumentReader();
  try {
    const { parts, unread } = await reader.read(name, bytes);
    if (parts.length === 0) throw new PlimsollError("unreadable", `expected to read ${name}, met: ${unread[0]?.why ?? "nothing in it"}`);
    return parts.map(({ text }) => text).join("\n");
  } finally {
    await reader.close();
  }
}

function findFingerprints(text: string, seeds: readonly [number, number]): ReadonlySet<string> {
  const entries = new Set<string>();
  const winnower = new Winnower(
    (entry) => hashFast(entry, seeds).high >>> 0,
    (entry) => entries.add(entry),
  );
  const stream = new TokenStream((token) => winnower.take(token));
  stream.feed(text);
  stream.end();
  winnower.end();
  return entries;
}
