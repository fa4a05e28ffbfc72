import { ArchiveFault } from "./archive-fault.ts";
import type { ByteSource } from "./byte-source.ts";
import type { NoteAmbiguity } from "./read-gzip.ts";
import type { ReadingBudget } from "./reading-budget.ts";

/** One row of a zip directory. */
export interface ZipRecord {
  readonly path: string;
  readonly rawName: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** File type bits of the Unix mode (0xa000: link); 0 when the maker was not Unix. */
  readonly unixKind: number;
}

const endMark = 0x06054b50;
const largestDirectory = 64 << 20;

/** The directory at the end of a zip file and where it begins. Says what else could be taken for the directory. */
export async function readZipDirectory(
  source: ByteSource,
  budget: ReadingBudget,
  note: NoteAmbiguity,
): Promise<{ records: ZipRecord[]; start: number }> {
  const end = await findEnd(source, note);
  const bytes = await source.read(end.start, end.length);
  const records: ZipRecord[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) {
      if (bytes.length >= at + 4 && bytes.readUInt32LE(at) === 0x05054b50) break;
      throw new ArchiveFault("archive-corrupt", "the directory holds something that is no entry");
    }
    const record = parseRecord(bytes, at, note);
    records.push(record.value);
    at += record.length;
    if (records.length > budget.limits.entries) throw new ArchiveFault("archive-bomb", `holds more than ${budget.limits.entries} entries`);
  }
  if (records.length !== end.count) note(`the directory holds ${records.length} entries, its end says ${end.count}`);
  return { records, start: end.start };
}

interface DirectoryEnd {
  readonly start: number;
  readonly length: number;
  readonly count: number;
}

async function findEnd(source: ByteSource, note: NoteAmbiguity): Promise<DirectoryEnd> {
  const reach = Math.min(source.size, 65_557);
  const tail = await source.read(source.size - reach, reach);
  const found: number[] = [];
  for (let at = tail.length - 22; at >= 0; at--) if (tail.readUInt32LE(at) === endMark) found.push(at);
  const exact = found.filter((at) => at + 22 + tail.readUInt16LE(at + 20) === tail.length);
  const at = exact[0] ?? found[0];
  if (at === undefined) throw new ArchiveFault("archive-corrupt", "has no directory at its end: cut short, or not a zip file");
  if (exact.length === 0) note("data follows after the end of the archive");
  if (found.length > 1) note("holds more than one end mark: readers choose different directories");
  if (tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 6) !== 0)
    throw new ArchiveFault("archive-ambiguous", "is one part of a split archive");
  const place = source.size - reach + at;
  const plain = { count: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), start: tail.readUInt32LE(at + 16) };
  const isLong = plain.count === 0xffff || plain.length === 0xffffffff || plain.start === 0xffffffff;
  const end = isLong ? await readLongEnd(source, place, plain) : { ...plain, behind: place };
  if (end.length > largestDirectory) throw new ArchiveFault("archive-bomb", `a directory of ${end.length} bytes`);
  if (end.start + end.length > end.behind) throw new ArchiveFault("archive-corrupt", "the directory does not lie where its end says");
  const gap = end.behind - end.start - end.length;
  if (gap > 0) note(`${gap} bytes between the directory and its end: readers look for the directory in different places`);
  return end;
}

async function readLongEnd(source: ByteSource, place: number, plain: DirectoryEnd): Promise<DirectoryEnd & { readonly behind: number }> {
  if (place < 20) return { ...plain, behind: place };
  const locator = await source.read(place - 20, 20);
  if (locator.readUInt32LE(0) !== 0x07064b50) return { ...plain, behind: place };
  const at = Number(locator.readBigUInt64LE(8));
  const end = await source.read(at, 56);
  if (end.readUInt32LE(0) !== 0x06064b50) throw new ArchiveFault("archive-corrupt", "the long end of the directory is missing");
  return {
    count: Number(end.readBigUInt64LE(32)),
    length: Number(end.readBigUInt64LE(40)),
    start: Number(end.readBigUInt64LE(48)),
    behind: at,
  };
}

function parseRecord(bytes: Buffer, at: number, note: NoteAmbiguity): { readonly value: ZipRecord; readonly length: number } {
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  const length = 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  if (at + length > bytes.length) throw new ArchiveFault("archive-corrupt", "the directory is cut short");
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const flags = bytes.readUInt16LE(at + 8);
  const path = rawName.toString((flags & 0x800) === 0 && hasInvalidUtf8(rawName) ? "latin1" : "utf8");
  const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  if (rawName.includes(0)) note(`${JSON.stringify(path)}: a zero byte in the name, where some readers end it`);
  const long = readLongSizes(extra, {
    size: bytes.readUInt32LE(at + 24),
    packed: bytes.readUInt32LE(at + 20),
    offset: bytes.readUInt32LE(at + 42),
  });
  noteUnicodePath(extra, path, note);
  const unixKind = bytes[at + 5] === 3 ? (bytes.readUInt32LE(at + 38) >>> 16) & 0xf000 : 0;
  return {
    value: { path, rawName, flags, method: bytes.readUInt16LE(at + 10), sum: bytes.readUInt32LE(at + 16), ...long, unixKind },
    length,
  };
}

function hasInvalidUtf8(bytes: Buffer): boolean {
  return bytes.toString("utf8").includes("\ufffd");
}

interface Sizes {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** ZIP64 extra field (0x0001): the sizes that did not fit, in this order. */
function readLongSizes(extra: Buffer, plain: Sizes): Sizes {
  const field = findExtra(extra, 1);
  if (field === undefined) return plain;
  let at = 0;
  const next = (value: number): number => {
    if (value !== 0xffffffff || at + 8 > field.length) return value;
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
  return { size: next(plain.size), packed: next(plain.packed), offset: next(plain.offset) };
}

/** Info-ZIP's Unicode path (0x7075): readers that know it use another name than readers that do not. */
function noteUnicodePath(extra: Buffer, path: string, note: NoteAmbiguity): void {
  const field = findExtra(extra, 0x7075);
  if (field === undefined || field.length < 5) return;
  if (field.toString("utf8", 5) !== path) note(`${path}: a second name in its header differs`);
}

function findExtra(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, Math.min(extra.length, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
