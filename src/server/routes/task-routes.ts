import { Hono } from "hono";
import { z } from "zod";
import { addTask, changeTask, listTasks } from "../../commands/people/tasks.ts";
import { undoAnswer } from "../api-types.ts";
import { asks, says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

const text = z.string();
const day = z.union([z.iso.date(), z.literal("")]);
const state = z.enum(["open", "done"]);
const taskRow = z.object({ id: text, object: text, title: text, owner: text, due: text, state, at: text, by: text });
export const tasksAnswer = z.object({ rows: z.array(taskRow), total: z.number() });
const taskBody = z.object({
  object: text.max(300).default(""),
  title: text.trim().min(1).max(300),
  owner: text.max(200).default(""),
  due: day.default(""),
});
const taskChange = z.object({
  title: text.trim().min(1).max(300).exactOptional(),
  owner: text.max(200).exactOptional(),
  due: day.exactOptional(),
  state: state.exactOptional(),
});

/** What somebody has to do, until when; any object may have tasks. */
export function taskRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/tasks", says("Open tasks", tasksAnswer), asks(z.object({ object: text.optional() })), async (context) => {
      const rows = await listTasks(await desk.workspace(), context.req.valid("query").object);
      return context.json({ rows: rows.map(({ doneAt: _doneAt, ...row }) => row), total: rows.length });
    })
    .post("/tasks", says("Adds a task", undoAnswer), takes(taskBody), async (context) =>
      context.json({ undo: (await addTask(await desk.workspace(), context.req.valid("json"))).undo }),
    )
    .patch("/tasks/:id", says("Changes a task, or says that it is done", undoAnswer), takes(taskChange), async (context) =>
      context.json({ undo: await changeTask(await desk.workspace(), context.req.param("id"), context.req.valid("json")) }),
    );
}
