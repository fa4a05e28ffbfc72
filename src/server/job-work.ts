import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { z } from "zod";
import { importFile } from "../commands/inventory/import-file.ts";
import { lookAtFolders } from "../commands/inventory/look-at-folders.ts";
import { lookAtMachine } from "../commands/inventory/look-at-machine.ts";
import { spoolPath } from "../commands/inventory/spool-file.ts";
import type { Workspace } from "../commands/inventory/workspace.ts";
import type { JobProgress, JobWork } from "../commands/jobs/job-desk.ts";
import { keepRelease } from "../commands/release/keep-release.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { registerOwnData } from "../commands/own-data/register-own-data.ts";
import { dataClassSchema } from "../core/model/model-schemas.ts";
import type { JobRow } from "../storage/collections.ts";
import type { Desk } from "./desk.ts";

/** What own data is registered as; columns are parted by commas. */
export const ownDataWanted = z.object({
  kind: z.enum(["table", "document"]),
  class: dataClassSchema.default("restricted"),
  keys: z.string().max(1000).default(""),
  secondary: z.string().max(1000).default(""),
});

/** A spooled file: an export, or with `ownData` a table or document of the company's own. */
export const importInput = z.object({ spool: z.uuid(), name: z.string(), digest: z.string(), ownData: ownDataWanted.exactOptional() });
const pathsInput = z.object({ paths: z.array(z.string()) });

/** The work of a job by its kind and input, for a first start and for starting again. */
export function workOf(desk: Desk, workspace: Workspace, job: Pick<JobRow, "kind" | "input">): JobWork {
  const input: unknown = JSON.parse(job.input);
  switch (job.kind) {
    case "import":
      return importWork(desk, workspace, importInput.parse(input));
    case "machine":
      return (progress) => lookAtMachine(workspace, desk.reading, progress);
    case "release":
      return releaseWork(desk, workspace, importInput.parse(input));
    case "paths":
      return (progress) => lookAtFolders(workspace, desk.reading, pathsInput.parse(input).paths, progress);
  }
}

function releaseWork(desk: Desk, workspace: Workspace, { spool, name }: z.infer<typeof importInput>): JobWork {
  const path = spoolPath(desk.parts.home, spool);
  return async (progress) => {
    const release = await desk.parts.release?.();
    if (release === undefined)
      throw new PlimsollError("refused", "expected a server that checks releases, met one without; use the command line");
    return keepRelease(workspace, { path, name }, release.parts, progress).finally(() => rm(path, { force: true }));
  };
}

function importWork(desk: Desk, workspace: Workspace, { spool, name, digest, ownData }: z.infer<typeof importInput>): JobWork {
  const path = spoolPath(desk.parts.home, spool);
  if (ownData !== undefined)
    return (progress) => registerWork(desk, { name, path }, ownData, progress).finally(() => rm(path, { force: true }));
  return async (progress) => {
    const { message, ...result } = await importFile(workspace, desk.reading, { name, path, digest }, progress).finally(() =>
      rm(path, { force: true }),
    );
    progress.report({ done: 0, message });
    return { ...result, message };
  };
}

async function registerWork(
  desk: Desk,
  input: { readonly name: string; readonly path: string },
  wanted: z.infer<typeof ownDataWanted>,
  progress: JobProgress,
): Promise<JobRow["result"]> {
  const { home, now } = desk.parts;
  const { id, rows, skipped = 0 } = await registerOwnData(home, randomUUID(), input, wanted, now().toISOString(), progress);
  const unread = skipped === 0 ? "" : `; ${skipped} rows had nothing to find them by`;
  progress.report({ done: rows, message: `${input.name} is registered${unread}` });
  return { id, rows, skipped };
}
