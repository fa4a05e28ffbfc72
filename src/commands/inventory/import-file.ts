import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { imports } from "../../storage/collections.ts";
import type { JobProgress } from "../jobs/job-desk.ts";
import { readApps } from "./explain-grants.ts";
import { readExport } from "./read-export.ts";
import { readFacts } from "./read-facts.ts";
import { recordReadings } from "./record-readings.ts";
import type { RecordedReading } from "./record-readings.ts";
import type { ReadingDesk, Workspace } from "./workspace.ts";

/** A dropped file: its own name, where its bytes lie and their SHA-256. */
export interface DroppedFile {
  readonly name: string;
  readonly path: string;
  readonly digest: string;
}

/**
 * Reads a dropped file to its end and keeps what it shows; nothing is kept of a reading that fails or is cancelled. The
 * same bytes again are not even read. Rejects with `bad-input` when nobody knows the format.
 */
export async function importFile(
  workspace: Workspace,
  desk: ReadingDesk,
  file: DroppedFile,
  progress: JobProgress,
): Promise<RecordedReading & { message: string }> {
  const before = await findBefore(workspace, file.digest);
  if (before !== null) return { ...before, message: alreadyRead(before.at) };
  const domains = await workspace.store.read(
    workspace.organisation,
    async (transaction) => (await readFacts(transaction, workspace)).rules.company.domains,
  );
  const apps = await readApps(workspace);
  const { read, refused } = await readExport(file, {
    sources: desk.sources.exports,
    catalog: desk.index,
    companyDomains: domains,
    now: workspace.now(),
    apps,
    signal: progress.signal,
    progress: ({ done, total }) => progress.report({ done, total, unit: "bytes", message: "reading" }),
  });
  const first = refused[0];
  if (read.length === 0)
    throw new PlimsollError("bad-input", first?.why ?? "expected a file with something in it, met an empty one; export it again");
  progress.signal.throwIfAborted();
  const readings = read.map((each) => ({ ...each, name: each.place, file: file.digest, apps }));
  const result = await recordReadings(workspace, readings);
  const skipped = [...result.skipped, ...refused.map(({ place, why }) => ({ place, why }))].slice(0, 200);
  return { ...result, skipped, message: result.duplicate ? "the same content was read before; nothing counted twice" : "" };
}

async function findBefore(workspace: Workspace, digest: string): Promise<(RecordedReading & { at: string }) | null> {
  const rows = await workspace.store.read(workspace.organisation, (transaction) =>
    transaction.list(imports, { where: { file: digest }, limit: 200 }),
  );
  const first = rows[0];
  if (first === undefined) return null;
  const title = [...new Set(rows.map((row) => row.title))].join(", ");
  return {
    source: rows.length === 1 ? first.source : "several",
    title,
    sightings: 0,
    people: 0,
    rows: 0,
    skipped: [],
    duplicate: true,
    newUses: [],
    at: first.at,
  };
}

function alreadyRead(at: string): string {
  return `already read on ${at.slice(0, 10)}; nothing counted twice`;
}
