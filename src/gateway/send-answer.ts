import type { IncomingMessage, ServerResponse } from "node:http";
import { Transform } from "node:stream";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { StringDecoder } from "node:string_decoder";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import type { RestoreMap } from "../core/redact/redact-text.ts";
import { makeRestorer } from "../core/redact/restorer.ts";
import { makeArrayFramer } from "../core/wire/array-framer.ts";
import { makeEventRestorer } from "../core/wire/restore-events.ts";
import { restoreJson } from "../core/wire/restore-json.ts";
import { makeSseFramer } from "../core/wire/sse-framer.ts";
import type { Provider } from "../plugins/providers/contract.ts";
import { passHeaders } from "./pass-headers.ts";

/** Text in, text out, cut anywhere. */
interface TextFilter {
  push(piece: string): string;
  close(): string;
}

const largestHeld = 64 * 1024 * 1024;

/** Sends an upstream's answer on: byte by byte where nothing can be restored, else with the values put back. Back-pressure holds. */
export async function sendAnswer(
  answer: IncomingMessage,
  response: ServerResponse,
  provider: Provider,
  map: RestoreMap,
  peek: (text: string) => void,
): Promise<void> {
  const coding = answer.headers["content-encoding"] ?? "";
  const unpack = map.size === 0 ? null : makeUnpacker(coding);
  const isBare = map.size === 0 || unpack === null || !isText(answer.headers["content-type"]);
  const status = answer.statusCode ?? 502;
  if (isBare) {
    response.writeHead(status, answer.statusMessage ?? "", passHeaders(answer.rawHeaders, []));
    if (coding === "") answer.once("data", (piece: Buffer) => peek(piece.toString("latin1")));
    response.flushHeaders();
    return pipeline(answer, response);
  }
  const dropped = ["content-length", "content-encoding", "content-md5", "digest", "etag"];
  response.writeHead(status, answer.statusMessage ?? "", passHeaders(answer.rawHeaders, dropped));
  response.flushHeaders();
  const filter = makeFilter(answer, provider, map);
  const restore = makeTransform(filter, peek);
  if (unpack === "none") await pipeline(answer, restore, response);
  else await pipeline(answer, unpack, restore, response);
}

function isText(type: string | undefined): boolean {
  return type === undefined || /json|text|event-stream|xml|octet-stream/.test(type);
}

function makeUnpacker(coding: string): Duplex | "none" | null {
  switch (coding.trim().toLowerCase()) {
    case "":
    case "identity":
      return "none";
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    case "zstd":
      return createZstdDecompress();
    default:
      return null;
  }
}

function makeTransform(filter: TextFilter, peek: (text: string) => void): Transform {
  const decoder = new StringDecoder("utf8");
  let isFirst = true;
  return new Transform({
    decodeStrings: true,
    transform(piece: Buffer, _encoding, done) {
      try {
        const text = decoder.write(piece);
        if (isFirst) peek(text);
        isFirst = false;
        const out = filter.push(text);
        done(null, out === "" ? undefined : Buffer.from(out));
      } catch (error) {
        done(error instanceof Error ? error : new Error("fault"));
      }
    },
    flush(done) {
      const out = filter.push(decoder.end()) + filter.close();
      done(null, out === "" ? undefined : Buffer.from(out));
    },
  });
}

function makeFilter(answer: IncomingMessage, provider: Provider, map: RestoreMap): TextFilter {
  const type = answer.headers["content-type"] ?? "";
  if (type.includes("event-stream")) return filterEvents(makeSseFramer(), provider, map);
  if (!type.includes("json")) return makeRestorer(map);
  let held = "";
  let framed: TextFilter | null = null;
  return {
    push(piece) {
      if (framed !== null) return framed.push(piece);
      held += piece;
      if (/^\s*\[\s*\{/.test(held)) {
        framed = filterEvents(makeArrayFramer(), provider, map);
        return framed.push(held);
      }
      if (held.length > largestHeld) throw new Error("the answer is larger than can be restored");
      return "";
    },
    close: () => framed?.close() ?? restoreWhole(held, provider, map),
  };
}

function restoreWhole(text: string, provider: Provider, map: RestoreMap): string {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined; // several documents, or broken: strings are restored all the same
  }
  return restoreJson(text, map, (path) => provider.isKept(body, path));
}

function filterEvents(framer: ReturnType<typeof makeSseFramer>, provider: Provider, map: RestoreMap): TextFilter {
  const events = makeEventRestorer(map, (data) => provider.readEvent(data));
  return {
    push: (piece) =>
      framer
        .push(piece)
        .map((frame) => events.push(frame))
        .join(""),
    close: () => events.close() + framer.close(),
  };
}
