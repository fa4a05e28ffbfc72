import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { discoveryAnswer } from "../api-types.ts";
import { madeSurvey, remindedAnswer, surveyPage, surveysAnswer, surveyTaken } from "../survey-types.ts";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";

const tokenIn = (link: string | undefined): string => link?.split("#")[1] ?? "";
const open = (server: CalledServer, token: string): Promise<Response> =>
  server.send("GET", "/api/survey", undefined, { cookie: null, "plimsoll-link": token });
const reply = (server: CalledServer, token: string, body: object): Promise<Response> =>
  server.send("POST", "/api/survey", body, { cookie: null, "plimsoll-link": token });

describe("a survey by link", () => {
  test("asks about the gaps, takes an answer without an account, and makes sightings of it", async () => {
    const server = await callServer();
    await server.send("PUT", "/api/believed", { tools: [{ tool: "slack-ai", name: "Slack AI" }] });
    const made = await server.ask(madeSurvey, "POST", "/api/surveys", {});
    const token = tokenIn(made.links[0]?.link);
    const page = surveyPage.parse(await (await open(server, token)).json());
    assert.deepEqual([page.tools, page.isPersonal], [[{ tool: "slack-ai", name: "Slack AI" }], false]);
    const body = { uses: [{ tool: "slack-ai", use: "company" }], others: [{ name: "ChatGPT", account: "personal" }], team: "Design" };
    assert.deepEqual(surveyTaken.parse(await (await reply(server, token, body)).json()), { told: 2 });
    const { uses } = await server.ask(discoveryAnswer, "GET", "/api/discovery");
    assert.deepEqual(uses.map(({ row }) => [row.tool, row.account.kind, row.team]).toSorted(), [
      ["chatgpt", "personal", "Design"],
      ["slack-ai", "company", "Design"],
    ]);
    const { rows } = await server.ask(surveysAnswer, "GET", "/api/surveys");
    assert.deepEqual([rows[0]?.answered, rows[0]?.asked, rows[0]?.tools[0]?.company], [1, null, 1]);
  });

  test("the link opens the survey and nothing else, until it is closed or past", async () => {
    const server = await callServer();
    const made = await server.ask(madeSurvey, "POST", "/api/surveys", { tools: ["ChatGPT"], until: "2026-04-02" });
    const token = tokenIn(made.links[0]?.link);
    assert.equal((await open(server, "made-up-token-made-up-token")).status, 404);
    assert.equal((await open(server, "")).status, 404);
    assert.equal((await server.send("GET", "/api/surveys", undefined, { cookie: null, "plimsoll-link": token })).status, 401);
    server.wait(3 * 24 * 3600_000);
    assert.equal((await open(server, token)).status, 403, "past its last day");
    const again = await callServer();
    const second = await again.ask(madeSurvey, "POST", "/api/surveys", { tools: ["ChatGPT"] });
    assert.equal((await open(again, tokenIn(second.links[0]?.link))).status, 200);
    await again.send("POST", `/api/surveys/${second.id}/close`, {});
    assert.equal((await open(again, tokenIn(second.links[0]?.link))).status, 403);
    assert.equal((await reply(again, tokenIn(second.links[0]?.link), { uses: [], others: [] })).status, 403);
  });

  test("links for each: an answer is replaced by a later one, and only those who did not answer are reminded", async () => {
    const mails: { readonly to: string; readonly text: string }[] = [];
    const server = await callServer({ mail: async (mail) => void mails.push(mail) });
    assert.equal((await server.send("POST", "/api/surveys", { isEach: true })).status, 400, "nobody to ask");
    const { people } = await import("../../storage/collections.ts");
    await server.store.write("main", async (transaction) => {
      for (const id of ["ana@example.com", "ben@example.com"])
        await transaction.put(people, { id, import: "i", person: { email: id, team: "Sales" } });
    });
    const made = await server.ask(madeSurvey, "POST", "/api/surveys", { isEach: true, tools: ["ChatGPT"] });
    const tokens = new Map(made.links.map(({ person, link }) => [person, tokenIn(link)]));
    const ana = tokens.get("ana@example.com") ?? "";
    await reply(server, ana, { uses: [{ tool: "chatgpt", use: "personal" }], others: [] });
    const second = await reply(server, ana, { uses: [{ tool: "chatgpt", use: "company" }], others: [] });
    assert.equal(second.status, 200, await second.text());
    const { rows } = await server.ask(surveysAnswer, "GET", "/api/surveys");
    assert.deepEqual([rows[0]?.answered, rows[0]?.asked, rows[0]?.tools[0]?.company, rows[0]?.tools[0]?.personal], [1, 2, 1, 0]);
    const { uses } = await server.ask(discoveryAnswer, "GET", "/api/discovery");
    assert.deepEqual(
      uses.map(({ row }) => [row.account.kind, row.team]),
      [["company", "Sales"]],
    );
    assert.equal((await server.ask(remindedAnswer, "POST", `/api/surveys/${made.id}/remind`, {})).sent, 1);
    assert.deepEqual(
      mails.map(({ to }) => to),
      ["ben@example.com"],
    );
    assert.equal((await open(server, tokens.get("ben@example.com") ?? "")).status, 403, "the old link ends with the reminder");
    assert.equal((await open(server, tokenIn(/http\S+/.exec(mails[0]?.text ?? "")?.[0]))).status, 200);
  });
});

test("a client's survey opens and is answered in the client's own register", async () => {
  const server = await callServer();
  const { id } = z.object({ id: z.string() }).parse(await (await server.send("POST", "/api/organisations", { name: "Client" })).json());
  await server.send("POST", "/api/organisations/look", { id });
  const made = await server.ask(madeSurvey, "POST", "/api/surveys", { tools: ["ChatGPT"] });
  const token = tokenIn(made.links[0]?.link);
  assert.equal(surveyPage.parse(await (await open(server, token)).json()).company, "Client");
  assert.equal((await reply(server, token, { uses: [], others: [{ name: "Figma AI", account: "company" }] })).status, 200);
  const uses = async (): Promise<number> => (await server.ask(discoveryAnswer, "GET", "/api/discovery")).uses.length;
  assert.equal(await uses(), 1);
  await server.send("POST", "/api/organisations/look", { id: "" });
  assert.equal(await uses(), 0);
});
