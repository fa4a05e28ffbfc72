import { type Config, fieldOf, isConfig, listOf } from "../../core/exposure/read-config.ts";
import { readStorageAddress, type StorageAddress } from "../../core/exposure/storage-address.ts";
import {
  rankOfSeverity,
  verdictOf,
  type ReleaseFinding,
  type ReleaseReport,
  type RemoteAnswer,
} from "../../core/release/release-finding.ts";
import type { ExposureResult } from "../exposure/check-configuration.ts";
import { type AskPlace, probeStorage } from "../exposure/probe-storage.ts";

/** A bucket whose configuration is known, with its answer. */
export interface KnownBucket {
  readonly config: Config;
  readonly answer: ExposureResult;
}

/** Places asked at most; what is over is unknown. */
const mostAsked = 50;

/**
 * Matches every place that the artifact names with the buckets known, and asks the rest where `ask` is given. A map's
 * pointer to something that answers without sign-in is critical: it is the chain package, map, bucket of 31 March 2026.
 */
export async function joinPlaces(report: ReleaseReport, known: readonly KnownBucket[], ask: AskPlace | null): Promise<ReleaseReport> {
  const reached: RemoteAnswer[] = [];
  let asked = 0;
  for (const { url, path } of report.places ?? []) {
    const byConfiguration = judgeByConfiguration(url, known);
    if (byConfiguration !== null) reached.push({ ...byConfiguration, url, path });
    else if (ask !== null && asked++ < mostAsked) reached.push({ ...(await probeStorage(url, ask)), url, path });
  }
  const open = reached.filter(({ get, list }) => get === "yes" || list === "yes");
  const pointers = new Set((report.places ?? []).filter(({ isPointer }) => isPointer).map(({ url }) => url));
  const findings = [
    ...report.findings.map((finding) =>
      raise(
        finding,
        open.filter(({ url }) => pointers.has(url)),
      ),
    ),
    ...open.filter(({ url, list }) => list === "yes" && !pointers.has(url)).map(sayListed),
  ].toSorted((a, b) => rankOfSeverity(b.severity) - rankOfSeverity(a.severity));
  return { ...report, findings, reached, verdict: verdictOf(findings) };
}

function raise(finding: ReleaseFinding, open: readonly RemoteAnswer[]): ReleaseFinding {
  if (finding.check !== "source-map-remote-ref" || finding.severity === "info") return finding;
  const answer = open.find(({ url, path }) => path === finding.path && finding.detail.includes(hostOf(url)));
  if (answer === undefined) return finding;
  const what = answer.list === "yes" ? "everybody can list" : "everybody can read";
  return { ...finding, severity: "critical", detail: `points to ${hostOf(answer.url)}, which ${what} without sign-in` };
}

function sayListed({ url, path }: RemoteAnswer): ReleaseFinding {
  return {
    check: "internal-address",
    severity: "medium",
    path,
    detail: `names a bucket at ${hostOf(url)} that everybody can list`,
    line: null,
  };
}

function hostOf(url: string): string {
  return url
    .replace(/^(?:[a-z0-9]+:)?\/\//i, "")
    .replace(/^[^@/]*@/, "")
    .replace(/[/?#].*$/s, "");
}

function judgeByConfiguration(url: string, known: readonly KnownBucket[]): Omit<RemoteAnswer, "url" | "path"> | null {
  const place = readStorageAddress(url);
  const hit = known.find(({ config, answer }) => isSameBucket(config, answer.provider, place, hostOf(url)));
  if (hit === undefined) return null;
  const { provider, anonymousGet, anonymousList, by } = hit.answer;
  return { provider, get: anonymousGet, list: anonymousList, by: ["by its configuration", ...by] };
}

function isSameBucket(config: Config, provider: string, place: StorageAddress | null, host: string): boolean {
  if (provider === "r2") {
    const domains = [config["managedDomain"], ...listOf(fieldOf(config["customDomains"], "domains") ?? config["customDomains"])];
    if (domains.some((domain) => (isConfig(domain) ? domain["domain"] : domain) === host)) return true;
  }
  if (place === null || place.provider !== provider) return false;
  const name = provider === "azure" ? `${String(config["account"])}/${String(config["container"])}` : config["bucket"];
  return name === place.bucket;
}
