import { placeOfPath } from "../../core/release/path-place.ts";
import type { Severity } from "../../core/release/release-finding.ts";
import type { ArchiveEntry } from "../../reading/archives/archive-entry.ts";
import { ArchiveFault } from "../../reading/archives/archive-fault.ts";
import { sourceOfBytes, streamSource, type ByteSource } from "../../reading/archives/byte-source.ts";
import { collectEntry } from "../../reading/archives/collect-entry.ts";
import { inflateStream } from "../../reading/archives/inflate-stream.ts";
import { isLinkEscaping, judgeEntryPath } from "../../reading/archives/judge-entry-path.ts";
import { openCrx } from "../../reading/archives/open-crx.ts";
import { readGzip } from "../../reading/archives/read-gzip.ts";
import { readTar } from "../../reading/archives/read-tar.ts";
import { readZip } from "../../reading/archives/read-zip.ts";
import type { ReadingBudget } from "../../reading/archives/reading-budget.ts";
import { sniffArchive } from "../../reading/archives/sniff-archive.ts";

/** A file met in an artifact. `path` is the full path (`outer!inner`). */
export interface FileMet {
  readonly path: string;
  readonly size: number;
  /** The whole content, or its first part when it is larger than is held. */
  readonly bytes: Buffer;
  /** What follows after `bytes`; null when that is everything. */
  readonly rest: AsyncIterator<Buffer> | null;
}

export interface WalkVisitor {
  file(met: FileMet): Promise<void>;
  /** A link or a whiteout: a path without content. */
  path(path: string): void;
  fault(check: string, severity: Severity, path: string, detail: string): void;
}

/** Details of faults that container images hold by nature: their layers are unpacked under a root of their own. */
export const absoluteLink = "a link to an absolute path, out of the artifact";
export const device = "a device or pipe instead of a file";

/** Walks an archive and every archive inside. Damage and limits are faults of the place where they were met; nothing is thrown but for the machine's own faults. */
export async function walkArchive(
  source: ByteSource,
  place: string,
  depth: number,
  budget: ReadingBudget,
  visitor: WalkVisitor,
): Promise<void> {
  const note = (detail: string): void => visitor.fault("archive-ambiguous", "critical", place, detail);
  try {
    const head = await source.read(0, Math.min(512, source.size));
    const form = sniffArchive(head);
    if (form === "zip") return await walkEntries(readZip(source, budget, note), place, depth, budget, visitor);
    if (form === "crx") return await walkEntries(readZip(await openCrx(source), budget, note), place, depth, budget, visitor);
    if (form === "tar") return await walkEntries(readTar(source, budget, note), place, depth, budget, visitor);
    if (form === "gzip" || form === "zstd")
      return await walkPacked(
        form === "gzip" ? readGzip(source, budget, note) : inflateStream(source, "zstd", budget),
        source,
        place,
        depth,
        budget,
        visitor,
      );
    if (form === "unread" && !isPackedData(head, place, depth))
      visitor.fault(
        "archive-ambiguous",
        "critical",
        place,
        "packed in a way that is not read (xz, bzip2, 7-Zip, RAR), so its content cannot be checked",
      );
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    visitor.fault(error.check, "critical", place, error.message);
  }
}

/** One file of data packed by xz or bzip2 inside an artifact, as packages of measurements hold; not an archive of files: the check on archives inside warns of it. */
function isPackedData(head: Buffer, place: string, depth: number): boolean {
  const isOneFile = head[0] === 0xfd || head.toString("latin1", 0, 3) === "BZh";
  return depth > 0 && isOneFile && !/\.(?:t[abx]z2?|txz|tlz|tar\.[a-z0-9]+)$/i.test(place);
}

/** A packed stream: a tar file inside is walked, anything else is one file of the same name. */
async function walkPacked(
  pieces: AsyncGenerator<Buffer>,
  source: ByteSource,
  place: string,
  depth: number,
  budget: ReadingBudget,
  visitor: WalkVisitor,
): Promise<void> {
  const first = await pieces.next();
  const held: Buffer[] = first.done === true ? [] : [first.value];
  for (let length = held[0]?.length ?? 0; length < 512;) {
    const next = await pieces.next();
    if (next.done === true) break;
    held.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(held);
  const all = joinPieces(head, pieces);
  const form = sniffArchive(head);
  if (form === "tar" || (head.length >= 512 && head.subarray(0, 512).every((byte) => byte === 0))) {
    if (depth > 0) visitor.fault("nested-archive", placeOfPath(place) === "shipped" ? "medium" : "info", place, "tar archive");
    return await walkEntries(
      readTar(all, budget, (detail) => visitor.fault("archive-ambiguous", "critical", place, detail)),
      place,
      depth,
      budget,
      visitor,
    );
  }
  const { bytes, rest } = await collectEntry({ pieces: all, size: source.size * 4 }, budget.limits.wholeFile);
  await visitFile({ path: place, size: bytes.length, bytes, rest }, depth, budget, visitor);
}

async function* joinPieces(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

async function walkEntries(
  entries: AsyncIterable<ArchiveEntry>,
  place: string,
  depth: number,
  budget: ReadingBudget,
  visitor: WalkVisitor,
): Promise<void> {
  const seen = new Map<string, string>();
  for await (const entry of entries) {
    const path = place === "" ? entry.path : `${place}!${entry.path}`;
    judgeEntry(entry, path, seen, visitor);
    if (entry.kind !== "file") {
      if (entry.kind !== "folder") visitor.path(path);
      continue;
    }
    if (entry.source !== undefined && entry.source.size > budget.limits.wholeFile && (await isArchive(entry.source))) {
      await walkNested(entry.source, path, depth, budget, visitor);
      continue;
    }
    const { bytes, rest } = await collectEntry(entry, budget.limits.wholeFile);
    await visitFile({ path, size: Math.max(entry.size, bytes.length), bytes, rest }, depth, budget, visitor);
  }
}

async function isArchive(source: ByteSource): Promise<boolean> {
  return sniffArchive(await source.read(0, Math.min(512, source.size))) !== null;
}

async function visitFile(met: FileMet, depth: number, budget: ReadingBudget, visitor: WalkVisitor): Promise<void> {
  budget.checkTime();
  await visitor.file(met);
  if (sniffArchive(met.bytes) === null) return;
  if (met.rest !== null)
    return visitor.fault(
      "archive-bomb",
      "critical",
      met.path,
      `an archive inside of more than ${budget.limits.wholeFile >> 20} MiB, which is not held to be read`,
    );
  await walkNested(sourceOfBytes(met.bytes), met.path, depth, budget, visitor);
}

async function walkNested(source: ByteSource, path: string, depth: number, budget: ReadingBudget, visitor: WalkVisitor): Promise<void> {
  if (depth >= budget.limits.depth)
    return visitor.fault("archive-bomb", "critical", path, `archives lie more than ${budget.limits.depth} deep in each other`);
  await walkArchive(source, path, depth + 1, budget, visitor);
}

/** Names that are unsafe, met twice, or that some machines take for the same; links that lead out. */
function judgeEntry(entry: ArchiveEntry, path: string, seen: Map<string, string>, visitor: WalkVisitor): void {
  const fault = judgeEntryPath(entry.path);
  if (fault !== null) visitor.fault(fault.check, "critical", path, fault.detail);
  if ((entry.kind === "symlink" || entry.kind === "hardlink") && isEscaping(entry))
    visitor.fault(
      "archive-link-escape",
      "critical",
      path,
      entry.target.startsWith("/") ? absoluteLink : "a link that leads out of the artifact",
    );
  if (entry.kind === "other") visitor.fault("archive-unsafe-path", "critical", path, device);
  const key = entry.path.normalize("NFC").replace(/\/+$/, "");
  const known = seen.get(key);
  if (known !== undefined && !(entry.kind === "folder" && known === "folder"))
    visitor.fault("archive-ambiguous", "critical", path, "stands in the archive twice: readers choose different ones");
  const folded = `\0${key.toLowerCase()}`;
  const other = seen.get(folded);
  if (known === undefined && other !== undefined && other !== key && entry.kind !== "folder")
    visitor.fault("archive-ambiguous", "medium", path, "differs from another name only by upper and lower case");
  seen.set(key, entry.kind);
  seen.set(folded, key);
}

/** A hard link names a path from the top of the archive; in image layers absolute symbolic links stay inside the image. */
function isEscaping({ path, target, kind }: ArchiveEntry): boolean {
  return isLinkEscaping(kind === "hardlink" ? "top" : path, target);
}

/** Streams all of a file through `visit`, for digests. */
export async function passOver(source: ByteSource, visit: (piece: Buffer) => void): Promise<void> {
  for await (const piece of streamSource(source, 1 << 17)) visit(piece);
}
