import type { ArtifactKind } from "../../core/release/release-finding.ts";
import type { ArchiveForm } from "../../reading/archives/sniff-archive.ts";

/** What kind of artifact it is, by the files it holds on its outer level; never by its name alone. */
export function guessKind(form: ArchiveForm | null, paths: readonly string[]): ArtifactKind {
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path));
  if (form === "crx") return "crx";
  if (form === "zip") {
    if (has(/^extension\.vsixmanifest$/)) return "vsix";
    if (has(/^[^/]+\.dist-info\/(?:RECORD|WHEEL|METADATA)$/)) return "wheel";
    return has(/^META-INF\/MANIFEST\.MF$/) ? "jar" : "zip";
  }
  if (form === null || form === "unread") return "file";
  if (has(/^manifest\.json$/) && has(/(?:^|\/)layer\.tar$|^blobs\/sha256\/|^[0-9a-f]{64}\.(?:json|tar)$/)) return "docker-image";
  if (has(/^oci-layout$/)) return "oci-image";
  if (has(/^data\.tar\.gz$/) && has(/^metadata\.gz$/)) return "gem";
  if (has(/^[^/]+\/PKG-INFO$/)) return "sdist";
  if (has(/^[^/]+\/Cargo\.toml$/) && has(/^[^/]+\/(?:Cargo\.toml\.orig|\.cargo_vcs_info\.json|src\/.+)$/)) return "crate";
  return has(/^[^/]+\/package\.json$/) ? "npm" : "tar";
}
