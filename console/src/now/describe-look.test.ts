import assert from "node:assert/strict";
import { test } from "node:test";
import type { Look } from "./create-looking.ts";
import { describeBytes, describeLook } from "./describe-look.ts";

function look(part: Partial<Look>): Look {
  return {
    key: 1,
    title: "t",
    phase: "reading",
    done: 0,
    total: null,
    unit: "",
    message: null,
    job: null,
    result: null,
    error: null,
    ...part,
  };
}

test("progress has a count and, where known, its denominator", () => {
  assert.equal(describeLook(look({ phase: "sending", done: 1_200_000, total: 2_000_000_000, unit: "bytes" })), "Sending: 1.2 MB of 2.0 GB");
  assert.equal(describeLook(look({ done: 12_000, unit: "lines" })), "Reading: 12,000 lines");
  assert.equal(describeLook(look({ done: 3, total: 9, unit: "files" })), "Reading: 3 of 9 files");
  assert.equal(describeLook(look({})), "Reading …");
});

test("a result says what was read and what is new", () => {
  const result = { title: "Slack audit log", rows: 214, sightings: 3, people: 1, newUses: ["Slack AI"] };
  assert.equal(describeLook(look({ phase: "done", result })), "Slack audit log: 214 rows read, 3 sightings, 1 person, new: Slack AI");
  assert.equal(
    describeLook(look({ phase: "done", result: { title: "Card statement", sightings: 0, newUses: [] } })),
    "Card statement: 0 sightings, nothing new",
  );
});

test("the same file again is said to be counted once", () => {
  assert.match(
    describeLook(look({ phase: "done", result: { title: "Card statement", duplicate: true } })),
    /read before, nothing was counted twice/,
  );
});

test("a refusal is told in the server's words", () => {
  assert.equal(
    describeLook(look({ phase: "failed", error: { code: "unreadable", message: "expected columns a, b; met c" } })),
    "expected columns a, b; met c",
  );
});

test("bytes in decimal units", () => {
  assert.deepEqual([0, 999, 1000, 59_800_000].map(describeBytes), ["0 B", "999 B", "1.0 kB", "59.8 MB"]);
});
