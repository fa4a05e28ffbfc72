import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { callServer } from "../../../test/call-server.ts";
import { exceptionBody, releasesAnswer, storageAnswer } from "../release-types.ts";
import { actionOf, isNamed } from "../route-actions.ts";

describe("releases and storage", () => {
  it("are named changes: no new route is the owner's alone by accident", () => {
    assert.ok(isNamed("POST", "/releases") && isNamed("POST", "/storage"));
    assert.equal(actionOf("POST", "/releases/1/exceptions"), "change-rules");
    assert.equal(actionOf("DELETE", "/releases/exceptions/1"), "change-rules");
    assert.equal(actionOf("POST", "/releases"), "change-rules");
    assert.equal(actionOf("GET", "/storage"), "read-company");
  });

  it("take an exception only with a reason, an owner and a last day", () => {
    const whole = { check: "secret-token", path: "a.js", reason: "made up", owner: "kim", until: "2026-12-31" };
    assert.ok(exceptionBody.safeParse(whole).success);
    for (const change of [{ reason: " " }, { owner: "" }, { until: "soon" }, { until: "" }, { check: "" }])
      assert.ok(!exceptionBody.safeParse({ ...whole, ...change }).success, JSON.stringify(change));
  });

  it("take an artifact larger than any other body", async () => {
    const server = await callServer();
    const answer = await server.send("POST", "/api/releases?name=app-1.0.0.tgz", new Uint8Array((16 << 20) + 1));
    assert.equal(answer.status, 200, await answer.text());
    await server.close();
  });

  it("answer in the promised shape when nothing was checked", () => {
    assert.ok(releasesAnswer.safeParse({ rows: [], watched: [], alarms: [] }).success);
    assert.ok(storageAnswer.safeParse({ rows: [] }).success);
  });
});
