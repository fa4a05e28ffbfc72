import { rm } from "node:fs/promises";
import { z } from "zod";
import { importFile } from "../commands/inventory/import-file.ts";
import { lookAtFolders } from "../commands/inventory/look-at-folders.ts";
import { lookAtMachine } from "../commands/inventory/look-at-machine.ts";
import { spoolPath } from "../commands/inventory/spool-file.ts";
import type { Workspace } from "../commands/inventory/workspace.ts";
import type { JobWork } from "../commands/jobs/job-desk.ts";
import type { JobRow } from "../storage/collections.ts";
import type { Desk } from "./desk.ts";

export const importInput = z.object({ spool: z.uuid(), name: z.string(), digest: z.string() });
const pathsInput = z.object({ paths: z.array(z.string()) });

/** The work of a job by its kind and input, for a first start and for starting again. */
export function workOf(desk: Desk, workspace: Workspace, job: Pick<JobRow, "kind" | "input">): JobWork {
  const input: unknown = JSON.parse(job.input);
  switch (job.kind) {
    case "import":
      return importWork(desk, workspace, importInput.parse(input));
    case "machine":
      return (progress) => lookAtMachine(workspace, desk.reading, progress);
    case "paths":
      return (progress) => lookAtFolders(workspace, desk.reading, pathsInput.parse(input).paths, progress);
  }
}

function importWork(desk: Desk, workspace: Workspace, { spool, name, digest }: z.infer<typeof importInput>): JobWork {
  const path = spoolPath(desk.parts.home, spool);
  return async (progress) => {
    const { message, ...result } = await importFile(workspace, desk.reading, { name, path, digest }, progress).finally(() =>
      rm(path, { force: true }),
    );
    progress.report({ done: 0, message });
    return { ...result, message };
  };
}
