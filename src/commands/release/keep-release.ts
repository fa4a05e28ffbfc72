import { createHash } from "node:crypto";
import { z } from "zod";
import { releaseChecks, storageChecks, type ReleaseCheckRow, type StorageCheckRow } from "../../storage/release-collections.ts";
import { compareInventory } from "../../core/release/compare-inventory.ts";
import { rankOfSeverity, verdictOf, type ReleaseReport } from "../../core/release/release-finding.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { BucketProvider } from "../../plugins/buckets/contract.ts";
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
});
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
});

export type ReleaseShown = Omit<ReleaseCheckRow, "report" | "series"> &
  Omit<z.infer<typeof keptReport>, "inventory" | "findings"> & {
    readonly files: number;
    readonly bytes: number;
    readonly findings: readonly (z.infer<typeof finding> & { readonly title: string; readonly fix: string })[];
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
  const { artifact, digest, verdict, kind, findings, inventory: held, exposed } = report;
  const kept = findings.toSorted((a, b) => rankOfSeverity(b.severity) - rankOfSeverity(a.severity)).slice(0, mostFindings);
  return {
    id: makeId(workspace.now()),
    at: workspace.now().toISOString(),
    by: workspace.by,
    artifact,
    series,
    digest: digest ?? "",
    verdict,
    report: JSON.stringify({ kind, findings: kept, total: findings.length, inventory: held, exposed, against }),
  };
}

/** `app-1.2.3.tgz` and `app-1.2.4.tgz` are one series. */
function seriesOf(name: string): string {
  return name.replace(/[-_.]?v?\d+(?:\.\d+)+(?:[-+][0-9a-z.]+?)?(?=[-.][a-z]|$)/i, "").toLowerCase();
}

function readReport(row: ReleaseCheckRow): z.infer<typeof keptReport> {
  return keptReport.parse(JSON.parse(row.report));
}

/** The last 50 checks with every finding in plain words, latest first. */
export async function listReleases({ store, organisation }: Workspace, parts: Pick<ReleaseParts, "checks">): Promise<ReleaseShown[]> {
  const rows = await store.read(organisation, (transaction) => transaction.list(releaseChecks));
  return rows
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, 50)
    .map((row) => {
      const { report: _, series: __, ...shown } = row;
      const { inventory: held, findings, ...rest } = readReport(row);
      return {
        ...shown,
        ...rest,
        files: held.files,
        bytes: held.bytes,
        findings: findings.map((one) => ({ ...one, ...explainFinding(one, parts.checks) })),
      };
    });
}

/** Judges storage configurations given as JSON or JSON Lines and keeps the answers, one a bucket. A line that cannot be judged fails all: nothing is kept by half. */
export async function keepStorage(workspace: Workspace, text: string, buckets: readonly BucketProvider[]): Promise<number> {
  const values = parseLines(text);
  const rows = values.map((value, at): StorageCheckRow => {
    const answer = checkConfiguration(value, buckets, workspace.now());
    const name = nameOf(value) ?? String(answer.id ?? `configuration ${at + 1}`);
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

export async function listStorage({ store, organisation }: Workspace): Promise<StorageCheckRow[]> {
  const rows = await store.read(organisation, (transaction) => transaction.list(storageChecks));
  const weight = ({ put, list, get }: StorageCheckRow): number => {
    const at = [put, list, get].indexOf("yes");
    return at < 0 ? ([put, list, get].includes("unknown") ? 3 : 4) : at;
  };
  return rows.toSorted((a, b) => weight(a) - weight(b) || (a.name < b.name ? -1 : 1));
}

function nameOf(value: unknown): string | null {
  const config = fieldOf(value, "config") ?? value;
  const account = fieldOf(config, "account");
  const name = fieldOf(config, "bucket") ?? fieldOf(config, "container");
  if (typeof name !== "string") return null;
  return typeof account === "string" ? `${account}/${name}` : name;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
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
