import { cutGroups } from "../../core/wire/cut-groups.ts";
import { makePiece, readJsonPieces } from "../../core/wire/text-piece.ts";
import type { BodyPieces, TextPiece } from "../../core/wire/text-piece.ts";
import type { RequestBody, TextStretch } from "./read-request-body.ts";

/** A part of a request that is looked at by itself: a message, a field, a header, the address, a file. */
export interface RequestGroup {
  /** The whole of it, by which it is known again; empty for what must be looked at each time. */
  readonly text: string;
  read(): BodyPieces;
  /** What it is made of: looked at one by one where the whole is not known. */
  readonly parts?: readonly RequestGroup[];
}

/** The caller's credentials and what the connection needs: only the company's own data counts there. */
const credentialHeaders = new Set(["authorization", "x-api-key", "api-key", "x-goog-api-key", "proxy-authorization", "cookie"]);
/** Fixed words of HTTP, which cannot be rewritten without breaking the request. */
const technicalHeaders = new Set([
  "host",
  "content-length",
  "content-encoding",
  "connection",
  "accept",
  "accept-encoding",
  "transfer-encoding",
  "expect",
]);

/** The parts of a request in order: of its body, then its address and headers, which hardly change from one to the next. */
export function groupRequest(body: RequestBody, target: string, rawHeaders: readonly string[]): readonly RequestGroup[] {
  return [...groupBody(body), groupEnvelope(target, rawHeaders)];
}

function groupEnvelope(target: string, rawHeaders: readonly string[]): RequestGroup {
  const read = (): BodyPieces => ({ pieces: readTarget(target), sealed: [] });
  const parts = [{ text: `address ${target}`, read }, ...groupHeaders(rawHeaders)];
  return { text: parts.map(({ text }) => text).join("\n"), read: () => ({ pieces: [], sealed: [] }), parts };
}

function groupBody(body: RequestBody): readonly RequestGroup[] {
  const { text, stretches } = body;
  return stretches.flatMap((stretch): readonly RequestGroup[] => {
    if (!("bytes" in stretch)) return groupText(text, stretch);
    const { what, bytes, isFraming } = stretch;
    return isFraming ? [] : [{ text: bytes.toString("latin1"), read: () => ({ pieces: [], sealed: [{ what, bytes: () => bytes }] }) }];
  });
}

function groupText(text: string, stretch: TextStretch): readonly RequestGroup[] {
  const { form, start, end } = stretch;
  const isWhole = start === 0 && end === text.length;
  if (form === "json" && isWhole)
    return cutGroups(text).map((group) => ({
      text: text.slice(group.start, group.end),
      read: () => readJsonPieces(text, group),
    }));
  const inner = isWhole ? text : text.slice(start, end);
  if (form === "json" || form === "json-lines") return [{ text: inner, read: () => readJsonPieces(text, { start, end, path: [] }) }];
  return [{ text: inner, read: () => ({ pieces: form === "form" ? readForm(inner, start) : [wholePiece(inner, start)], sealed: [] }) }];
}

function wholePiece(inner: string, start: number): TextPiece {
  return makePiece(inner, { form: "text", where: "body", spans: [{ start, end: start + inner.length }], head: "", isOpaque: false });
}

function readForm(inner: string, from: number): readonly TextPiece[] {
  return readPercent(inner, /[^&=]+/g, "body", from);
}

// The key that Gemini takes in the query is the caller's own, like the one in a header.
function readTarget(target: string): readonly TextPiece[] {
  return readPercent(target, /[^/?&=:]+/g, "url", 0).filter(({ spans: [span] }) => {
    const start = span?.start ?? 0;
    return !/[?&]key=$/.test(target.slice(Math.max(0, start - 5), start));
  });
}

function readPercent(text: string, part: RegExp, where: "body" | "url", from: number): readonly TextPiece[] {
  return Array.from(text.matchAll(part), (met) =>
    makePiece(decodePercent(met[0]), {
      ...{ form: "percent", where, head: "", isOpaque: false },
      spans: [{ start: from + met.index, end: from + met.index + met[0].length }],
    }),
  );
}

function decodePercent(text: string): string {
  if (!text.includes("%") && !text.includes("+")) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

// Names are looked at like values; what stands in a header the connection needs can only be held.
function groupHeaders(rawHeaders: readonly string[]): readonly RequestGroup[] {
  const groups: RequestGroup[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? "";
    const value = rawHeaders[at + 1] ?? "";
    const known = name.toLowerCase();
    if (technicalHeaders.has(known)) continue;
    groups.push({
      text: `header ${name}: ${value}`,
      read: () => ({
        pieces: [headerPiece(name, at, known), headerPiece(value, at + 1, known)].filter(({ raw }) => raw !== ""),
        sealed: [],
      }),
    });
  }
  return groups;
}

function headerPiece(raw: string, where: number, name: string): TextPiece {
  const isCredential = credentialHeaders.has(name);
  const form = isCredential || name === "content-type" ? "sealed" : "percent";
  return makePiece(raw, { form, where, spans: [{ start: 0, end: raw.length }], head: "", isOpaque: false, isCredential });
}
