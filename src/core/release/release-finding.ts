import type { ReleaseException, UnusedException } from "./apply-exceptions.ts";

/** Words and shapes of the release check; the contracts keep ids, severities and JSON stable. */
export const severities = ["info", "low", "medium", "high", "critical"] as const;
export type Severity = (typeof severities)[number];

export const checkIds = [
  ...["source-map-embedded", "source-map-inline", "source-map-remote-ref", "source-map-dangling", "unexpected-file"],
  ...["secret-token", "private-key", "env-file", "credentials-file", "vcs-data", "agent-config", "editor-config", "author-path"],
  ...["build-residue", "backup-file", "nested-archive", "unexpected-binary", "debug-symbols", "size-jump", "new-file-type"],
  ...["archive-unsafe-path", "archive-link-escape", "archive-bomb", "archive-corrupt", "archive-ambiguous"],
  ...["layer-deleted-secret", "history-secret", "customer-data", "internal-address"],
] as const;

/** Whose code it is: the same map is a leak for one owner and a service for another. */
export type Profile = "closed" | "open";

export interface ReleaseFinding {
  readonly check: string;
  readonly severity: Severity;
  /** Inside the artifact; `outer!inner` for archives in archives; empty for the artifact itself. */
  readonly path: string;
  readonly detail: string;
  /** From 1; null where there is no line. */
  readonly line: number | null;
  /** `sha256:…` of the file's content; absent where the matter is no single file or the file was not held whole. */
  readonly digest?: string;
}

export type ArtifactKind =
  | "npm"
  | "folder"
  | "zip"
  | "wheel"
  | "sdist"
  | "vsix"
  | "crx"
  | "crate"
  | "gem"
  | "jar"
  | "tar"
  | "docker-image"
  | "oci-image"
  | "file";

export interface Inventory {
  readonly files: number;
  readonly bytes: number;
  /** By file ending in lower case with its dot; `(none)` without. */
  readonly types: Readonly<Record<string, { readonly files: number; readonly bytes: number }>>;
  /** Top-level folders. */
  readonly folders: readonly string[];
  /** Bytes of the largest files, at most 500, by path. */
  readonly sizes?: Readonly<Record<string, number>>;
}

export interface ReleaseReport {
  readonly artifact: string;
  /** `sha256:…` of what was read; null for a folder. The verdict holds for these bytes alone. */
  readonly digest: string | null;
  readonly kind: ArtifactKind;
  readonly profile: Profile;
  readonly verdict: "pass" | "warn" | "fail";
  readonly findings: readonly ReleaseFinding[];
  readonly inventory: Inventory;
  /** What it was compared with; null when nothing was given. */
  readonly baseline: { readonly source: string; readonly inventory: Inventory } | null;
  /** Source text that would become public, by embedded maps. */
  readonly exposed: { readonly files: number; readonly lines: number };
  /** Findings that a dated, owned exception covers: outside the verdict, never silent. */
  readonly excepted?: readonly (ReleaseFinding & { readonly exception: ReleaseException })[];
  readonly unusedExceptions?: readonly UnusedException[];
  /** Buckets and remote places that the artifact names, at most 200. */
  readonly places?: readonly PlaceNamed[];
  /** What is known of these places: by their configuration, or because they were asked when the user said so. */
  readonly reached?: readonly RemoteAnswer[];
}

export interface PlaceNamed {
  readonly url: string;
  readonly path: string;
  /** A map's pointer, not just an address in a file. */
  readonly isPointer: boolean;
}

/** Whether a place that an artifact names answers somebody who does not sign in. */
export interface RemoteAnswer {
  readonly url: string;
  /** Where in the artifact it stands. */
  readonly path: string;
  readonly provider: string | null;
  readonly get: "yes" | "no" | "unknown";
  readonly list: "yes" | "no" | "unknown";
  readonly by: readonly string[];
}

export function rankOfSeverity(severity: Severity): number {
  return severities.indexOf(severity);
}

/** `fail` from high on, `warn` from low on; info is silent. */
export function verdictOf(findings: readonly ReleaseFinding[]): ReleaseReport["verdict"] {
  const worst = findings.reduce((most, { severity }) => Math.max(most, rankOfSeverity(severity)), 0);
  return worst >= rankOfSeverity("high") ? "fail" : worst >= rankOfSeverity("low") ? "warn" : "pass";
}
