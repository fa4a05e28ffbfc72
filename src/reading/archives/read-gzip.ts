import { crc32 } from "node:zlib";
import { ArchiveFault } from "./archive-fault.ts";
import type { ByteSource } from "./byte-source.ts";
import { inflateStream } from "./inflate-stream.ts";
import type { ReadingBudget } from "./reading-budget.ts";

/** Told of things that make readers disagree but leave the content readable. */
export type NoteAmbiguity = (detail: string) => void;

/**
 * A gzip file (RFC 1952), strictly: header flags, checksum and length of every member are tested. A second member and
 * bytes behind the last one are told to `note`, because some readers stop before them.
 * @throws ArchiveFault when the data is damaged, ends early or passes a limit.
 */
export async function* readGzip(source: ByteSource, budget: ReadingBudget, note: NoteAmbiguity): AsyncGenerator<Buffer> {
  for (let at = 0, members = 0; at < source.size; members++) {
    if (members > 0 && !(await isMember(source, at))) {
      note(await describeRest(source, at));
      return;
    }
    if (members === 1) note("holds a second gzip member: some readers stop at the end of the first");
    if (members > 0) budget.spendEntry();
    at = yield* readMember(source, at, budget);
  }
}

async function* readMember(source: ByteSource, at: number, budget: ReadingBudget): AsyncGenerator<Buffer, number> {
  const start = at + (await measureHeader(source, at, budget.limits.headerBytes));
  const end = { used: 0 };
  let sum = 0;
  let length = 0;
  for await (const piece of inflateStream(source.part(start, source.size - start), "deflate", budget, end)) {
    sum = crc32(piece, sum);
    length += piece.length;
    yield piece;
  }
  const trailer = await source.read(start + end.used, 8);
  if (trailer.readUInt32LE(0) !== sum >>> 0) throw new ArchiveFault("archive-corrupt", "gzip checksum does not fit the content");
  if (trailer.readUInt32LE(4) !== length % 2 ** 32) throw new ArchiveFault("archive-corrupt", "gzip length does not fit the content");
  return start + end.used + 8;
}

async function isMember(source: ByteSource, at: number): Promise<boolean> {
  if (source.size - at < 18) return false;
  const head = await source.read(at, 3);
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

async function describeRest(source: ByteSource, at: number): Promise<string> {
  const rest = source.size - at;
  return `${rest} bytes follow after the end of the gzip data`;
}

async function measureHeader(source: ByteSource, at: number, most: number): Promise<number> {
  const head = await source.read(at, Math.min(most, source.size - at, 4096));
  if (head.length < 18 || head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8)
    throw new ArchiveFault("archive-corrupt", "not a gzip header");
  const flags = head[3] ?? 0;
  if ((flags & 0xe0) !== 0) throw new ArchiveFault("archive-corrupt", "gzip header uses reserved flags");
  let place = 10;
  if ((flags & 4) !== 0) place += 2 + head.readUInt16LE(place);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const stop = head.indexOf(0, place);
    if (stop < 0) throw new ArchiveFault("archive-corrupt", "gzip header holds a name without an end");
    place = stop + 1;
  }
  return place + ((flags & 2) === 0 ? 0 : 2);
}
