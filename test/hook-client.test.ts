import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";

// The quick clients of hooks (bin/hook.bash, bin/hook.c) against services that answer well, badly or not at all. Whatever is not a whole
// answer has to reach Node with the same input: a stand-in for bin/plimsoll says that it was asked.
const sources = join(import.meta.dirname, "..", "bin");
const folder = mkdtempSync(join(tmpdir(), "plimsoll-client-"));
const home = join(folder, "home");
const compiled = join(folder, "hook");
const hasCompiler = spawnSync("cc", ["-o", compiled, join(sources, "hook.c")]).status === 0;
after(() => rmSync(folder, { recursive: true, force: true }));
before(() => {
  mkdirSync(join(folder, "bin"), { recursive: true });
  mkdirSync(home);
  writeFileSync(join(folder, "bin", "plimsoll"), '#!/bin/sh\nprintf "node %s: " "$PLIMSOLL_HOOK $*"\ncat\nexit 7\n');
  chmodSync(join(folder, "bin", "plimsoll"), 0o755);
});

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

type Client = (input: string | Buffer, args?: readonly string[]) => Promise<Ended>;

function run(start: readonly [string, ...string[]], input: string | Buffer, args: readonly string[] = ["--mode", "hold"]): Promise<Ended> {
  return new Promise((resolve) => {
    const [program, ...first] = start;
    const child = spawn(program, [...first, join(folder, "bin", "plimsoll"), "hook", "codex", ...args], {
      env: { PATH: process.env["PATH"], PLIMSOLL_HOME: home },
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (piece: Buffer) => out.push(piece));
    child.stderr.on("data", (piece: Buffer) => err.push(piece));
    child.on("close", (code) => resolve({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), code }));
    child.stdin.end(input);
  });
}

/** A service that gives one fixed text as its whole answer; what it was sent is kept. */
async function serve(where: "port" | "socket", answer: string): Promise<{ readonly asked: () => string; close(): void }> {
  let asked = "";
  const server: Server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (piece) => {
      asked += piece.toString();
      const length = Number(/content-length: (\d+)/.exec(asked)?.[1] ?? "-1");
      const body = asked.split("\r\n\r\n").slice(1).join("\r\n\r\n");
      if (length >= 0 && Buffer.byteLength(body) >= length) socket.end(answer);
    });
  });
  rmSync(join(home, "decide.sock"), { force: true });
  await new Promise<void>((resolve) =>
    where === "port" ? server.listen(0, "127.0.0.1", resolve) : server.listen(join(home, "decide.sock"), resolve),
  );
  const address = server.address();
  announce(typeof address === "object" && address !== null ? address.port : 0, process.pid);
  return { asked: () => asked, close: () => void server.close() };
}

function announce(port: number, pid: number): void {
  writeFileSync(join(home, "server.json"), JSON.stringify({ port, token: "tok-en_1", pid }));
}

const whole = (code: number, out: string, err = ""): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nplimsoll-hook: ${code} ${Buffer.byteLength(out)} ${Buffer.byteLength(out + err)}\r\n\r\n${out}${err}`;

function describeClient(name: string, skip: string | false, where: "port" | "socket", start: readonly [string, ...string[]]): void {
  describe(`the quick client of hooks in ${name}`, { skip }, () => {
    const ask: Client = (input, args) => run(start, input, args);
    const answerWith = (answer: string) => serve(where, answer);

    it("gives the service's answer as it is: output, error output, exit code", async () => {
      for (const [code, out, err] of [
        [0, "{}\n", ""],
        [2, '{"decision":"block","reason":"gehälten \\\\ \'x\' %s"}\n', "Held: ⟦x⟧\n\n"],
        [0, `${JSON.stringify({ reason: "ü".repeat(9000) })}\n`, ""],
        [0, "", ""],
      ] as const) {
        const service = await answerWith(whole(code, out, err));
        assert.deepEqual(await ask("{}"), { stdout: out, stderr: err, code });
        service.close();
      }
    });

    it("sends the input byte for byte, how it was installed, and its folder", async () => {
      const service = await answerWith(whole(0, "{}\n"));
      const input = '{"prompt":"ä \\\\ %s `x` $HOME\n\n"}\n\n';
      await ask(input, ["--mode", "hold", "--event", "PreToolUse"]);
      service.close();
      const [head = "", ...body] = service.asked().split("\r\n\r\n");
      assert.equal(body.join("\r\n\r\n"), input);
      assert.match(head, /^POST \/local\/hook\/codex\?mode=hold&event=PreToolUse HTTP\/1\.0\r\n/);
      assert.match(head, /\r\nauthorization: Bearer tok-en_1\r\n/);
      assert.match(head, new RegExp(`\\r\\nplimsoll-cwd: ${process.cwd()}\\r\\n`));
    });

    it("asks Node with the same input for every answer that is not whole", async () => {
      const input = '{"prompt":"x"}\n\n';
      for (const answer of [
        "",
        "hello\n",
        "HTTP/1.1 401 Unauthorized\r\n\r\n",
        "HTTP/1.1 500 x\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n{}\n",
        'HTTP/1.1 200 OK\r\nplimsoll-hook: 0 30 30\r\n\r\n{"cut',
        `HTTP/1.1 200 OK\r\nplimsoll-hook: 0 900 900\r\n\r\n${"x".repeat(800)}`,
        "HTTP/1.1 200 OK\r\nplimsoll-hook: zero\r\n\r\n{}",
      ]) {
        const service = await answerWith(answer);
        assert.deepEqual(
          await ask(input),
          { stdout: `node node hook codex --mode hold: ${input}`, stderr: "", code: 7 },
          JSON.stringify(answer),
        );
        service.close();
      }
    });

    it("asks Node where no service runs: none announced, another process gone, a port that is closed, a file cut off", async () => {
      rmSync(join(home, "server.json"), { force: true });
      assert.equal((await ask("{}")).stdout, "node node hook codex --mode hold: {}");
      announce(1, process.pid);
      assert.equal((await ask("{}")).stdout, "node node hook codex --mode hold: {}");
      announce(1, 4_194_304);
      assert.equal((await ask("{}")).stdout, "node node hook codex --mode hold: {}");
      writeFileSync(join(home, "server.json"), '{"port":');
      assert.equal((await ask("{}")).stdout, "node node hook codex --mode hold: {}");
    });

    it("asks Node for what it does not know, and for large inputs", async () => {
      announce(1, process.pid);
      assert.equal((await ask("{}", ["--nope"])).stdout, "node node hook codex --nope: {}");
      const large = Buffer.alloc(2_100_000, "a");
      assert.equal((await ask(large)).stdout.length, large.length + "node node hook codex --mode hold: ".length);
    });
  });
}

describeClient("bash", existsSync("/bin/bash") ? false : "no bash here", "port", ["/bin/bash", join(sources, "hook.bash")]);
describeClient("C", hasCompiler ? false : "no compiler here", "socket", [compiled]);
