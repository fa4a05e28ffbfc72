import { readMultipart } from "../../../src/core/browser/read-multipart.ts";
import { findReadableRuns } from "../../../src/core/browser/readable-runs.ts";
import { sniffBytes } from "../../../src/core/browser/sniff-bytes.ts";
import { readDecoded } from "../../../src/core/classify/decode/read-decoded.ts";
import { makePiece, makeSealedPiece, readJsonPieces } from "../../../src/core/wire/text-piece.ts";
import type { TextPiece } from "../../../src/core/wire/text-piece.ts";

/** Something inside a body that takes time to open: packed, or a document. */
export interface Closed {
  readonly kind: "gzip" | "zlib" | "deflate" | "zip" | "pdf";
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  /** True where enough of it has been read already, so that it need not open. */
  readonly isRead?: boolean;
}

/** The texts of a body, and what could not be read or not at once. */
export interface ReadSent {
  /** The body as text that placeholders can be put into; null where only bytes are known. */
  readonly text: string | null;
  readonly pieces: readonly TextPiece[];
  /** Where a piece whose `where` is a number begins in the text. */
  readonly starts: readonly number[];
  readonly unread: readonly string[];
  readonly closed: readonly Closed[];
}

/** Readable signs below this share of binary content say that the rest may hold anything. */
const leastShare = 0.5;

/** Reads a body that is text: JSON, a form in either writing, or anything else as it stands. */
export function readText(text: string, type: string): ReadSent {
  const nothing = { unread: [], closed: [] };
  const start = text.slice(0, 200).trimStart();
  if (/multipart\//i.test(type) || /^--[^\r\n]+\r?\ncontent-/i.test(start)) {
    const parts = readMultipart(text, type);
    if (parts !== null)
      return {
        ...{ text, ...nothing },
        pieces: parts.map((part, index) => piece(text.slice(part.start, part.end), index, part.name)),
        starts: parts.map((part) => part.start),
      };
  }
  if (/urlencoded/i.test(type) || /^[\w.%~+-]{1,80}=[^\s]*$/.test(start)) return { text, ...nothing, pieces: readPairs(text), starts: [] };
  if (/^[[{"]/.test(start)) {
    const { pieces, sealed } = readJsonPieces(text);
    const inside = joinReads(sealed.map(({ what, bytes }) => readBinary(Uint8Array.from(bytes()), what, what)));
    return { ...inside, text, pieces: [...pieces, ...inside.pieces.map(({ raw }) => makeSealedPiece(raw))] };
  }
  return { text, ...nothing, pieces: [piece(text, 0, "")], starts: [0] };
}

/** Reads bytes as far as that goes at once. */
export function readBinary(bytes: Uint8Array<ArrayBuffer>, type: string, name = ""): ReadSent {
  const kind = sniffBytes(bytes);
  if (kind === "gzip" || kind === "zlib" || kind === "zip" || kind === "pdf") return closedOnly({ kind, bytes, name });
  const sort = name === "" ? type.split(";", 1)[0] || "bytes" : name;
  if (kind === "media") return unreadOnly(`a picture or recording (${sort})`);
  if (kind === "packed") return unreadOnly(`a packed file (${sort})`);
  const latin = toLatin(bytes);
  const parts = /multipart\//i.test(type) ? readMultipart(latin, type) : null;
  if (parts !== null) return joinReads(parts.map((part) => readPart(bytes.slice(part.start, part.end), part.type, part.file)));
  const decoded = readDecoded(bytes);
  if (decoded !== undefined && !decoded.includes("\ufffd")) return { ...readText(decoded, type), text: null };
  const { text, share } = findReadableRuns(bytes);
  return {
    ...{ text: null, pieces: [piece(text, 0, "")], starts: [], unread: [] },
    closed: [{ kind: "deflate", bytes, name: sort, isRead: share >= leastShare }],
  };
}

function readPart(bytes: Uint8Array<ArrayBuffer>, type: string, name: string): ReadSent {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return { ...readText(text, type), text: null };
  } catch {
    // Not text.
  }
  return readBinary(bytes, type, name);
}

/** Several reads as one that nothing can be put into. */
export function joinReads(reads: readonly ReadSent[]): ReadSent {
  return {
    text: null,
    pieces: reads.flatMap(({ pieces }) => pieces),
    starts: [],
    unread: reads.flatMap(({ unread }) => unread),
    closed: reads.flatMap(({ closed }) => closed),
  };
}

/** The query of an address as a piece of its own; none where it carries nothing. */
export function readQuery(url: string): readonly TextPiece[] {
  const mark = url.indexOf("?");
  if (mark < 0) return [];
  return [
    makePiece(decode(url.slice(mark + 1)), {
      form: "percent",
      where: "url",
      spans: [{ start: mark + 1, end: url.length }],
      head: "",
      isOpaque: false,
    }),
  ];
}

function closedOnly(closed: Closed): ReadSent {
  return { text: null, pieces: [], starts: [], unread: [], closed: [closed] };
}

function unreadOnly(what: string): ReadSent {
  return { text: null, pieces: [], starts: [], unread: [what], closed: [] };
}

function piece(raw: string, where: number, name: string): TextPiece {
  return makePiece(raw, {
    form: "text",
    where,
    spans: [{ start: 0, end: raw.length }],
    head: /^[\w -]{1,40}$/.test(name) ? name : "",
    isOpaque: false,
  });
}

function readPairs(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const pair of text.split("&")) {
    const mark = pair.indexOf("=") + 1;
    const spans = [{ start: at + mark, end: at + pair.length }];
    pieces.push(makePiece(decode(pair.slice(mark)), { form: "percent", where: "body", spans, head: "", isOpaque: false }));
    at += pair.length + 1;
  }
  return pieces.filter(({ raw }) => raw !== "");
}

function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

const step = 0x8000;

function toLatin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += step) parts.push(String.fromCharCode(...bytes.subarray(at, at + step)));
  return parts.join("");
}
