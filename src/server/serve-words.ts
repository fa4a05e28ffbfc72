import { timingSafeEqual } from "node:crypto";
import { Readable, Writable } from "node:stream";
import { z } from "zod";

const headSchema = z.object({ args: z.array(z.string()).max(1000), cwd: z.string().max(4096) });

/** One command line of another process of the same user, to be run here. */
export interface WordCall {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * Answers `POST /local/word` (see `cli/forward-word.ts` for the frames) for who knows the token of `server.json`;
 * undefined for any other path. A browser page cannot call it: it has no token and may not set the header.
 */
export async function serveWords(request: Request, token: string, run: (call: WordCall) => Promise<number>): Promise<Response | undefined> {
  if (new URL(request.url).pathname !== "/local/word") return undefined;
  if (request.method !== "POST" || !isToken(request.headers.get("authorization"), token))
    return new Response("expected the token of this server's home folder", { status: 401 });
  const head = headSchema.safeParse(parseHead(request.headers.get("plimsoll-word") ?? ""));
  if (!head.success) return new Response("expected a command line in the header plimsoll-word", { status: 400 });
  const stdin = request.body === null ? Readable.from([]) : Readable.from(buffers(request.body), { objectMode: false });
  const frames = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async start(stream) {
      const send = (kind: "o" | "e" | "x", text: Uint8Array): void => stream.enqueue(frame(kind, text));
      const call = { ...head.data, stdin, stdout: frameWriter((text) => send("o", text)), stderr: frameWriter((text) => send("e", text)) };
      const code = await run(call).catch(() => 2);
      send("x", new TextEncoder().encode(String(code)));
      stream.close();
    },
  });
  return new Response(frames, { headers: { "content-type": "application/octet-stream", "cache-control": "no-store" } });
}

async function* buffers(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of body) yield Buffer.from(piece);
}

function isToken(header: string | null, token: string): boolean {
  const given = Buffer.from(header ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function parseHead(header: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(header));
  } catch {
    return undefined;
  }
}

function frameWriter(send: (text: Uint8Array) => void): Writable {
  return new Writable({
    write(piece: Buffer, _encoding, done) {
      send(piece);
      done();
    },
  });
}

function frame(kind: "o" | "e" | "x", text: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${kind}${text.length}:`);
  const whole = new Uint8Array(head.length + text.length);
  whole.set(head);
  whole.set(text, head.length);
  return whole;
}
