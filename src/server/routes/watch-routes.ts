import { Hono } from "hono";
import type { z } from "zod";
import { lookAtWatched } from "../../commands/inventory/look-at-watched.ts";
import { readWeekNote } from "../../commands/inventory/read-week-note.ts";
import { tellTool } from "../../commands/inventory/tell-tool.ts";
import { listWatchedFolders, unwatchFolder, watchFolder } from "../../commands/inventory/watch-folders.ts";
import type { Workspace } from "../../commands/inventory/workspace.ts";
import { importResult } from "../api-types.ts";
import { whoCalls } from "../caller.ts";
import { says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { folderBody, toldBody, watchAnswer } from "../watch-types.ts";

/** Watched folders with the weekly note, and what people tell of tools without being asked. */
export function watchRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/watch", says("Watched folders and the note of the last seven days", watchAnswer), async (context) =>
      context.json(await readWatch(await desk.workspace())),
    )
    .post("/watch", says("Watches a folder of exports and reads it", watchAnswer), takes(folderBody), async (context) => {
      const workspace = await desk.workspace();
      await watchFolder(workspace, context.req.valid("json").path);
      await lookAtWatched(workspace, desk.reading, { settle: 0 });
      return context.json(await readWatch(workspace));
    })
    .delete("/watch/:id", says("Stops watching a folder; what it showed is kept", watchAnswer), async (context) => {
      const workspace = await desk.workspace();
      await unwatchFolder(workspace, context.req.param("id"));
      return context.json(await readWatch(workspace));
    })
    .post("/me/tools", says("Tells of a tool that is used", importResult), takes(toldBody), async (context) => {
      const { isMine, ...told } = context.req.valid("json");
      return context.json(await tellTool(await desk.workspace(), { ...told, person: isMine ? whoCalls().caller.person : "" }));
    });
}

async function readWatch(workspace: Workspace): Promise<z.infer<typeof watchAnswer>> {
  const folders = await listWatchedFolders(workspace);
  const note = await readWeekNote(workspace);
  return {
    folders: folders.map(({ id, path, lookedAt, files, problems }) => ({ id, path, lookedAt, files: files.length, problems })),
    note: { ...note, new: [...note.new], gone: [...note.gone], newlyPersonal: [...note.newlyPersonal] },
  };
}
