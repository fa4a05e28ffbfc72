import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeLink } from "./judge-link.ts";

test("a link opens until its last moment, unless it was taken back or never was", () => {
  const link = { until: "2026-04-10T23:59:59.999Z", ended: "" };
  assert.equal(judgeLink(link, "2026-04-10T23:59:59.999Z"), null);
  assert.equal(judgeLink(link, "2026-04-11T00:00:00.000Z"), "past");
  assert.equal(judgeLink({ ...link, ended: "2026-04-01T00:00:00.000Z" }, "2026-04-02T00:00:00.000Z"), "ended");
  assert.equal(judgeLink(undefined, "2026-04-02T00:00:00.000Z"), "unknown");
});
