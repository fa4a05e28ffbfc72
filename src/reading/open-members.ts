import { createReadStream } from "node:fs";
import { mkdtemp, open, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ArchiveFault } from "./archives/archive-fault.ts";
import { archiveLimits, ReadingBudget } from "./archives/reading-budget.ts";
import { readTar } from "./archives/read-tar.ts";
import { sniffArchive } from "./archives/sniff-archive.ts";
import { boundStream, holdStream } from "./bound-stream.ts";
import { isBinary } from "./detect-encoding.ts";
import { type ExportInput, type InputMember, type ReadingLimits, type ReadingWatch, shippedLimits } from "./export-input.ts";
import { isNoise, openZip } from "./open-zip.ts";
import { readSheet } from "./read-sheet.ts";

const chunkBytes = 1 << 16;
const sniffBytes = 8192;

/**
 * What is inside an input, one member after another: the text itself, or what gzip, tar, zip (members, workbooks) and SQLite
 * files hold, up to three deep. A member's chunks must be read to the end, or left, before the next is asked for. What
 * cannot be opened is a member of kind `refused`; an input that is not there rejects with the system's error.
 */
export async function* openMembers(
  input: ExportInput,
  watch: ReadingWatch = {},
  limits: ReadingLimits = shippedLimits,
): AsyncGenerator<InputMember> {
  const size = "path" in input ? (await stat(input.path)).size : input.bytes.length;
  const start = await readStart(input);
  const meter = new Meter(size, watch);
  if (isZip(start)) yield* openArchive(input, meter, limits, 0);
  else if (isSqlite(start)) yield* openDatabase(input);
  else yield* openStream(input.name, countChunks(chunksOf(input), meter), start, meter, limits, 0);
}

/** Counts the input's own bytes and stops when the user asks for it. */
class Meter {
  done = 0;
  readonly total: number;
  readonly watch: ReadingWatch;
  constructor(total: number, watch: ReadingWatch) {
    this.total = total;
    this.watch = watch;
  }
  add(bytes: number): void {
    this.watch.signal?.throwIfAborted();
    this.done = Math.min(this.total, this.done + bytes);
    this.watch.progress?.(this.done, this.total);
  }
}

async function* countChunks(chunks: AsyncIterable<Uint8Array>, meter: Meter): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    meter.add(chunk.length);
    yield chunk;
  }
}

async function readStart(input: ExportInput): Promise<Uint8Array> {
  if (!("path" in input)) return input.bytes.subarray(0, sniffBytes);
  const file = await open(input.path, "r");
  try {
    const bytes = new Uint8Array(sniffBytes);
    const { bytesRead } = await file.read(bytes, 0, sniffBytes, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function chunksOf(input: ExportInput): AsyncIterable<Uint8Array> {
  return "path" in input ? createReadStream(input.path, { highWaterMark: chunkBytes }) : sliceBytes(input.bytes);
}

/** Pieces of bytes in memory, with a breath between them so that a server stays awake. */
async function* sliceBytes(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    if (at > 0) await new Promise((resolve) => setImmediate(resolve));
    yield bytes.subarray(at, at + chunkBytes);
  }
}

async function* openStream(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  start: Uint8Array,
  meter: Meter,
  limits: ReadingLimits,
  depth: number,
): AsyncGenerator<InputMember> {
  if (start.length === 0) yield { kind: "refused", place, why: "the file is empty" };
  else if (isGzip(start)) yield* openGzip(place, chunks, meter, limits, depth);
  else if (isZip(start)) yield* openHeldArchive(place, chunks, meter, limits, depth);
  else if (sniffArchive(Buffer.from(start)) === "tar") yield* openTar(place, chunks, meter, limits, depth);
  else if (isBinary(start)) yield { kind: "refused", place, why: describeBinary(start) };
  else yield { kind: "text", place, chunks };
}

async function* openGzip(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  meter: Meter,
  limits: ReadingLimits,
  depth: number,
): AsyncGenerator<InputMember> {
  if (depth >= limits.depth) {
    yield { kind: "refused", place, why: `archives are opened ${limits.depth} deep; this lies deeper` };
    return;
  }
  let compressed = 0;
  const counted = Readable.from(tapChunks(chunks, (bytes) => (compressed += bytes)));
  const unpacked = counted.pipe(createGunzip({ chunkSize: 1 << 18 }));
  counted.on("error", (cause) => unpacked.destroy(cause));
  const bounded = boundStream(unpacked, () => compressed, limits.ratio);
  try {
    const first = await bounded.next();
    const start = first.done === true ? new Uint8Array(0) : first.value.subarray(0, sniffBytes);
    const all = first.done === true ? bounded : prepend(first.value, bounded);
    yield* openStream(place, all, start, meter, limits, depth + 1);
  } catch (cause) {
    if (!isGzipFault(cause)) throw cause;
    yield { kind: "refused", place, why: "the gzip data is damaged from the start" };
  } finally {
    unpacked.destroy();
    counted.destroy();
  }
}

/** Regular files of a tar archive, in its order and as a stream; links are passed over. A cut-off archive is named after what came before. */
async function* openTar(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  meter: Meter,
  limits: ReadingLimits,
  depth: number,
): AsyncGenerator<InputMember> {
  if (depth >= limits.depth) {
    yield { kind: "refused", place, why: `archives are opened ${limits.depth} deep; this lies deeper` };
    return;
  }
  const budget = new ReadingBudget(meter.total, { ...archiveLimits, entries: limits.entries }, () => 0);
  try {
    for await (const entry of readTar(bufferChunks(chunks), budget, () => undefined)) {
      if (entry.kind !== "file" || entry.pieces === undefined || isNoise(entry.path) || entry.size === 0) continue;
      const pieces = entry.pieces[Symbol.asyncIterator]();
      const first = await pieces.next();
      if (first.done === true) continue;
      yield* openStream(
        `${place}!${entry.path}`,
        resume(first.value, pieces),
        first.value.subarray(0, sniffBytes),
        meter,
        limits,
        depth + 1,
      );
    }
  } catch (cause) {
    if (!(cause instanceof ArchiveFault) && !isGzipFault(cause)) throw cause;
    const why = cause instanceof Error ? cause.message : "damaged";
    yield { kind: "refused", place, why: `the tar archive ${why}; what came before was read` };
  }
}

async function* bufferChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** The first piece again, then the others. */
async function* resume(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

function isGzipFault(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" && cause.code.startsWith("Z_");
}

async function* tapChunks(chunks: AsyncIterable<Uint8Array>, see: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    see(chunk.length);
    yield chunk;
  }
}

async function* prepend(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

async function* openHeldArchive(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  meter: Meter,
  limits: ReadingLimits,
  depth: number,
): AsyncGenerator<InputMember> {
  const bytes = depth >= limits.depth ? null : await holdStream(chunks, limits.held);
  if (bytes === null)
    yield { kind: "refused", place, why: "an archive inside an archive that is too deep or larger than 64 MiB; unpack it first" };
  else yield* openArchive({ name: place, bytes }, meter, limits, depth + 1);
}

async function* openArchive(input: ExportInput, meter: Meter, limits: ReadingLimits, depth: number): AsyncGenerator<InputMember> {
  for await (const entry of openZip(input, limits)) {
    if (entry.kind === "refused") yield entry;
    else if (entry.kind === "workbook") yield await readSheet(input, entry.unpacked, limits.held);
    else {
      const chunks = depth === 0 ? countChunks(entry.chunks, new Meter(meter.total, scaleWatch(meter, entry.share))) : entry.chunks;
      const bounded = boundStream(chunks, () => entry.compressed, limits.ratio);
      const first = await bounded.next();
      const start = first.done === true ? new Uint8Array(0) : first.value.subarray(0, sniffBytes);
      yield* openStream(entry.place, first.done === true ? bounded : prepend(first.value, bounded), start, meter, limits, depth + 1);
    }
  }
}

/** Progress of a member: its unpacked bytes count for the packed ones of the archive. */
function scaleWatch(meter: Meter, share: number): ReadingWatch {
  let last = 0;
  return {
    ...(meter.watch.signal ? { signal: meter.watch.signal } : {}),
    progress: (done) => {
      meter.add((done - last) * share);
      last = done;
    },
  };
}

async function* openDatabase(input: ExportInput): AsyncGenerator<InputMember> {
  if ("path" in input) {
    yield { kind: "database", place: input.name, path: input.path };
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "plimsoll-"));
  try {
    const path = join(folder, "input.db");
    await writeFile(path, input.bytes, { mode: 0o600 });
    yield { kind: "database", place: input.name, path };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5) && (start[3] === 4 || start[3] === 6);
}

function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

function isSqlite(start: Uint8Array): boolean {
  return Buffer.from(start.subarray(0, 16)).toString("latin1") === "SQLite format 3\0";
}

function describeBinary(start: Uint8Array): string {
  const text = Buffer.from(start.subarray(0, 8)).toString("latin1");
  if (text.startsWith("%PDF")) return "a PDF; export the statement as CSV or OFX instead";
  if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) return "an old Excel file (.xls); save it as .xlsx or CSV";
  if (/^(?:7z|BZh|\u00fd7zXZ|\u0028\u00b5\u002f\u00fd|Rar!)/.test(text)) return "packed in a way that is not read; use zip, tar or gzip";
  if (text.startsWith("PAR1")) return "a Parquet file; export it as CSV or JSON";
  return "not text: expected CSV, JSON, a log, XLSX, or one of these in zip or gzip";
}
