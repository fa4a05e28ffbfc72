import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { after, describe, it } from "node:test";
import { z } from "zod";
import { readSnapshot } from "../src/commands/decide/policy-snapshot.ts";
import { findRunningServer } from "../src/storage/home-lock.ts";

// Processes that race for one home folder: the chain has no gap, no double, and holds.
const main = join(dirname(import.meta.dirname), "src", "main.ts");
const home = mkdtempSync(join(tmpdir(), "plimsoll-race-"));
after(() => rmSync(home, { recursive: true, force: true }));

async function run(
  args: readonly string[],
  input = "",
): Promise<{ readonly code: number; readonly output: string; readonly errors: string }> {
  const child = spawn(process.execPath, [main, ...args, "--home", home]);
  child.stdin.end(input);
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: Number(code), output, errors };
}
const checkSchema = z.object({ ok: z.boolean(), entries: z.number(), head: z.string(), signed: z.number() });
const verify = async (...args: readonly string[]) =>
  checkSchema.parse(JSON.parse((await run(["ledger", "verify", "--json", ...args])).output));
const ask = () => run(["ask", "--record", "--tool", "chatgpt", "--declared", "public"]);

describe("one ledger, many processes", { timeout: 120_000 }, () => {
  let head = "";

  it("holds after processes that record without a server", async () => {
    assert.equal((await run(["rules", "show"])).code, 0);
    await ask();
    const done = await Promise.all([ask(), ask(), ask()]);
    assert.deepEqual(
      done.map(({ errors }) => errors),
      ["", "", ""],
    );
    const check = await verify();
    assert.deepEqual([check.ok, check.entries], [true, 4]);
    head = check.head;
    for (const name of ["ledger.key", "redaction.key", "plimsoll.db"]) {
      assert.equal(existsSync(join(home, name)) ? statSync(join(home, name)).mode & 0o777 : 0o600, 0o600, name);
    }
  });

  it("holds beside a server that decides, answers others, and is killed", async () => {
    const server = spawn(process.execPath, [main, "start", "--json", "--no-open", "--port", "0", "--home", home], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(server.stdout, "data");
    const running = findRunningServer(home);
    assert.ok(running);
    const decide = async (token: string) =>
      fetch(`http://127.0.0.1:${running.port}/local/decide`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({
          tool: "claude-code",
          point: "claude-code",
          text: "IBAN DE89 3704 0044 0532 0130 00",
          person: "ana@example.com",
        }),
      });
    assert.equal((await decide("wrong")).status, 401);
    const answers = await Promise.all([...Array.from({ length: 20 }, () => decide(running.token)), ask(), ask()]);
    assert.ok(answers.every((one) => ("status" in one ? one.status === 200 : one.errors === "")));
    // The moment they are answered the flows are in the spool: a kill loses none.
    server.kill("SIGKILL");
    await once(server, "close");
    const again = spawn(process.execPath, [main, "start", "--json", "--no-open", "--port", "0", "--home", home], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(again.stdout, "data");
    again.kill("SIGTERM");
    await once(again, "close");
    const check = await verify("--head", head);
    assert.deepEqual([check.ok, check.entries], [true, 26]);
    assert.equal(check.signed, 26);
    const exported = (await run(["ledger", "export", "--format", "jsonl"])).output;
    assert.equal(exported.trim().split("\n").length, 26);
    assert.ok(!exported.includes("0044") && !exported.includes("ana@"));
  });

  it("keeps the snapshot in step with rules that a word changes while no server runs", async () => {
    assert.equal(readSnapshot(home).rules.mode.default, "watch");
    const { code, errors } = await run(["rules", "apply", "-"], "mode: { default: hold }\n");
    assert.deepEqual([code, errors], [0, ""]);
    assert.equal(readSnapshot(home).rules.mode.default, "hold");
    const wrong = await run(["ledger", "verify", "--head", "a".repeat(64)]);
    assert.equal(wrong.code, 1);
    assert.match(wrong.output, /does not hold/);
    assert.equal((await run(["ledger", "verify", "--head", "short"])).code, 2);
  });
});
