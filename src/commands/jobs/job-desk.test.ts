import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { openJobDesk } from "./job-desk.ts";
import type { JobProgress, JobWork } from "./job-desk.ts";

const job = { kind: "import", title: "file", input: "{}", unit: "bytes" } as const;
const open = () => openJobDesk(openMemoryStore(), "main", () => new Date("2026-03-31T09:00:00Z"));
/** Work that waits until it is told to stop. */
const endless: JobWork = ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

async function endOf(desk: ReturnType<typeof open>, id: string): Promise<string> {
  return new Promise((resolve) => {
    desk.watch(id, (row) => row.state !== "running" && resolve(row.state));
  });
}

describe("jobs", () => {
  test("progress is told as it comes, the result stays", async () => {
    const desk = open();
    let progress: JobProgress | undefined;
    let finish: (result: { read: number }) => void = () => undefined;
    const id = await desk.start(job, (given) => {
      progress = given;
      return new Promise((resolve) => (finish = resolve));
    });
    const told: number[] = [];
    desk.watch(id, (row) => told.push(row.done));
    progress?.report({ done: 5, total: 10, message: "reading" });
    assert.deepEqual([(await desk.find(id)).done, (await desk.find(id)).total], [5, 10]);
    const end = endOf(desk, id);
    finish({ read: 10 });
    assert.equal(await end, "done");
    assert.deepEqual([(await desk.find(id)).result, told.slice(0, 1)], [{ read: 10 }, [5]]);
  });

  test("a cancelled job ends as cancelled, a refused one with its words, a broken one without", async () => {
    const desk = open();
    const cancelled = await desk.start(job, endless);
    const end = endOf(desk, cancelled);
    assert.equal(await desk.cancel(cancelled), true);
    assert.equal(await end, "cancelled");
    assert.equal(await desk.cancel(cancelled), false);
    const refused = await desk.start(job, () => Promise.reject(new PlimsollError("bad-input", "expected a, met b; do c")));
    const broken = await desk.start(job, () => Promise.reject(new Error("secret inside")));
    await desk.close();
    assert.deepEqual((await desk.find(refused)).error, { code: "bad-input", message: "expected a, met b; do c" });
    assert.doesNotMatch((await desk.find(broken)).error?.message ?? "", /secret/);
    assert.equal((await desk.find(broken)).error?.code, "broken");
  });

  test("closing stops what runs; an ended job starts again under its id", async () => {
    const desk = open();
    const id = await desk.start(job, endless);
    await desk.close();
    const row = await desk.find(id);
    assert.equal(row.state, "cancelled");
    await desk.restart(row, async () => ({ again: true }));
    await desk.close();
    assert.deepEqual((await desk.find(id)).result, { again: true });
    assert.equal((await desk.list()).length, 1);
    await assert.rejects(desk.find("none"), /unknown id/);
  });

  test("two processes on one store: each sees the other's job, a cut-off one fails once its lease is out", async () => {
    let time = Date.parse("2026-03-31T09:00:00Z");
    const store = openMemoryStore();
    const desk = (): ReturnType<typeof openJobDesk> => openJobDesk(store, "main", () => new Date(time));
    const first = desk();
    const id = await first.start(job, endless);
    const second = desk();
    assert.equal((await second.find(id)).state, "running", "starting another process ends nobody's job");
    assert.equal(await second.cancel(id), true, "word is left for the first");
    time += 31_000;
    const third = desk();
    assert.equal((await third.find(id)).state, "failed");
    assert.deepEqual(
      (await third.list()).map(({ state }) => state),
      ["failed"],
    );
    await first.close();
  });
});
