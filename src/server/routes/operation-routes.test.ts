import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { callServer } from "../../../test/call-server.ts";

describe("for whatever runs the server", () => {
  test("health and readiness answer under any name, without a session, and say nothing else", async () => {
    const server = await callServer();
    for (const path of ["/healthz", "/readyz"]) {
      const answer = await server.send("GET", path, undefined, { cookie: null, host: "10.0.0.7:7391" });
      assert.deepEqual([answer.status, await answer.json()], [200, { ok: true }]);
    }
    assert.equal((await server.send("GET", "/api/now", undefined, { host: "10.0.0.7:7391" })).status, 403);
    await server.store.close();
    assert.equal((await server.send("GET", "/healthz", undefined, { cookie: null })).status, 200);
    assert.equal((await server.send("GET", "/readyz", undefined, { cookie: null })).status, 503);
  });

  test("counters need somebody who may read, and hold no address, person or id", async () => {
    const server = await callServer();
    assert.equal((await server.send("GET", "/api/metrics", undefined, { cookie: null })).status, 401);
    await server.send("PATCH", "/api/members/ana@example.com", { role: "lead" });
    const text = await (await server.send("GET", "/api/metrics")).text();
    assert.match(text, /plimsoll_requests_total\{method="PATCH",status="404"\} 1/);
    assert.match(text, /plimsoll_request_seconds_count \d+/);
    assert.doesNotMatch(text, /ana@|127\.0\.0\.1/);
  });
});
