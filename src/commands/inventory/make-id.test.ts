import assert from "node:assert/strict";
import { test } from "node:test";
import { makeId } from "./make-id.ts";

test("ids are UUIDs of version 7 that sort by the time of making, also within a millisecond and when the clock goes back", () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => makeId(new Date(Date.UTC(2026, 2, 1) - (at > 5000 ? 1000 : 0))));
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(ids.toSorted(), ids);
  assert.equal(new Set(ids).size, ids.length);
});
