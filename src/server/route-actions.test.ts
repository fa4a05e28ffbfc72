import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { actionOf, isNamed } from "./route-actions.ts";
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
