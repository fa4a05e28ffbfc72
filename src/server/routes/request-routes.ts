import { Hono } from "hono";
import type { z } from "zod";
import { answerToolRequest, listToolRequests } from "../../commands/people/tool-requests.ts";
import type { ToolRequestRow } from "../../storage/people-collections.ts";
import { says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { answerBody, toolRequestRow, toolRequestsAnswer } from "../me-types.ts";

/** The tools that employees asked for, and the answers. */
export function requestRoutes(desk: Desk): Hono {
  const answer = async (id: string, state: "approved" | "refused", why: string) =>
    showRequest(await answerToolRequest(await desk.workspace(), id, { state, why }));
  return new Hono()
    .get("/requests", says("The tools that were asked for", toolRequestsAnswer), async (context) => {
      const rows = (await listToolRequests(await desk.workspace())).map((row) => showRequest(row));
      return context.json({ rows, total: rows.length });
    })
    .post("/requests/:id/approve", says("Says yes to all who asked", toolRequestRow), takes(answerBody), async (context) =>
      context.json(await answer(context.req.param("id"), "approved", context.req.valid("json").why)),
    )
    .post("/requests/:id/refuse", says("Says no to all who asked, and why", toolRequestRow), takes(answerBody), async (context) =>
      context.json(await answer(context.req.param("id"), "refused", context.req.valid("json").why)),
    );
}

/** Others who asked for the same are counted for an employee, and named for whoever answers: they said it to be answered. */
export function showRequest({ by, ...row }: ToolRequestRow, only?: string): z.infer<typeof toolRequestRow> {
  return { ...row, by: only === undefined ? by : by.filter(({ person }) => person === only), people: by.length };
}
