import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";
import { isReportDue, joinFleet, leaveFleet, reportMachine } from "../../commands/agents/fleet/report-machine.ts";
import type { AgentLook } from "../../commands/agents/look-at-agent.ts";
import { readEnrolmentWord } from "../../commands/browser/enrolment-word.ts";
import { fleetMachines } from "../../storage/agent-collections.ts";
import { agentsAnswer } from "../flow-types.ts";

const folders: string[] = [];
const closers: (() => void)[] = [];
after(() => {
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  closers.forEach((close) => close());
});
function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), "plimsoll-fleet-"));
  folders.push(home);
  return home;
}

const look = (over: Partial<AgentLook> = {}): AgentLook => ({
  ...{ agent: "claude-code", title: "Claude Code", installed: true, version: "2.1.330", seenVersion: "2.1.330", mode: "hold" },
  ...{ events: [], fallback: "", tiers: [{ tier: "managed", paths: ["/etc/x"], state: "installed", mode: "hold" }] },
  roads: [
    { road: "prompt", state: "holds", cover: "hook", note: "" },
    { road: "memory-file", state: "not-driven", cover: "none", note: "" },
  ],
  warnings: [{ kind: "gap", id: "looser-mode", text: "a path /home/ana" }],
  ...over,
});

const send = (server: CalledServer, path: string, bearer: string, body: unknown, more: Readonly<Record<string, string>> = {}) =>
  server.send("POST", path, body, { authorization: `Bearer ${bearer}`, "plimsoll-request": null, cookie: null, origin: null, ...more });

/** The server on a real port of this machine, as another machine would meet it. */
async function open(server: CalledServer): Promise<{ readonly address: string; close(): void }> {
  const http = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const bearer = String(request.headers.authorization ?? "").replace("Bearer ", "");
      void send(server, request.url ?? "", bearer, JSON.parse(Buffer.concat(pieces).toString())).then(async (answer) => {
        response.writeHead(answer.status);
        response.end(await answer.text());
      });
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const at: AddressInfo | string | null = http.address();
  const close = (): void => {
    http.closeAllConnections();
    http.close();
  };
  closers.push(close);
  return { address: `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`, close };
}

describe("the fleet", () => {
  it("shows by agent which machine has which version, tier, mode and roads, and when it was heard of", async () => {
    const server = await callServer({ agents: async () => [look()] });
    const shared = await open(server);
    const now = new Date();
    for (const version of ["2.1.330", "2.1.200"]) {
      const home = makeHome();
      await joinFleet(home, shared.address, readEnrolmentWord(server.home));
      assert.equal(statSync(join(home, "fleet.json")).mode & 0o077, 0);
      const looks = [look({ version }), look({ agent: "codex", installed: false, version: null, tiers: [] })];
      assert.equal(await reportMachine(home, looks, "linux", now), true);
      assert.equal(await reportMachine(home, looks, "linux", now), true);
      assert.deepEqual([isReportDue(home, now), isReportDue(home, new Date(now.getTime() + 7 * 3_600_000))], [false, true]);
    }
    shared.close();
    const [row] = (await server.ask(agentsAnswer, "GET", "/api/agents")).rows;
    assert.equal(row?.fleet.length, 2);
    const [machine] = row.fleet;
    assert.deepEqual(
      [machine?.system, machine?.mode, machine?.tiers, machine?.holds, machine?.open, machine?.gaps],
      ["linux", "hold", ["managed"], ["prompt"], [], ["looser-mode"]],
    );
    assert.deepEqual(row.fleet.map(({ version }) => version).toSorted(), ["2.1.200", "2.1.330"]);
    assert.match(machine?.machine ?? "", /^m-[0-9a-f]{6}$/);
    const kept = JSON.stringify(await server.store.read("main", (transaction) => transaction.list(fleetMachines)));
    assert.ok(!kept.includes("/home/ana") && !kept.includes("/etc/x"));
  });

  it("takes no word and no token but its own, no page, and no other shape", async () => {
    const server = await callServer();
    const report = { system: "linux", agents: [] };
    assert.equal((await send(server, "/fleet/enrol", "another", {})).status, 401);
    assert.equal((await send(server, "/fleet/report", "another", report)).status, 401);
    assert.equal((await send(server, "/fleet/report", readEnrolmentWord(server.home), report)).status, 401);
    const enrolled: unknown = await (await send(server, "/fleet/enrol", readEnrolmentWord(server.home), {})).json();
    assert.ok(typeof enrolled === "object" && enrolled !== null && "token" in enrolled && typeof enrolled.token === "string");
    assert.equal((await send(server, "/fleet/report", enrolled.token, report)).status, 200);
    assert.equal((await send(server, "/fleet/report", enrolled.token, report, { origin: "https://example.com" })).status, 403);
    for (const body of [{}, { system: "linux" }, { system: "x".repeat(99), agents: [] }, { system: "linux", agents: [{ agent: 7 }] }])
      assert.equal((await send(server, "/fleet/report", enrolled.token, body)).status, 400);
  });

  it("is nothing to a machine that joined none, and a server that is gone stops nobody", async () => {
    const home = makeHome();
    assert.equal(await reportMachine(home, [look()], "linux", new Date()), null);
    assert.equal(isReportDue(home, new Date(Date.now() + 1e9)), false);
    await assert.rejects(joinFleet(home, "file:///etc", "w"), /expected the server's address/);
    const server = await callServer();
    const shared = await open(server);
    await assert.rejects(joinFleet(home, shared.address, "another"), /expected the company's word, met 401/);
    assert.equal(existsSync(join(home, "fleet.json")), false);
    await joinFleet(home, shared.address, readEnrolmentWord(server.home));
    shared.close();
    assert.equal(await reportMachine(home, [look()], "linux", new Date()), false);
    assert.ok(!readFileSync(join(home, "fleet.json"), "utf8").includes(readEnrolmentWord(server.home)));
    assert.deepEqual([leaveFleet(home), leaveFleet(home)], [true, false]);
  });
});
