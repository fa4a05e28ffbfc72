import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { mayAct } from "../core/people/may-act.ts";
import { openScope, roles } from "../core/people/roles.ts";
import { actionOf, isNamed } from "./route-actions.ts";
import { memberAnswer } from "./sign-in-types.ts";
import { callServer } from "../../test/call-server.ts";

const apiDocument = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
/** Answered before anybody is signed in. */
const open =
  /^\/(session|sign-in(\/(mail|recovery|passkey|passkey\/begin|openid|openid\/back))?|questions|questionnaire|survey|held)(\/|$)/;

describe("what a request is", () => {
  test("every change that the server offers has a line, so that none is the owner's by accident", async () => {
    const server = await callServer();
    const { paths } = await server.ask(apiDocument, "GET", "/api/openapi.json");
    const unnamed = Object.entries(paths).flatMap(([path, methods]) => {
      const place = path.replace(/^\/api/, "").replaceAll(/\{[^}]+\}/g, "x");
      return Object.keys(methods)
        .map((method) => method.toUpperCase())
        .filter((method) => !open.test(place) && !isNamed(method, place))
        .map((method) => `${method} ${place}`);
    });
    assert.deepEqual(unnamed, [], "add a line to route-actions.ts");
    assert.ok(Object.keys(paths).length > 50);
  });

  test("over HTTP each role meets a refusal exactly where the table says so, on every address", async () => {
    const server = await callServer();
    const { paths } = await server.ask(apiDocument, "GET", "/api/openapi.json");
    const asked = Object.entries(paths).flatMap(([path, methods]) => {
      const place = path.replace(/^\/api/, "").replaceAll(/\{[^}]+\}/g, "x");
      return open.test(place) || !path.startsWith("/api/") || path === "/api/openapi.json"
        ? []
        : Object.keys(methods).map((method) => ({ method: method.toUpperCase(), place }));
    });
    for (const role of roles.filter((each) => each !== "owner")) {
      const { link } = await server.ask(memberAnswer, "POST", "/api/members", { email: `${role}@example.com`, role });
      const answer = await server.send("POST", "/api/session", { token: link.split("#token=")[1] }, { cookie: null });
      const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
      const caller = { person: `${role}@example.com`, role, scope: openScope, only: null };
      for (const { method, place } of asked) {
        if (mayAct(caller, actionOf(method, place))) continue;
        const refused = await server.send(method, `/api${place}`, method === "GET" ? undefined : {}, { cookie });
        assert.equal(refused.status, 403, `${role} ${method} ${place}`);
        assert.match(await refused.text(), /expected somebody who may/, `${role} ${method} ${place}`);
      }
    }
    for (const { method, place } of asked)
      assert.equal(
        (await server.send(method, `/api${place}`, method === "GET" ? undefined : {}, { cookie: null })).status,
        401,
        `${method} ${place}`,
      );
    assert.ok(asked.length > 100, `${asked.length} addresses`);
  });

  test("the narrowest line counts, and what none names is the owner's", () => {
    assert.equal(actionOf("GET", "/register"), "read-company");
    assert.equal(actionOf("HEAD", "/register/export"), "export");
    assert.equal(actionOf("GET", "/members"), "manage-people");
    assert.equal(actionOf("POST", "/exceptions"), "request");
    assert.equal(actionOf("POST", "/exceptions/1/approve"), "review");
    assert.equal(actionOf("PUT", "/rules"), "change-rules");
    assert.equal(actionOf("POST", "/rules/preview"), "change-rules");
    assert.equal(actionOf("POST", "/something/new"), "manage-server");
    assert.equal(actionOf("POST", "/me/requests"), "request");
    assert.equal(actionOf("DELETE", "/me/passkeys/1"), "read-own");
  });
});
