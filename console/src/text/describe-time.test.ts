import assert from "node:assert/strict";
import { test } from "node:test";
import { describeDay, describeSpan, describeTime } from "./describe-time.ts";

const now = "2026-11-24T15:00:00Z";

test("times are said relative, in the largest fitting unit", () => {
  const cases: [string, string][] = [
    ["2026-11-24T14:59:40Z", "just now"],
    ["2026-11-24T14:45:00Z", "15 minutes ago"],
    ["2026-11-24T12:00:00Z", "3 hours ago"],
    ["2026-11-23T15:00:00Z", "yesterday"],
    ["2026-11-27T15:00:00Z", "in 3 days"],
    ["2026-03-31T15:00:00Z", "8 months ago"],
    ["2029-11-24T15:00:00Z", "in 3 years"],
  ];
  for (const [at, said] of cases) assert.equal(describeTime(at, now), said);
});

test("an unreadable time stays as written", () => {
  assert.equal(describeTime("soon", now), "soon");
  assert.equal(describeDay("soon", now), "soon");
});

test("a day names its year only when it is another one", () => {
  assert.equal(describeDay("2026-03-04", now), "4 Mar");
  assert.equal(describeDay("2025-03-04", now), "4 Mar 2025");
});

test("a span of one day is one day; nothing dated says so", () => {
  assert.equal(describeSpan("2026-03-02T08:00:00Z", "2026-03-02T19:00:00Z", now), "2 Mar");
  assert.equal(describeSpan("2026-03-02", "2026-04-04", now), "2 Mar to 4 Apr");
  assert.equal(describeSpan(null, "2026-04-04", now), "4 Apr");
  assert.equal(describeSpan(null, null, now), "not dated");
});
