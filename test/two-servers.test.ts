import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import pg from "pg";
import { z } from "zod";

// Two server processes on one PostgreSQL: a browser signed in at one is signed in at the other, and killing one under load
// loses nothing that was acknowledged.
const given = process.env["PLIMSOLL_TEST_POSTGRES"] ?? "";
const main = join(import.meta.dirname, "..", "src", "main.ts");
const commentsAnswer = z.object({ rows: z.array(z.object({ text: z.string() })) });

interface Running {
  readonly child: ChildProcess;
  readonly url: URL;
}

describe(
  "two servers on one database",
  { skip: given === "" ? "no PostgreSQL here (PLIMSOLL_TEST_POSTGRES)" : false, timeout: 60_000 },
  () => {
    const name = `plimsoll_two_${process.pid}`;
    const folder = mkdtempSync(join(tmpdir(), "plimsoll-two-"));
    const database = new URL(given === "" ? "postgres://none/none" : given);
    database.pathname = `/${name}`;
    const servers: Running[] = [];
    before(async () => {
      await administer(`create database ${name}`);
      for (const home of ["one", "two"]) servers.push(await startServer(join(folder, home), database.href));
    });
    after(async () => {
      for (const { child } of servers) await end(child, "SIGTERM");
      await administer(`drop database if exists ${name} with (force)`);
      rmSync(folder, { recursive: true, force: true });
    });

    it("shares sign-in, and loses no acknowledged write when one is killed", async () => {
      const [one, two] = servers;
      assert.ok(one && two);
      const signIn = await send(one.url, "", "POST", "/api/session", { token: one.url.hash.replace("#token=", "") });
      const key = /=([^;]+)/.exec(signIn.headers.get("set-cookie") ?? "")?.[1] ?? "";
      const cookieOf = ({ url }: Running): string => `plimsoll-${url.port}=${key}`;
      assert.equal((await send(two.url, cookieOf(two), "GET", "/api/now")).status, 200, "signed in at the other");
      const acknowledged: string[] = [];
      const write = async (server: Running, label: string): Promise<void> => {
        for (let at = 0; at < 40; at++) {
          const text = `${label} ${at}`;
          const answer = await send(server.url, cookieOf(server), "POST", "/api/comments", { object: "chatgpt", text }).catch(() => null);
          if (answer?.status === 200) acknowledged.push(text);
          if (label === "one" && at === 15) one.child.kill("SIGKILL");
        }
      };
      await Promise.all([write(one, "one"), write(two, "two")]);
      const kept = commentsAnswer.parse(await (await send(two.url, cookieOf(two), "GET", "/api/comments?object=chatgpt")).json());
      const texts = new Set(kept.rows.map(({ text }) => text));
      assert.ok(acknowledged.length >= 50, `${acknowledged.length} acknowledged`);
      assert.deepEqual(
        acknowledged.filter((text) => !texts.has(text)),
        [],
      );
    });
  },
);

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: given });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function startServer(home: string, database: string): Promise<Running> {
  const args = [main, "start", "--json", "--no-open", "--port", "0", "--home", home, "--database", database];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(child.stdout, "data");
  return { child, url: new URL(z.object({ url: z.string() }).parse(JSON.parse(String(line))).url) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}

function send(url: URL, cookie: string, method: string, path: string, body?: object): Promise<Response> {
  const headers = { origin: url.origin, "plimsoll-request": "1", "content-type": "application/json", cookie };
  return fetch(new URL(path, url), { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}
