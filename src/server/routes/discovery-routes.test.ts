import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  adminPagesAnswer,
  catalogAnswer,
  discoveryAnswer,
  importResult,
  nowAnswer,
  redoAnswer,
  registerAnswer,
  searchAnswer,
  toolAnswer,
  undoAnswer,
} from "../api-types.ts";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";

const header = "Date,Description,Card Member,Account #,Amount\n";
const charge = (day: string, who: string, what = "OPENAI *CHATGPT SUBSCR"): string => `03/${day}/2026,${what},${who},-71005,20.00\n`;
const discover = (server: CalledServer) => server.ask(discoveryAnswer, "GET", "/api/discovery");

describe("believed against found", () => {
  test("the sentence, the next step and the timeline follow what happens", async () => {
    const server = await callServer();
    const empty = await server.ask(nowAnswer, "GET", "/api/now");
    assert.deepEqual([empty.sentence, empty.next?.action, empty.sourcesRead], ["we have not looked yet", "believe", 0]);
    await server.ask(undoAnswer, "PUT", "/api/believed", {
      tools: [
        { tool: "chatgpt", name: "ChatGPT" },
        { tool: null, name: "Notes AI" },
        { tool: "chatgpt", name: "ChatGPT" },
        { tool: null, name: "notes ai " },
      ],
    });
    const said = await server.ask(nowAnswer, "GET", "/api/now");
    assert.equal(said.believed.length, 2);
    assert.equal(said.next?.action, "look");
    await server.drop("card.csv", header + charge("02", "FERN FERNHOLLOW") + charge("03", "LENA LARKSPURLY"));
    const found = await server.ask(nowAnswer, "GET", "/api/now");
    assert.equal(found.sentence, "you believed 2, we found 2: 1 tool, on 2 private accounts");
    assert.deepEqual([found.found.privateAccounts, found.next?.action, found.sourcesRead], [2, "decide", 1]);
    assert.ok(found.timeline.some((item) => item.kind === "found") && found.timeline.some((item) => item.kind === "imported"));
    assert.equal((await discover(server)).uses[0]?.isBelieved, true);
  });

  test("the suggested press changes the real line, once, and is undone", async () => {
    const server = await callServer();
    await server.drop("card.csv", header + charge("02", "FERN FERNHOLLOW") + charge("03", "LENA LARKSPURLY"));
    const [use] = (await discover(server)).uses;
    assert.equal(use?.suggestion?.id, "set-public-only");
    const path = `/api/discovery/suggestions/${encodeURIComponent(use?.row.id ?? "")}`;
    const { undo } = await server.ask(undoAnswer, "POST", path, { id: "set-public-only" });
    const after = (await discover(server)).uses;
    assert.ok(after.every(({ row, suggestion }) => row.standing === "limited" && suggestion?.id !== "set-public-only"));
    assert.equal((await server.send("POST", path, { id: "set-public-only" })).status, 409);
    assert.equal((await server.send("POST", "/api/discovery/suggestions/none", { id: "x" })).status, 404);
    await server.ask(redoAnswer, "POST", "/api/undo", { undo });
    assert.ok((await discover(server)).uses.every(({ row }) => row.standing === "unknown"));
  });

  test("an unknown thing is named as a known tool or a new one, and undone", async () => {
    const server = await callServer();
    await server.drop("card.csv", header + charge("02", "FERN FERNHOLLOW", "WONDER.AI SUBSCRIPTION"));
    const before = await discover(server);
    const name = before.unrecognised[0]?.name ?? "";
    assert.match(name, /WONDER/);
    const { undo } = await server.ask(undoAnswer, "POST", "/api/discovery/name", {
      name,
      newTool: { name: "Wonder GPT", vendor: "Wonder", category: "writing" },
    });
    assert.deepEqual((await discover(server)).unrecognised, []);
    const hinted = await discover(server);
    assert.ok([...hinted.hints.map((hint) => hint.name), ...hinted.uses.map((use) => use.row.name)].includes("Wonder GPT"));
    await server.ask(redoAnswer, "POST", "/api/undo", { undo });
    assert.equal((await server.send("POST", "/api/discovery/name", { name, tool: "no such tool" })).status, 404);
  });

  test("an admin page that somebody looked at is dated evidence; a no takes it back", async () => {
    const server = await callServer();
    const { rows } = await server.ask(adminPagesAnswer, "GET", "/api/admin-pages");
    assert.deepEqual([rows.length, rows[0]?.answered], [1, null]);
    const answer = { tool: "figma", title: "Figma AI settings", used: "yes", people: 7, plan: "team" };
    assert.deepEqual((await server.ask(importResult, "POST", "/api/admin-pages/answer", answer)).newUses, ["Figma AI"]);
    const [row] = (await server.ask(registerAnswer, "GET", "/api/register")).rows;
    assert.deepEqual(
      [row?.id, row?.people, row?.lastSeen?.slice(0, 10), row?.account.kind],
      ["figma/team/all", 7, "2026-03-31", "company"],
    );
    assert.equal((await server.ask(adminPagesAnswer, "GET", "/api/admin-pages")).rows[0]?.answered, "yes");
    await server.ask(importResult, "POST", "/api/admin-pages/answer", { ...answer, used: "no" });
    assert.equal((await server.ask(registerAnswer, "GET", "/api/register")).total, 0);
    assert.equal((await server.send("POST", "/api/admin-pages/answer", { ...answer, title: "none" })).status, 404);
  });
});

describe("what the catalogue knows", () => {
  test("type-ahead finds by name, alias and vendor, best first", async () => {
    const server = await callServer();
    const find = async (q: string) => (await server.ask(catalogAnswer, "GET", `/api/catalog?q=${q}`)).rows.map((row) => row.tool);
    assert.deepEqual(await find("cha"), ["chatgpt"]);
    assert.deepEqual(await find("gpt%20ch"), ["chatgpt"]);
    assert.deepEqual(
      await find("AI"),
      ["slack-ai", "figma", "chatgpt"].toSorted((one, other) => (one === "chatgpt" ? 1 : other === "chatgpt" ? -1 : one < other ? -1 : 1)),
    );
    assert.deepEqual(await find("zzz"), []);
    assert.equal((await server.ask(catalogAnswer, "GET", "/api/catalog?limit=1")).rows.length, 1);
    assert.equal((await server.send("GET", "/api/catalog?limit=0")).status, 400);
  });

  test("a tool's page has facts with states, basics, a line per plan and the uses", async () => {
    const server = await callServer();
    await server.send("POST", "/api/register", { tool: "chatgpt", plan: "team" });
    const page = await server.ask(toolAnswer, "GET", "/api/tools/chatgpt");
    assert.deepEqual(
      page.lines.map((line) => line.plan),
      ["personal", "team"],
    );
    assert.equal(page.basics.find((basic) => basic.id === "data-agreement")?.state, "yes");
    assert.equal(page.basics.find((basic) => basic.id === "third-party-audit")?.state, "unknown");
    assert.deepEqual([page.uses.length, page.agreement, page.tool.isOwn], [1, null, false]);
    server.wait(400 * 24 * 3600_000);
    const again = await callServer();
    await again.send("POST", "/api/register", { tool: "chatgpt", plan: "team" });
    again.wait(400 * 24 * 3600_000);
    const old = await again.send("POST", "/api/session", { token: await again.sessions.makeToken() });
    const cookie = (old.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const later = toolAnswer.parse(await (await again.send("GET", "/api/tools/ChatGPT", undefined, { cookie })).json());
    assert.equal(later.basics.find((basic) => basic.id === "data-agreement")?.state, "expired");
    assert.equal((await server.send("GET", "/api/tools/none")).status, 401, "the first browser's session is long over");
  });

  test("an unknown tool is refused; one of the register has a page", async () => {
    const server = await callServer();
    assert.equal((await server.send("GET", "/api/tools/none")).status, 404);
    await server.send("POST", "/api/register", { name: "House bot", vendor: "Us" });
    const page = await server.ask(toolAnswer, "GET", "/api/tools/house-bot");
    assert.deepEqual([page.tool.name, page.tool.isOwn, page.vendor.name], ["House bot", true, "Us"]);
  });

  test("the search finds uses, tools, vendors, pages and actions", async () => {
    const server = await callServer();
    await server.send("POST", "/api/register", { name: "Rulebot", plan: "team", team: "Design" });
    const kinds = async (q: string) => (await server.ask(searchAnswer, "GET", `/api/search?q=${q}`)).rows.map((row) => row.kind);
    assert.deepEqual(await kinds("rule"), ["use", "page", "action"]);
    assert.deepEqual(
      await kinds("openai"),
      ["vendor", "tool"].filter((kind) => kind === "vendor"),
    );
    assert.ok((await kinds("slack")).includes("tool"));
  });
});
