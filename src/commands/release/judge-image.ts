import type { Classifier } from "../../core/classify/classifier.ts";
import type { ReleaseFinding } from "../../core/release/release-finding.ts";
import type { ArtifactReading } from "./artifact-reading.ts";
import { findSecrets } from "./find-secrets.ts";

interface ImageManifest {
  readonly config: string;
  /** Paths of the layers in the archive, lowest first. */
  readonly layers: readonly string[];
}

/** Credentials in the history and settings of an image, and those that a later layer only hides. */
export function judgeImage(reading: ArtifactReading, secrets: Classifier): readonly ReleaseFinding[] {
  const manifests = findManifests(reading.manifests);
  const deleted = new Set(manifests.flatMap(({ layers }) => [...reading.image.findDeleted(layers)]));
  const findings = reading.findings.map((finding) => (deleted.has(finding) ? hide(finding) : finding));
  reading.findings.splice(
    0,
    reading.findings.length,
    ...findings.filter(({ path, check }) => !(check === "secret-token" && manifests.some(({ config }) => config === path))),
  );
  return manifests.flatMap(({ config }) => judgeHistory(config, reading.manifests.get(config), secrets));
}

function hide(finding: ReleaseFinding): ReleaseFinding {
  return {
    ...finding,
    check: "layer-deleted-secret",
    severity: "critical",
    detail: `${finding.detail}: a later layer hides it, the lower one still holds it`,
  };
}

function judgeHistory(path: string, bytes: Buffer | undefined, secrets: Classifier): ReleaseFinding[] {
  const config = parse(bytes);
  const texts = [
    ...listOf(config, "history").map((step) => textOf(step, "created_by")),
    ...stringsIn(valueOf(config, "config")),
    ...stringsIn(valueOf(config, "container_config")),
  ];
  const found = texts.flatMap((text) => findSecrets(Buffer.from(text), false, secrets));
  const kinds = [...new Set(found.map(({ label }) => label))];
  return kinds.map((label) => ({
    check: "history-secret",
    severity: "critical",
    path,
    detail: `${label} in the image's history or settings`,
    line: null,
  }));
}

function findManifests(files: ReadonlyMap<string, Buffer>): ImageManifest[] {
  const docker = parse(files.get("manifest.json"));
  if (Array.isArray(docker))
    return docker.map((item: unknown) => ({
      config: textOf(item, "Config"),
      layers: listOf(item, "Layers").filter((layer) => typeof layer === "string"),
    }));
  return findOci(parse(files.get("index.json")), files, 0);
}

/** From an index down to manifests; an index may name further indexes (OCI image specification, image-index.md). */
function findOci(index: unknown, files: ReadonlyMap<string, Buffer>, depth: number): ImageManifest[] {
  if (depth > 4) return [];
  return listOf(index, "manifests").flatMap((item) => {
    const manifest = parse(files.get(blobOf(item)));
    if (listOf(manifest, "manifests").length > 0) return findOci(manifest, files, depth + 1);
    return manifest === null ? [] : [{ config: blobOf(valueOf(manifest, "config")), layers: listOf(manifest, "layers").map(blobOf) }];
  });
}

function blobOf(descriptor: unknown): string {
  return `blobs/${textOf(descriptor, "digest").replace(":", "/")}`;
}

function parse(bytes: Buffer | undefined): unknown {
  try {
    return bytes === undefined ? null : JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

function valueOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
}

function textOf(value: unknown, key: string): string {
  const found = valueOf(value, key);
  return typeof found === "string" ? found : "";
}

function listOf(value: unknown, key: string): unknown[] {
  const found = valueOf(value, key);
  return Array.isArray(found) ? found : [];
}

function stringsIn(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || depth > 4) return [];
  return Object.entries(value).flatMap(([key, item]) => (typeof item === "string" ? [`${key}=${item}`, item] : stringsIn(item, depth + 1)));
}
