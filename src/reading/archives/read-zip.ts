import { crc32 } from "node:zlib";
import { ArchiveFault } from "./archive-fault.ts";
import type { ArchiveEntry } from "./archive-entry.ts";
import { streamSource, type ByteSource } from "./byte-source.ts";
import { collectPieces } from "./collect-pieces.ts";
import { inflateStream } from "./inflate-stream.ts";
import type { NoteAmbiguity } from "./read-gzip.ts";
import type { ReadingBudget } from "./reading-budget.ts";
import { readZipDirectory, type ZipRecord } from "./read-zip-directory.ts";

/**
 * A zip file (APPNOTE 6.3.10) by its directory, strictly: each entry's local header must say the same as the directory,
 * entries may not overlap, nothing may lie between, before or behind them, checksums and lengths must fit.
 * Disagreements are told to `note` and reading goes on.
 * @throws ArchiveFault on damage and past limits.
 */
export async function* readZip(source: ByteSource, budget: ReadingBudget, note: NoteAmbiguity): AsyncGenerator<ArchiveEntry> {
  const directory = await readZipDirectory(source, budget, note);
  const spans: { readonly from: number; readonly to: number }[] = [];
  for (const record of directory.records) {
    budget.spendEntry();
    const data = await openLocal(source, record, note);
    spans.push({ from: record.offset, to: data.to });
    const path = record.path.replace(/^(?:\.\/)+/, "");
    if (path.endsWith("/") && record.size === 0) {
      yield { path, kind: "folder", size: 0, target: "" };
      continue;
    }
    const part = source.part(data.from, record.packed);
    const isLink = record.unixKind === 0xa000;
    const pieces = openContent(part, record, budget, note);
    if (isLink) yield { path, kind: "symlink", size: 0, target: await readTarget(pieces, record) };
    else yield { path, kind: "file", size: record.size, target: "", pieces };
  }
  judgeSpans(spans, directory.start, note);
}

async function readTarget(pieces: AsyncIterable<Buffer>, record: ZipRecord): Promise<string> {
  if (record.size > 4096) throw new ArchiveFault("archive-corrupt", `${record.path}: a link of ${record.size} bytes`);
  return (await collectPieces(pieces)).toString("utf8");
}

/** Where an entry's data lies; says where its local header and the directory disagree. */
async function openLocal(source: ByteSource, record: ZipRecord, note: NoteAmbiguity): Promise<{ from: number; to: number }> {
  const header = await source.read(record.offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50)
    throw new ArchiveFault("archive-corrupt", `${record.path}: no local header where the directory says`);
  const nameLength = header.readUInt16LE(26);
  const extraLength = header.readUInt16LE(28);
  const rest = await source.read(record.offset + 30, nameLength + extraLength);
  const differs = (what: string): void => note(`${record.path}: the local header gives another ${what} than the directory`);
  if (!rest.subarray(0, nameLength).equals(record.rawName)) differs("name");
  if (header.readUInt16LE(8) !== record.method) differs("packing");
  const isStreamed = (header.readUInt16LE(6) & 8) !== 0;
  if (!isStreamed) {
    const isLong = header.readUInt32LE(18) === 0xffffffff || header.readUInt32LE(22) === 0xffffffff;
    if (header.readUInt32LE(14) !== record.sum) differs("checksum");
    if (!isLong && header.readUInt32LE(18) !== record.packed) differs("packed size");
    if (!isLong && header.readUInt32LE(22) !== record.size) differs("size");
  }
  const from = record.offset + 30 + nameLength + extraLength;
  const to = from + record.packed;
  return { from, to: isStreamed ? to + (await measureDescriptor(source, to, record)) : to };
}

/** Length of the data descriptor behind an entry: with or without its signature, with sizes of 4 or 8 bytes. */
async function measureDescriptor(source: ByteSource, at: number, record: ZipRecord): Promise<number> {
  const bytes = await source.read(at, Math.min(24, Math.max(0, source.size - at)));
  const signed = bytes.length >= 4 && bytes.readUInt32LE(0) === 0x08074b50 ? 4 : 0;
  // Both sizes are held against the directory: with an empty entry eight bytes of one form read like four of the other.
  const isAt = (place: number, long: boolean): boolean => {
    if (bytes.length < place + (long ? 20 : 12) || bytes.readUInt32LE(place) !== record.sum) return false;
    const sizeAt = (from: number): number => (long ? Number(bytes.readBigUInt64LE(from)) : bytes.readUInt32LE(from));
    return sizeAt(place + 4) === record.packed && sizeAt(place + (long ? 12 : 8)) === record.size;
  };
  if (isAt(signed, true)) return signed + 20;
  return isAt(signed, false) ? signed + 12 : 0;
}

async function* openContent(part: ByteSource, record: ZipRecord, budget: ReadingBudget, note: NoteAmbiguity): AsyncGenerator<Buffer> {
  if ((record.flags & 0x41) !== 0)
    throw new ArchiveFault("archive-ambiguous", `${record.path}: asks for a password, so its content cannot be checked`);
  const end = { used: record.packed };
  const pieces =
    record.method === 0
      ? paid(streamSource(part), budget)
      : record.method === 8
        ? inflateStream(part, "deflate", budget, end)
        : record.method === 93
          ? inflateStream(part, "zstd", budget, end)
          : null;
  if (pieces === null)
    throw new ArchiveFault("archive-ambiguous", `${record.path}: packed with method ${record.method}, so its content cannot be checked`);
  let sum = 0;
  let length = 0;
  for await (const piece of pieces) {
    sum = crc32(piece, sum);
    length += piece.length;
    if (length > record.size)
      throw new ArchiveFault("archive-corrupt", `${record.path}: unpacks to more than the ${record.size} bytes announced`);
    yield piece;
  }
  if (length !== record.size)
    throw new ArchiveFault("archive-corrupt", `${record.path}: unpacks to ${length} bytes, announced were ${record.size}`);
  if (sum >>> 0 !== record.sum) throw new ArchiveFault("archive-corrupt", `${record.path}: its checksum does not fit`);
  if (end.used < record.packed) note(`${record.path}: ${record.packed - end.used} bytes follow after its packed data`);
}

async function* paid(pieces: AsyncIterable<Buffer>, budget: ReadingBudget): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    budget.spendBytes(piece.length);
    yield piece;
  }
}

/** Entries that overlap are the trick of zip bombs; bytes that belong to no entry can hold a second archive. */
function judgeSpans(spans: { readonly from: number; readonly to: number }[], directoryStart: number, note: NoteAmbiguity): void {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  let reached = 0;
  for (const { from, to } of sorted) {
    if (from < reached) throw new ArchiveFault("archive-bomb", "entries overlap: the same bytes are unpacked more than once");
    if (from > reached && reached > 0) note(`${from - reached} bytes between entries belong to none`);
    if (reached === 0 && from > 0) note(`${from} bytes stand before the first entry`);
    reached = to;
  }
  if (reached > directoryStart) throw new ArchiveFault("archive-corrupt", "an entry runs into the directory");
  if (reached < directoryStart && spans.length > 0)
    note(`${directoryStart - reached} bytes between the last entry and the directory belong to none`);
}
