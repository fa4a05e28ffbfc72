import type { Socket } from "node:net";
import { PlimsollError } from "../core/model/plimsoll-error.ts";

const longest = 64 * 1024;

/** The talk with a mail server: one command, one reply. */
export interface Replies {
  readonly host: string;
  readonly isEncrypted: boolean;
  /** Sends a line and waits for a reply with this code; answers its text. Rejects with `unreadable` at another code. */
  say(line: string, code: number): Promise<string>;
  expect(code: number): Promise<string>;
  /** Lets go of the socket without ending it. */
  release(): void;
  end(): void;
}

/** Reads replies of one or more lines (RFC 5321, 4.2); what a server says beyond 64 KiB ends the talk. */
export function openReplies(socket: Socket, host: string): Replies {
  let buffer = "";
  let waiting: { resolve(text: string): void; reject(error: Error): void } | null = null;
  let broken: Error | null = null;
  const fail = (met: string): void => {
    broken = new PlimsollError("unreadable", `expected the mail server ${host} to answer, met ${met}; try again later`);
    waiting?.reject(broken);
    waiting = null;
  };
  const read = (chunk: Buffer): void => {
    buffer += chunk.toString("latin1");
    if (buffer.length > longest) return fail("an endless reply");
    const end = /(?:^|\n)\d{3}(?: [^\n]*)?\r?\n/.exec(buffer);
    if (end === null || waiting === null) return;
    const text = buffer.slice(0, end.index + end[0].length);
    buffer = buffer.slice(text.length);
    waiting.resolve(text);
    waiting = null;
  };
  const onError = (): void => fail("a broken connection");
  const onClose = (): void => fail("a closed connection");
  socket.on("data", read).on("error", onError).on("close", onClose);
  const next = (): Promise<string> =>
    new Promise((resolve, reject) => {
      if (broken !== null) return reject(broken);
      waiting = { resolve, reject };
      read(Buffer.alloc(0));
    });
  const expect = async (code: number): Promise<string> => {
    const text = await next();
    if (text.trimEnd().split("\n").at(-1)?.startsWith(String(code)) === true) return text;
    throw new PlimsollError(
      "unreadable",
      `expected reply ${code} of the mail server ${host}, met ${text.slice(0, 3)}; check user, password and addresses`,
    );
  };
  return {
    host,
    isEncrypted: "encrypted" in socket && socket.encrypted === true,
    expect,
    say(line, code) {
      socket.write(`${line}\r\n`);
      return expect(code);
    },
    release: () => void socket.off("data", read).off("error", onError).off("close", onClose),
    end: () => void socket.destroy(),
  };
}
