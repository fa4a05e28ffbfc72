import { request } from "node:http";
import type { Readable, Writable } from "node:stream";
import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** What a forwarded word needs from this side. */
export interface ForwardedWord {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** False sends no input at all, so that a terminal is not waited for. */
  readonly sendsInput: boolean;
}

/**
 * Runs a word inside the running server, so that one process writes. The answer is a stream of frames: a letter
 * (`o` output, `e` error output, `x` exit code), the length of the text in bytes, a colon, the text.
 */
export function forwardWord(server: { readonly port: number; readonly token: string }, word: ForwardedWord): Promise<number> {
  return new Promise((resolve, reject) => {
    const head = { args: word.args, cwd: word.cwd };
    const call = request(
      {
        host: "127.0.0.1",
        port: server.port,
        path: "/local/word",
        method: "POST",
        headers: { authorization: `Bearer ${server.token}`, "plimsoll-word": encodeURIComponent(JSON.stringify(head)) },
      },
      (answer) => {
        if (answer.statusCode !== 200) {
          answer.resume();
          reject(
            new PlimsollError(
              "busy",
              `expected the running server to take the command, met status ${answer.statusCode ?? 0}; end it or use --home with another folder`,
            ),
          );
          return;
        }
        readFrames(answer, word).then(resolve, reject);
      },
    );
    call.on("error", (cause) =>
      reject(
        new PlimsollError(
          "busy",
          `expected the running server to answer on port ${server.port}, met ${cause.message}; start it again`,
          cause,
        ),
      ),
    );
    if (word.sendsInput) word.stdin.pipe(call);
    else call.end();
  });
}

async function readFrames(answer: Readable, word: ForwardedWord): Promise<number> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of answer) {
    held = Buffer.concat([held, piece]);
    for (let frame = takeFrame(held); frame !== null; frame = takeFrame(held)) {
      held = frame.rest;
      if (frame.kind === "x") return Number(frame.text.toString("utf8"));
      (frame.kind === "o" ? word.stdout : word.stderr).write(frame.text);
    }
  }
  throw new PlimsollError(
    "busy",
    "expected the running server to finish the command, met the end of its answer; look at its output and try again",
  );
}

function takeFrame(held: Buffer): { kind: string; text: Buffer; rest: Buffer } | null {
  const colon = held.indexOf(":");
  if (colon < 2) return null;
  const length = Number(held.toString("latin1", 1, colon));
  if (held.length < colon + 1 + length) return null;
  return {
    kind: held.toString("latin1", 0, 1),
    text: held.subarray(colon + 1, colon + 1 + length),
    rest: held.subarray(colon + 1 + length),
  };
}
