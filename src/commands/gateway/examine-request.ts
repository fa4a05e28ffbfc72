import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import type { Classifier } from "../../core/classify/classifier.ts";
import type { KeyedHash } from "../../core/redact/placeholder.ts";
import type { RestoreMap } from "../../core/redact/redact-text.ts";
import { applyEdits, placeRedactions } from "../../core/wire/place-redactions.ts";
import type { Edit } from "../../core/wire/place-redactions.ts";
import { scanPieces } from "../../core/wire/scan-pieces.ts";
import { makePiece, readJsonPieces } from "../../core/wire/text-piece.ts";
import type { TextPiece } from "../../core/wire/text-piece.ts";
import type { Provider } from "../../plugins/providers/contract.ts";
import type { DecisionCall, Enforced } from "../decide/enforcement.ts";
import type { Vault } from "./vault.ts";

/** A request as it came, and who sends it. */
export interface GatewayRequest {
  readonly method: string;
  /** Path and query as they will go to the upstream. */
  readonly target: string;
  /** Names and values, one after the other. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly provider: Provider;
  readonly isKnown: boolean;
  /** Says whose placeholders they are; nothing of it is kept in the clear. */
  readonly caller: string;
  readonly who: Pick<DecisionCall, "tool" | "plan" | "account" | "person" | "team">;
}

/** What is needed to examine one. */
export interface ExaminationDesk {
  readonly vault: Vault;
  readonly hash: KeyedHash;
  readonly organisation: string;
  classifier(): Promise<Classifier>;
  decide(call: DecisionCall): Promise<Enforced>;
}

/** `send`: what goes in its place, and what its answer is restored with. `held`: why nothing goes. */
export type Examined =
  | {
      readonly kind: "send";
      readonly target: string;
      readonly rawHeaders: readonly string[];
      readonly body: Buffer;
      readonly map: RestoreMap;
      readonly conversation: string;
      readonly note: string | null;
    }
  | { readonly kind: "held"; readonly message: string };

const largestUnpacked = 64 * 1024 * 1024;
const sessionHeaders = new Set(["x-claude-code-session-id", "session_id", "session-id", "conversation_id", "x-session-id"]);
/** The caller's own credentials to the provider, and what only says how to read the rest. */
const unreadHeaders = new Set([
  "authorization",
  "x-api-key",
  "api-key",
  "x-goog-api-key",
  "proxy-authorization",
  "cookie",
  "host",
  "content-length",
  "content-type",
  "connection",
  "accept",
  "accept-encoding",
  "transfer-encoding",
  "expect",
]);

/**
 * Looks at everything a request carries, asks the decision once, and puts placeholders in place. What cannot be read
 * counts as internal: it passes to a tool that may carry that, and is held before any other.
 */
export async function examineRequest(request: GatewayRequest, desk: ExaminationDesk): Promise<Examined> {
  const body = readBody(request);
  const conversation = conversationKey(request, body.value, desk);
  const pieces = [...body.pieces, ...readTarget(request.target), ...readHeaders(request.rawHeaders)];
  const scanned = scanPieces(pieces, await desk.classifier());
  const isUnread = body.unread.length > 0 || !request.isKnown;
  const enforced = await desk.decide({
    ...request.who,
    point: "gateway",
    text: scanned.text,
    classification: scanned.classification,
    place: isUnread ? `your request (${request.isKnown ? body.unread.slice(0, 3).join(", ") : "an unknown endpoint"})` : "your request",
    rewrites: body.isWritable,
    ...(isUnread ? { declared: "internal" } : {}),
  });
  const { action, message } = enforced;
  if (action === "held" || action === "asked") return { kind: "held", message: message?.text ?? "Held: this request may not go." };
  const map = desk.vault.mapOf(conversation);
  if (action !== "cleaned") return { kind: "send", ...request, map, conversation, note: message === null ? null : message.found };
  const scope = { tenant: desk.organisation, conversation };
  const edits = placeRedactions(scanned, enforced.removed ?? [], body.text, { scope, hash: desk.hash, map });
  if (edits.length === 0) return { kind: "held", message: message?.text ?? "Held: this request may not go." };
  return { kind: "send", ...write(request, body, edits), map, conversation, note: null };
}

interface ReadBody {
  readonly text: string;
  readonly value: unknown;
  readonly pieces: readonly TextPiece[];
  readonly unread: readonly string[];
  /** Whether placeholders can be put in place. */
  readonly isWritable: boolean;
}

const nothing: ReadBody = { text: "", value: undefined, pieces: [], unread: [], isWritable: true };

function readBody({ body, rawHeaders }: GatewayRequest): ReadBody {
  if (body.length === 0) return nothing;
  const unpacked = unpack(body, headerOf(rawHeaders, "content-encoding"));
  const text = unpacked === null ? null : decodeUtf8(unpacked);
  if (text === null) return readRaw(body.toString("latin1"), ["a body that cannot be read"], false);
  const type = headerOf(rawHeaders, "content-type") ?? "";
  const looksJson = /^\s*[[{"]/.test(text);
  if (!looksJson && !type.includes("json")) return readRaw(text, [], true);
  try {
    const value: unknown = JSON.parse(text);
    return { text, value, ...readJsonPieces(text), isWritable: true };
  } catch {
    return /jsonl|ndjson/.test(type) ? readRaw(text, [], true) : readRaw(text, ["broken JSON"], false);
  }
}

function readRaw(text: string, unread: readonly string[], isWritable: boolean): ReadBody {
  const piece = makePiece(text, { form: "text", where: "body", spans: [{ start: 0, end: text.length }], head: "", isOpaque: false });
  return { text, value: undefined, pieces: [piece], unread, isWritable };
}

function unpack(body: Buffer, encoding: string | undefined): Buffer | null {
  const limit = { maxOutputLength: largestUnpacked };
  try {
    switch (encoding?.trim().toLowerCase() ?? "identity") {
      case "identity":
      case "":
        return body;
      case "gzip":
      case "x-gzip":
        return gunzipSync(body, limit);
      case "deflate":
        return inflateSync(body, limit);
      case "br":
        return brotliDecompressSync(body, limit);
      case "zstd":
        return zstdDecompressSync(body, limit);
      default:
        return null;
    }
  } catch {
    return null;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

// The key that Gemini takes in the query is the caller's own, like the one in a header.
function readTarget(target: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const met of target.matchAll(/[^/?&=]+/g)) {
    if (/[?&]key=$/.test(target.slice(Math.max(0, met.index - 5), met.index))) continue;
    const raw = decodePercent(met[0]);
    pieces.push(
      makePiece(raw, {
        form: "percent",
        where: "url",
        spans: [{ start: met.index, end: met.index + met[0].length }],
        head: "",
        isOpaque: false,
      }),
    );
  }
  return pieces;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

function readHeaders(rawHeaders: readonly string[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]?.toLowerCase() ?? "";
    const raw = rawHeaders[at + 1] ?? "";
    if (raw === "" || unreadHeaders.has(name)) continue;
    pieces.push(makePiece(raw, { form: "percent", where: at + 1, spans: [{ start: 0, end: raw.length }], head: "", isOpaque: false }));
  }
  return pieces;
}

function conversationKey(
  { rawHeaders, provider, caller, target }: GatewayRequest,
  value: unknown,
  { vault, hash }: ExaminationDesk,
): string {
  let named: string | undefined;
  for (let at = 0; at < rawHeaders.length; at += 2) if (sessionHeaders.has(rawHeaders[at]?.toLowerCase() ?? "")) named = rawHeaders[at + 1];
  const said = named ?? provider.conversationOf(value) ?? target;
  return vault.resolve(hashKey(caller, said, hash));
}

/** The key of a conversation: a keyed hash of the caller and what names it. */
export function hashKey(caller: string, said: string, hash: KeyedHash): string {
  return Buffer.from(hash(JSON.stringify(["gateway conversation", caller, said]))).toString("base64url");
}

function write(request: GatewayRequest, body: ReadBody, edits: readonly Edit[]): Pick<GatewayRequest, "target" | "rawHeaders" | "body"> {
  const inBody = edits.filter(({ where }) => where === "body");
  const rawHeaders = [...request.rawHeaders];
  for (const edit of edits) if (typeof edit.where === "number") rawHeaders[edit.where] = edit.text;
  return {
    target: applyEdits(
      request.target,
      edits.filter(({ where }) => where === "url"),
    ),
    rawHeaders: inBody.length === 0 ? rawHeaders : withoutHeader(rawHeaders, "content-encoding"),
    body: inBody.length === 0 ? request.body : Buffer.from(applyEdits(body.text, inBody)),
  };
}

/** The value of a header; names in any case. */
export function headerOf(rawHeaders: readonly string[], name: string): string | undefined {
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.toLowerCase() === name) return rawHeaders[at + 1];
  return undefined;
}

function withoutHeader(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter((_, at) => rawHeaders[at - (at % 2)]?.toLowerCase() !== name);
}
