import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { makePng } from "../../../test/make-picture.ts";
import { callServer } from "../../../test/call-server.ts";
import { publicPage } from "../../commands/guide/public-page.ts";
import { publishPage } from "../../commands/guide/publish-page.ts";
import { sessionAnswer, undoAnswer } from "../api-types.ts";
import { meAnswer } from "../me-types.ts";
import { memberAnswer } from "../sign-in-types.ts";
import { madeSurvey, surveyPage } from "../survey-types.ts";
import { smallCatalog } from "../../../test/call-server.ts";

const png = makePng();
const base64 = png.toString("base64");
const made = z.object({ id: z.string() });

describe("an organisation's own logo", () => {
  test("stands on every page and report that is handed out", async () => {
    const server = await callServer();
    await server.ask(undoAnswer, "PUT", "/api/logo", png);
    const shown = await server.send("GET", "/api/logo");
    assert.equal(shown.headers.get("content-type"), "image/png");
    assert.deepEqual(Buffer.from(await shown.arrayBuffer()), png);
    assert.equal((await server.ask(sessionAnswer, "GET", "/api/session")).organisation.hasLogo, true);
    assert.equal((await server.ask(meAnswer, "GET", "/api/me")).guide.logo, "/api/logo");
    const { links } = await server.ask(madeSurvey, "POST", "/api/surveys", { tools: ["ChatGPT"] });
    const link = { cookie: null, "plimsoll-link": links[0]?.link.split("#")[1] ?? "" };
    const survey = await server.send("GET", "/api/survey", undefined, link);
    assert.equal(surveyPage.parse(await survey.json()).logo, `data:image/png;base64,${base64}`);
    for (const path of ["/api/rule-sheet", "/api/posture.html"]) {
      const page = await server.send("GET", path);
      assert.ok((await page.text()).includes(`src="data:image/png;base64,${base64}"`), path);
      assert.match(page.headers.get("content-security-policy") ?? "", /img-src [^;]*data:/, path);
    }
    const pdf = Buffer.from(await (await server.send("GET", "/api/posture.pdf")).arrayBuffer()).toString("latin1");
    assert.match(pdf, /\/Subtype \/Image/);
    const workspace = { store: server.store, organisation: "main", catalog: smallCatalog, by: "owner", now: () => new Date() };
    for (const page of [await publicPage(workspace), await publishPage(workspace, { script: "", style: "" })]) {
      assert.ok(page.includes(`data:image/png;base64,${base64}`));
      assert.match(page, /img-src data:/);
    }
  });

  test("belongs to one organisation, is taken away and brought back", async () => {
    const server = await callServer();
    const { undo } = await server.ask(undoAnswer, "PUT", "/api/logo", png);
    const { id } = await server.ask(made, "POST", "/api/organisations", { name: "Client" });
    await server.send("POST", "/api/organisations/look", { id });
    assert.equal((await server.send("GET", "/api/logo")).status, 404);
    await server.send("POST", "/api/organisations/look", { id: "" });
    const removed = await server.ask(undoAnswer, "DELETE", "/api/logo");
    assert.equal((await server.send("GET", "/api/logo")).status, 404);
    assert.doesNotMatch(await (await server.send("GET", "/api/rule-sheet")).text(), /<img/);
    assert.equal((await server.send("POST", "/api/undo", { undo: removed.undo })).status, 200);
    assert.equal((await server.send("GET", "/api/logo")).status, 200);
    assert.equal((await server.send("POST", "/api/undo", { undo })).status, 200);
    assert.equal((await server.send("GET", "/api/logo")).status, 404);
  });

  test("is a small whole picture: no SVG, no bomb, nothing large", async () => {
    const server = await callServer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const bomb = makePng({ width: 1000, height: 2, rows: 5000 });
    const large = Buffer.concat([png, Buffer.alloc(257 * 1024)]);
    const short = makePng({ height: 20, rows: 10 });
    for (const bytes of [svg, bomb, large, short, Buffer.alloc(0)]) {
      const answer = await server.send("PUT", "/api/logo", bytes);
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), /save the logo as PNG/);
    }
    assert.equal((await server.send("GET", "/api/logo")).status, 404);
  });

  test("everybody signed in sees it, the owner alone sets it", async () => {
    const server = await callServer();
    await server.send("PUT", "/api/logo", png);
    for (const [role, sets] of [
      ["employee", 403],
      ["auditor", 403],
      ["lead", 403],
      ["owner", 200],
    ] as const) {
      const { link } = await server.ask(memberAnswer, "POST", "/api/members", { email: `${role}@example.com`, role });
      const answer = await server.send("POST", "/api/session", { token: link.split("#token=")[1] }, { cookie: null });
      const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
      assert.equal((await server.send("GET", "/api/logo", undefined, { cookie })).status, 200, role);
      assert.equal((await server.send("PUT", "/api/logo", png, { cookie })).status, sets, role);
    }
    assert.equal((await server.send("GET", "/api/logo", undefined, { cookie: null })).status, 401);
  });
});
