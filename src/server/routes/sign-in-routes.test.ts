import assert from "node:assert/strict";
import { createHash, createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import { z } from "zod";
import { sessionAnswer } from "../api-types.ts";
import {
  codesAnswer,
  memberAnswer,
  membersAnswer,
  newKeyAnswer,
  sessionsAnswer,
  signInSettingsAnswer,
  signInWays,
} from "../sign-in-types.ts";
import { address, callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";

const cookieOf = (answer: Response): string => (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
const tokenIn = (link: string): string => link.split("#token=")[1] ?? "";

/** Adds a member and signs them in. */
async function signIn(server: CalledServer, email: string, role: string, scope?: object): Promise<string> {
  const { link } = await server.ask(memberAnswer, "POST", "/api/members", { email, role, ...(scope === undefined ? {} : { scope }) });
  const answer = await server.send("POST", "/api/session", { token: tokenIn(link) }, { cookie: null });
  assert.equal(answer.status, 204);
  return cookieOf(answer);
}

describe("roles at the door", () => {
  test("each role reaches what it may, and a refusal says who may", async () => {
    const server = await callServer();
    const status = async (cookie: string, method: string, path: string, body?: unknown): Promise<number> =>
      (await server.send(method, path, body, { cookie })).status;
    const employee = await signIn(server, "Eve@Example.com", "employee");
    const auditor = await signIn(server, "audit@example.com", "auditor");
    const lead = await signIn(server, "lead@example.com", "lead");
    assert.equal(await status(employee, "GET", "/api/now"), 403);
    assert.equal(await status(employee, "POST", "/api/ask", { tool: "chatgpt" }), 200);
    assert.equal(await status(auditor, "GET", "/api/now"), 200);
    assert.equal(await status(auditor, "POST", "/api/register", { name: "Bot" }), 403);
    assert.equal(await status(lead, "POST", "/api/register", { name: "Bot" }), 200);
    assert.equal(await status(lead, "POST", "/api/members", { email: "x@example.com", role: "owner" }), 403);
    assert.equal(await status(lead, "POST", "/api/demo", {}), 403);
    const refusal = await (await server.send("GET", "/api/now", undefined, { cookie: employee })).text();
    assert.match(refusal, /owner, lead, reviewer, auditor.*eve@example\.com \(employee\)/);
  });

  test("histories say who changed what", async () => {
    const server = await callServer();
    const lead = await signIn(server, "lead@example.com", "lead");
    await server.send("POST", "/api/register", { name: "Bot" }, { cookie: lead });
    assert.match(await (await server.send("GET", "/api/history")).text(), /lead@example\.com/);
  });

  test("ending somebody ends their sessions at once; a role changes with the next request", async () => {
    const server = await callServer();
    const cookie = await signIn(server, "ana@example.com", "auditor");
    assert.equal((await server.send("PATCH", "/api/members/ana@example.com", { role: "lead" })).status, 200);
    assert.equal((await server.send("POST", "/api/register", { name: "Bot" }, { cookie })).status, 200);
    assert.equal((await server.send("DELETE", "/api/members/ana@example.com")).status, 204);
    assert.equal((await server.send("GET", "/api/now", undefined, { cookie })).status, 401);
    const { rows } = await server.ask(membersAnswer, "GET", "/api/members");
    assert.deepEqual([rows[0]?.state, JSON.stringify(rows).includes("recovery")], ["ended", false]);
  });

  test("a key reads without cookie and page, does what it was cut for, and ends at once", async () => {
    const server = await callServer();
    const body = { name: "export", role: "auditor", actions: ["read-company"], until: "2026-12-31" };
    const { key, row } = await server.ask(newKeyAnswer, "POST", "/api/api-keys", body);
    const bare = { cookie: null, origin: null, "plimsoll-request": null, authorization: `Bearer ${key}` };
    assert.equal((await server.send("GET", "/api/now", undefined, bare)).status, 200);
    assert.equal((await server.send("GET", "/api/register/export?format=csv", undefined, bare)).status, 403);
    assert.equal((await server.send("POST", "/api/register", { name: "Bot" }, bare)).status, 403);
    assert.equal((await server.send("GET", "/api/now", undefined, { ...bare, authorization: `Bearer ${key}x` })).status, 401);
    await server.send("DELETE", `/api/api-keys/${row.id}`);
    assert.equal((await server.send("GET", "/api/now", undefined, bare)).status, 401);
  });

  test("sessions are listed, one is signed out by its owner, another's is not theirs to end", async () => {
    const server = await callServer();
    const ana = await signIn(server, "ana@example.com", "auditor");
    const ben = await signIn(server, "ben@example.com", "auditor");
    const own = sessionsAnswer.parse(await (await server.send("GET", "/api/me/sessions", undefined, { cookie: ana })).json());
    assert.deepEqual([own.total, own.rows[0]?.isThis], [1, true]);
    const path = `/api/me/sessions/${own.rows[0]?.id ?? ""}`;
    assert.equal((await server.send("DELETE", path, undefined, { cookie: ben })).status, 404);
    assert.equal((await server.send("DELETE", path, undefined, { cookie: ana })).status, 204);
    assert.equal((await server.send("GET", "/api/now", undefined, { cookie: ana })).status, 401);
    assert.equal((await server.send("DELETE", "/api/session", undefined, { cookie: ben })).status, 204);
    assert.equal((await server.send("GET", "/api/now", undefined, { cookie: ben })).status, 401);
  });
});

describe("other ways in", () => {
  test("a mailed link signs in once, within 15 minutes; an unknown address gets the same answer and no mail", async () => {
    const mails: { readonly to: string; readonly text: string }[] = [];
    const server = await callServer({ mail: async (mail) => void mails.push(mail) });
    await signIn(server, "ana@example.com", "lead");
    for (const email of ["ana@example.com", "nobody@example.com"])
      assert.equal((await server.send("POST", "/api/sign-in/mail", { email }, { cookie: null })).status, 204);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(
      mails.map(({ to }) => to),
      ["ana@example.com"],
    );
    const token = tokenIn(/http\S+/.exec(mails[0]?.text ?? "")?.[0] ?? "");
    const answer = await server.send("POST", "/api/session", { token }, { cookie: null });
    assert.equal(answer.status, 204);
    const session = await server.send("GET", "/api/session", undefined, { cookie: cookieOf(answer) });
    assert.deepEqual(sessionAnswer.parse(await session.json()).caller, { person: "ana@example.com", role: "lead" });
    assert.equal((await server.send("POST", "/api/session", { token }, { cookie: null })).status, 403);
  });

  test("a recovery code works once", async () => {
    const server = await callServer();
    const cookie = await signIn(server, "ana@example.com", "owner");
    const made = await server.send("POST", "/api/me/recovery", {}, { cookie });
    const [code = ""] = codesAnswer.parse(await made.json()).codes;
    const use = async (email: string): Promise<number> =>
      (await server.send("POST", "/api/sign-in/recovery", { email, code: code.toUpperCase() }, { cookie: null })).status;
    assert.equal(await use("ben@example.com"), 403);
    assert.equal(await use("ana@example.com"), 204);
    assert.equal(await use("ana@example.com"), 403);
  });

  test("many tries from one address are slowed down", async () => {
    const server = await callServer();
    const tries = Array.from({ length: 25 }, () =>
      server.send("POST", "/api/sign-in/recovery", { email: "a@example.com", code: "x" }, { cookie: null }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    assert.deepEqual([statuses.filter((status) => status === 403).length, statuses.filter((status) => status === 429).length], [20, 5]);
    server.wait(10 * 60_000);
    assert.equal((await server.send("POST", "/api/sign-in/recovery", { email: "a@example.com", code: "x" }, { cookie: null })).status, 403);
  });

  test("behind a proxy the page's own origin counts, and cookies are marked secure", async () => {
    const reach = { isSecure: false, address: "https://ai.example.com", proxies: [] };
    const server = await callServer({ reach });
    const token = await server.sessions.makeToken();
    const headers = { cookie: null, host: "127.0.0.1:7391" };
    assert.equal((await server.send("POST", "/api/session", { token }, { ...headers, origin: "https://evil.example" })).status, 403);
    const answer = await server.send("POST", "/api/session", { token }, headers);
    assert.doesNotMatch(answer.headers.get("set-cookie") ?? "", /Secure/, "on this machine by plain HTTP");
  });
});

describe("the company's OpenID provider", () => {
  test("whoever it vouches for and was added, or is of the company's domain where that is allowed, is signed in", async (t) => {
    const provider = await startProvider(t);
    const server = await callServer();
    const openid = { label: "Example SSO", issuer: provider.issuer, clientId: "plimsoll", secret: "hush-hush", joins: false };
    assert.equal((await server.send("PUT", "/api/sign-in/settings", { mailLinks: true, openid })).status, 204);
    const settings = await server.ask(signInSettingsAnswer, "GET", "/api/sign-in/settings");
    assert.deepEqual([settings.openid?.hasSecret, JSON.stringify(settings).includes("hush-hush")], [true, false]);
    assert.equal((await server.ask(signInWays, "GET", "/api/sign-in")).openid, "Example SSO");
    const stranger = await walk(server, provider, { email: "eve@example.com", email_verified: true });
    assert.equal(stranger.status, 403);
    assert.match(await stranger.text(), /expected somebody who was added here, met eve@example\.com/);
    await server.send("PUT", "/api/settings", {
      company: { name: "Example", domains: ["example.com"], timeZone: "UTC" },
      showNames: false,
    });
    await server.send("PUT", "/api/sign-in/settings", { mailLinks: true, openid: { ...openid, secret: "", joins: true } });
    const joined = await walk(server, provider, { email: "eve@example.com", email_verified: true });
    assert.equal(joined.status, 302);
    const session = await server.send("GET", "/api/session", undefined, { cookie: cookieOf(joined) });
    assert.deepEqual(sessionAnswer.parse(await session.json()).caller, { person: "eve@example.com", role: "employee" });
    assert.equal((await walk(server, provider, { email: "eve@elsewhere.org" })).status, 403);
    assert.equal((await walk(server, provider, { email: "eve@example.com", email_verified: false })).status, 403);
  });

  test("an answer from another browser, another sign-in or with a bad signature is refused", async (t) => {
    const provider = await startProvider(t);
    const server = await callServer();
    const openid = { label: "SSO", issuer: provider.issuer, clientId: "plimsoll", secret: "hush-hush", joins: false };
    await server.send("PUT", "/api/sign-in/settings", { mailLinks: true, openid });
    await signIn(server, "ana@example.com", "lead");
    const claims = { email: "ana@example.com", email_verified: true };
    assert.equal((await walk(server, provider, claims)).status, 302);
    assert.equal((await walk(server, provider, claims, { cookie: "plimsoll-sign-in=other" })).status, 403);
    assert.equal((await walk(server, provider, claims, { state: "other" })).status, 403);
    assert.equal((await walk(server, provider, claims, { breaks: true })).status, 403);
    assert.equal((await walk(server, provider, claims, { nonce: "other" })).status, 403);
  });

  test("an issuer that answers for every company, or without TLS, is refused", async () => {
    const server = await callServer();
    for (const issuer of ["https://login.microsoftonline.com/common/v2.0", "http://sso.example.com"]) {
      const openid = { label: "SSO", issuer, clientId: "plimsoll", secret: "x", joins: false };
      assert.equal((await server.send("PUT", "/api/sign-in/settings", { mailLinks: true, openid })).status, 400, issuer);
    }
  });
});

interface Provider {
  readonly issuer: string;
  answer: { claims: object; nonce: string; challenge: string; breaks: boolean };
}

/** Walks a sign-in as a browser would: begin here, go to the provider, come back. */
async function walk(
  server: CalledServer,
  provider: Provider,
  claims: object,
  changed: { readonly cookie?: string; readonly state?: string; readonly nonce?: string; readonly breaks?: boolean } = {},
): Promise<Response> {
  const begun = await server.send("POST", "/api/sign-in/openid", {}, { cookie: null });
  const { url } = z.object({ url: z.string() }).parse(await begun.json());
  const asked = new URL(url).searchParams;
  assert.equal(asked.get("redirect_uri"), `${address}/api/sign-in/openid/back`);
  const nonce = changed.nonce ?? asked.get("nonce") ?? "";
  provider.answer = { claims, nonce, challenge: asked.get("code_challenge") ?? "", breaks: changed.breaks ?? false };
  const state = changed.state ?? asked.get("state") ?? "";
  return server.send("GET", `/api/sign-in/openid/back?code=c0de&state=${state}`, undefined, { cookie: changed.cookie ?? cookieOf(begun) });
}

/** A provider on loopback, as OpenID Connect Core 1.0 and Discovery 1.0 describe it; it checks PKCE like a real one. */
async function startProvider(t: TestContext): Promise<Provider> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = { issuer: "", answer: { claims: {}, nonce: "", challenge: "", breaks: false } };
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => void (body += part.toString()));
    request.on("end", () => {
      const reply = (value: object, status = 200): void => {
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
      };
      const { issuer, answer } = provider;
      if (request.url === "/.well-known/openid-configuration")
        return reply({
          ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys` },
          ...{ response_types_supported: ["code"], id_token_signing_alg_values_supported: ["RS256"], subject_types_supported: ["public"] },
        });
      if (request.url === "/keys") return reply({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256", use: "sig" }] });
      const verifier = new URLSearchParams(body).get("code_verifier") ?? "";
      if (createHash("sha256").update(verifier).digest("base64url") !== answer.challenge) return reply({ error: "invalid_grant" }, 400);
      const time = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: "plimsoll", sub: "1", iat: time, exp: time + 300, nonce: answer.nonce, ...answer.claims };
      const head = `${encode({ alg: "RS256", kid: "k" })}.${encode(claims)}`;
      const signature = createSign("RSA-SHA256")
        .update(answer.breaks ? `${head}x` : head)
        .sign(privateKey, "base64url");
      return reply({ access_token: "at", token_type: "bearer", id_token: `${head}.${signature}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const place = server.address();
  provider.issuer = `http://127.0.0.1:${typeof place === "object" && place !== null ? place.port : 0}`;
  return provider;
}
