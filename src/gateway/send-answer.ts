import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex, Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import type { RestoreMap } from "../core/redact/redact-text.ts";
import type { TextFilter } from "../core/wire/restore-lines.ts";
import type { Provider, Refusal } from "../plugins/providers/contract.ts";
import { isByteStream, makeFilter } from "./make-filter.ts";
import { passHeaders } from "./pass-headers.ts";

/** How an answer is sent on. */
export interface AnswerParts {
  readonly provider: Provider;
  readonly map: RestoreMap;
  /** Headers of our own. */
  readonly extra: readonly string[];
  /** The endpoint answers with JSON or events, so that a web page is a fault. */
  readonly isApi: boolean;
  /** Streams, whatever their type says: never waited for. */
  readonly isStream: boolean;
  /** Told of the first text of a restored answer. */
  peek(text: string): void;
}

/** How it went: `fault` is the upstream's, before or after something was sent. */
export type SentAnswer =
  | { readonly kind: "sent" }
  | { readonly kind: "gone" }
  | { readonly kind: "fault"; readonly why: "cut" | "page" | "unreadable" };

/** Answers up to this size are complete before they go on, so that one that breaks off becomes an error and not half an answer. */
const longestWhole = 1024 * 1024;

/** Sends an upstream's answer on: byte by byte where nothing can be restored, else with the values put back. Back-pressure holds. */
export async function sendAnswer(answer: IncomingMessage, response: ServerResponse, parts: AnswerParts): Promise<SentAnswer> {
  const type = answer.headers["content-type"] ?? "";
  if (parts.isApi && /^text\/html/i.test(type)) {
    answer.destroy();
    return { kind: "fault", why: "page" };
  }
  const coding = (answer.headers["content-encoding"] ?? "").trim().toLowerCase();
  const unpack = parts.map.size === 0 || !mayBeText(type) || hasNoBody(answer) ? null : makeUnpacker(coding);
  const source: Readable = unpack === null || unpack === "none" ? answer : answer.pipe(unpack);
  if (source !== answer) answer.on("error", (error) => source.destroy(error));
  if (source !== answer) answer.on("aborted", () => source.destroy(new Error("cut")));
  const isRestored = unpack !== null;
  const head = (): void => {
    const dropped = isRestored ? restoredHeaders : [];
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage ?? "", [...passHeaders(answer.rawHeaders, dropped), ...parts.extra]);
  };
  const waits =
    /^application\/(?:[\w.+-]+\+)?json/i.test(type) && !parts.isStream && Number(answer.headers["content-length"] ?? 0) <= longestWhole;
  const filter = isRestored ? restoreBytes(makeFilter(type, parts.provider, parts.map), type, parts.peek) : null;
  return pump(source, response, filter, { head, waits });
}

const restoredHeaders = ["content-length", "content-encoding", "content-md5", "digest", "content-digest", "repr-digest", "etag"];

function mayBeText(type: string): boolean {
  return type === "" || /json|text|event-?stream|xml|octet-stream|binary/i.test(type);
}

function hasNoBody({ statusCode = 0 }: IncomingMessage): boolean {
  return statusCode === 204 || statusCode === 304;
}

function makeUnpacker(coding: string): Duplex | "none" | null {
  switch (coding) {
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

/** Bytes in, bytes out. */
interface ByteFilter {
  push(piece: Buffer): Buffer;
  close(): Buffer;
}

const empty = Buffer.alloc(0);

// Something that is called text and is none goes on as it came.
function restoreBytes(filter: TextFilter, type: string, peek: (text: string) => void): ByteFilter {
  const encoding = isByteStream(type) ? "latin1" : "utf8";
  const decoder = new StringDecoder(encoding);
  let isFirst = true;
  let isBare = false;
  const isSure = /json|event-?stream/i.test(type);
  return {
    push(piece) {
      if (isBare) return piece;
      const text = decoder.write(piece);
      if (isFirst && !isSure && /[\u0000\ufffd]/.test(text)) {
        isBare = true;
        return piece;
      }
      if (isFirst) peek(text.slice(0, 65_536));
      isFirst = false;
      const out = filter.push(text);
      return out === "" ? empty : Buffer.from(out, encoding);
    },
    close: () => (isBare ? empty : Buffer.from(filter.push(decoder.end()) + filter.close(), encoding)),
  };
}

interface PumpParts {
  head(): void;
  /** Whether the whole is awaited before anything is sent. */
  readonly waits: boolean;
}

function pump(source: Readable, response: ServerResponse, filter: ByteFilter | null, { head, waits }: PumpParts): Promise<SentAnswer> {
  return new Promise((resolve) => {
    const waiting: Buffer[] | null = waits ? [] : null;
    let length = 0;
    let isHeadSent = !waits;
    if (!waits) {
      head();
      response.flushHeaders();
    }
    const finish = (sent: SentAnswer): void => {
      resolve(sent);
      source.destroy();
    };
    const write = (piece: Buffer): void => {
      if (piece.length === 0) return;
      if (!response.write(piece)) source.pause();
    };
    const release = (): void => {
      if (isHeadSent) return;
      isHeadSent = true;
      head();
      for (const piece of waiting ?? []) write(piece);
    };
    response.on("drain", () => source.resume());
    response.on("close", () => finish({ kind: "gone" }));
    source.on("data", (piece: Buffer) => {
      try {
        const out = filter === null ? piece : filter.push(piece);
        length += out.length;
        if (isHeadSent) return write(out);
        waiting?.push(out);
        if (length > longestWhole) release();
      } catch {
        finish({ kind: "fault", why: "unreadable" });
      }
    });
    source.on("error", () => finish({ kind: "fault", why: "cut" }));
    source.on("aborted", () => finish({ kind: "fault", why: "cut" }));
    source.on("end", () => {
      try {
        const rest = filter?.close() ?? empty;
        if (isHeadSent) response.end(rest);
        else {
          waiting?.push(rest);
          isHeadSent = true;
          head();
          response.end(waiting?.length === 1 ? waiting[0] : Buffer.concat(waiting ?? []));
        }
        resolve({ kind: "sent" });
      } catch {
        finish({ kind: "fault", why: "unreadable" });
      }
    });
  });
}

/** Says in a stream that it broke off, as the provider would, and ends it; another answer is cut, so that nobody takes it for whole. */
export function endBroken(response: ServerResponse, isEvents: boolean, event: string | Uint8Array): void {
  if (isEvents && !response.writableEnded && !response.destroyed) response.end(event);
  else response.destroy();
}

/** An error in a provider's own shape. */
export function sendRefusal(response: ServerResponse, { status, body, headers }: Refusal, kind: string): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": text.length,
    "x-plimsoll": kind,
    ...(kind === "too-many" ? { "retry-after": "1" } : { "x-should-retry": "false" }),
    ...(kind === "too-large" ? { connection: "close" } : {}),
    ...headers,
  });
  response.end(text);
}
