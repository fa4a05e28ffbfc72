import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { acknowledgedAnswer, keptAnswer, meAnswer, revealAnswer, toolRequestsAnswer } from "../me-types.ts";
import { memberAnswer } from "../sign-in-types.ts";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";

async function signIn(server: CalledServer, email: string, role = "employee"): Promise<string> {
  const { link } = await server.ask(memberAnswer, "POST", "/api/members", { email, role });
  const answer = await server.send("POST", "/api/session", { token: link.split("#token=")[1] }, { cookie: null });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

describe("the employee's page", () => {
  test("says the rules for everyone, and keeps that they were read", async () => {
    const server = await callServer();
    const eve = await signIn(server, "eve@example.com");
    await server.send("POST", "/api/register", { name: "ChatGPT", tool: "chatgpt", plan: "team" });
    const me = meAnswer.parse(await (await server.send("GET", "/api/me", undefined, { cookie: eve })).json());
    assert.deepEqual([me.person, me.role, me.acknowledged], ["eve@example.com", "employee", null]);
    assert.deepEqual(
      me.guide.classes.map((each) => each.class),
      ["restricted", "internal", "public"],
    );
    assert.ok(me.guide.tools.some(({ tool }) => tool === "chatgpt"));
    for (let times = 0; times < 2; times++)
      await server.send("POST", "/api/me/acknowledge", { version: me.guide.version }, { cookie: eve });
    const again = meAnswer.parse(await (await server.send("GET", "/api/me", undefined, { cookie: eve })).json());
    assert.equal(again.acknowledged?.version, me.guide.version);
    assert.equal((await server.ask(acknowledgedAnswer, "GET", "/api/acknowledged")).people, 1);
  });

  test("several who ask for the same tool stand in one request; the answer reaches each, and only governance sees names", async () => {
    const server = await callServer();
    const [eve, ben] = [await signIn(server, "eve@example.com"), await signIn(server, "ben@example.com")];
    await server.send("POST", "/api/me/requests", { tool: "Figma AI", why: "mock-ups" }, { cookie: eve });
    await server.send("POST", "/api/me/requests", { tool: "figma", why: "slides" }, { cookie: ben });
    const own = toolRequestsAnswer.parse(await (await server.send("GET", "/api/me/requests", undefined, { cookie: ben })).json());
    assert.deepEqual([own.total, own.rows[0]?.people, own.rows[0]?.by.map(({ person }) => person)], [1, 2, ["ben@example.com"]]);
    assert.equal((await server.send("GET", "/api/requests", undefined, { cookie: ben })).status, 403);
    const all = await server.ask(toolRequestsAnswer, "GET", "/api/requests");
    const path = `/api/requests/${all.rows[0]?.id ?? ""}`;
    assert.equal((await server.send("POST", `${path}/refuse`, {})).status, 400, "a refusal says why");
    assert.equal((await server.send("POST", `${path}/refuse`, { why: "Use Slack AI for this." })).status, 200);
    assert.equal((await server.send("POST", `${path}/approve`, {})).status, 409);
    const after = toolRequestsAnswer.parse(await (await server.send("GET", "/api/me/requests", undefined, { cookie: eve })).json());
    assert.deepEqual([after.rows[0]?.state, after.rows[0]?.answer], ["refused", "Use Slack AI for this."]);
  });

  test("looking up names needs a reason, and each person reads it on the own page", async () => {
    const server = await callServer();
    const eve = await signIn(server, "eve@example.com");
    await server.drop(
      "amex.csv",
      "Date,Description,Card Member,Account #,Amount\n03/02/2026,OPENAI *CHATGPT SUBSCR,eve@example.com,-1001,20.00\n",
    );
    assert.equal((await server.send("POST", "/api/reveal", { tool: "chatgpt", why: "curious" })).status, 400);
    assert.equal((await server.send("POST", "/api/reveal", { tool: "chatgpt", why: "long enough a reason" }, { cookie: eve })).status, 403);
    const shown = await server.ask(revealAnswer, "POST", "/api/reveal", { tool: "chatgpt", why: "to move them to the team plan" });
    assert.deepEqual(shown.names, ["eve@example.com"]);
    const { sections } = keptAnswer.parse(await (await server.send("GET", "/api/me/kept", undefined, { cookie: eve })).json());
    const rows = (id: string): readonly string[] => sections.find((each) => each.id === id)?.rows.map(({ says }) => says) ?? [];
    assert.deepEqual(rows("reveals"), ['owner: "to move them to the team plan"']);
    assert.equal(rows("sightings").length, 1);
    assert.match(rows("account").join(), /eve@example\.com, employee/);
    const file = await server.send("GET", "/api/me/kept.json", undefined, { cookie: eve });
    assert.match(file.headers.get("content-disposition") ?? "", /attachment/);
  });

  test("nobody reads what is kept about somebody else", async () => {
    const server = await callServer();
    const [eve, ben] = [await signIn(server, "eve@example.com"), await signIn(server, "ben@example.com")];
    await server.send("POST", "/api/me/requests", { tool: "Figma AI", why: "only eve knows" }, { cookie: eve });
    const kept = await (await server.send("GET", "/api/me/kept", undefined, { cookie: ben })).text();
    assert.doesNotMatch(kept, /only eve knows|eve@/);
  });
});
