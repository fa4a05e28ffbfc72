import assert from "node:assert/strict";
import { test } from "node:test";
import type { TimelineEvent } from "../api/types.ts";
import { placeEvents } from "./place-events.ts";

const now = "2026-11-24T12:00:00Z";
const event = (at: string, kind: TimelineEvent["kind"] = "found"): TimelineEvent => ({ at, kind, text: at, link: "" });

test("events stand between the ends, today is on the line", () => {
  const { marks, today } = placeEvents([event("2026-09-25T12:00:00Z"), event("2027-01-23T12:00:00Z", "due")], now);
  assert.deepEqual(
    marks.map((mark) => mark.at),
    [0, 1],
  );
  assert.equal(today, 0.5);
});

test("events of one kind that would overlap become one mark; other kinds stay apart", () => {
  const { marks } = placeEvents(
    [event("2026-01-01"), event("2026-06-01T08:00:00Z"), event("2026-06-01T09:00:00Z"), event("2026-06-01T10:00:00Z", "decided")],
    now,
  );
  assert.deepEqual(
    marks.map((mark) => [mark.kind, mark.events.length]),
    [
      ["found", 1],
      ["found", 2],
      ["decided", 1],
    ],
  );
});

test("an empty line and undated events do not break it", () => {
  const { marks, today } = placeEvents([event("soon")], now);
  assert.deepEqual(marks, []);
  assert.ok(Number.isFinite(today));
});

test("ticks name months, at most fourteen, inside the line", () => {
  const { ticks } = placeEvents([event("2021-01-15")], now);
  assert.ok(ticks.length > 3 && ticks.length <= 14);
  assert.ok(ticks.every((tick) => tick.at >= 0 && tick.at <= 1));
  assert.deepEqual(
    placeEvents([event("2026-09-15")], now).ticks.map((tick) => tick.label),
    ["Oct", "Nov"],
  );
});

test("what happened today alone still has a line with months on it", () => {
  const { marks, today, ticks } = placeEvents([event(now), event(now)], now);
  assert.deepEqual([marks.length, marks[0]?.at, today], [1, 1, 1]);
  assert.deepEqual(
    ticks.map((tick) => tick.label),
    ["Nov"],
  );
});
