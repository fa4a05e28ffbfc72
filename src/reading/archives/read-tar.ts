import { ArchiveFault } from "./archive-fault.ts";
import type { ArchiveEntry } from "./archive-entry.ts";
import { ByteFlow } from "./byte-flow.ts";
import { collectPieces } from "./collect-pieces.ts";
import { streamSource, type ByteSource } from "./byte-source.ts";
import type { NoteAmbiguity } from "./read-gzip.ts";
import type { ReadingBudget } from "./reading-budget.ts";

const block = 512;

/** True for a block that is a tar header: its checksum fits (POSIX 1003.1, pax, ustar). */
export function isTarHeader(bytes: Buffer): boolean {
  if (bytes.length < block || bytes[0] === 0) return false;
  const told = readNumber(bytes, 148, 8);
  return told !== null && (told === sumOf(bytes, false) || told === sumOf(bytes, true));
}

/** Headers of a tar file that tell more about the next entry. */
interface Extra {
  path?: string;
  target?: string;
  size?: number;
}

/**
 * A tar file (POSIX ustar and pax, GNU long names), strictly and once front to back. `note` is told what makes readers
 * disagree: data after the end, a missing end, checksums of the other sign, sizes that pax and ustar give differently.
 * @throws ArchiveFault on damage and past limits.
 */
export async function* readTar(
  chunks: AsyncIterable<Buffer> | ByteSource,
  budget: ReadingBudget,
  note: NoteAmbiguity,
): AsyncGenerator<ArchiveEntry> {
  const source = "part" in chunks ? chunks : undefined;
  const reader: TarReader = source === undefined ? readFlow("part" in chunks ? streamSource(chunks) : chunks) : readSource(source);
  let extra: Extra = {};
  let global: Extra = {};
  try {
    for (;;) {
      const header = await reader.take(block);
      if (header === null) return note("has no end mark: some readers call it cut short");
      if (header.every((byte) => byte === 0)) return await readEnd(reader, note);
      budget.spendEntry();
      const { type, ...entry } = parseHeader(header, note);
      const size = type === "x" || type === "g" || type === "L" || type === "K" ? entry.size : (extra.size ?? global.size ?? entry.size);
      if (type === "x" || type === "g" || type === "L" || type === "K") {
        const body = await readBody(reader, size, budget);
        if (type === "x") extra = { ...extra, ...parsePax(body, note) };
        else if (type === "g") global = { ...global, ...parsePax(body, note) };
        else if (type === "L") extra.path = textOf(body);
        else extra.target = textOf(body);
        continue;
      }
      if (extra.size !== undefined && entry.size !== 0 && extra.size !== entry.size)
        note(`${entry.path}: its two headers give different sizes`);
      const path = clean(extra.path ?? global.path ?? entry.path);
      const kind = kindOf(type, path, note);
      const bodySize =
        kind === "symlink" || kind === "folder" || (kind === "hardlink" && size > 0 && type === "1")
          ? await refuseBody(kind, size, path, note)
          : size;
      yield { path, kind, size: bodySize, target: extra.target ?? entry.target, ...reader.open(bodySize) };
      await reader.finish(bodySize);
      extra = {};
    }
  } finally {
    await reader.close();
  }
}

/** The two ways to go through a tar file: where places can be jumped to, content is never copied. */
interface TarReader {
  take(length: number): Promise<Buffer | null>;
  open(size: number): Pick<ArchiveEntry, "source" | "pieces">;
  /** Goes behind the body of `size` bytes just opened, read or not, and its padding. */
  finish(size: number): Promise<void>;
  close(): Promise<void>;
}

function readSource(source: ByteSource): TarReader {
  let at = 0;
  return {
    take: async (length) => {
      if (at >= source.size) return null;
      const bytes = await source.read(at, length);
      at += length;
      return bytes;
    },
    open: (size) => {
      if (at + size > source.size)
        throw new ArchiveFault("archive-corrupt", "ends in the middle of a file: expected more bytes, met the end");
      return { source: source.part(at, size) };
    },
    finish: async (size) => {
      at += padded(size);
    },
    close: async () => undefined,
  };
}

function readFlow(chunks: AsyncIterable<Buffer>): TarReader {
  const flow = new ByteFlow(chunks);
  let end = 0;
  return {
    take: (length) => flow.take(length),
    open: (size) => {
      end = flow.position + size;
      return { pieces: flow.pieces(size) };
    },
    finish: async (size) => {
      await flow.skip(end - flow.position);
      await flow.skip(padded(size) - size);
    },
    close: () => flow.close(),
  };
}

const padded = (size: number): number => Math.ceil(size / block) * block;

async function readBody(reader: TarReader, size: number, budget: ReadingBudget): Promise<Buffer> {
  if (size > budget.limits.headerBytes) throw new ArchiveFault("archive-bomb", `an extended header of ${size} bytes`);
  const { source, pieces } = reader.open(size);
  const body = source === undefined ? (pieces === undefined ? Buffer.alloc(0) : await collectPieces(pieces)) : await source.read(0, size);
  await reader.finish(size);
  return body;
}

async function refuseBody(kind: string, size: number, path: string, note: NoteAmbiguity): Promise<number> {
  if (size > 0) note(`${path}: a ${kind} with ${size} bytes of content, which some readers skip and others do not`);
  return 0;
}

async function readEnd(reader: TarReader, note: NoteAmbiguity): Promise<void> {
  for (let zeros = 1; ; zeros++) {
    const next = await reader.take(block).catch(() => Buffer.alloc(1, 1));
    if (next === null) {
      if (zeros < 2) note("has half an end mark: some readers call it cut short");
      return;
    }
    if (next.some((byte) => byte !== 0))
      return note(zeros < 2 ? "an empty block stands in the middle: some readers stop there" : "data follows after the end of the archive");
  }
}

function parseHeader(header: Buffer, note: NoteAmbiguity): { path: string; size: number; target: string; type: string } {
  const told = readNumber(header, 148, 8);
  const name = textOf(header.subarray(0, 100));
  if (told === null || (told !== sumOf(header, false) && told !== sumOf(header, true)))
    throw new ArchiveFault("archive-corrupt", "the checksum of a header is wrong");
  const size = readNumber(header, 124, 12);
  if (size === null || size < 0 || !Number.isSafeInteger(size))
    throw new ArchiveFault("archive-corrupt", `${name}: a size that is no number`);
  const isPosix = header.toString("latin1", 257, 263) === "ustar\0";
  const prefix = isPosix ? textOf(header.subarray(345, 500)) : "";
  if (told !== sumOf(header, false)) note(`${name}: its checksum is of the old signed kind`);
  return {
    path: prefix === "" ? name : `${prefix}/${name}`,
    size,
    target: textOf(header.subarray(157, 257)),
    type: String.fromCharCode(header[156] ?? 0),
  };
}

function kindOf(type: string, path: string, note: NoteAmbiguity): ArchiveEntry["kind"] {
  if (type === "0" || type === "\0" || type === "7") return path.endsWith("/") ? "folder" : "file";
  if (type === "1") return "hardlink";
  if (type === "2") return "symlink";
  if (type === "5") return "folder";
  if (/[346]/.test(type)) return "other";
  note(`${path}: an entry of the unknown kind ${JSON.stringify(type)}: readers treat it differently`);
  return "file";
}

/** Records `LENGTH KEY=VALUE\n`; the last of a key counts, a repeated one is ambiguous. */
function parsePax(body: Buffer, note: NoteAmbiguity): Extra {
  const found: Extra = {};
  const seen = new Set<string>();
  for (let at = 0; at < body.length;) {
    const space = body.indexOf(0x20, at);
    const length = space < 0 ? Number.NaN : Number(body.toString("latin1", at, space));
    if (!Number.isSafeInteger(length) || length < 5 || at + length > body.length || body[at + length - 1] !== 0x0a) {
      if (body.subarray(at).every((byte) => byte === 0)) break;
      throw new ArchiveFault("archive-corrupt", "an extended header that cannot be read");
    }
    const record = body.toString("utf8", space + 1, at + length - 1);
    const [key = "", ...rest] = record.split("=");
    const value = rest.join("=");
    if (seen.has(key)) note(`an extended header gives ${key} twice`);
    seen.add(key);
    if (key === "path") found.path = value;
    if (key === "linkpath") found.target = value;
    if (key === "size") {
      found.size = Number(value);
      if (!/^\d{1,15}$/.test(value)) throw new ArchiveFault("archive-corrupt", "an extended header with a size that is no number");
    }
    at += length;
  }
  return found;
}

/** Octal text, or GNU's base-256 when the first bit is set; null when it is neither. */
function readNumber(header: Buffer, at: number, length: number): number | null {
  const first = header[at] ?? 0;
  if ((first & 0x80) !== 0) {
    let value = first & 0x7f;
    for (let i = 1; i < length; i++) value = value * 256 + (header[at + i] ?? 0);
    return value;
  }
  const text = header
    .toString("latin1", at, at + length)
    .replace(/[\0 ]+$/, "")
    .trimStart();
  return /^[0-7]*$/.test(text) ? Number.parseInt(text === "" ? "0" : text, 8) : null;
}

function sumOf(header: Buffer, isSigned: boolean): number {
  let sum = 0;
  for (let i = 0; i < block; i++) {
    const byte = i >= 148 && i < 156 ? 0x20 : (header[i] ?? 0);
    sum += isSigned && byte > 127 ? byte - 256 : byte;
  }
  return sum;
}

function textOf(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString("utf8", 0, end < 0 ? bytes.length : end);
}

function clean(path: string): string {
  return path.replace(/^(?:\.\/)+/, "");
}
