import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeBytes, describeCanary, describeGateway, fillSettings, isGood, stateOfKey } from "./describe-gateway.ts";
import type { GatewayUsage } from "./gateway-types.ts";

const now = "2026-11-24T12:00:00.000Z";
const row: GatewayUsage = { tool: "codex", name: "Codex", team: "", requests: 10, cleaned: 2, held: 1, sent: 7, bytes: 5_000, last: now };
const running = { url: "http://127.0.0.1:4100", file: "", callers: "issued", upstreams: [], at: now } as const;
const key = {
  ...{ id: "a", name: "n", hint: "x", person: "", team: "", tool: "", plan: "", account: "", upstreams: [], at: now, by: "owner" },
  ...{ until: "", endedAt: "", endedBy: "" },
};

describe("the gateway in words", () => {
  it("says where it listens, for how many, and what it stopped of how much", () => {
    assert.equal(
      describeGateway({ running, keys: [key, { ...key, endedAt: now }], usage: [row], days: 30 }, now),
      "It listens at http://127.0.0.1:4100 for 1 caller with a key; 3 of 10 requests in 30 days were cleaned or held.",
    );
    assert.match(describeGateway({ running: null, keys: [], usage: [], days: 30 }, now), /^No gateway runs .*; nothing went through/);
    assert.match(
      describeGateway({ running: { ...running, callers: "open" }, keys: [], usage: [], days: 7 }, now),
      /any caller on this machine/,
    );
  });

  it("tells a working key from one that ends and one that ended", () => {
    assert.equal(stateOfKey(key, now), "working");
    assert.equal(stateOfKey({ ...key, until: "2026-11-25T00:00:00.000Z" }, now), "ending");
    assert.equal(stateOfKey({ ...key, until: "2026-11-24T11:59:59.000Z" }, now), "ended");
    assert.equal(stateOfKey({ ...key, endedAt: "2026-11-01" }, now), "ended");
  });

  it("fills address and key into settings, everywhere they stand", () => {
    assert.equal(fillSettings("{url}/v1 {key} {url}", "http://h:1", ""), "http://h:1/v1 YOUR_KEY http://h:1");
    assert.equal(fillSettings("{key}", "", "plg_1"), "plg_1");
  });

  it("calls held and restored good, and a leak what it is", () => {
    const base = { sent: "", met: "", back: "", milliseconds: 1 };
    for (const outcome of ["restored", "held", "kept-out"] as const) assert.ok(isGood({ ...base, outcome }));
    assert.ok(!isGood({ ...base, outcome: "leaked" }));
    assert.match(describeCanary({ ...base, outcome: "leaked" }), /^It leaked/);
  });

  it("says sizes as people do", () => {
    assert.deepEqual([describeBytes(12), describeBytes(2_048), describeBytes(3_500_000)], ["12 B", "2 KB", "3.3 MB"]);
  });
});
