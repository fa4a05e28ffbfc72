import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { smallCatalog } from "../../test/call-server.ts";
import { shippedRules } from "../core/rules/shipped-rules.ts";
import { createClassifier } from "../core/classify/create-classifier.ts";
import { openMemoryStore } from "../storage/memory/open-memory-store.ts";
import type { Surroundings } from "./contract.ts";
import { start } from "./start.ts";

interface Started {
  readonly surroundings: Surroundings;
  out(): string;
  err(): string;
}

function surround(home: string): Started {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const store = openMemoryStore();
  let out = "";
  let err = "";
  stdout.on("data", (piece) => (out += String(piece)));
  stderr.on("data", (piece) => (err += String(piece)));
  const surroundings: Surroundings = {
    ...{ stdin: new PassThrough(), stdout, stderr, isTerminal: false, env: {}, cwd: home, home, organisation: "main" },
    now: () => new Date(),
    store: async () => store,
    catalog: async () => smallCatalog,
    rules: async () => shippedRules,
    classifier: async () => createClassifier({ detectors: [], fixedForms: [] }),
    sources: async () => ({ exports: [], repository: [], workstation: [] }),
  };
  return { surroundings, out: () => out, err: () => err };
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isTrue(); tries++) await pause(5);
  assert.ok(isTrue());
}

const home = mkdtempSync(join(tmpdir(), "plimsoll-start-"));
const first = surround(home);
const own: { url: URL; code: Promise<number> } = { url: new URL("http://none"), code: Promise.resolve(0) };
let session = "";
const stop: { end: () => void } = { end: () => undefined };

before(async () => {
  own.code = start.run(["--json", "--port", "0"], first.surroundings);
  await until(() => first.out().includes("\n"));
  own.url = new URL(String(JSON.parse(first.out()).url));
  stop.end = () => process.emit("SIGTERM", "SIGTERM");
});

after(async () => {
  stop.end();
  assert.equal(await own.code, 0);
});

describe("start on a real port", () => {
  test("--json prints one line with the address and nothing else; the folder is the owner's", () => {
    assert.equal(first.out().split("\n").length, 2);
    assert.match(own.url.hash, /^#token=[\w-]{43}$/);
    assert.equal(first.err(), "");
    assert.equal(statSync(home).mode & 0o777, 0o700);
    assert.equal(statSync(join(home, "server.json")).mode & 0o777, 0o600);
  });

  test("the token signs in, and a change without a body works", async () => {
    const headers = { origin: own.url.origin, "plimsoll-request": "1", "content-type": "application/json" };
    const token = own.url.hash.slice("#token=".length);
    const signIn = await fetch(`${own.url.origin}/api/session`, { method: "POST", headers, body: JSON.stringify({ token }) });
    assert.equal(signIn.status, 204);
    session = (signIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const none = await fetch(`${own.url.origin}/api/demo`, { method: "DELETE", headers: { ...headers, cookie: session } });
    assert.equal(none.status, 200);
  });

  test("a second start on the same folder shows a new way in; a stranger gets none", async () => {
    const second = surround(home);
    assert.equal(await start.run(["--json"], second.surroundings), 0);
    const url = new URL(String(JSON.parse(second.out()).url));
    assert.equal(url.origin, own.url.origin);
    assert.notEqual(url.hash, own.url.hash);
    assert.equal((await fetch(`${own.url.origin}/local/sign-in`, { method: "POST", headers: { authorization: "Bearer x" } })).status, 401);
    const { token } = JSON.parse(readFileSync(join(home, "server.json"), "utf8"));
    assert.equal((await fetch(`${own.url.origin}/local/sign-in`, { headers: { authorization: `Bearer ${token}` } })).status, 401);
  });

  test("a taken port that was asked for is refused in one line", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const other = surround(mkdtempSync(join(tmpdir(), "plimsoll-start-")));
    await assert.rejects(start.run(["--port", port, "--json"], other.surroundings), /expected a free port .*, met taken ones; .*--port/);
    await assert.rejects(start.run(["--port", "70000"], other.surroundings), /expected a port/);
    taken.close();
  });

  // Last, because the server closes the connection.
  test("a long body without a length is refused", async () => {
    const headers = { origin: own.url.origin, "plimsoll-request": "1", cookie: session };
    const chunks = new ReadableStream({
      start(stream) {
        for (let count = 0; count < 17; count++) stream.enqueue(new Uint8Array(1024 * 1024));
        stream.close();
      },
    });
    const long: RequestInit & { duplex: "half" } = { method: "PUT", headers: headers, body: chunks, duplex: "half" };
    const refused = await fetch(`${own.url.origin}/api/believed`, long).then(
      (answer) => answer.status,
      () => 400,
    );
    assert.equal(refused, 400);
  });
});
