import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { parseGatewayConfig } from "./gateway-config.ts";
import { endGatewayKey, issueGatewayKey, listGatewayKeys, rotateGatewayKey } from "./gateway-keys.ts";
import { openLiveConfig } from "./open-live-config.ts";
import { listUpstreamKeys, setUpstreamKey } from "./upstream-keys.ts";

const homes: string[] = [];
after(() => homes.forEach((home) => rmSync(home, { recursive: true, force: true })));
const blank = { person: "", team: "support", tool: "", plan: "", account: "", upstreams: [], until: "" };

function open() {
  const home = mkdtempSync(join(tmpdir(), "plimsoll-keys-"));
  homes.push(home);
  let now = new Date("2026-11-24T12:00:00Z");
  const desk = {
    store: openMemoryStore(),
    organisation: "main",
    by: "owner",
    home,
    now: () => now,
  };
  const live = () =>
    openLiveConfig({
      ...{ ...desk, file: null, report: (error: unknown) => assert.fail(String(error)) },
      read: () => Promise.resolve(parseGatewayConfig({ callers: "issued" }, "gateway.yaml", new Map(), {})),
    });
  return { desk, live, pass: (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000)) };
}

describe("keys of callers", () => {
  it("are told once, kept as digests, and refused at once when ended", async () => {
    const { desk, live } = open();
    const config = await live();
    const { key, row } = await issueGatewayKey(desk, { ...blank, name: "laptop" });
    assert.ok(!JSON.stringify(await listGatewayKeys(desk)).includes(key));
    await config.refresh();
    assert.equal(config.current().callers.issued.get(row.id)?.team, "support");
    assert.equal(config.current().callers.isOpen, false);
    await endGatewayKey(desk, row.id);
    await config.refresh();
    assert.equal(config.current().callers.issued.size, 0);
    assert.equal(config.refresh(), null);
    await assert.rejects(endGatewayKey(desk, row.id), /expected a key that works/);
  });

  it("work for a day more when they are rotated, and have names of their own", async () => {
    const { desk, live, pass } = open();
    const first = await issueGatewayKey(desk, { ...blank, name: "ci" });
    await assert.rejects(issueGatewayKey(desk, { ...blank, name: "ci" }), /expected a name no working key has/);
    await assert.rejects(issueGatewayKey(desk, { ...blank, name: " " }), /expected a name/);
    const second = await rotateGatewayKey(desk, first.row.id);
    assert.notEqual(first.key, second.key);
    assert.equal((await live()).current().callers.issued.size, 2);
    pass(25);
    assert.deepEqual([...(await live()).current().callers.issued.keys()], [second.row.id]);
  });

  it("of upstreams are sealed, used, and never answered", async () => {
    const { desk, live } = open();
    await setUpstreamKey(desk, "openai", "sk-upstream-secret");
    const told = JSON.stringify(await listUpstreamKeys(desk));
    assert.ok(!told.includes("sk-upstream") && told.includes("cret"));
    assert.equal((await live()).current().keys.get("openai"), "sk-upstream-secret");
    for (const name of readdirSync(desk.home)) assert.ok(!readFileSync(join(desk.home, name), "utf8").includes("sk-upstream"));
    await setUpstreamKey(desk, "openai", "");
    assert.equal((await live()).current().keys.size, 0);
    await assert.rejects(setUpstreamKey(desk, "Open AI", "k"), /expected the name of an upstream/);
    await assert.rejects(setUpstreamKey(desk, "openai", "a\nb"), /expected a key on one line/);
  });
});
