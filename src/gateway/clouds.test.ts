import assert from "node:assert/strict";
import { createHmac, createPublicKey, createVerify, generateKeyPairSync, hash } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { ServerResponse } from "node:http";
import { after, before, describe, it } from "node:test";
import { makeByteFramer, writeByteMessage } from "../core/wire/byte-framer.ts";
import { makeDesk, openGateway } from "./gateway-fixture.data.ts";
import type { MetRequest } from "./gateway-fixture.data.ts";

const canary = "CANARY_a1B2c3D4e5";
const placeholder = /\u27e6canary\u00b7[a-z0-9]{6,12}\u27e7/;
const json = { "content-type": "application/json" };
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const start = "/v1/projects/p-1/locations/eu/publishers";

/** Where each format is carried, what is asked there, and what comes back. */
const roads = [
  {
    name: "Azure OpenAI, a deployment",
    path: "/openai/deployments/gpt/chat/completions?api-version=2024-10-21",
    headers: { "api-key": "azure-1" },
    ask: (text: string) => ({ messages: [{ role: "user", content: text }] }),
    answer: (text: string) => ({ choices: [{ message: { content: text } }] }),
  },
  {
    name: "Azure OpenAI, Responses",
    path: "/openai/v1/responses?api-version=preview",
    headers: { authorization: "Bearer entra" },
    ask: (text: string) => ({ model: "gpt", input: text }),
    answer: (text: string) => ({ output: [{ content: [{ text }] }] }),
  },
  {
    name: "Bedrock InvokeModel with Anthropic's body",
    path: "/model/anthropic.claude-v2%3A0/invoke",
    headers: {},
    ask: (text: string) => ({ anthropic_version: "bedrock-2023-05-31", max_tokens: 9, messages: [{ role: "user", content: text }] }),
    answer: (text: string) => ({ content: [{ type: "text", text }] }),
  },
  {
    name: "Bedrock Converse",
    path: "/model/amazon.nova-lite-v1%3A0/converse",
    headers: {},
    ask: (text: string) => ({ system: [{ text: "s" }], messages: [{ role: "user", content: [{ text }] }] }),
    answer: (text: string) => ({ output: { message: { content: [{ text }, { toolUse: { input: { to: text } } }] } } }),
  },
  {
    name: "Vertex with Anthropic's body",
    path: `${start}/anthropic/models/claude-x@1:rawPredict`,
    headers: { authorization: "Bearer mine" },
    ask: (text: string) => ({ anthropic_version: "vertex-2023-10-16", messages: [{ role: "user", content: text }] }),
    answer: (text: string) => ({ content: [{ type: "text", text }] }),
  },
  {
    name: "Vertex with Gemini's body",
    path: `${start}/google/models/gemini-x:generateContent`,
    headers: {},
    ask: (text: string) => ({ contents: [{ role: "user", parts: [{ text }] }] }),
    answer: (text: string) => ({ candidates: [{ content: { parts: [{ text }] } }] }),
  },
];

/** AWS's check of a signature, written apart from the one that makes it. */
function checkAws({ method, url, headers, body }: MetRequest): void {
  const met =
    /^AWS4-HMAC-SHA256 Credential=AKID\/(\d{8})\/eu-central-1\/bedrock\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=(\w{64})$/.exec(
      headers.authorization ?? "",
    );
  assert.ok(met !== null, `met ${headers.authorization}`);
  const [, day = "", names = "", signature] = met;
  const [path = "", query = ""] = url.split("?");
  const signed = names.split(";").map((name) => `${name}:${String(headers[name])}\n`);
  const twice = path.replaceAll("%", "%25");
  const canonical = `${method}\n${twice}\n${query}\n${signed.join("")}\n${names}\n${hash("sha256", body)}`;
  const scope = `${day}/eu-central-1/bedrock/aws4_request`;
  const text = `AWS4-HMAC-SHA256\n${String(headers["x-amz-date"])}\n${scope}\n${hash("sha256", canonical)}`;
  const sign = (key: string | Buffer, part: string): Buffer => createHmac("sha256", key).update(part).digest();
  const key = sign(sign(sign(sign(`AWS4${secret}`, day), "eu-central-1"), "bedrock"), "aws4_request");
  assert.equal(signature, sign(key, text).toString("hex"));
}

/** Google's check of a claim. */
function checkClaim(form: URLSearchParams, key: KeyObject, audience: string): void {
  assert.equal(form.get("grant_type"), "urn:ietf:params:oauth:grant-type:jwt-bearer");
  const [head = "", claim = "", signature = ""] = (form.get("assertion") ?? "").split(".");
  assert.ok(
    createVerify("RSA-SHA256")
      .update(`${head}.${claim}`)
      .verify(createPublicKey(key.export({ type: "spki", format: "pem" })), signature, "base64url"),
  );
  const { iss, aud, exp, iat } = JSON.parse(Buffer.from(claim, "base64url").toString());
  assert.deepEqual([iss, aud, exp - iat], ["gateway@p-1.iam.example", audience, 3600]);
}

describe("clouds", () => {
  let open: Awaited<ReturnType<typeof openGateway>>;
  let tokens = 0;
  let reply: (met: MetRequest, response: ServerResponse) => void = () => undefined;
  before(async () => {
    const account = (base: string): string =>
      JSON.stringify({
        ...{ client_email: "gateway@p-1.iam.example", private_key_id: "1", token_uri: `${base}/token` },
        private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
      });
    const env = {
      AWS_ACCESS_KEY_ID: "AKID",
      AWS_SECRET_ACCESS_KEY: secret,
      get GOOGLE_KEY() {
        return account(base);
      },
    };
    let base = "";
    open = await openGateway(
      (met, response) => {
        if (met.url !== "/token") return reply(met, response);
        tokens += 1;
        checkClaim(new URLSearchParams(met.body.toString()), publicKey, `${base}/token`);
        response.writeHead(200, json).end('{"access_token":"ya29.one","expires_in":3600}');
      },
      makeDesk(),
      (at) => {
        base = at;
        const tool = "codex";
        return {
          upstreams: { azure: at, bedrock: at, vertex: at },
          tool: { azure: tool, bedrock: tool, vertex: tool },
          keys: { bedrock: { aws: { region: "eu-central-1" } }, vertex: { google: { env: "GOOGLE_KEY" } } },
        };
      },
      env,
    );
  });
  after(() => open.close());

  const send = (path: string, headers: object, body: object): Promise<Response> =>
    fetch(open.url + path, { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(body) });

  for (const { name, path, headers, ask, answer } of roads)
    it(`${name}: held out, restored, with the credentials its cloud takes`, async () => {
      reply = (met, response) => {
        const found = placeholder.exec(met.body.toString())?.[0] ?? "";
        response.writeHead(200, json).end(JSON.stringify(answer(`say ${found}`)));
      };
      const back = await send(
        path,
        { ...headers, ...(path.startsWith("/openai") ? {} : { "x-api-key": "issued-here" }) },
        ask(`keep ${canary}`),
      );
      assert.deepEqual(await back.json(), answer(`say ${canary}`));
      const met = open.stub.met.filter(({ url }) => url !== "/token").at(-1);
      assert.ok(met !== undefined);
      assert.equal(met.url, path);
      assert.ok(!met.rawHeaders.join(" ").includes("issued-here"), "the gateway's own key went to the cloud");
      assert.equal(met.body.toString().replace(placeholder, canary), JSON.stringify(ask(`keep ${canary}`)));
      if (path.startsWith("/model/")) checkAws(met);
      else if (path.startsWith(start)) assert.equal(met.headers.authorization, "Bearer ya29.one");
      else for (const [key, value] of Object.entries(headers)) assert.equal(met.headers[key], value);
    });

  for (const { name, path, ask, answer } of roads.filter((road) => !road.path.startsWith("/openai")))
    it(`${name}: a key of the gateway's in the query goes no further`, async () => {
      reply = (_, response) => void response.writeHead(200, json).end(JSON.stringify(answer("ok")));
      await (await send(`${path}?alt=sse&key=issued-here`, {}, ask("hello"))).text();
      const met = open.stub.met.filter(({ url }) => url !== "/token").at(-1);
      assert.equal(met?.url, `${path}?alt=sse`);
      if (path.startsWith("/model/")) checkAws(met);
      else assert.equal(met.headers.authorization, "Bearer ya29.one");
    });

  it("a token is asked for once while it holds", () => assert.equal(tokens, 1));

  it("refuses in Bedrock's own shape, with the error's name where its clients read it", async () => {
    const count = open.stub.met.length;
    const broken = await fetch(`${open.url}/model/m/converse`, { method: "POST", headers: json, body: `{"messages":[{"text":"${canary}"` });
    assert.equal(broken.status, 400);
    assert.equal(broken.headers.get("x-amzn-errortype"), "ValidationException");
    assert.match((await broken.json()).message, /^Held: /);
    assert.equal(open.stub.met.length, count);
  });

  const event = { ":event-type": "chunk", ":content-type": "application/json", ":message-type": "event" };
  const wrap = (inner: object): string => JSON.stringify({ bytes: Buffer.from(JSON.stringify(inner)).toString("base64"), p: "abcd" });
  const streams: Readonly<Record<string, (text: string) => string>> = {
    "invoke-with-response-stream": (text) => wrap({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text } }),
    "converse-stream": (text) => JSON.stringify({ contentBlockIndex: 0, delta: { text }, p: "ab" }),
    "converse-stream of a tool": (text) => JSON.stringify({ contentBlockIndex: 1, delta: { toolUse: { input: text } }, p: "ab" }),
  };
  for (const [name, write] of Object.entries(streams))
    it(`restores Bedrock's binary stream: ${name}`, async () => {
      const isTool = name.endsWith("tool");
      reply = (met, response) => {
        const found = placeholder.exec(met.body.toString())?.[0] ?? "";
        const whole = isTool ? `{"to":"${found}"}` : `say ${found} again`;
        response.writeHead(200, { "content-type": "application/vnd.amazon.eventstream" });
        for (const sign of whole) response.write(writeByteMessage(event, write(sign)), "latin1");
        response.end(writeByteMessage(event, JSON.stringify({ contentBlockIndex: isTool ? 1 : 0 })), "latin1");
      };
      const body = { messages: [{ role: "user", content: [{ text: `keep ${canary}` }] }] };
      const back = Buffer.from(await (await send(`/model/m/${name.split(" ")[0] ?? ""}`, {}, body)).arrayBuffer());
      const frames = makeByteFramer().push(back.toString("latin1"));
      assert.equal(frames.map(({ raw }) => raw).join(""), back.toString("latin1"));
      const said = frames.map(({ data }) => JSON.parse(data).delta).map((delta) => delta?.text ?? delta?.toolUse?.input ?? "");
      assert.equal(said.join(""), isTool ? `{"to":"${canary}"}` : `say ${canary} again`);
    });
});
