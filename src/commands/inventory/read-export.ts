import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { type ColumnMapping, sourceFromMapping } from "../../core/discover/exports/column-mapping.ts";
import type { ExportSource, InputHead, Recognition } from "../../core/discover/exports/export-source.ts";
import { recogniseInput } from "../../core/discover/exports/recognise-input.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { CatalogIndex } from "../../core/model/catalog.ts";
import { decodeText } from "../../reading/decode-text.ts";
import type { ExportInput, InputMember } from "../../reading/export-input.ts";
import { listFiles } from "../../reading/list-files.ts";
import { openMembers } from "../../reading/open-members.ts";
import { openDatabaseRecords } from "../../reading/read-database.ts";
import { findRawColumn, unwrapRawColumn } from "../../reading/unwrap-raw-column.ts";
import { headLength, headOfRecords, readHead } from "../../reading/read-head.ts";
import { collectReading, type ReadingCollection } from "./collect-reading.ts";
import type { ExportRead, ExportRefused, ExportsRead, SkippedRow } from "./export-read.ts";
import { feedReader } from "./feed-reader.ts";
import { refuseInput } from "./refuse-input.ts";

export interface ReadExportOptions {
  readonly sources: readonly ExportSource[];
  readonly catalog: CatalogIndex;
  readonly companyDomains: readonly string[];
  /** Time of asking; logs without a year take theirs from the file's last change, or from this. */
  readonly now: Date;
  /** Which column is which, said by a person; then the input is read by it and by nothing else. */
  readonly mapping?: ColumnMapping;
  /** Shared by the files of one go, see `SourceContext`. */
  readonly apps?: Map<string, string>;
  readonly signal?: AbortSignal;
  progress?(state: { readonly done: number; readonly total: number; readonly unit: "bytes" }): void;
}

/**
 * Recognises an input by its content and reads it to the end, piece by piece in bounded memory: a file, or each member of
 * a zip, tar or gzip archive. Bad rows are named and the rest is read; what nobody reads is refused with the nearest format, and
 * an input that breaks off after rows that were read is among both.
 * Rejects with code `unreadable` when the input itself cannot be opened, and with the signal's reason when cancelled; then
 * nothing was read, and reading can start again.
 */
export async function readExport(input: ExportInput, options: ReadExportOptions): Promise<ExportsRead> {
  const read: ExportRead[] = [];
  const refused: ExportRefused[] = [];
  const { signal, progress, mapping } = options;
  const sources = mapping === undefined ? options.sources : [sourceFromMapping(mapping)];
  const watch = {
    ...(signal === undefined ? {} : { signal }),
    ...(progress === undefined ? {} : { progress: (done: number, total: number) => progress({ done, total, unit: "bytes" }) }),
  };
  signal?.throwIfAborted();
  for (const file of await filesOf(input)) {
    const asOf = await lastChange(file, options.now);
    for await (const member of openMembers(file, watch)) {
      for (const result of await readMember(member, asOf, { ...options, sources })) {
        if ("why" in result) refused.push(result);
        else read.push(result);
      }
    }
  }
  return { read, refused };
}

/** The input itself, or the files of a folder (rotated logs). */
async function filesOf(input: ExportInput): Promise<readonly ExportInput[]> {
  if (!("path" in input)) return [input];
  try {
    return await listFiles(input.path, input.name);
  } catch (cause) {
    if (cause instanceof PlimsollError) throw cause;
    const why = `expected a file that can be read, met ${input.name} which cannot be opened; check its name and permissions`;
    throw new PlimsollError("unreadable", why, cause);
  }
}

async function lastChange(input: ExportInput, now: Date): Promise<string> {
  return "path" in input ? (await stat(input.path)).mtime.toISOString() : now.toISOString();
}

type MemberResult = ExportRead | ExportRefused;

/** What was read of a member, and why not all of it. */
async function readMember(member: InputMember, asOf: string, options: ReadExportOptions): Promise<readonly MemberResult[]> {
  if (member.kind === "refused") return [refusePlace(member)];
  if (member.kind === "records") return [readSheetMember(member, asOf, options)];
  if (member.kind === "database") return readDatabaseMember(member, asOf, options);
  return readTextMember(member, asOf, options);
}

function refusePlace({ place, why }: SkippedRow): ExportRefused {
  return { place, why, closest: null, suggestion: null };
}

async function readTextMember(
  member: Extract<InputMember, { kind: "text" }>,
  asOf: string,
  options: ReadExportOptions,
): Promise<readonly MemberResult[]> {
  const hash = createHash("sha256");
  const collection = collectReading({ ...options, place: member.place, asOf });
  const { texts, head, text } = await openText(member.place, decodeText(hashChunks(member.chunks, hash)));
  const found = recogniseInput(head, options.sources);
  if (found.source === null) return [refuseInput(member.place, head, found.closest)];
  const reader = found.source.open(collection.context, head, found.recognition);
  const feed = feedReader(reader, found.recognition.shape, collection.context, head.lines);
  feed.push(text);
  let damage: SkippedRow | null = null;
  try {
    for await (const piece of texts) feed.push(piece);
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    damage = { place: member.place, why: "the compressed data is damaged or cut off here; what came before was read" };
  }
  feed.end();
  reader.end();
  damage ??= feed.brokenOff();
  return [finishReading(found.source, collection, hash.digest("hex"), feed.rows()), ...(damage === null ? [] : [refusePlace(damage)])];
}

interface OpenedText {
  /** What comes after `text`. */
  readonly texts: AsyncGenerator<string>;
  readonly head: InputHead;
  readonly text: string;
}

/** The beginning of a text, and of the events inside where a table wraps them. */
async function openText(place: string, texts: AsyncGenerator<string>): Promise<OpenedText> {
  const { text, isWhole } = await readStart(texts);
  const head = readHead(baseName(place), text, isWhole);
  const raw = findRawColumn(head);
  if (raw === null) return { texts, head, text };
  const events = unwrapRawColumn(startWith(text, texts), raw);
  const start = await readStart(events);
  return { texts: events, head: readHead(baseName(place), start.text, start.isWhole), text: start.text };
}

async function* startWith(text: string, texts: AsyncGenerator<string>): AsyncGenerator<string> {
  yield text;
  yield* texts;
}

/** Text enough to recognise the input by. */
async function readStart(texts: AsyncGenerator<string>): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  let text = "";
  while (text.length < headLength) {
    const next = await texts.next();
    if (next.done === true) return { text, isWhole: true };
    text += next.value;
  }
  return { text, isWhole: false };
}

async function* hashChunks(chunks: AsyncIterable<Uint8Array>, hash: { update(bytes: Uint8Array): unknown }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Damage inside compressed data, after its beginning was read. */
function isDamage(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" && cause.code.startsWith("Z_");
}

function readSheetMember(
  member: Extract<InputMember, { kind: "records" }>,
  asOf: string,
  options: ReadExportOptions,
): ExportRead | ExportRefused {
  const head = headOfRecords(baseName(member.place), member.records);
  const found = recogniseInput(head, options.sources);
  if (found.source === null) return refuseInput(member.place, head, found.closest);
  const digest = createHash("sha256").update(member.bytes).digest("hex");
  return readRecords(
    found.source,
    found.recognition,
    head,
    member.records,
    digest,
    collectReading({ ...options, place: member.place, asOf }),
  );
}

function readDatabaseMember(
  member: Extract<InputMember, { kind: "database" }>,
  asOf: string,
  options: ReadExportOptions,
): readonly MemberResult[] {
  const refuse = (why: string): ExportRefused[] => [refusePlace({ place: member.place, why })];
  try {
    const opened = openDatabaseRecords(member.path, options.sources);
    try {
      if ("source" in opened) return readDatabaseRows(opened, collectReading({ ...options, place: member.place, asOf }));
      const tables = opened.tables.slice(0, 8).join(", ") || "none";
      return refuse(`expected a database of a known source, met SQLite with the tables ${tables}`);
    } finally {
      opened.close();
    }
  } catch (cause) {
    if (!isDatabaseFault(cause)) throw cause;
    return refuse(`expected a whole SQLite database, met a damaged one (${cause.message}); copy it again while nothing writes to it`);
  }
}

function isDatabaseFault(cause: unknown): cause is Error {
  return cause instanceof Error && "code" in cause && cause.code === "ERR_SQLITE_ERROR";
}

/** The header alone recognises it: the tables were asked for before. The digest is over the rows, as journals change the file. */
function readDatabaseRows(
  opened: { readonly source: ExportSource; readonly records: Iterable<readonly string[]> },
  collection: ReadingCollection,
): readonly MemberResult[] {
  const hash = createHash("sha256");
  const counted = hashRecords(opened.records, hash);
  const header = counted.next();
  const head = headOfRecords(baseName(collection.context.place), header.done === true ? [] : [header.value]);
  const recognition = { ...opened.source.recognise(head), shape: { pieces: "records", delimiter: "\t", header: 0 } as const };
  const reader = opened.source.open(collection.context, head, recognition);
  let rows = 0;
  const broken: ExportRefused[] = [];
  try {
    for (const fields of counted) reader.record?.(fields, ++rows);
  } catch (cause) {
    if (!isDatabaseFault(cause)) throw cause;
    const why = `the database is damaged here (${cause.message}); what came before was read`;
    broken.push(refusePlace({ place: collection.context.place, why }));
  }
  reader.end();
  return [finishReading(opened.source, collection, hash.digest("hex"), rows), ...broken];
}

function* hashRecords(records: Iterable<readonly string[]>, hash: { update(text: string): unknown }): Generator<readonly string[]> {
  for (const fields of records) {
    hash.update(fields.join("\t"));
    yield fields;
  }
}

function readRecords(
  source: ExportSource,
  recognition: Recognition,
  head: InputHead,
  records: readonly (readonly string[])[],
  digest: string,
  collection: ReadingCollection,
): ExportRead {
  const reader = source.open(collection.context, head, recognition);
  const start = recognition.shape.pieces === "records" ? recognition.shape.header + 1 : 0;
  const rows = records.slice(start);
  rows.forEach((fields, at) => reader.record?.(fields, start + at + 1));
  reader.end();
  return finishReading(source, collection, digest, rows.length);
}

function finishReading(source: ExportSource, collection: ReadingCollection, digest: string, rows: number): ExportRead {
  const { sightings, openGrants, people, context } = collection;
  const times = sightings
    .flatMap((one) => [one.from, one.to ?? one.from])
    .filter((time) => time !== undefined)
    .toSorted();
  return {
    source: source.id,
    title: source.title,
    kind: source.kind,
    place: context.place,
    digest,
    sightings,
    ...(openGrants.length === 0 ? {} : { openGrants }),
    people,
    rows,
    skipped: collection.skipped(),
    from: times[0] ?? null,
    to: times.at(-1) ?? null,
  };
}

function baseName(place: string): string {
  return place.slice(Math.max(place.lastIndexOf("/"), place.lastIndexOf("\\"), place.lastIndexOf("!")) + 1);
}
