import type { OperatingSystem } from "../../core/discover/workstation/machine-folders.ts";
import type { JobProgress } from "../jobs/job-desk.ts";
import { discoverMachine } from "./discover-machine.ts";
import { readFacts } from "./read-facts.ts";
import { recordReadings } from "./record-readings.ts";
import type { RecordedReading } from "./record-readings.ts";
import type { ReadingDesk, Workspace } from "./workspace.ts";

/** A copied tree to read as if it were the machine. */
export interface MachineTree {
  readonly root: string;
  readonly system: OperatingSystem;
}

/** Looks at this machine, or at a tree, and keeps what it shows. Looking again adds to what was seen there before. */
export async function lookAtMachine(
  workspace: Workspace,
  desk: ReadingDesk,
  progress: JobProgress,
  tree?: MachineTree,
): Promise<RecordedReading> {
  const domains = await workspace.store.read(
    workspace.organisation,
    async (transaction) => (await readFacts(transaction, workspace)).rules.company.domains,
  );
  let done = 0;
  const seen = await discoverMachine({
    sources: desk.sources.workstation,
    catalog: desk.index,
    companyDomains: domains,
    signal: progress.signal,
    sighting: ({ name }) => progress.report({ done: ++done, unit: "traces", message: name }),
    ...tree,
  });
  progress.signal.throwIfAborted();
  const froms = seen.sightings.flatMap((sighting) => sighting.from ?? []).sort();
  const tos = seen.sightings.flatMap((sighting) => sighting.to ?? []).sort();
  const name = tree === undefined ? "This workstation" : `Workstation of ${seen.users.join(", ")}`;
  return recordReadings(workspace, [
    {
      ...{
        id: tree === undefined ? "machine" : `machine.${tree.root}`,
        name,
        digest: "",
        file: "",
        source: "machine",
        title: "This workstation",
        kind: "workstation",
        people: [],
      },
      sightings: seen.sightings,
      rows: seen.places,
      skipped: seen.skipped,
      from: froms[0] ?? null,
      to: tos.at(-1) ?? null,
    },
  ]);
}
