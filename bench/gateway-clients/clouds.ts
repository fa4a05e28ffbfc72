import { spawn, spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openParts } from "../gateway/open-parts.ts";
import { writeByteMessage } from "../../src/core/wire/byte-framer.ts";

// `node bench/gateway-clients/clouds.ts`: the official SDKs of Azure, Bedrock and Vertex through the real gateway against a
// stand-in that answers as those clouds do, a few signs an event: nothing of the value may reach it, all of it must come
// back, and what comes must bear the gateway's credentials in place of the client's.
const folder = import.meta.dirname;
const value = "CANARY_a1B2c3D4e5F6";
if (!existsSync(join(folder, "node_modules/@aws-sdk"))) spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });

const faults: string[] = [];
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const json = { "content-type": "application/json" };

function answer(path: string, isStream: boolean, text: string, response: ServerResponse): void {
  const pieces = text.match(/[\s\S]{1,3}/g) ?? [];
  const sse = (events: readonly object[]): void => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const event of events)
      response.write(`${"type" in event ? `event: ${String(event.type)}\n` : ""}data: ${JSON.stringify(event)}\n\n`);
    response.end();
  };
  const message = {
    id: "m",
    type: "message",
    role: "assistant",
    model: "m",
    stop_reason: "end_turn",
    usage: { input_tokens: 1, output_tokens: 1 },
  };
  const claude: readonly object[] = [
    { type: "message_start", message: { ...message, content: [] } },
    { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
    ...pieces.map((piece) => ({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text: piece } })),
    { type: "content_block_stop", index: 0 },
    { type: "message_stop" },
  ];
  const binary = (events: readonly (readonly [string, object])[]): void => {
    response.writeHead(200, { "content-type": "application/vnd.amazon.eventstream" });
    for (const [type, event] of events) {
      const headers = { ":event-type": type, ":content-type": "application/json", ":message-type": "event" };
      response.write(writeByteMessage(headers, JSON.stringify(event)), "latin1");
    }
    response.end();
  };
  const send = (body: object): void => void response.writeHead(200, json).end(JSON.stringify(body));
  if (path.endsWith("/converse-stream"))
    return binary([
      ["messageStart", { role: "assistant" }],
      ...pieces.map((piece) => ["contentBlockDelta", { contentBlockIndex: 0, delta: { text: piece } }] as const),
      ["contentBlockStop", { contentBlockIndex: 0 }],
      ["messageStop", { stopReason: "end_turn" }],
    ]);
  if (path.endsWith("/invoke-with-response-stream"))
    return binary(claude.map((event) => ["chunk", { bytes: Buffer.from(JSON.stringify(event)).toString("base64") }] as const));
  if (path.endsWith("/converse")) return send({ output: { message: { role: "assistant", content: [{ text }] } }, stopReason: "end_turn" });
  if (path.includes("/chat/completions")) {
    if (!isStream) return send({ choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: "stop" }] });
    return sse(pieces.map((piece) => ({ choices: [{ index: 0, delta: { content: piece } }] })));
  }
  if (path.includes("/publishers/google/")) {
    const one = (piece: string): object => ({ candidates: [{ index: 0, content: { role: "model", parts: [{ text: piece }] } }] });
    return path.includes(":stream") ? sse(pieces.map(one)) : send(one(text));
  }
  if (path.includes(":streamRawPredict") || isStream) return sse(claude);
  send({ ...message, content: [{ type: "text", text }] });
}

const stub = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => {
    const body = Buffer.concat(pieces).toString();
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (path === "/token") return void response.writeHead(200, json).end('{"access_token":"ya29.one","expires_in":3600}');
    const { authorization = "" } = request.headers;
    if (`${request.url} ${request.rawHeaders.join(" ")} ${body}`.includes(value)) faults.push("LEAKED");
    if (path.startsWith("/model/") && !/Credential=AKIDGATEWAY\//.test(authorization))
      faults.push(`not signed by the gateway: ${authorization}`);
    if (path.includes("/projects/") && authorization !== "Bearer ya29.one") faults.push("without the gateway's token");
    const echo = /\u27e6[^\u27e7]+\u27e7/.exec(body)?.[0] ?? "nothing";
    answer(path, body.includes('"stream":true'), `You said ${echo}, I think.`, response);
  });
});
await new Promise<void>((resolve) => stub.listen(0, "127.0.0.1", resolve));
const address = stub.address();
const base = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
const parts = await openParts(base, {
  upstreams: `, azure: '${base}', bedrock: '${base}', vertex: '${base}'`,
  tools: ", azure: codex, bedrock: codex, vertex: codex",
  keys: "bedrock: { aws: { region: eu-central-1 } }, vertex: { google: { env: GOOGLE_KEY } }",
  env: {
    ...{ AWS_ACCESS_KEY_ID: "AKIDGATEWAY", AWS_SECRET_ACCESS_KEY: "secret" },
    GOOGLE_KEY: JSON.stringify({ client_email: "gateway@p-1.iam.example", private_key: pem, token_uri: `${base}/token` }),
  },
});
let run = 0;
let failed = 0;
const env = { ...process.env, CLIENT_PEM: pem };
const child = spawn(process.execPath, [join(folder, "drive-clouds.mjs"), parts.gateway, value], {
  stdio: ["ignore", "pipe", "inherit"],
  env,
});
for await (const line of createInterface({ input: child.stdout })) {
  if (!line.startsWith("{")) continue; // a warning of an SDK
  const { sdk, name, ok, fault }: Record<string, unknown> = JSON.parse(line);
  const met = faults.splice(0);
  run += 1;
  if (ok !== true || met.length > 0) failed += 1;
  const why = [...(ok === true ? [] : [String(fault)]), ...met].join("; ");
  process.stdout.write(`${why === "" ? "ok  " : "FAIL"} ${String(sdk).padEnd(23)} ${String(name)}${why === "" ? "" : `: ${why}`}\n`);
}
process.stdout.write(`${run - failed} of ${run} hold and come back\n`);
await parts.close();
stub.close();
stub.closeAllConnections();
process.exitCode = failed === 0 && run > 0 ? 0 : 1;
