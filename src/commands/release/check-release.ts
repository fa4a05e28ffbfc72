import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { ReleaseReport } from "../../core/release/release-finding.ts";
import { ArchiveFault } from "../../reading/archives/archive-fault.ts";
import { sourceOfFile, type ByteSource } from "../../reading/archives/byte-source.ts";
import { collectEntry } from "../../reading/archives/collect-entry.ts";
import { ReadingBudget } from "../../reading/archives/reading-budget.ts";
import { sniffArchive } from "../../reading/archives/sniff-archive.ts";
import { walkTree } from "../../reading/walk-tree.ts";
import { ArtifactReading } from "./artifact-reading.ts";
import { concludeRelease } from "./conclude-release.ts";
import { examineFile, mayHoldData, noteLayer } from "./examine-file.ts";
import type { ReleaseOptions, ReleaseParts } from "./release-parts.ts";
import { passOver, walkArchive, type FileMet, type WalkVisitor } from "./walk-artifact.ts";

/**
 * The final verification of one artifact: a package, archive, image or folder, as it lies there. Nothing is unpacked to
 * disk and nothing leaves the machine.
 * @throws PlimsollError `not-found` or `unreadable` when it cannot be opened. Damage inside is a finding, never thrown.
 */
export async function checkRelease(path: string, shown: string, parts: ReleaseParts, options: ReleaseOptions): Promise<ReleaseReport> {
  const found = await stat(path).catch(() => null);
  if (found === null)
    throw new PlimsollError("not-found", `expected a package, archive or folder at ${shown}, met nothing; check the path`);
  const reading = new ArtifactReading();
  const visitor = makeVisitor(reading, parts);
  if (found.isDirectory()) {
    reading.kind = "folder";
    await readFolder(path, parts, visitor);
    return concludeRelease({ reading, shown, digest: null, form: null, parts, options });
  }
  if (!found.isFile())
    throw new PlimsollError("unreadable", `expected a file or folder at ${shown}, met something else; name the built artifact`);
  const file = await open(path).catch((cause: unknown) => {
    throw new PlimsollError(
      "unreadable",
      `expected a readable file ${shown}, met ${cause instanceof Error ? cause.message : "an error"}; check the permissions`,
      cause,
    );
  });
  try {
    const source = sourceOfFile(file, found.size);
    const head = await source.read(0, Math.min(512, found.size));
    const form = sniffArchive(head);
    const digest = digestOf(source);
    if (form === null) await readPlain(source, basename(path), parts, visitor);
    else await walkArchive(source, "", 0, new ReadingBudget(found.size, parts.limits, parts.clock), visitor);
    return concludeRelease({ reading, shown, digest: await digest, form, parts, options });
  } finally {
    await file.close();
  }
}

async function digestOf(source: ByteSource): Promise<string> {
  const hash = createHash("sha256");
  await passOver(source, (piece) => hash.update(piece));
  return `sha256:${hash.digest("hex")}`;
}

const archiveNames = /\.(?:tgz|tar|gz|zip|whl|vsix|crx|crate|gem|jar|war|xpi|nupkg)$/i;

/** One file that is no archive. Under an archive's name it is a broken one: fails closed. */
async function readPlain(source: ByteSource, name: string, { limits }: ReleaseParts, visitor: WalkVisitor): Promise<void> {
  if (archiveNames.test(name))
    visitor.fault(
      "archive-corrupt",
      "critical",
      "",
      source.size === 0 ? "the file is empty" : "its name says archive, its content does not",
    );
  const { bytes, rest } = await collectEntry({ source, size: source.size }, limits.wholeFile);
  await visitor.file({ path: name, size: source.size, bytes, rest });
}

async function readFolder(root: string, parts: ReleaseParts, visitor: WalkVisitor): Promise<void> {
  const budget = new ReadingBudget(Number.MAX_SAFE_INTEGER, parts.limits, parts.clock);
  const skip = (path: string, why: string): void => visitor.fault("archive-corrupt", "critical", path, why);
  for (const { path, absolute, isLink } of walkTree(root, { skipsFolder: () => false, skip })) {
    if (isLink) {
      visitor.path(path);
      continue;
    }
    const file = await open(absolute).catch(() => null);
    if (file === null) {
      skip(path, "the file cannot be read; check its permissions");
      continue;
    }
    try {
      const { size } = await file.stat();
      const source = sourceOfFile(file, size);
      const { bytes, rest } = await collectEntry({ source, size }, parts.limits.wholeFile);
      await visitor.file({ path, size, bytes, rest });
      if (sniffArchive(bytes) !== null) await walkArchive(source, path, 1, budget, visitor);
    } catch (error) {
      if (!(error instanceof ArchiveFault)) throw error;
      visitor.fault(error.check, "critical", path, error.message);
    } finally {
      await file.close();
    }
  }
}

const manifestNames =
  /^(?:[^/]+\/)?package\.json$|^(?:manifest|index|repositories)(?:\.json)?$|^oci-layout$|^blobs\/|^[0-9a-f]{64}\.json$|\.dist-info\/RECORD$/;

function makeVisitor(reading: ArtifactReading, parts: ReleaseParts): WalkVisitor {
  return {
    file: async (met) => {
      keepManifest(met, reading);
      if (reading.kind === "file" && reading.paths.length < 3) reading.kind = met.path.startsWith("package/") ? "npm" : reading.kind;
      const people = met.rest === null && mayHoldData(met.path, met.size) ? await parts.people() : null;
      await examineFile(met, reading, parts, people, false);
    },
    path: (path) => noteLayer(path, [], reading),
    fault: (check, severity, path, detail) => reading.tell({ check, severity, path, detail, line: null }),
  };
}

function keepManifest({ path, bytes, rest }: FileMet, reading: ArtifactReading): void {
  if (path.includes("!")) return;
  reading.paths.push(path);
  const isJsonBlob = !path.startsWith("blobs/") || bytes[0] === 0x7b;
  if (manifestNames.test(path) && rest === null && bytes.length < 8 << 20 && isJsonBlob) reading.manifests.set(path, Buffer.from(bytes));
}
