import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { splitMultipart } from "../../core/wire/split-multipart.ts";

/** How a body is written, which says how it is walked. */
export type BodyForm = "json" | "json-lines" | "form" | "text";

/** A stretch of the body that is text; its offsets are of the text of all stretches together. */
export interface TextStretch {
  readonly form: BodyForm;
  readonly start: number;
  readonly end: number;
}

/** Bytes in a body that are no text. */
export interface ByteStretch {
  readonly what: string;
  readonly bytes: Buffer;
  /** Framing of the format, which is sent on and not looked at. */
  readonly isFraming: boolean;
}

/** A body as it is looked at: its stretches in order, from which it is put together again. */
export interface RequestBody {
  /** All stretches of text, one after the other. */
  readonly text: string;
  /** What the JSON says; undefined where it is no JSON. */
  readonly value: unknown;
  readonly stretches: readonly (TextStretch | ByteStretch)[];
  /** What could not be read, in words. */
  readonly unread: readonly string[];
  /** Whether placeholders can be put in place. */
  readonly isWritable: boolean;
}

const largestUnpacked = 64 * 1024 * 1024;
const nothing: RequestBody = { text: "", value: undefined, stretches: [], unread: [], isWritable: true };

/** Reads a body by what its headers and first signs say. Never throws: what cannot be read says so. */
export function readRequestBody(body: Buffer, contentType: string, contentEncoding: string): RequestBody {
  if (body.length === 0) return nothing;
  const unpacked = unpack(body, contentEncoding);
  if (unpacked === null) return readBytes(body, "a packed body");
  if (/^multipart\//i.test(contentType)) return readMultipart(unpacked, contentType);
  if (unpacked.subarray(0, 1_000).includes(0)) return readWide(unpacked);
  const text = decodeUtf8(unpacked);
  if (text === null) return readBytes(unpacked, "a body that is no text");
  return readText(text, contentType);
}

function readText(text: string, type: string): RequestBody {
  const whole = (form: BodyForm, value?: unknown): RequestBody => ({
    ...{ text, value, unread: [], isWritable: true },
    stretches: [{ form, start: 0, end: text.length }],
  });
  if (/x-www-form-urlencoded/i.test(type) && !looksJson(text)) return whole("form");
  const value = parseJson(text);
  if (value !== undefined) return whole("json", value.value);
  if (isJsonLines(text)) return whole("json-lines");
  if (!looksJson(text) && !type.includes("json")) return whole("text");
  return { ...whole("text"), unread: ["broken JSON"], isWritable: false };
}

function looksJson(text: string): boolean {
  return /^\s*[[{"]/.test(text);
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}

/** Several documents, one a line (batches, training data). */
function isJsonLines(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.every((line) => parseJson(line) !== undefined);
}

// Every byte is a sign in Latin-1: what stands there in plain sight is found all the same.
function readBytes(bytes: Buffer, why: string): RequestBody {
  const text = bytes.toString("latin1");
  return { text, value: undefined, stretches: [{ form: "text", start: 0, end: text.length }], unread: [why], isWritable: false };
}

// JSON is UTF-8 (RFC 8259, section 8.1): a body in UTF-16 is looked at and not rewritten.
function readWide(bytes: Buffer): RequestBody {
  const isBig = bytes[0] === 0 || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(isBig ? "utf-16be" : "utf-16le").decode(bytes);
  const plain = bytes.toString("latin1").replaceAll("\u0000", "");
  const both = `${text}\n${plain}`;
  return {
    text: both,
    value: undefined,
    stretches: [{ form: "text", start: 0, end: both.length }],
    unread: ["a body that is no UTF-8"],
    isWritable: false,
  };
}

function readMultipart(body: Buffer, contentType: string): RequestBody {
  const parts = splitMultipart(body.toString("latin1"), contentType);
  if (parts === null) return readBytes(body, "a broken multipart body");
  const stretches: (TextStretch | ByteStretch)[] = [];
  const texts: string[] = [];
  let length = 0;
  const addText = (text: string, form: BodyForm): void => {
    texts.push(text);
    stretches.push({ form, start: length, end: length + text.length });
    length += text.length;
  };
  const addFraming = (start: number, end: number): void => {
    stretches.push({ what: "", bytes: body.subarray(start, end), isFraming: true });
  };
  let at = 0;
  for (const { headStart, start, end, fileName, type } of parts) {
    addFraming(at, headStart);
    const head = decodeUtf8(body.subarray(headStart, start));
    if (head === null) return readBytes(body, "a broken multipart body");
    addText(head, "text");
    const bytes = body.subarray(start, end);
    const text = isDocument(bytes) ? null : decodeUtf8(bytes);
    if (text === null) stretches.push({ what: fileName || type || "a file", bytes, isFraming: false });
    else addText(text, formOf(text));
    at = end;
  }
  addFraming(at, body.length);
  return { text: texts.join(""), value: undefined, stretches, unread: [], isWritable: true };
}

/** A PDF may be valid UTF-8 by chance, and says nothing as such. */
function isDocument(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString("latin1") === "%PDF-";
}

function formOf(text: string): BodyForm {
  if (looksJson(text) && parseJson(text) !== undefined) return "json";
  return isJsonLines(text) ? "json-lines" : "text";
}

function unpack(body: Buffer, encoding: string): Buffer | null {
  const limit = { maxOutputLength: largestUnpacked };
  try {
    switch (encoding.trim().toLowerCase()) {
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
