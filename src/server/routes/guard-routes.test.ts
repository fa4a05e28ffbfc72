import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";
import { readEnrolmentWord } from "../../commands/browser/enrolment-word.ts";
import { readPackageKey } from "../../commands/browser/package-key.ts";
import { keepSnapshot } from "../../commands/decide/refresh-snapshot.ts";
import { readSpool } from "../../commands/ledger/flow-spool.ts";
import { sightings } from "../../storage/collections.ts";
import { guardCountsAnswer } from "../browser-types.ts";

const health = {
  browser: "Chrome 156",
  version: "0.1.1.1",
  mode: "hold",
  policyVersion: "none",
  team: "sales",
  fault: "",
  isByPolicy: true,
};
const empty = { flows: [], alarms: [], uses: [], health };

interface Guard {
  readonly server: CalledServer;
  readonly origin: string;
  post(path: string, bearer: string, body?: unknown, origin?: string): Promise<Response>;
  enrol(): Promise<string>;
}

async function openGuard(): Promise<Guard> {
  const server = await callServer();
  const own = `chrome-extension://${readPackageKey(server.home).id}`;
  const post: Guard["post"] = (path, bearer, body = {}, origin = own) =>
    server.send("POST", path, body, { authorization: `Bearer ${bearer}`, origin, "plimsoll-request": null, cookie: null });
  return {
    ...{ server, post, origin: own },
    async enrol() {
      const said: unknown = await (await post("/guard/enrol", readEnrolmentWord(server.home))).json();
      assert.ok(typeof said === "object" && said !== null && "token" in said);
      return String(said.token);
    },
  };
}

const flow = () => ({
  ...{
    id: randomUUID(),
    at: "2026-03-31T08:59:00.000Z",
    point: "browser",
    tool: "chatgpt",
    plan: "personal",
    account: "personal",
    team: "",
  },
  ...{ class: "restricted", types: ["credit-card"], decision: "block", policyVersion: "v1", action: "held", mode: "hold", person: "ana" },
});

describe("guarded browsers", () => {
  it("enrol with the company's word alone, and are counted without names", async () => {
    const { server, post, enrol } = await openGuard();
    assert.equal((await post("/guard/enrol", "another word")).status, 401);
    assert.equal((await post("/guard/sync", "no token", empty)).status, 401);
    const token = await enrol();
    assert.equal((await post("/guard/sync", token, empty)).status, 200);
    const counts = await server.ask(guardCountsAnswer, "GET", "/api/browser");
    assert.deepEqual([counts.browsers, counts.seenToday, counts.byPolicy, counts.modes], [1, 1, 1, [{ name: "hold", count: 1 }]]);
    assert.ok(!JSON.stringify(counts).includes(token));
    await server.close();
  });

  it("are the only ones who may call: no page, whatever it knows", async () => {
    const { server, post, origin } = await openGuard();
    const word = readEnrolmentWord(server.home);
    for (const page of ["https://evil.example", "chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh", "null"])
      assert.equal((await post("/guard/enrol", word, {}, page)).status, 403, page);
    const answer = await post("/guard/enrol", word);
    assert.equal(answer.headers.get("access-control-allow-origin"), origin);
    await server.close();
  });

  it("hand over flows without people, and get the signed policy once", async () => {
    const { server, post, enrol } = await openGuard();
    await keepSnapshot({
      ...{ store: server.store, organisation: "main", home: server.home, now: () => new Date("2026-03-31T09:00:00Z") },
      catalog: async () => ({ vendors: [], tools: new Map(), sources: new Map() }),
    });
    const token = await enrol();
    const first = await post("/guard/sync", token, { ...empty, flows: [flow(), { ...flow(), point: "gateway" }] });
    const said: unknown = await first.json();
    assert.ok(typeof said === "object" && said !== null && "policy" in said && typeof said.policy === "string");
    assert.match(said.policy, /^\{"form":"plimsoll-policy-1","version":"shipped"/);
    const kept = [...readSpool(server.home)].flatMap(({ flows }) => flows);
    assert.deepEqual(
      kept.map(({ point, person }) => [point, person]),
      [
        ["browser", undefined],
        ["browser", undefined],
      ],
    );
    const again = await post("/guard/sync", token, { ...empty, health: { ...health, policyVersion: "shipped" } });
    assert.deepEqual(await again.json(), { policy: null });
    await server.close();
  });

  it("report uses, which become sightings, and alarms about flows nobody has, which are dropped", async () => {
    const { server, post, enrol } = await openGuard();
    const use = { tool: "chatgpt", host: "chatgpt.com", account: "personal", domain: "gmail.com", plan: "personal" };
    const uses = ["2026-03-30", "2026-03-31"].map((day) => ({ ...use, day }));
    const unknown = { day: "2026-03-31", tool: null, host: "newbot.ai", account: "unknown", domain: "", plan: "unknown" };
    const alarms = [
      { flow: randomUUID(), why: "", wants: "rule" },
      { flow: randomUUID(), why: "needed", wants: "exception" },
    ];
    assert.equal((await post("/guard/sync", await enrol(), { ...empty, uses: [...uses, unknown], alarms })).status, 200);
    const rows = await server.store.read("main", (transaction) => transaction.list(sightings));
    assert.deepEqual(
      rows
        .map(({ sighting }) => [sighting.tool, sighting.name, sighting.strength, sighting.days?.length, sighting.account?.kind])
        .toSorted(),
      [
        [null, "newbot.ai", "weak", 1, undefined],
        ["chatgpt", "chatgpt.com", "strong", 2, "personal"],
      ].toSorted(),
    );
    await server.close();
  });

  it("are told where the shape is wrong, and nothing is kept of it", async () => {
    const { server, post, enrol } = await openGuard();
    const token = await enrol();
    for (const bad of [null, [], { ...empty, flows: [{ ...flow(), id: "../../x" }] }, { ...empty, flows: "x" }])
      assert.equal((await post("/guard/sync", token, bad)).status, 400);
    assert.deepEqual([...readSpool(server.home)], []);
    await server.close();
  });
});
