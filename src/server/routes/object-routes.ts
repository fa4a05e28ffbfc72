import { Hono } from "hono";
import { z } from "zod";
import { addComment } from "../../commands/inventory/add-comment.ts";
import { listComments } from "../../commands/inventory/list-comments.ts";
import { listHistory } from "../../commands/inventory/list-history.ts";
import { listPeople } from "../../commands/inventory/list-people.ts";
import { listViews, saveViews } from "../../commands/inventory/save-views.ts";
import type { CommentRow, HistoryRow } from "../../storage/collections.ts";
import { commentBody, commentRow, commentsAnswer, historyAnswer, peopleAnswer, viewsAnswer, viewsBody } from "../api-types.ts";
import type { historyRow } from "../api-types.ts";
import { asks, says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

/** What hangs on objects and tables: comments, history, saved views, people. */
export function objectRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/comments", says("The comments on an object", commentsAnswer), asks(z.object({ object: z.string().min(1) })), async (context) => {
      const rows = (await listComments(await desk.workspace(), context.req.valid("query").object)).map(showComment);
      return context.json({ rows, total: rows.length });
    })
    .post("/comments", says("Adds a comment", commentRow), takes(commentBody), async (context) => {
      const { object, text } = context.req.valid("json");
      return context.json(showComment(await addComment(await desk.workspace(), object, text)));
    })
    .get(
      "/history",
      says("Who changed what and when", historyAnswer),
      asks(z.object({ object: z.string().optional() })),
      async (context) => {
        const rows = (await listHistory(await desk.workspace(), context.req.valid("query").object)).map(showHistory);
        return context.json({ rows, total: rows.length });
      },
    )
    .get("/views", says("The saved table views", viewsAnswer), async (context) => {
      const rows = await listViews(await desk.workspace());
      return context.json({ rows, total: rows.length });
    })
    .put("/views", says("Replaces the saved table views", viewsAnswer), takes(viewsBody), async (context) => {
      const { rows } = context.req.valid("json");
      await saveViews(await desk.workspace(), rows);
      return context.json({ rows, total: rows.length });
    })
    .get("/people", says("The people list", peopleAnswer), async (context) => {
      const rows = await listPeople(await desk.workspace());
      return context.json({ rows, total: rows.length });
    });
}

function showComment({ by, ...comment }: CommentRow): z.infer<typeof commentRow> {
  return { ...comment, who: by };
}

/** A line of history as a sentence: `changed owner from "Ana" to "Ben"`. */
export function showHistory({ at, by, object, what, field, from, to }: HistoryRow): z.infer<typeof historyRow> {
  const values = field === "" ? "" : ` ${field} from ${quote(from)} to ${quote(to)}`;
  return { at, who: by, text: `${what}${values}`, object, field, from, to };
}

function quote(value: string): string {
  return value === "" ? "nothing" : `"${value}"`;
}
