import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import pg from "pg";
import { z } from "zod";
import { readSigner } from "../src/commands/ledger/ledger-key.ts";
import { startGateway, startProvider } from "./start-gateway.ts";
import type { StartedGateway } from "./start-gateway.ts";

// Two gateways behind a load balancer, on one PostgreSQL and with the same keys of the home folder: a conversation goes on
// at the other, a key ended at one is refused at both, and one that is killed loses no flow.
const given = process.env["PLIMSOLL_TEST_POSTGRES"] ?? "";
const canary = "CANARY_a1B2c3D4e5";
const issuedAnswer = z.object({ key: z.string(), id: z.string() });
const verifyAnswer = z.object({ ok: z.boolean(), entries: z.number() });

describe(
  "two gateways on one database",
  { skip: given === "" ? "no PostgreSQL here (PLIMSOLL_TEST_POSTGRES)" : false, timeout: 90_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "plimsoll-gateways-"));
    const name = `plimsoll_gateways_${process.pid}`;
    const database = new URL(given === "" ? "postgres://none/none" : given);
    database.pathname = `/${name}`;
    const met: string[] = [];
    let provider: Awaited<ReturnType<typeof startProvider>>;
    let one: StartedGateway;
    let two: StartedGateway;
    const started: StartedGateway[] = [];
    before(async () => {
      await administer(`create database ${name}`);
      provider = await startProvider((body, response) => {
        met.push(body);
        const echo = /\u27e6[^\u27e7]+\u27e7/.exec(body)?.[0] ?? "";
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ choices: [{ message: { content: echo } }] }));
      });
      one = await start("one");
      mkdirSync(join(folder, "two"), { recursive: true });
      // Whichever signs the chain's head, it is signed by the key that the other verifies with.
      readSigner(join(folder, "one"));
      for (const key of ["redaction.key", "ledger.key"]) copyFileSync(join(folder, "one", key), join(folder, "two", key));
      two = await start("two");
    });
    after(async () => {
      for (const gateway of started) await gateway.end();
      provider.close();
      await administer(`drop database if exists ${name} with (force)`);
      rmSync(folder, { recursive: true, force: true });
    });

    async function start(home: string): Promise<StartedGateway> {
      const gateway = await startGateway(join(folder, home), provider.url, "callers: issued\n", database.href);
      started.push(gateway);
      return gateway;
    }

    const send = ({ url }: StartedGateway, key: string, ...contents: readonly string[]): Promise<Response> =>
      fetch(`${url}/v1/chat/completions`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
        body: JSON.stringify({ model: "m", messages: contents.map((content) => ({ role: "user", content })) }),
      });

    it("shares keys, placeholders and revocation, and records what a killed one had written once it is back", async () => {
      const { key, id } = issuedAnswer.parse(one.run("gateway", "keys", "issue", "--name", "laptop", "--team", "support"));
      assert.equal(
        (
          await until(
            () => send(two, key, `keep ${canary}`),
            ({ status }) => status === 200,
          )
        ).status,
        200,
      );
      const first = await send(one, key, `keep ${canary}`);
      assert.deepEqual(await first.json(), { choices: [{ message: { content: canary } }] });
      const second = await send(two, key, `keep ${canary}`, `and ${canary} again`);
      assert.deepEqual(await second.json(), { choices: [{ message: { content: canary } }] });
      const placeholders = met.flatMap((body) => body.match(/\u27e6[^\u27e7]+\u27e7/g) ?? []);
      assert.equal(new Set(placeholders).size, 1, "the same at both, so that caches stay warm");
      assert.ok(!met.join("").includes(canary));

      await Promise.all(Array.from({ length: 30 }, () => send(two, key, "hello")));
      two.child.kill("SIGKILL");
      assert.equal((await send(one, key, "hello")).status, 200);
      two = await start("two");

      one.run("gateway", "keys", "end", id);
      assert.equal((await send(one, key, "hello")).status, 401);
      assert.equal(
        (
          await until(
            () => send(two, key, "hello"),
            ({ status }) => status === 401,
          )
        ).status,
        401,
      );
      await one.end();
      await two.end();
      const { ok, entries } = verifyAnswer.parse(one.run("ledger", "verify"));
      assert.ok(ok);
      // The making and the ending of the key stand in the chain, too.
      assert.equal(entries, met.length + 2, "each request that went is a flow, once");
    });
  },
);

/** Asks again until it is so, for some seconds: another machine's change is seen within one. */
async function until(ask: () => Promise<Response>, isSo: (answer: Response) => boolean): Promise<Response> {
  const end = performance.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (isSo(answer) || performance.now() > end) return answer;
  }
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: given });
  await client.connect();
  await client.query(statement);
  await client.end();
}
