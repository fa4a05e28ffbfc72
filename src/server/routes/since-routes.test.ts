import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { callServer } from "../../../test/call-server.ts";
import { makePng } from "../../../test/make-picture.ts";
import { memberAnswer } from "../sign-in-types.ts";
import { keptAnswer } from "../me-types.ts";
import { sinceAnswer } from "../since-types.ts";

const day = 24 * 3600_000;

describe("what changed since one's last visit", () => {
  test("of the client that is looked at, on screen and as files under its logo", async () => {
    const server = await callServer();
    const { id } = z.object({ id: z.string() }).parse(await (await server.send("POST", "/api/organisations", { name: "Fern" })).json());
    await server.send("POST", "/api/organisations/look", { id });
    await server.send("PUT", "/api/logo", makePng());
    await server.send("POST", "/api/register", { name: "Old bot" });
    server.wait(1000);
    await server.send("GET", "/api/session");
    assert.equal((await server.ask(sinceAnswer, "GET", "/api/since")).lastVisit, "");
    server.wait(5 * day);
    const again = await server.send("POST", "/api/session", { token: await server.sessions.makeToken() }, { cookie: null });
    const cookie = (again.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const send = (method: string, path: string, body?: unknown): Promise<Response> => server.send(method, path, body, { cookie });
    await send("POST", "/api/register", { name: "Not theirs" });
    await send("POST", "/api/organisations/look", { id });
    await send("POST", "/api/register", { name: "New bot" });
    await send("GET", "/api/session");
    const since = sinceAnswer.parse(await (await send("GET", "/api/since")).json());
    assert.match(since.lastVisit, /^2026-03-31/);
    assert.deepEqual(
      since.sections.find((each) => each.id === "uses")?.rows.map(({ cells }) => cells[0]),
      ["New bot"],
    );
    assert.match(since.sentence, /^Changed: uses \(1\)/);
    const markdown = await send("GET", "/api/since.md");
    assert.match(await markdown.text(), /^# Fern: what changed since 2026-03-31/);
    assert.match(await (await send("GET", "/api/since.html?from=start")).text(), /<img src="data:image\/png;base64,.*Old bot/s);
    const pdf = Buffer.from(await (await send("GET", "/api/since.pdf?from=2026-04-01")).arrayBuffer());
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    assert.equal((await send("GET", "/api/since?from=2030-01-01")).status, 400);
  });

  test("readers see it, those who may export take it away, and the visit stands on one's own page", async () => {
    const server = await callServer();
    for (const [role, sees, takes] of [
      ["reviewer", 200, 403],
      ["auditor", 200, 200],
      ["employee", 403, 403],
    ] as const) {
      const { link } = await server.ask(memberAnswer, "POST", "/api/members", { email: `${role}@example.com`, role });
      const answer = await server.send("POST", "/api/session", { token: link.split("#token=")[1] }, { cookie: null });
      const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
      await server.send("GET", "/api/session", undefined, { cookie });
      assert.equal((await server.send("GET", "/api/since", undefined, { cookie })).status, sees, role);
      for (const ending of ["md", "html", "pdf"])
        assert.equal((await server.send("GET", `/api/since.${ending}`, undefined, { cookie })).status, takes, `${role} ${ending}`);
      const kept = keptAnswer.parse(await (await server.send("GET", "/api/me/kept", undefined, { cookie })).json());
      assert.equal(kept.sections.find((each) => each.id === "visits")?.rows.length, role === "employee" ? 0 : 1, role);
    }
  });
});
