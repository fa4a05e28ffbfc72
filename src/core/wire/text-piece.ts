import { decodeBase64 } from "../classify/decode/decode-base64.ts";
import { readDecoded } from "../classify/decode/read-decoded.ts";
import { makePlain } from "./plain-text.ts";
import { unquote, walkJson } from "./walk-json.ts";
import type { JsonPath, LiteralKind } from "./walk-json.ts";

/** How a piece is written where it stands, which says how it is put back. */
export type PieceForm = "string" | "number" | "base64" | "text" | "percent";

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
}

/** The pieces of a body, and whether something in it could not be read (a picture, a packed document). */
export interface BodyPieces {
  readonly pieces: readonly TextPiece[];
  readonly unread: readonly string[];
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
const base64Keys = new Set(["data", "file_data", "fileData", "bytesBase64Encoded", "imageBytes"]);
const dataUrl = /^data:[^,]{0,200};base64,/i;
const base64Text = /^[A-Za-z0-9+/_=\s-]+$/;

/** Every key, string and long number of a JSON body, in order. */
export function readJsonPieces(body: string): BodyPieces {
  const pieces: TextPiece[] = [];
  const unread: string[] = [];
  const keys = new Map<string, { start: number; end: number }[]>();
  walkJson(body, (kind, start, end, path) => {
    if (kind === "key") return noteKey(keys, path, start, end);
    const piece = readLiteral(body, kind, start, end, path, unread);
    if (piece !== null && piece.raw !== "") pieces.push(piece);
  });
  for (const [raw, spans] of keys) pieces.push(makePiece(raw, { form: "string", where: "body", spans, head: "", isOpaque: false }));
  return { pieces, unread };
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

function readLiteral(body: string, kind: LiteralKind, start: number, end: number, path: JsonPath, unread: string[]): TextPiece | null {
  const key = path.findLast((step) => typeof step === "string") ?? "";
  const head = wireKeys.has(String(key)) ? "" : String(key);
  if (kind === "number")
    return makePiece(body.slice(start, end), { form: "number", where: "body", spans: [{ start, end }], head, isOpaque: false });
  const raw = unquote(body, start, end);
  const spans = [{ start: start + 1, end: end - 1 }];
  const prefix = dataUrl.exec(raw)?.[0] ?? "";
  if (
    raw.length > 40 &&
    (prefix !== "" || base64Keys.has(String(key))) &&
    base64Text.test(raw.slice(prefix.length, prefix.length + 4_096))
  ) {
    const inner = readDecoded(decodeBase64(raw.slice(prefix.length)));
    if (inner === undefined) unread.push(prefix === "" ? String(key) : prefix.slice(5, -8));
    else
      return makePiece(inner, {
        form: "base64",
        where: "body",
        spans: [{ start: start + 1 + prefix.length, end: end - 1 }],
        head: "",
        isOpaque: false,
      });
    return null;
  }
  return makePiece(raw, { form: "string", where: "body", spans, head, isOpaque: opaqueKeys.has(String(key)) });
}
