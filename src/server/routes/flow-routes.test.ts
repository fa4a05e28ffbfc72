import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";
import { readSigner } from "../../commands/ledger/ledger-key.ts";
import { recordFlows } from "../../commands/ledger/record-flows.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import { exceptions } from "../../storage/collections.ts";
import { rulesAnswer, undoAnswer } from "../api-types.ts";
import { agentsAnswer, exceptionAnswer, exceptionsAnswer, flowsAnswer, pointsAnswer, retentionBody, whyAnswer } from "../flow-types.ts";

const flow = (index: number, over: Partial<Flow> = {}): Flow => ({
  ...{ id: `f${index}`, at: new Date(Date.UTC(2026, 2, 20, 9, index)).toISOString(), point: "claude-code", tool: "chatgpt" },
  ...{ plan: "personal", account: "company", team: "sales", class: "internal", types: ["email"], counts: { email: 2 }, base: "unmarked" },
  ...{ fixed: [], decision: "redact", action: "sent", mode: "watch", policyVersion: "shipped" },
  ...over,
});

async function serverWith(...found: readonly Flow[]): Promise<CalledServer> {
  const server = await callServer();
  const desk = { organisation: "main", timeZone: "UTC", signer: readSigner(server.home), now: () => new Date("2026-03-31T09:00:00Z") };
  await server.store.write("main", (transaction) => recordFlows(transaction, found, desk));
  return server;
}

describe("flows", () => {
  it("come newest first, by page, by any filter and time, with what can be asked for", async () => {
    const old = flow(0, { id: "old", at: "2026-01-05T09:00:00.000Z", tool: "figma", team: "design", decision: "allow" });
    const server = await serverWith(old, ...Array.from({ length: 7 }, (_, index) => flow(index, index === 3 ? { point: "gateway" } : {})));
    const ids = async (query: string) => (await server.ask(flowsAnswer, "GET", `/api/flows?${query}`)).rows.map(({ id }) => id);
    assert.deepEqual(await ids("limit=3"), ["f6", "f5", "f4"]);
    assert.deepEqual(await ids("limit=3&offset=6"), ["f0", "old"]);
    assert.deepEqual(await ids("point=gateway"), ["f3"]);
    assert.deepEqual(await ids("decision=allow"), ["old"]);
    assert.deepEqual(await ids("team=design&tool=figma"), ["old"]);
    assert.equal((await ids("days=30")).length, 7);
    assert.deepEqual(await ids("to=2026-02-01T00:00:00Z"), ["old"]);
    const all = await server.ask(flowsAnswer, "GET", "/api/flows");
    assert.deepEqual([all.total, all.latest, all.rows[0]?.name], [8, "2026-03-20T09:06:00.000Z", "ChatGPT"]);
    assert.deepEqual(all.choices.points, [
      { id: "claude-code", name: "claude-code" },
      { id: "gateway", name: "Gateway" },
    ]);
    assert.equal((await server.send("GET", "/api/flows?limit=9999")).status, 400);
    assert.equal((await server.send("GET", "/api/flows?from=yesterday")).status, 400);
    assert.ok(!(await (await server.send("GET", "/api/flows")).text()).includes("salt"));
  });

  it("answer nobody without a session", async () => {
    const server = await callServer();
    for (const path of ["/api/flows", "/api/points", "/api/exceptions"]) {
      assert.equal((await server.send("GET", path, undefined, { cookie: null })).status, 401, path);
    }
    assert.equal((await server.send("POST", "/api/points/mode", {}, { cookie: null })).status, 401);
  });
});

describe("points", () => {
  it("are promoted by one press, which is a version of the rules and can be taken back", async () => {
    const server = await serverWith(flow(1), flow(2), flow(3, { decision: "allow" }));
    const point = async () => (await server.ask(pointsAnswer, "GET", "/api/points")).rows[0];
    const first = await point();
    assert.deepEqual([first?.mode, first?.next, first?.note], ["watch", "hold", "Hold would have stopped 2, none of them marked wrong."]);
    const { undo } = await server.ask(undoAnswer, "POST", "/api/points/mode", { point: "claude-code", mode: "hold" });
    assert.deepEqual([(await point())?.mode, (await point())?.next], ["hold", null]);
    assert.equal((await server.ask(rulesAnswer, "GET", "/api/rules")).version, "v1");
    await server.send("POST", "/api/undo", { undo });
    assert.equal((await point())?.mode, "watch");
    assert.equal((await server.send("POST", "/api/points/mode", { point: "claude-code", mode: "loud" })).status, 400);
    assert.equal((await server.send("POST", "/api/points/mode", { point: "default", mode: "hold" })).status, 400);
  });
});

describe("why a flow was held", () => {
  it("is told with the exception that would let just this pass; asked for twice it is one request; approved it goes at once", async () => {
    const server = await serverWith(flow(1), flow(2, { types: ["iban"], counts: { iban: 1 }, class: "restricted" }));
    const why = () => server.ask(whyAnswer, "GET", "/api/flows/f1/why");
    const first = await why();
    assert.deepEqual([first.flow.id, first.now.decision, first.open], ["f1", "redact", null]);
    assert.ok(first.now.reasons.length > 0 && first.now.flip.length > 0);
    assert.deepEqual([first.request?.tool, first.request?.types, first.request?.team], ["chatgpt", ["email"], "sales"]);
    const ask = (over: object) =>
      server.ask(exceptionAnswer, "POST", "/api/exceptions", { ...first.request, why: "newsletter", owner: "ana@example.com", ...over });
    const { exception } = await ask({});
    assert.equal((await ask({ until: "2026-12-31", why: "and the summer offer" })).exception, exception);
    const { rows } = await server.ask(exceptionsAnswer, "GET", "/api/exceptions");
    assert.deepEqual(
      rows.map(({ why: said, until }) => [said, until]),
      [["newsletter\nand the summer offer", "2026-12-31"]],
    );
    assert.equal((await why()).open?.id, exception);
    await server.send("POST", `/api/exceptions/${exception}/approve`, {});
    const after = await why();
    assert.deepEqual([after.now.decision, after.request, after.open], ["allow", null, null]);
    assert.equal((await server.ask(whyAnswer, "GET", "/api/flows/f2/why")).now.decision, "redact");
    assert.equal((await server.send("GET", "/api/flows/nothing/why")).status, 404);
  });
});

describe("exceptions", () => {
  it("are proposed by a false alarm, weighed, approved at once, taken back, and counted in the note", async () => {
    const server = await serverWith(flow(1), flow(2), flow(3, { types: ["iban"], counts: { iban: 1 }, class: "restricted" }));
    const list = async () => (await server.ask(exceptionsAnswer, "GET", "/api/exceptions")).rows;
    const { exception } = await server.ask(exceptionAnswer, "POST", "/api/flows/f1/false-alarm", { why: "our own newsletter" });
    const [row] = await list();
    assert.deepEqual([row?.id, row?.state, row?.types, row?.alarms, row?.why], [exception, "asked", ["email"], 1, "our own newsletter"]);
    assert.deepEqual(row?.weight, { stopped: 3, wouldPass: 2 });
    assert.match((await server.ask(pointsAnswer, "GET", "/api/points")).rows[0]?.note ?? "", /1 of them marked wrong/);
    assert.equal((await server.ask(flowsAnswer, "GET", "/api/flows")).rows.find(({ id }) => id === "f1")?.wrong, true);
    const { undo } = await server.ask(undoAnswer, "POST", `/api/exceptions/${exception}/approve`, {});
    const inRules = async () => JSON.stringify((await server.ask(rulesAnswer, "GET", "/api/rules")).rules["exceptions"]);
    assert.match(await inRules(), /our own newsletter/);
    await server.send("POST", "/api/undo", { undo });
    assert.deepEqual([(await list())[0]?.state, await inRules()], ["asked", "[]"]);
    assert.equal((await server.send("POST", `/api/exceptions/${exception}/refuse`, { why: " " })).status, 400);
    await server.ask(undoAnswer, "POST", `/api/exceptions/${exception}/refuse`, { why: "they are clients" });
    assert.deepEqual([(await list())[0]?.state, (await list())[0]?.answer], ["refused", "they are clients"]);
    assert.equal((await server.send("POST", `/api/exceptions/${exception}/approve`, {})).status, 409);
  });

  it("are asked for with a scope, an owner and a last day", async () => {
    const server = await serverWith();
    const request = {
      tool: "ChatGPT",
      plan: null,
      team: "sales",
      class: "internal",
      types: ["email"],
      until: "2026-12-31",
      owner: "ana",
      why: "letters",
    };
    await server.ask(exceptionAnswer, "POST", "/api/exceptions", request);
    await server.ask(exceptionAnswer, "POST", "/api/exceptions", request);
    const { rows } = await server.ask(exceptionsAnswer, "GET", "/api/exceptions");
    assert.deepEqual(
      rows.map(({ tool, state }) => [tool, state]),
      [["chatgpt", "asked"]],
    );
    assert.equal((await server.send("POST", "/api/exceptions", { ...request, types: ["emial"] })).status, 400);
    assert.equal((await server.send("POST", "/api/exceptions", { ...request, owner: "" })).status, 400);
  });
});

describe("agents of this machine", () => {
  it("come with their hooks, roads, gaps and last decision", async () => {
    const look = {
      ...{
        agent: "claude-code",
        title: "Claude Code",
        installed: true,
        version: "2.1.330",
        seenVersion: "2.1.330",
        events: ["PreToolUse"],
      },
      ...{
        mode: "hold" as const,
        fallback: "blocks",
        tiers: [{ tier: "user" as const, paths: ["/x"], state: "installed" as const, mode: "hold" as const }],
      },
      roads: [{ road: "prompt", state: "holds" as const, cover: "hook" as const, note: "stopped" }],
      warnings: [
        { id: "partly", kind: "gap" as const, text: "Only some events" },
        { id: "road", kind: "limit" as const, text: "no hook sees it" },
      ],
    };
    const server = await callServer({ agents: async () => [look, { ...look, agent: "codex", title: "Codex CLI", installed: false }] });
    const desk = { organisation: "main", timeZone: "UTC", signer: readSigner(server.home), now: () => new Date("2026-03-31T09:00:00Z") };
    await server.store.write("main", (transaction) => recordFlows(transaction, [flow(1), flow(2)], desk));
    const { rows } = await server.ask(agentsAnswer, "GET", "/api/agents");
    assert.deepEqual(
      rows.map(({ agent, gaps, last, flows }) => [agent, gaps, last, flows]),
      [
        ["claude-code", ["Only some events"], "2026-03-20T09:02:00.000Z", 2],
        ["codex", [], null, 0],
      ],
    );
    assert.ok(!JSON.stringify(rows).includes("/x"));
  });
});

describe("how long the ledger is kept", () => {
  it("is read and set over the API, and refused below six months", async () => {
    const server = await callServer();
    assert.deepEqual(await server.ask(retentionBody, "GET", "/api/ledger/retention"), { rowDays: 400, rollUpDays: 1096 });
    await server.ask(undoAnswer, "PUT", "/api/ledger/retention", { rowDays: 300, rollUpDays: 900 });
    assert.deepEqual(await server.ask(retentionBody, "GET", "/api/ledger/retention"), { rowDays: 300, rollUpDays: 900 });
    assert.equal((await server.send("PUT", "/api/ledger/retention", { rowDays: 30, rollUpDays: 900 })).status, 400);
    assert.equal((await server.send("PUT", "/api/ledger/retention", { rowDays: 300.5, rollUpDays: 900 })).status, 400);
  });
});

describe("flows of one's own beside the made-up company", () => {
  it("are counted, and a message's link, its false alarm and its request still reach them", async () => {
    const server = await serverWith(flow(1), flow(2));
    const desk = { organisation: "demo", timeZone: "UTC", signer: readSigner(server.home), now: () => new Date("2026-03-31T09:00:00Z") };
    await server.store.write("demo", (transaction) => recordFlows(transaction, [flow(9, { team: "made-up" })], desk));
    const shown = await server.ask(flowsAnswer, "GET", "/api/flows");
    assert.deepEqual([shown.rows.map(({ id }) => id), shown.unseen], [["f9"], 2]);
    const why = await server.ask(whyAnswer, "GET", "/api/flows/f1/why");
    assert.equal(why.flow.id, "f1");
    assert.ok(why.request);
    await server.ask(exceptionAnswer, "POST", "/api/exceptions", { ...why.request, owner: "ana", why: "refunds", flow: "f1" });
    await server.ask(exceptionAnswer, "POST", "/api/flows/f2/false-alarm", {});
    assert.equal((await server.ask(exceptionsAnswer, "GET", "/api/exceptions")).total, 0);
    const kept = await server.store.read("main", (transaction) => transaction.list(exceptions));
    // The alarm asks for the same as the request, and so joins it.
    assert.deepEqual(
      kept.map(({ tool, why, alarms }) => [tool, why, alarms]),
      [["chatgpt", "refunds", 1]],
    );
  });
});
