import { spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { PlimsollError } from "../../../core/model/plimsoll-error.ts";
import type { McpGuard, PassedText } from "./open-mcp-guard.ts";

/** The client's side, and the server to start. */
export interface WrappedServer {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** A line longer than this is not looked at and ends the server: nothing goes unseen. */
const longestLine = 64 * 1024 * 1024;

/**
 * Starts a tool server over standard input and output and stands between it and its client. Each side's messages go on in
 * the order in which they came. Resolves with the server's exit code.
 */
export function wrapToolServer(guard: McpGuard, { command, cwd, env, stdin, stdout, stderr }: WrappedServer): Promise<number> {
  return new Promise((resolve, reject) => {
    const [program, ...args] = command;
    const child = spawn(program, args, { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
    const why = `expected a tool server that can be started, met ${program}, which cannot; check the words after --`;
    child.on("error", (cause) => reject(new PlimsollError("not-found", why, cause)));
    child.stdin.on("error", () => undefined); // a server that ended takes no more
    child.stderr.pipe(stderr, { end: false });
    const answer = async ({ onward, back }: PassedText): Promise<void> => {
      if (onward !== null) await writeLine(child.stdin, onward);
      if (back !== null) await writeLine(stdout, back);
    };
    const end = (): void => void child.kill();
    const asked = pump(stdin, async (line) => answer(await guard.fromClient(line)));
    const told = pump(child.stdout, async (line) => {
      const { onward } = await guard.fromServer(line);
      if (onward !== null) await writeLine(stdout, onward);
    });
    asked.then(() => child.stdin.end(), end);
    const ended = new Promise<number>((done) => child.on("close", (code) => done(code ?? 1)));
    Promise.all([ended, told.catch(end)]).then(([code]) => resolve(code), reject);
  });
}

/** Hands on one line after the other, each when the one before is done. Rejects on a line that is too long. */
async function pump(from: Readable, take: (line: string) => Promise<void>): Promise<void> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of from) {
    let rest: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10)) {
      const line = Buffer.concat([...held, rest.subarray(0, at)]).toString("utf8");
      [held, size] = [[], 0];
      rest = rest.subarray(at + 1);
      await take(line.endsWith("\r") ? line.slice(0, -1) : line);
    }
    held.push(rest);
    size += rest.length;
    if (size > longestLine) throw new PlimsollError("bad-input", "expected a shorter message, met one above 64 MiB; it was not passed on");
  }
  if (size > 0) await take(Buffer.concat(held).toString("utf8"));
}

async function writeLine(to: Writable, line: string): Promise<void> {
  if (to.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => {
    to.once("drain", resolve);
    to.once("close", resolve);
  });
}
