import { createHash } from "node:crypto";
import { z } from "zod";
import { explainExposure } from "../../core/exposure/explain-exposure.ts";
import { readStorageAddress } from "../../core/exposure/storage-address.ts";
import { applyExceptions, digestOf, isExceptable } from "../../core/release/apply-exceptions.ts";
import {
  releaseChecks,
  releaseExceptions,
  storageChecks,
  type ReleaseCheckRow,
  type ReleaseExceptionRow,
  type StorageCheckRow,
} from "../../storage/release-collections.ts";
import { compareInventory } from "../../core/release/compare-inventory.ts";
import { rankOfSeverity, verdictOf, type ReleaseReport } from "../../core/release/release-finding.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { BucketProvider } from "../../plugins/buckets/contract.ts";
import { nameBucket } from "../exposure/name-bucket.ts";
import { checkConfiguration } from "../exposure/check-configuration.ts";
import type { JobProgress } from "../jobs/job-desk.ts";
import { makeId } from "../inventory/make-id.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { checkRelease } from "./check-release.ts";
import { explainFinding } from "./describe-release.ts";
import type { ReleaseParts } from "./release-parts.ts";

/** Findings kept of one check; the number of all is kept too. */
const mostFindings = 200;

const finding = z.object({
  check: z.string(),
  severity: z.enum(["info", "low", "medium", "high", "critical"]),
  path: z.string(),
  detail: z.string(),
  line: z.number().nullable(),
  digest: z.string().exactOptional(),
});
const place = z.object({ url: z.string(), path: z.string(), isPointer: z.boolean() });
const inventory = z.object({
  files: z.number(),
  bytes: z.number(),
  types: z.record(z.string(), z.object({ files: z.number(), bytes: z.number() })),
  folders: z.array(z.string()),
  sizes: z.record(z.string(), z.number()).exactOptional(),
});
const keptReport = z.object({
  kind: z.string(),
  findings: z.array(finding),
  total: z.number(),
  inventory,
  exposed: z.object({ files: z.number(), lines: z.number() }),
  against: z.string().nullable(),
  places: z.array(place).default([]),
});

/** A place that an artifact names, with what the buckets known say of it. */
export interface PlaceShown extends z.infer<typeof place> {
  readonly get: "yes" | "no" | "unknown";
  readonly list: "yes" | "no" | "unknown";
  /** The bucket that was judged; null where none of this name is known. */
  readonly bucket: string | null;
}

interface FindingShown {
  readonly check: string;
  readonly severity: z.infer<typeof finding>["severity"];
  readonly path: string;
  readonly detail: string;
  readonly line: number | null;
  readonly title: string;
  readonly meaning: string;
  readonly fix: string;
  /** False for archives that cannot be trusted. */
  readonly mayBeExcepted: boolean;
}

export type ReleaseShown = Omit<ReleaseCheckRow, "report" | "series"> &
  Omit<z.infer<typeof keptReport>, "inventory" | "findings" | "places"> & {
    readonly files: number;
    readonly bytes: number;
    readonly findings: readonly FindingShown[];
    readonly excepted: readonly (Pick<FindingShown, "check" | "path" | "title"> &
      Pick<ReleaseExceptionRow, "id" | "reason" | "owner" | "expires">)[];
    readonly places: readonly PlaceShown[];
  };

/** Checks a dropped artifact, compares it with the last one of the same name, and keeps the verdict with the digest it holds for. */
export async function keepRelease(
  workspace: Workspace,
  file: { readonly path: string; readonly name: string },
  parts: ReleaseParts,
  progress: JobProgress,
): Promise<{ id: string; verdict: string }> {
  const series = seriesOf(file.name);
  const rows = await workspace.store.read(workspace.organisation, (transaction) => transaction.list(releaseChecks));
  const report = await checkRelease(file.path, file.name, parts, { profile: "closed" });
  const before = rows.filter((row) => row.series === series && row.digest !== report.digest).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  const findings =
    before === undefined ? report.findings : [...report.findings, ...compareInventory(report.inventory, readReport(before).inventory)];
  const compared = { ...report, findings, verdict: verdictOf(findings) };
  const row = makeRow(workspace, series, compared, before?.artifact ?? null);
  await workspace.store.write(workspace.organisation, (transaction) => transaction.put(releaseChecks, row));
  progress.report({ done: report.inventory.files, message: `${file.name}: ${sayVerdict[row.verdict]}` });
  return { id: row.id, verdict: row.verdict };
}

const sayVerdict = { pass: "nothing stands against publishing", warn: "look at this first", fail: "do not publish this yet" } as const;

function makeRow(workspace: Workspace, series: string, report: ReleaseReport, against: string | null): ReleaseCheckRow {
  const { artifact, digest, verdict, kind, findings, inventory: held, exposed, places = [] } = report;
  const kept = findings.toSorted((a, b) => rankOfSeverity(b.severity) - rankOfSeverity(a.severity)).slice(0, mostFindings);
  return {
    id: makeId(workspace.now()),
    at: workspace.now().toISOString(),
    by: workspace.by,
    artifact,
    series,
    digest: digest ?? "",
    verdict,
    report: JSON.stringify({ kind, findings: kept, total: findings.length, inventory: held, exposed, against, places }),
  };
}

/** `app-1.2.3.tgz` and `app-1.2.4.tgz` are one series. */
function seriesOf(name: string): string {
  return name.replace(/[-_.]?v?\d+(?:\.\d+)+(?:[-+][0-9a-z.]+?)?(?=[-.][a-z]|$)/i, "").toLowerCase();
}

function readReport(row: ReleaseCheckRow): z.infer<typeof keptReport> {
  return keptReport.parse(JSON.parse(row.report));
}

/** The last 50 checks with every finding in plain words, latest first; exceptions applied, places joined with the buckets known. */
export async function listReleases({ store, organisation, now }: Workspace, parts: Pick<ReleaseParts, "checks">): Promise<ReleaseShown[]> {
  const { rows, exceptions, known } = await store.read(organisation, async (transaction) => ({
    rows: await transaction.list(releaseChecks),
    exceptions: await transaction.list(releaseExceptions),
    known: await transaction.list(storageChecks),
  }));
  const today = now().toISOString().slice(0, 10);
  return rows
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, 50)
    .map((row) => showRelease(row, exceptions, known, parts, today));
}

function showRelease(
  row: ReleaseCheckRow,
  exceptions: readonly ReleaseExceptionRow[],
  known: readonly StorageCheckRow[],
  { checks }: Pick<ReleaseParts, "checks">,
  today: string,
): ReleaseShown {
  const { report: _, series, ...shown } = row;
  const { inventory: held, findings, places, ...rest } = readReport(row);
  const own = exceptions.filter((exception) => exception.series === series);
  const judged = applyExceptions({ findings, digest: row.digest, verdict: row.verdict }, own, today);
  return {
    ...shown,
    ...rest,
    // Findings that were not kept cannot be excepted: then the verdict stays.
    verdict: rest.total > findings.length ? row.verdict : judged.verdict,
    files: held.files,
    bytes: held.bytes,
    findings: judged.findings.map(({ check, severity, path, detail, line }) => ({
      ...{ check, severity, path, detail, line, mayBeExcepted: isExceptable(check) },
      ...explainFinding({ check, path }, checks),
    })),
    excepted: judged.excepted.map(({ check, path, exception }) => ({
      ...{ check, path, title: explainFinding({ check, path }, checks).title },
      ...{ reason: exception.reason, owner: exception.owner, expires: exception.expires },
      id: own.find((one) => one.check === exception.check && one.path === exception.path && one.digest === exception.digest)?.id ?? "",
    })),
    places: places.map((one) => joinPlace(one, known)),
  };
}

function joinPlace(named: z.infer<typeof place>, known: readonly StorageCheckRow[]): PlaceShown {
  const address = readStorageAddress(named.url);
  const host = URL.parse(named.url)?.host ?? "";
  const row = known.find(
    ({ provider, name, reasons }) =>
      (address?.provider === provider && address.bucket === name) ||
      (provider === "r2" && host !== "" && reasons.some((reason) => reason.split(" ").includes(host))),
  );
  return { ...named, get: row?.get ?? "unknown", list: row?.list ?? "unknown", bucket: row?.name ?? null };
}

export interface ExceptionWish {
  readonly check: string;
  readonly path: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day it holds, YYYY-MM-DD. */
  readonly until: string;
}

/**
 * Excepts what one check found at one path, for the content that was met there, in every release of the same name.
 * @throws PlimsollError `not-found` without such a finding, `refused` for an archive that cannot be trusted or a day that is over.
 */
export async function exceptRelease({ store, organisation, by, now }: Workspace, id: string, wish: ExceptionWish): Promise<{ id: string }> {
  const { check, path, reason, owner, until } = wish;
  const at = now().toISOString();
  if (!isExceptable(check))
    throw new PlimsollError("refused", "expected a finding that can be excepted, met an archive that cannot be trusted; build it anew");
  if (until < at.slice(0, 10)) throw new PlimsollError("bad-input", `expected a last day from today on, met ${until}; choose a later one`);
  return store.write(organisation, async (transaction) => {
    const row = await transaction.get(releaseChecks, id);
    const met = row === undefined ? undefined : readReport(row).findings.find((one) => one.check === check && one.path === path);
    if (row === undefined || met === undefined)
      throw new PlimsollError("not-found", `expected a finding of ${check} at ${path || "the artifact"}, met none; read the release again`);
    const digest = digestOf(met, row);
    if (digest === null || digest === "")
      throw new PlimsollError("refused", "expected a finding bound to a content, met a folder; check the packed artifact instead");
    const key = createHash("sha256")
      .update(JSON.stringify([row.series, check, path]))
      .digest("hex")
      .slice(0, 24);
    await transaction.put(releaseExceptions, { id: key, at, by, series: row.series, check, path, digest, reason, owner, expires: until });
    return { id: key };
  });
}

/** Ends an exception; what it covered counts again at once. */
export async function endReleaseException({ store, organisation }: Workspace, id: string): Promise<void> {
  const wasThere = await store.write(organisation, (transaction) => transaction.remove(releaseExceptions, id));
  if (!wasThere) throw new PlimsollError("not-found", "expected an exception that holds, met none; read the releases again");
}

/** Judges storage configurations given as JSON or JSON Lines and keeps the answers, one a bucket. A line that cannot be judged fails all: nothing is kept by half. */
export async function keepStorage(workspace: Workspace, text: string, buckets: readonly BucketProvider[]): Promise<number> {
  const values = parseLines(text);
  const rows = values.map((value, at): StorageCheckRow => {
    const answer = checkConfiguration(value, buckets, workspace.now());
    const name = nameBucket(value) ?? String(answer.id ?? `configuration ${at + 1}`);
    return {
      id: createHash("sha256").update(`${answer.provider} ${name}`).digest("hex").slice(0, 24),
      at: workspace.now().toISOString(),
      by: workspace.by,
      provider: answer.provider,
      name,
      get: answer.anonymousGet,
      list: answer.anonymousList,
      put: answer.anonymousPut,
      accountGet: answer.anyAccountGet,
      accountList: answer.anyAccountList,
      latent: answer.latent,
      reasons: [...answer.by].slice(0, 20),
    };
  });
  await workspace.store.write(workspace.organisation, async (transaction) => {
    for (const row of rows) await transaction.put(storageChecks, row);
  });
  return rows.length;
}

/** The buckets judged, open ones first, each explained for a newcomer with the commands that shut it. */
export async function listStorage({ store, organisation }: Workspace): Promise<(StorageCheckRow & { meaning: string; fix: string[] })[]> {
  const rows = await store.read(organisation, (transaction) => transaction.list(storageChecks));
  const weight = ({ put, list, get }: StorageCheckRow): number => {
    const at = [put, list, get].indexOf("yes");
    return at < 0 ? ([put, list, get].includes("unknown") ? 3 : 4) : at;
  };
  return rows
    .toSorted((a, b) => weight(a) - weight(b) || (a.name < b.name ? -1 : 1))
    .map((row) => {
      const { meaning, fix } = explainExposure(row);
      return { ...row, meaning, fix: [...fix] };
    });
}

function parseLines(text: string): unknown[] {
  const whole = parse(text);
  if (Array.isArray(whole)) return whole;
  if (whole !== undefined) return [whole];
  const values = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(parse);
  if (values.length > 0 && values.every((value) => value !== undefined)) return values;
  throw new PlimsollError(
    "bad-input",
    "expected a storage configuration as JSON or JSON Lines, met something else; export it and drop the file",
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
