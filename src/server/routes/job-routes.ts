import { rm } from "node:fs/promises";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { makeId } from "../../commands/inventory/make-id.ts";
import { spoolFile, spoolPath } from "../../commands/inventory/spool-file.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { JobRow } from "../../storage/collections.ts";
import { jobAnswer, jobsAnswer, pathsBody, startedJob } from "../api-types.ts";
import { asks, says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { importInput, workOf } from "../job-work.ts";

/** What starts a job: a dropped file, a look at this machine or at folders. */
export function readingRoutes(desk: Desk): Hono {
  return new Hono()
    .post(
      "/imports",
      says("Takes a file as it is in the body and reads it in a job", startedJob),
      asks(z.object({ name: z.string().min(1).max(300) })),
      async (context) => {
        const { name } = context.req.valid("query");
        const body = context.req.raw.body;
        if (body === null) throw new PlimsollError("bad-input", "expected a file in the body, met none; drop it again");
        const spool = makeId(desk.parts.now());
        const file = await spoolFile(desk.parts.home, spool, name, body);
        return context.json({
          job: await begin(desk, {
            kind: "import",
            title: name,
            input: JSON.stringify({ spool, name, digest: file.digest }),
            unit: "bytes",
          }),
        });
      },
    )
    .post("/discover/machine", says("Looks at this workstation in a job", startedJob), async (context) =>
      context.json({ job: await begin(desk, { kind: "machine", title: "This workstation", input: "{}", unit: "places" }) }),
    )
    .post("/discover/paths", says("Looks at folders and repositories in a job", startedJob), takes(pathsBody), async (context) => {
      const { paths } = context.req.valid("json");
      return context.json({
        job: await begin(desk, { kind: "paths", title: paths.join(", ").slice(0, 200), input: JSON.stringify({ paths }), unit: "files" }),
      });
    });
}

/** Jobs with their progress; they can be cancelled and started again. */
export function jobRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/jobs", says("The last 100 jobs, latest first", jobsAnswer), async (context) => {
      const rows = (await (await desk.jobs()).list()).map(showJob);
      return context.json({ rows, total: rows.length });
    })
    .get("/jobs/:id", says("One job", jobAnswer), async (context) =>
      context.json(showJob(await (await desk.jobs()).find(context.req.param("id")))),
    )
    .get("/jobs/:id/events", saysOther("The same job as server-sent events, until it ends", 200, "text/event-stream"), async (context) => {
      const jobs = await desk.jobs();
      const first = await jobs.find(context.req.param("id"));
      return streamSSE(context, (stream) => {
        const tell = (row: JobRow): Promise<void> => stream.writeSSE({ data: JSON.stringify(showJob(row)) });
        return followJob(first, tell, jobs, (leave) => stream.onAbort(leave));
      });
    })
    .post("/jobs/:id/start", says("Starts an ended job again", startedJob), async (context) => {
      const jobs = await desk.jobs();
      const row = await jobs.find(context.req.param("id"));
      if (row.state === "running") throw new PlimsollError("conflict", "expected a job that ended, met one that runs; cancel it first");
      await jobs.restart(row, workOf(desk, await desk.workspace(), row));
      return context.json({ job: row.id });
    })
    .delete("/jobs/:id", saysOther("Cancels a job", 204), async (context) => {
      const jobs = await desk.jobs();
      const row = await jobs.find(context.req.param("id"));
      const input = row.kind === "import" ? importInput.safeParse(JSON.parse(row.input)) : undefined;
      if (!(await jobs.cancel(row.id)) && input?.success === true) await rm(spoolPath(desk.parts.home, input.data.spool), { force: true });
      return context.body(null, 204);
    });
}

async function begin(desk: Desk, job: Pick<JobRow, "kind" | "title" | "input" | "unit">): Promise<string> {
  return (await desk.jobs()).start(job, workOf(desk, await desk.workspace(), job));
}

/** Tells the state now and each new one, at most four a second, until the job ends or the listener leaves. */
function followJob(
  first: JobRow,
  tell: (row: JobRow) => Promise<void>,
  jobs: { watch(id: string, tell: (row: JobRow) => void): () => void; find(id: string): Promise<JobRow> },
  onLeave: (leave: () => void) => void,
): Promise<void> {
  return new Promise((resolve) => {
    let told = 0;
    const end = (): void => {
      stop();
      resolve();
    };
    const hear = (row: JobRow): void => {
      const isOver = row.state !== "running";
      const now = performance.now();
      if (!isOver && now - told < 250) return;
      told = now;
      void tell(row).then(isOver ? end : undefined, end);
    };
    const stop = jobs.watch(first.id, hear);
    onLeave(end);
    // It may have ended between the look and the watch.
    void jobs.find(first.id).then(hear, end);
  });
}

function showJob({ id, kind, title, state, done, total, unit, message, result, error }: JobRow): z.infer<typeof jobAnswer> {
  const read = jobAnswer.shape.result.safeParse(result);
  return { id, kind, title, state, done, total, unit, message, result: read.success ? read.data : null, error };
}
