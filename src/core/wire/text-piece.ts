import { decodeBase64 } from "../classify/decode/decode-base64.ts";
import { readDecoded } from "../classify/decode/read-decoded.ts";
import { makePlain } from "./plain-text.ts";
import { unquote, walkJson } from "./walk-json.ts";
import type { JsonPath, LiteralKind, LiteralVisit, WalkedPart } from "./walk-json.ts";

/** How a piece is written where it stands, which says how it is put back; `sealed` is text inside a document, which stays as it is. */
export type PieceForm = "string" | "number" | "base64" | "text" | "percent" | "sealed";

/** One text of a request: what it says, and where that stands. */
export interface TextPiece {
  readonly form: PieceForm;
  /** `body`, `url`, or a header's place in the raw list. */
  readonly where: "body" | "url" | number;
  /** Spans in the body's text (of the insides of literals), the URL or the header; several for a key met again. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** The text as it is meant (unescaped, decoded), and as it is looked at. */
  readonly raw: string;
  readonly plain: string;
  readonly places: readonly number[] | null;
  /** The key it stands under, where that may say what it is. */
  readonly head: string;
  /** Made by a provider and only handed back to it: signatures and encrypted thoughts. */
  readonly isOpaque: boolean;
  /** The caller's own key: only the organisation's own data counts there. */
  readonly isCredential?: boolean;
}

/** Something in a body that is no text: a picture, a document. */
export interface SealedPart {
  /** A media type, else the key or file name it stands under. */
  readonly what: string;
  bytes(): Uint8Array;
}

/** The pieces of a body, and what in it is no text. */
export interface BodyPieces {
  readonly pieces: readonly TextPiece[];
  readonly sealed: readonly SealedPart[];
}

const wireKeys = new Set([
  "text",
  "content",
  "role",
  "type",
  "model",
  "id",
  "description",
  "input",
  "arguments",
  "instructions",
  "system",
  "prompt",
  "parts",
]);
const opaqueKeys = new Set([
  "signature",
  "encrypted_content",
  "thoughtSignature",
  "thought_signature",
  "encrypted_reasoning",
  "encrypted_index",
]);
const base64Keys = new Set(["data", "bytes", "file_data", "fileData", "bytesBase64Encoded", "imageBytes"]);
const dataUrl = /^data:[^,]{0,200};base64,/i;
const base64Text = /^[A-Za-z0-9+/_=\s-]+$/;

/** Every key, string and long number of a JSON body, or of a part of it, in order. */
export function readJsonPieces(body: string, part?: WalkedPart): BodyPieces {
  const pieces: TextPiece[] = [];
  const sealed: SealedPart[] = [];
  const keys = new Map<string, { start: number; end: number }[]>();
  const visit: LiteralVisit = (kind, start, end, path) => {
    if (kind === "key") return noteKey(keys, path, start, end);
    const piece = readLiteral(body, kind, start, end, path, sealed);
    if (piece !== null && piece.raw !== "") pieces.push(piece);
  };
  walkJson(body, visit, part);
  for (const [raw, spans] of keys) pieces.push(makePiece(raw, { form: "string", where: "body", spans, head: "", isOpaque: false }));
  return { pieces, sealed };
}

/** A piece of anything: a raw body, an address, a header. */
export function makePiece(raw: string, rest: Omit<TextPiece, "raw" | "plain" | "places">): TextPiece {
  const { text, places } = makePlain(raw);
  return { ...rest, raw, plain: text, places };
}

function noteKey(keys: Map<string, { start: number; end: number }[]>, path: JsonPath, start: number, end: number): void {
  const key = String(path.at(-1));
  const span = { start: start + 1, end: end - 1 };
  const known = keys.get(key);
  if (known === undefined) keys.set(key, [span]);
  else known.push(span);
}

/** Text of a document, which can be looked at and not be rewritten. */
export function makeSealedPiece(raw: string): TextPiece {
  return makePiece(raw, { form: "sealed", where: "body", spans: [], head: "", isOpaque: false });
}

function readLiteral(body: string, kind: LiteralKind, start: number, end: number, path: JsonPath, sealed: SealedPart[]): TextPiece | null {
  const key = path.findLast((step) => typeof step === "string") ?? "";
  const head = wireKeys.has(String(key)) ? "" : String(key);
  if (kind === "number")
    return makePiece(body.slice(start, end), { form: "number", where: "body", spans: [{ start, end }], head, isOpaque: false });
  const raw = unquote(body, start, end);
  if (raw.length > shortestBase64) {
    const prefix = dataUrl.exec(raw)?.[0] ?? "";
    const mayBeBytes = prefix !== "" || base64Keys.has(String(key));
    if (mayBeBytes && base64Text.test(raw.slice(prefix.length, prefix.length + 4_096)))
      return readBase64(raw, prefix, { start: start + 1, end: end - 1 }, String(key), sealed);
  }
  return makePiece(raw, {
    form: "string",
    where: "body",
    spans: [{ start: start + 1, end: end - 1 }],
    head,
    isOpaque: opaqueKeys.has(String(key)),
  });
}

const shortestBase64 = 40;
const looked = 400;

function readBase64(
  raw: string,
  prefix: string,
  { start, end }: { readonly start: number; readonly end: number },
  key: string,
  sealed: SealedPart[],
): TextPiece | null {
  const encoded = raw.slice(prefix.length);
  const isText = readDecoded(decodeBase64(encoded.slice(0, looked))) !== undefined && !encoded.startsWith(pdfStart);
  const inner = isText ? readDecoded(decodeBase64(encoded)) : undefined;
  if (inner === undefined) {
    sealed.push({ what: prefix === "" ? key : prefix.slice(5, -8), bytes: () => decodeBase64(encoded) });
    return null;
  }
  const spans = [{ start: start + prefix.length, end }];
  return makePiece(inner, { form: "base64", where: "body", spans, head: "", isOpaque: false });
}

/** `%PDF-`: a document, though its first bytes read as text. */
const pdfStart = "JVBERi0";
