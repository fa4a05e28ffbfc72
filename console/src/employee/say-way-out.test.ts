import assert from "node:assert/strict";
import { test } from "node:test";
import { sayWayOut } from "./say-way-out.ts";

test("a refusal is told by its way out alone, as one sentence", () => {
  assert.equal(
    sayWayOut("expected a link that was sent, met another; open the whole address as it was sent"),
    "Open the whole address as it was sent.",
  );
  assert.equal(sayWayOut("expected one, met two; ask for it; then wait."), "Ask for it; then wait.");
});

test("any other message stays as it is", () => {
  for (const said of ["", "Failed to fetch", "expected an answer, met status 502", "The survey is closed."])
    assert.equal(sayWayOut(said), said);
});
