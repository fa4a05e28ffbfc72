import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { z } from "zod";
import { errorAnswer, nowAnswer, sessionAnswer } from "./api-types.ts";
import { address, callServer } from "../../test/call-server.ts";

const reading = [
  "/api/now",
  "/api/register",
  "/api/discovery",
  "/api/people",
  "/api/jobs",
  "/api/views",
  "/api/catalog",
  "/api/search?q=a",
  "/api/comments?object=a",
  "/api/history",
  "/api/admin-pages",
  "/api/tools/chatgpt",
  "/api/register/export?format=csv",
  "/api/jobs/x",
  "/api/jobs/x/events",
];
const changing = [
  ["PUT", "/api/believed"],
  ["POST", "/api/imports?name=a"],
  ["POST", "/api/discover/machine"],
  ["POST", "/api/discover/paths"],
  ["POST", "/api/register"],
  ["PATCH", "/api/register"],
  ["DELETE", "/api/register"],
  ["POST", "/api/undo"],
  ["POST", "/api/register/import?name=a"],
  ["POST", "/api/register/import/apply"],
  ["POST", "/api/comments"],
  ["PUT", "/api/views"],
  ["POST", "/api/discovery/name"],
  ["POST", "/api/discovery/suggestions/a"],
  ["POST", "/api/admin-pages/answer"],
  ["DELETE", "/api/jobs/x"],
] as const;

describe("who gets in", () => {
  test("nothing but the sign-in answers without a session", async () => {
    const server = await callServer();
    for (const path of reading) assert.equal((await server.send("GET", path, undefined, { cookie: null })).status, 401, path);
    for (const [method, path] of changing)
      assert.equal((await server.send(method, path, {}, { cookie: null })).status, 401, `${method} ${path}`);
    const session = await server.send("GET", "/api/session", undefined, { cookie: null });
    assert.deepEqual(sessionAnswer.parse(await session.json()), {
      signedIn: false,
      organisation: { name: "", domains: [], hasLogo: false },
      demo: false,
      lastVisit: "",
      caller: null,
    });
  });

  test("a made-up cookie opens nothing", async () => {
    const server = await callServer();
    assert.equal((await server.send("GET", "/api/now", undefined, { cookie: "plimsoll-7391=abc" })).status, 401);
  });

  test("every change needs the header and our own origin", async () => {
    const server = await callServer();
    for (const [method, path] of changing) {
      for (const changed of [
        { origin: "http://evil.example" },
        { origin: null },
        { origin: "null" },
        { origin: "https://127.0.0.1:7391" },
        { "plimsoll-request": null },
        { "plimsoll-request": "2" },
      ]) {
        const answer = await server.send(method, path, {}, changed);
        assert.equal(answer.status, 403, `${method} ${path} ${JSON.stringify(changed)}`);
        assert.equal(errorAnswer.parse(await answer.json()).error.code, "refused");
      }
    }
  });

  test("a request to another name is refused, also for pages and for reading", async () => {
    const server = await callServer();
    for (const path of ["/", "/api/session", "/api/now"])
      assert.equal((await server.send("GET", path, undefined, { host: "evil.example:7391" })).status, 403, path);
    assert.equal((await server.send("GET", "/api/now", undefined, { host: "127.0.0.1:80" })).status, 403);
    assert.equal((await server.send("GET", "/api/now", undefined, { host: "LOCALHOST:7391" })).status, 200);
  });

  test("a token works once", async () => {
    const server = await callServer();
    const token = await server.sessions.makeToken();
    assert.equal((await server.send("POST", "/api/session", { token })).status, 204);
    assert.equal((await server.send("POST", "/api/session", { token })).status, 403);
    assert.equal((await server.send("POST", "/api/session", { token: "" })).status, 403);
  });

  test("the cookie is for this server's pages only, and is renewed in time", async () => {
    const server = await callServer();
    const first = await server.send("POST", "/api/session", { token: await server.sessions.makeToken() });
    const cookie = first.headers.get("set-cookie") ?? "";
    for (const part of ["HttpOnly", "SameSite=Strict", "Path=/"]) assert.ok(cookie.includes(part), part);
    assert.equal((await server.send("GET", "/api/now")).headers.get("set-cookie"), null);
    server.wait(2 * 3600_000);
    const renewed = (await server.send("GET", "/api/now")).headers.get("set-cookie") ?? "";
    assert.match(renewed, /^plimsoll-7391=/);
    server.wait(3600_000);
    assert.equal((await server.send("GET", "/api/now")).status, 401, "the old key ends a minute after it was replaced");
    assert.equal((await server.send("GET", "/api/now", undefined, { cookie: renewed.split(";")[0] ?? "" })).status, 200);
  });
});

describe("what every answer has", () => {
  test("strict headers, on answers and on refusals", async () => {
    const server = await callServer();
    for (const [path, host] of [
      ["/api/now", "127.0.0.1:7391"],
      ["/nowhere", "127.0.0.1:7391"],
      ["/api/now", "evil.example"],
    ] as const) {
      const { headers } = await server.send("GET", path, undefined, { host });
      const policy = headers.get("content-security-policy") ?? "";
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /script-src 'self';/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("referrer-policy"), "no-referrer");
      assert.equal(headers.get("x-frame-options"), "DENY");
      assert.match(headers.get("content-type") ?? "", /^application\/json/);
      assert.equal(headers.get("strict-transport-security"), null, "not where a page comes without TLS");
    }
    assert.equal((await server.send("GET", "/api/now")).headers.get("cache-control"), "no-store");
  });

  test("a fault of ours says nothing of its inside and is reported", async () => {
    const server = await callServer();
    const fault = new TypeError("cannot read 'x' of undefined in /home/ana/plimsoll/src/inner.ts:12");
    Object.assign(server.store, { read: () => Promise.reject(fault) });
    for (const path of ["/api/now", "/api/register"]) {
      const answer = await server.send("GET", path);
      assert.ok(answer.status >= 500, path);
      assert.doesNotMatch(await answer.text(), /\.ts|at async|node:|ana|undefined/, path);
    }
    assert.ok(server.faults.includes(fault), "told to whoever runs the server");
  });

  test("a session key in an address opens nothing, and no answer puts one there", async () => {
    const server = await callServer();
    const answer = await server.send("POST", "/api/session", { token: await server.sessions.makeToken() }, { cookie: null });
    const [name = "", key = ""] = (answer.headers.get("set-cookie") ?? "").split(";")[0]?.split("=") ?? [];
    assert.equal(await answer.text(), "");
    assert.equal(answer.headers.get("location"), null);
    for (const query of [`?${name}=${key}`, `?session=${key}`, `?token=${key}`, `?access_token=${key}`, `?key=${key}`])
      assert.equal((await server.send("GET", `/api/now${query}`, undefined, { cookie: null })).status, 401, query);
    assert.equal((await server.send("GET", "/api/now", undefined, { cookie: `${name}=${key}` })).status, 200);
  });

  test("bad bodies are refused with the place and nothing changes", async () => {
    const server = await callServer();
    for (const [method, path, body] of [
      ["PATCH", "/api/register", { changes: [{ id: 3, field: "owner", value: "x" }] }],
      ["PATCH", "/api/register", { changes: [] }],
      ["POST", "/api/comments", { object: "x" }],
      ["PUT", "/api/believed", { tools: "chatgpt" }],
      ["POST", "/api/discover/paths", { paths: [] }],
      ["POST", "/api/discovery/name", { name: "x" }],
      ["POST", "/api/admin-pages/answer", { tool: "figma", title: "t", used: "perhaps", people: null, plan: "team" }],
    ] as const) {
      const answer = await server.send(method, path, body);
      assert.equal(answer.status, 400, `${method} ${path}`);
      assert.match(errorAnswer.parse(await answer.json()).error.message, /^expected .*, met /);
    }
    assert.equal((await server.send("PUT", "/api/believed", "{", { "content-type": "application/json" })).status, 400);
    assert.deepEqual((await server.ask(nowAnswer, "GET", "/api/now")).believed, []);
  });

  test("a body over 16 MB is refused", async () => {
    const server = await callServer();
    const answer = await server.send("PUT", "/api/believed", "x".repeat(17 * 1024 * 1024), { "content-type": "application/json" });
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /at most 16 MB/);
  });
});

describe("what is served", () => {
  test("the OpenAPI document has every route with its answer", async () => {
    const server = await callServer();
    const document = z
      .object({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.looseObject({ summary: z.string() }))) })
      .parse(await (await server.send("GET", "/api/openapi.json")).json());
    assert.match(document.openapi, /^3\.1/);
    for (const path of ["/api/now", "/api/register", "/api/register/import", "/api/discovery", "/api/jobs/{id}", "/api/session"])
      assert.ok(path in document.paths, path);
  });

  test("the console: pages fall to index.html, digests are kept, nothing outside is reached", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plimsoll-console-"));
    mkdirSync(join(folder, "dist", "assets"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "secret");
    writeFileSync(join(folder, "dist", "index.html"), "<!doctype html>page");
    writeFileSync(join(folder, "dist", "assets", "a-1.js"), "1");
    const server = await callServer({ consoleFolder: join(folder, "dist") });
    const page = await server.send("GET", "/tools/chatgpt", undefined, { cookie: null });
    assert.equal(page.headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(page.headers.get("cache-control"), "no-cache");
    assert.match((await server.send("GET", "/assets/a-1.js")).headers.get("cache-control") ?? "", /immutable/);
    for (const path of ["/..%2fsecret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/assets/none.js", "/%00.js"]) {
      const answer = await server.send("GET", path);
      assert.equal(answer.status, 404, path);
      assert.doesNotMatch(await answer.text(), /^secret$/);
    }
    assert.equal(new URL(address).port, "7391");
  });
});
