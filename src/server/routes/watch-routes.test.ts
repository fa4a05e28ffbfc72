import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { callServer } from "../../../test/call-server.ts";
import { importResult } from "../api-types.ts";
import { actionOf } from "../route-actions.ts";
import { watchAnswer } from "../watch-types.ts";

test("a folder is watched, read at once, shown with the note of the week, and let go", async () => {
  const server = await callServer();
  const folder = mkdtempSync(join(tmpdir(), "watch-routes-"));
  writeFileSync(
    join(folder, "card.csv"),
    "Date,Description,Card Member,Account #,Amount\n03/02/2026,OPENAI *CHATGPT SUBSCR,FERN FERNHOLLOW,-71005,20.00\n",
  );
  const watched = await server.ask(watchAnswer, "POST", "/api/watch", { path: folder });
  assert.deepEqual(
    watched.folders.map(({ path, files, problems }) => [path, files, problems]),
    [[folder, 1, []]],
  );
  assert.equal(watched.note.sentence, "1 new");
  const [row] = watched.folders;
  const after = await server.ask(watchAnswer, "DELETE", `/api/watch/${row?.id}`);
  assert.deepEqual(after.folders, []);
  assert.equal((await server.send("POST", "/api/watch", { path: join(folder, "none") })).status, 404);
  await server.close();
  rmSync(folder, { recursive: true });
});

test("somebody tells of a tool, whatever their role", async () => {
  assert.equal(actionOf("POST", "/me/tools"), "request");
  const server = await callServer();
  const kept = await server.ask(importResult, "POST", "/api/me/tools", { tool: "chatgpt", account: "personal", isMine: false });
  assert.deepEqual([kept.sightings, kept.newUses], [1, ["ChatGPT"]]);
  assert.equal((await server.ask(watchAnswer, "GET", "/api/watch")).note.newlyPersonal.length, 1);
  await server.close();
});
