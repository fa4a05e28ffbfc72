import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { makeSseFramer } from "../../../core/wire/sse-framer.ts";
import type { McpGuard } from "./open-mcp-guard.ts";

/** An address on this machine that stands for a tool server elsewhere. */
export interface RemoteTools {
  readonly url: string;
  close(): Promise<void>;
}

const largest = 64 * 1024 * 1024;
/** Headers that belong to one connection and not to the message. */
const ownHeaders = new Set([
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "accept-encoding",
  "content-encoding",
  "keep-alive",
  "origin",
]);

/**
 * Listens on the loopback for a client and passes to a server that speaks streamable HTTP (Model Context Protocol
 * 2025-06-18): one JSON body or a stream of events back, each message looked at, ids and order kept. Requests of web pages
 * are refused.
 */
export async function serveRemoteTools(guard: McpGuard, upstream: URL, port: number): Promise<RemoteTools> {
  const server = createServer((request, response) => {
    handle(guard, upstream, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(502);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}${upstream.pathname}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(guard: McpGuard, upstream: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers.origin !== undefined) return void response.writeHead(403).end();
  const body = request.method === "POST" ? await readAll(request) : undefined;
  if (body === null) return void response.writeHead(413).end();
  const passed = body === undefined ? undefined : await guard.fromClient(body);
  if (passed !== undefined && passed.onward === null) return answerHere(passed.back, response);
  const ended = new AbortController();
  response.on("close", () => ended.abort());
  const answer = await fetch(upstream, {
    method: request.method ?? "GET",
    headers: headersOf(request),
    redirect: "manual",
    signal: ended.signal,
    ...(passed?.onward === undefined || passed.onward === null ? {} : { body: passed.onward }),
  });
  const kept = [...answer.headers].filter(([name]) => !ownHeaders.has(name));
  const isStream = answer.headers.get("content-type")?.includes("text/event-stream") === true;
  response.writeHead(answer.status, Object.fromEntries(kept));
  if (isStream && answer.body !== null) return passEvents(guard, answer.body, passed?.back ?? null, response);
  response.end(await passBody(guard, await answer.text(), passed?.back ?? null));
}

/** Nothing goes to the server: the refusal is the whole answer, or the bare receipt of a message that wants none. */
function answerHere(back: string | null, response: ServerResponse): void {
  if (back === null) response.writeHead(202).end();
  else response.writeHead(200, { "content-type": "application/json" }).end(back);
}

async function passBody(guard: McpGuard, text: string, back: string | null): Promise<string> {
  const onward = text === "" ? null : (await guard.fromServer(text)).onward;
  const all = [onward, back].flatMap((one): unknown[] => (one === null ? [] : listOf(one)));
  return back === null ? (onward ?? "") : JSON.stringify(all);
}

function listOf(text: string): unknown[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value : [value];
}

async function passEvents(guard: McpGuard, body: AsyncIterable<Uint8Array>, back: string | null, response: ServerResponse): Promise<void> {
  const decoder = new TextDecoder();
  const framer = makeSseFramer();
  const send = async (frames: ReturnType<typeof framer.push>): Promise<void> => {
    for (const frame of frames) {
      const { onward } = frame.data.trim() === "" ? { onward: frame.data } : await guard.fromServer(frame.data);
      if (onward !== null) response.write(onward === frame.data ? frame.raw : frame.withData(onward));
    }
  };
  if (back !== null) response.write(`event: message\ndata: ${back}\n\n`);
  for await (const piece of body) await send(framer.push(decoder.decode(piece, { stream: true })));
  await send(framer.close());
  response.end();
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (!ownHeaders.has(name)) for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  return headers;
}

async function readAll(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    const bytes = Buffer.from(piece);
    pieces.push(bytes);
    size += bytes.length;
    if (size > largest) return null;
  }
  return Buffer.concat(pieces).toString("utf8");
}
