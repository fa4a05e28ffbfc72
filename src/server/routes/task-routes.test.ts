import assert from "node:assert/strict";
import { test } from "node:test";
import { undoAnswer } from "../api-types.ts";
import { tasks } from "../../storage/people-collections.ts";
import { callServer } from "../../../test/call-server.ts";
import { tasksAnswer } from "./task-routes.ts";

test("tasks come by their day, are done by a press, and a press is taken back", async () => {
  const server = await callServer();
  for (const body of [
    { title: "without a day" },
    { title: "later", due: "2026-06-01", object: "chatgpt" },
    { title: "soon", due: "2026-04-01", owner: "ana@example.com" },
  ])
    await server.ask(undoAnswer, "POST", "/api/tasks", body);
  const titles = async (): Promise<readonly string[]> =>
    (await server.ask(tasksAnswer, "GET", "/api/tasks")).rows.map(({ title }) => title);
  assert.deepEqual(await titles(), ["soon", "later", "without a day"]);
  assert.equal((await server.ask(tasksAnswer, "GET", "/api/tasks?object=chatgpt")).total, 1);
  const { rows } = await server.ask(tasksAnswer, "GET", "/api/tasks");
  const { undo } = await server.ask(undoAnswer, "PATCH", `/api/tasks/${rows[0]?.id ?? ""}`, { state: "done" });
  assert.deepEqual(await titles(), ["later", "without a day"]);
  assert.equal((await server.send("POST", "/api/undo", { undo })).status, 200);
  assert.deepEqual(await titles(), ["soon", "later", "without a day"]);
  const id = rows[1]?.id ?? "";
  const doneAt = async (): Promise<string | undefined> => (await server.store.read("main", (open) => open.get(tasks, id)))?.doneAt;
  for (const [state, isOver] of [
    ["done", true],
    ["open", false],
  ] as const) {
    await server.ask(undoAnswer, "PATCH", `/api/tasks/${id}`, { state });
    assert.equal((await doneAt()) !== "", isOver, state);
  }
  assert.equal((await server.send("PATCH", "/api/tasks/none", { state: "done" })).status, 404);
  assert.equal((await server.send("POST", "/api/tasks", { title: "x", due: "soon" })).status, 400);
});
