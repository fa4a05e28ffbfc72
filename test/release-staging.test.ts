import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";

const tree = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "plimsoll-staging-"));
const stageId = "0190c2f4-7a1b-7c3d-8e5f-0123456789ab";

/** The real npm of this machine; staged publishing came with 11.15. */
function findReason(): string | false {
  const found = spawnSync("npm", ["--version"], { encoding: "utf8" });
  const [major = 0, minor = 0] = (found.stdout ?? "0.0").trim().split(".").map(Number);
  return major > 11 || (major === 11 && minor >= 15) ? false : "no npm with staged publishing (11.15 or newer) on this machine";
}

interface Kept {
  readonly call: string;
  readonly tarball: Buffer | null;
}

/** A registry's stand-in on loopback: takes packages and stages, gives stages back, approves and rejects. */
const calls: Kept[] = [];
let staged: Buffer | null = null;
const server = createServer(async (request, response) => {
  const body = await readBody(request);
  const call = `${request.method} ${request.url}`;
  const tarball = findTarball(body);
  calls.push({ call, tarball });
  if (request.method === "POST" && request.url?.startsWith("/-/stage/package/") === true) {
    staged = tarball;
    return void response.end(JSON.stringify({ stageId }));
  }
  if (request.url === `/-/stage/${stageId}/tarball`) return void response.end(staged);
  if (request.method === "GET") return void response.writeHead(404).end("{}");
  response.end("{}");
});

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const piece of request) body += String(piece);
  return body;
}

function findTarball(body: string): Buffer | null {
  const data = /"data":"([A-Za-z0-9+/=]+)"/.exec(body)?.[1];
  return data === undefined ? null : Buffer.from(data, "base64");
}

let registry = "";
const map = JSON.stringify({ version: 3, sources: ["../src/a.ts"], sourcesContent: ["export const a = 1;\n"], mappings: "AAAA" });

/** A package whose gate is the one of docs/releases.md. */
function makePackage(name: string, files: Record<string, string>, gate: boolean): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  const scripts = gate
    ? { prepublishOnly: "npm pack --ignore-scripts --pack-destination packed && plimsoll release check packed/*.tgz" }
    : {};
  writeFileSync(join(place, "package.json"), JSON.stringify({ name, version: "1.0.0", scripts, files: Object.keys(files) }));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(place, path), text);
  mkdirSync(join(place, "packed"));
  return place;
}

interface Ended {
  readonly code: number;
  readonly said: string;
}

function run(program: string, args: readonly string[], cwd: string): Promise<Ended> {
  const { host } = new URL(registry);
  const env = {
    ...process.env,
    PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"] ?? ""}`,
    npm_config_registry: registry,
    npm_config_cache: join(folder, "cache"),
    npm_config_userconfig: join(folder, "npmrc"),
    npm_config_update_notifier: "false",
    npm_config_provenance: "false",
  };
  writeFileSync(join(folder, "npmrc"), `//${host}/:_authToken=made-for-a-test\n`);
  return new Promise((done) =>
    execFile(program, [...args], { cwd, env }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code ?? 1), said: stdout + stderr }),
    ),
  );
}

describe("npm's own publishing, with the release check in it", { skip: findReason() }, () => {
  before(async () => {
    mkdirSync(join(folder, "bin"));
    const script = `#!/bin/sh\nexec "${process.execPath}" "${join(tree, "src/main.ts")}" --home "${join(folder, "home")}" "$@"\n`;
    writeFileSync(join(folder, "bin", "plimsoll"), script, { mode: 0o755 });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const address = server.address();
    registry = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("prepublishOnly publishes what is clean and stops what leaks before anything is sent", async () => {
    const [clean, leaky] = await Promise.all([
      run("npm", ["publish"], makePackage("clean-one", { "a.js": "1\n" }, true)),
      run("npm", ["publish"], makePackage("leaky-one", { "a.js": "1\n", "a.js.map": map }, true)),
    ]);
    assert.equal(clean.code, 0, clean.said);
    assert.notEqual(leaky.code, 0);
    assert.match(leaky.said, /source-map-embedded/);
    assert.deepEqual(
      calls.filter(({ call }) => call.startsWith("PUT")).map(({ call }) => call),
      ["PUT /clean-one"],
    );
  });

  it("a stage is downloaded, checked, and only then approved; the checked bytes are the staged ones", async () => {
    for (const [name, files, wanted] of [
      ["staged-clean", { "a.js": "1\n" }, 0],
      ["staged-leaky", { "a.js": "1\n", "a.js.map": map }, 1],
    ] as const) {
      const from = makePackage(name, files, false);
      assert.match((await run("npm", ["stage", "publish"], from)).said, new RegExp(stageId));
      const down = join(folder, `${name}-down`);
      mkdirSync(down);
      // The lines of docs/releases.md.
      const line = `npm stage download ${stageId} && plimsoll release check *.tgz && npm stage approve ${stageId}`;
      const { code, said } = await run("sh", ["-c", line], down);
      assert.equal(code, wanted, said);
      assert.equal(readdirSync(down).filter((file) => file.endsWith(".tgz")).length, 1);
      const approved = calls.filter(({ call }) => call === `POST /-/stage/${stageId}/approve`).length;
      assert.equal(approved, 1, "the clean one was approved, the leaking one was not");
    }
  });
});
