import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { releasesAnswer, storageAnswer } from "../release-types.ts";
import { actionOf, isNamed } from "../route-actions.ts";

describe("releases and storage", () => {
  it("are named changes: no new route is the owner's alone by accident", () => {
    assert.ok(isNamed("POST", "/releases") && isNamed("POST", "/storage"));
    assert.equal(actionOf("POST", "/releases"), "change-rules");
    assert.equal(actionOf("GET", "/storage"), "read-company");
  });

  it("answer in the promised shape when nothing was checked", () => {
    assert.ok(releasesAnswer.safeParse({ rows: [], watched: [], alarms: [] }).success);
    assert.ok(storageAnswer.safeParse({ rows: [] }).success);
  });
});
