import { createHash } from "node:crypto";
import { isAbsolute } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { JobProgress } from "../jobs/job-desk.ts";
import { discoverRepositories } from "./discover-repositories.ts";
import { readFacts } from "./read-facts.ts";
import { recordReadings } from "./record-readings.ts";
import type { RecordedReading } from "./record-readings.ts";
import type { ReadingDesk, Workspace } from "./workspace.ts";

/** Looks at folders of source code and keeps what they show. Looking again adds to what was seen there before. */
export async function lookAtFolders(
  workspace: Workspace,
  desk: ReadingDesk,
  paths: readonly string[],
  progress: JobProgress,
): Promise<RecordedReading> {
  const relative = paths.find((path) => !isAbsolute(path));
  if (relative !== undefined)
    throw new PlimsollError("bad-input", `expected a whole path, met "${relative}"; write it from the root, like /home/ana/code`);
  const domains = await workspace.store.read(
    workspace.organisation,
    async (transaction) => (await readFacts(transaction, workspace)).rules.company.domains,
  );
  const seen = await discoverRepositories(paths, {
    sources: desk.sources.repository,
    catalog: desk.index,
    companyDomains: domains,
    cwd: "/",
    signal: progress.signal,
    progress: ({ done, path }) => progress.report({ done, unit: "files", message: path }),
  });
  progress.signal.throwIfAborted();
  const name = paths.join(", ");
  const id = `folders.${createHash("sha256").update(name).digest("hex").slice(0, 24)}`;
  const times = seen.sightings.flatMap((sighting) => sighting.from ?? []).sort();
  return recordReadings(workspace, [
    {
      ...{ id, name, digest: "", file: "", source: "repositories", title: "Folders and repositories", kind: "repository", people: [] },
      sightings: seen.sightings,
      rows: seen.files,
      skipped: seen.skipped,
      from: times[0] ?? null,
      to: times.at(-1) ?? null,
    },
  ]);
}
