import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { registerAnswer, sessionAnswer } from "../api-types.ts";
import { memberAnswer } from "../sign-in-types.ts";
import { callServer } from "../../../test/call-server.ts";
import { organisationsAnswer } from "./organisation-routes.ts";

const made = z.object({ id: z.string() });

describe("clients of a consultant", () => {
  test("each is a store of its own; the browser looks at one, and comes back", async () => {
    const server = await callServer();
    await server.send("POST", "/api/register", { name: "Own bot" });
    const { id } = await server.ask(made, "POST", "/api/organisations", { name: "Bäckerei Müller" });
    assert.equal(id, "client-backerei-muller");
    assert.equal((await server.send("POST", "/api/organisations", { name: "bäckerei müller" })).status, 409);
    assert.equal((await server.send("POST", "/api/organisations/look", { id: "client-none" })).status, 404);
    assert.equal((await server.send("POST", "/api/organisations/look", { id })).status, 204);
    assert.equal((await server.ask(sessionAnswer, "GET", "/api/session")).organisation.name, "Bäckerei Müller");
    assert.equal((await server.ask(registerAnswer, "GET", "/api/register")).total, 0, "nothing of ours is there");
    await server.send("POST", "/api/register", { name: "Their bot" });
    const shown = await server.ask(organisationsAnswer, "GET", "/api/organisations");
    assert.deepEqual(
      shown.rows.map(({ name, isShown }) => [name, isShown]),
      [["Bäckerei Müller", true]],
    );
    await server.send("POST", "/api/organisations/look", { id: "" });
    const own = await server.ask(registerAnswer, "GET", "/api/register");
    assert.deepEqual(
      own.rows.map(({ name }) => name),
      ["Own bot"],
    );
  });

  test("may be named in any script", async () => {
    const server = await callServer();
    const { id } = await server.ask(made, "POST", "/api/organisations", { name: "Ακμή" });
    assert.equal(id, "client-ακμη");
    assert.equal((await server.send("POST", "/api/organisations/look", { id })).status, 204);
    assert.equal((await server.send("POST", "/api/organisations", { name: "!?" })).status, 400);
  });

  test("they are the owner's alone", async () => {
    const server = await callServer();
    const { link } = await server.ask(memberAnswer, "POST", "/api/members", { email: "lead@example.com", role: "lead" });
    const answer = await server.send("POST", "/api/session", { token: link.split("#token=")[1] }, { cookie: null });
    const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    for (const [method, path] of [
      ["GET", "/api/organisations"],
      ["POST", "/api/organisations"],
      ["POST", "/api/organisations/look"],
    ] as const)
      assert.equal((await server.send(method, path, method === "GET" ? undefined : { name: "x", id: "" }, { cookie })).status, 403, path);
  });
});
