import { basename } from "node:path";
import { isPublicCommit } from "../../core/release/judge-map-sources.ts";
import { makeDeclaredTest, readPackageManifest } from "../../core/release/declared-files.ts";
import {
  rankOfSeverity,
  verdictOf,
  type Inventory,
  type PlaceNamed,
  type Profile,
  type ReleaseFinding,
  type ReleaseReport,
} from "../../core/release/release-finding.ts";
import type { ArchiveForm } from "../../reading/archives/sniff-archive.ts";
import type { ArtifactReading } from "./artifact-reading.ts";
import { guessKind } from "./guess-kind.ts";
import { judgeImage } from "./judge-image.ts";
import type { ReleaseOptions, ReleaseParts } from "./release-parts.ts";
import { absoluteLink, device } from "./walk-artifact.ts";

export interface Conclusion {
  readonly reading: ArtifactReading;
  readonly shown: string;
  readonly digest: string | null;
  readonly form: ArchiveForm | null;
  readonly parts: ReleaseParts;
  readonly options: ReleaseOptions;
}

/** Judges what can only be judged when everything was seen, and puts the report together. */
export function concludeRelease({ reading, shown, digest, form, parts, options }: Conclusion): ReleaseReport {
  if (reading.kind !== "folder") reading.kind = guessKind(form, reading.paths);
  const { kind } = reading;
  const isImage = kind === "docker-image" || kind === "oci-image";
  const manifest = readManifest(reading);
  const profile = options.profile === "auto" ? profileOf(manifest) : options.profile;
  const maps = reading.maps.judge(profile);
  for (const finding of maps.findings) reading.tell(finding);
  if (isImage) for (const finding of judgeImage(reading, parts.secrets)) reading.tell(finding);
  for (const finding of findUndeclared(reading, manifest)) reading.tell(finding);
  const isOwn = (finding: ReleaseFinding): boolean =>
    !isByNature(finding, kind) && !(finding.check === "unexpected-binary" && finding.severity === "medium" && isForOneMachine(manifest));
  const strip = kind === "npm" ? stripTop : (path: string) => path;
  const findings = reading.findings
    .filter(isOwn)
    .map((finding) => ({ ...finding, path: strip(finding.path), ...digestAt(reading, finding.path) }))
    .toSorted(
      (a, b) =>
        rankOfSeverity(b.severity) - rankOfSeverity(a.severity) ||
        (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
        (a.line ?? 0) - (b.line ?? 0),
    );
  return {
    artifact: shown || basename(shown),
    digest,
    kind,
    profile,
    verdict: verdictOf(findings),
    findings,
    inventory: takeInventory(reading, kind),
    baseline: null,
    exposed: maps.exposed,
    places: namePlaces(reading, maps.remote, strip),
  };
}

const mostPlaces = 200;

function namePlaces(
  reading: ArtifactReading,
  pointers: readonly { readonly path: string; readonly url: string }[],
  strip: (path: string) => string,
): PlaceNamed[] {
  const named = new Map<string, PlaceNamed>();
  const add = (url: string, path: string, isPointer: boolean): void => {
    if (!named.has(url) && named.size < mostPlaces) named.set(url, { url, path: strip(path), isPointer });
  };
  for (const { url, path } of pointers) if (!isPublicCommit(url)) add(url.replace(/[?#].*$/s, ""), path, true);
  for (const [url, path] of reading.addresses) add(url, path, false);
  return [...named.values()];
}

function digestAt(reading: ArtifactReading, path: string): { digest?: string } {
  const digest = reading.digests.get(path);
  return digest === undefined ? {} : { digest };
}

/** What belongs to a kind of artifact: a gem and an image are made of archives, an image's layers hold devices and absolute links. */
function isByNature({ check, path, detail }: ReleaseFinding, kind: ReleaseReport["kind"]): boolean {
  const isImage = kind === "docker-image" || kind === "oci-image";
  if (check === "nested-archive")
    return (isImage && !path.includes("!")) || (kind === "gem" && /^(?:data|metadata)(?:\.tar)?\.gz$/.test(path));
  if (!isImage || !path.includes("!")) return false;
  return (
    detail === absoluteLink ||
    detail === device ||
    (["unexpected-binary", "build-residue", "editor-config", "backup-file", "debug-symbols"].includes(check) &&
      /!(?:usr|lib|lib64|bin|sbin|var|etc|opt\/yarn)/.test(path))
  );
}

/** `package/` and what else stands for it: npm drops the first folder when it unpacks. */
function stripTop(path: string): string {
  const [outer = "", ...inner] = path.split("!");
  return [outer.replace(/^[^/]+\//, ""), ...inner.map((part) => part.replace(/^package\//, ""))].join("!");
}

function takeInventory(reading: ArtifactReading, kind: ReleaseReport["kind"]): Inventory {
  const types = Object.fromEntries([...reading.types].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const folders =
    kind === "npm"
      ? reading.paths
          .map((path) => path.split("/"))
          .filter((path) => path.length > 2)
          .map((path) => path[1] ?? "")
      : [...reading.folders];
  const largest = [...reading.sizes].toSorted(([, a], [, b]) => b - a).slice(0, 500);
  const sizes = Object.fromEntries(largest.map(([path, size]) => [kind === "npm" ? stripTop(path) : path, size]));
  return { files: reading.files, bytes: reading.bytes, types, folders: [...new Set(folders)].toSorted(), sizes };
}

function readManifest(reading: ArtifactReading): unknown {
  const entry =
    reading.kind === "npm" || reading.kind === "folder"
      ? [...reading.manifests].find(([path]) => (reading.kind === "folder" ? path === "package.json" : /^[^/]+\/package\.json$/.test(path)))
      : undefined;
  try {
    return entry === undefined ? null : JSON.parse(entry[1].toString("utf8").replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

function findUndeclared(reading: ArtifactReading, value: unknown): ReleaseFinding[] {
  const record = [...reading.manifests].find(([path]) => reading.kind === "wheel" && path.endsWith(".dist-info/RECORD"));
  if (record !== undefined) return findUnrecorded(reading, record[1].toString("utf8"));
  const manifest = reading.kind === "npm" ? readPackageManifest(value) : null;
  if (manifest === null) return [];
  const isDeclared = makeDeclaredTest(manifest);
  return reading.paths
    .filter((path) => !isDeclared(path.replace(/^[^/]+\//, "")))
    .map((path) => ({ check: "unexpected-file", severity: "medium", path, detail: 'not in the list "files" of package.json', line: null }));
}

/** RECORD names every file of a wheel but its own signatures (PEP 376, PEP 427). */
function findUnrecorded(reading: ArtifactReading, record: string): ReleaseFinding[] {
  const known = new Set(
    record.split(/\r?\n/).map((line) => (line.startsWith('"') ? line.slice(1, line.indexOf('"', 1)) : (line.split(",")[0] ?? ""))),
  );
  return reading.paths
    .filter((path) => !known.has(path) && !/\.dist-info\/RECORD(?:\.(?:jws|p7s))?$/.test(path))
    .map((path) => ({ check: "unexpected-file", severity: "medium", path, detail: "not in RECORD", line: null }));
}

function textAt(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
}

function isForOneMachine(manifest: unknown): boolean {
  return Array.isArray(textAt(manifest, "os")) || Array.isArray(textAt(manifest, "cpu"));
}

/** Open: a licence, a public repository, and not private. */
function profileOf(manifest: unknown): Profile {
  const license = textAt(manifest, "license");
  const isLicensed =
    typeof license === "string" && license !== "" && !/^(?:UNLICENSED|SEE LICENSE IN|proprietary|commercial)/i.test(license);
  return isLicensed && textAt(manifest, "private") !== true && textAt(manifest, "repository") !== undefined ? "open" : "closed";
}
