import { rm } from "node:fs/promises";
import { z } from "zod";
import { importFile } from "../commands/inventory/import-file.ts";
import { spoolPath } from "../commands/inventory/spool-file.ts";
import type { Workspace } from "../commands/inventory/workspace.ts";
import type { JobWork } from "../commands/jobs/job-desk.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { JobRow } from "../storage/collections.ts";
import type { Desk } from "./desk.ts";

export const importInput = z.object({ spool: z.uuid(), name: z.string(), digest: z.string() });
const pathsInput = z.object({ paths: z.array(z.string()) });

/** The work of a job by its kind and input, for a first start and for starting again. */
export function workOf(desk: Desk, workspace: Workspace, job: Pick<JobRow, "kind" | "input">): JobWork {
  const reading = { sources: desk.parts.sources, index: desk.index };
  if (job.kind === "import") return importWork(desk, workspace, importInput.parse(JSON.parse(job.input)));
  throw new PlimsollError(
    "broken",
    `not built yet ${pathsInput.parse(JSON.parse(job.input)).paths.length} ${reading.index.all("npm").length}`,
  );
}

function importWork(desk: Desk, workspace: Workspace, { spool, name, digest }: z.infer<typeof importInput>): JobWork {
  const path = spoolPath(desk.parts.home, spool);
  return async (progress) => {
    const { message, ...result } = await importFile(
      workspace,
      { sources: desk.parts.sources, index: desk.index },
      { name, path, digest },
      progress,
    ).finally(() => rm(path, { force: true }));
    progress.report({ done: 0, message });
    return { ...result, message };
  };
}
