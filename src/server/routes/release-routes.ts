import { Hono } from "hono";
import { z } from "zod";
import { makeId } from "../../commands/inventory/make-id.ts";
import { spoolFile } from "../../commands/inventory/spool-file.ts";
import { endReleaseException, exceptRelease, keepStorage, listReleases, listStorage } from "../../commands/release/keep-release.ts";
import { readWatchState } from "../../commands/release/watch-published.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { startedJob } from "../api-types.ts";
import { asks, says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { workOf } from "../job-work.ts";
import { exceptionBody, exceptionMade, releasesAnswer, storageAnswer, storageBody } from "../release-types.ts";

/** Releases with their verdicts, the watch over what is published, and buckets with their doors. */
export function releaseRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/releases", says("The last release checks with findings in plain words, and the watch", releasesAnswer), async (context) =>
      context.json(await readReleases(desk)),
    )
    .post(
      "/releases",
      says("Takes a finished artifact as it is in the body and checks it in a job", startedJob),
      asks(z.object({ name: z.string().min(1).max(300) })),
      async (context) => {
        const { name } = context.req.valid("query");
        const body = context.req.raw.body;
        if (body === null) throw new PlimsollError("bad-input", "expected an artifact in the body, met none; drop it again");
        const spool = makeId(desk.parts.now());
        const file = await spoolFile(desk.parts.home, spool, name, body);
        const job = { kind: "release" as const, title: name, input: JSON.stringify({ spool, name, digest: file.digest }), unit: "files" };
        return context.json({ job: await (await desk.jobs()).start(job, workOf(desk, await desk.workspace(), job)) });
      },
    )
    .post(
      "/releases/:id/exceptions",
      says("Excepts one finding for the content it was met in, until a last day", exceptionMade),
      takes(exceptionBody),
      async (context) => context.json(await exceptRelease(await desk.workspace(), context.req.param("id"), context.req.valid("json"))),
    )
    .delete("/releases/exceptions/:id", says("Ends an exception", exceptionMade), async (context) => {
      const id = context.req.param("id");
      await endReleaseException(await desk.workspace(), id);
      return context.json({ id });
    })
    .get("/storage", says("Buckets whose configuration was judged, open ones first", storageAnswer), async (context) =>
      context.json({ rows: await listStorage(await desk.workspace()) }),
    )
    .post(
      "/storage",
      says("Judges exported storage configurations; they are not kept", storageAnswer),
      takes(storageBody),
      async (context) => {
        const workspace = await desk.workspace();
        await keepStorage(workspace, context.req.valid("json").text, (await releaseDesk(desk)).buckets);
        return context.json({ rows: await listStorage(workspace) });
      },
    );
}

async function releaseDesk(desk: Desk): Promise<Awaited<ReturnType<NonNullable<Desk["parts"]["release"]>>>> {
  const release = await desk.parts.release?.();
  if (release === undefined)
    throw new PlimsollError("refused", "expected a server that checks releases, met one without; use the command line");
  return release;
}

async function readReleases(desk: Desk): Promise<z.input<typeof releasesAnswer>> {
  const { items, alarms } = await readWatchState(desk.parts.home);
  const release = await desk.parts.release?.();
  const rows = release === undefined ? [] : await listReleases(await desk.workspace(), release.parts);
  return {
    rows: rows.map((row) => ({ ...row, findings: [...row.findings], excepted: [...row.excepted], places: [...row.places] })),
    watched: items.map(({ id, every, last, problem }) => ({
      id,
      every,
      answeredAt: last?.at ?? null,
      open: (last?.facts ?? []).filter(({ isExposure }) => isExposure).map(({ text }) => text),
      problem,
    })),
    alarms: alarms
      .toReversed()
      .slice(0, 100)
      .map(({ at, item, change, text, isExposure, seconds, isAtMost, told }) => ({
        at,
        item,
        change,
        text,
        isExposure,
        seconds,
        isAtMost,
        told,
      })),
  };
}
