import type { Finding } from "../model/finding.ts";
import type { KeyedHash, PlaceholderScope } from "../redact/placeholder.ts";
import { redactText } from "../redact/redact-text.ts";
import type { RestoreMap } from "../redact/redact-text.ts";
import { findLiteralPlaces } from "./literal-places.ts";
import { findPlaced } from "./scan-pieces.ts";
import type { ScannedPieces } from "./scan-pieces.ts";
import type { TextPiece } from "./text-piece.ts";

/** What placeholders are made with, and what gains their values. */
export interface PlacingParts {
  readonly scope: PlaceholderScope;
  readonly hash: KeyedHash;
  readonly map: RestoreMap;
}

/** What goes in place of a span. */
export interface Edit {
  readonly where: TextPiece["where"];
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Removal {
  readonly start: number;
  readonly end: number;
  readonly finding: Finding;
}

const shortestRepeated = 8;
const mostRepeated = 200;

/**
 * The edits that put placeholders in place of findings, and of every other place where the same value stands (also as the
 * slug of a path). `body` is the text that body spans count in. JSON stays valid, and everything else stays as it is, byte by byte. Spans of the same place come in order.
 */
export function placeRedactions(
  { text, placed }: ScannedPieces,
  removed: readonly Finding[],
  body: string,
  parts: PlacingParts,
): readonly Edit[] {
  const byPiece = new Map<number, Removal[]>();
  for (const one of [...removed.map((finding) => ({ start: finding.start, end: finding.end, finding })), ...findRepeated(text, removed)]) {
    for (let index = findPlaced(placed, one.start); index < placed.length && (placed[index]?.at ?? 0) < one.end; index += 1) {
      const known = byPiece.get(index);
      if (known === undefined) byPiece.set(index, [one]);
      else known.push(one);
    }
  }
  const edits: Edit[] = [];
  for (const [index, removals] of byPiece) {
    const here = placed[index];
    if (here === undefined) continue;
    const spans = settle(removals, here.at, here.piece);
    if (spans.length > 0) edits.push(...editPiece(here.piece, spans, body, parts));
  }
  return edits.toSorted((a, b) => a.start - b.start);
}

/** A text with the edits of one place made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of edits) {
    pieces.push(text.slice(at, start), put);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** The ways in which the values of findings may stand elsewhere in a request: as they are, as a slug, inside JSON. */
export function writtenForms(text: string, removed: readonly Finding[]): readonly string[] {
  const forms = [...valuesOf(text, removed).keys()];
  return [...new Set([...forms, ...forms.map((form) => JSON.stringify(form).slice(1, -1))])];
}

function findRepeated(text: string, removed: readonly Finding[]): readonly Removal[] {
  const found: Removal[] = [];
  for (const [value, finding] of valuesOf(text, removed)) {
    for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + value.length))
      found.push({ start, end: start + value.length, finding });
  }
  return found;
}

function valuesOf(text: string, removed: readonly Finding[]): ReadonlyMap<string, Finding> {
  const values = new Map<string, Finding>();
  for (const finding of removed) {
    const value = text.slice(finding.start, finding.end);
    if (value.length < shortestRepeated || values.size >= mostRepeated) continue;
    values.set(value, finding);
    const slug = value.replaceAll(/[^A-Za-z0-9]/g, "-");
    if (slug !== value && /[A-Za-z0-9]{3}/.test(slug)) values.set(slug, finding);
  }
  return values;
}

/** Removals in units of the piece's raw text: inside it, in order, none over another. */
function settle(removals: readonly Removal[], at: number, { plain, places, raw }: TextPiece): readonly Removal[] {
  const settled: Removal[] = [];
  let to = 0;
  for (const { start, end, finding } of removals.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const first = Math.max(start - at, to);
    const last = Math.min(end - at, plain.length);
    if (first >= last) continue;
    to = last;
    const rawStart = places === null ? first : (places[first] ?? 0);
    settled.push({ start: rawStart, end: places === null ? last : (places[last] ?? raw.length), finding });
  }
  return settled;
}

function editPiece(piece: TextPiece, spans: readonly Removal[], body: string, parts: PlacingParts): readonly Edit[] {
  if (piece.form === "sealed") return [];
  const puts = spans.map(({ start, end, finding }) => ({ start, end, text: placeholderOf(piece.raw.slice(start, end), finding, parts) }));
  const { where } = piece;
  const from = piece.spans[0]?.start ?? 0;
  if (piece.form === "text") return puts.map(({ start, end, text }) => ({ where, start: from + start, end: from + end, text }));
  if (piece.form === "string") return piece.spans.flatMap((span) => editLiteral(body, span, puts));
  const whole = applyEdits(
    piece.raw,
    puts.map((put) => ({ where, ...put })),
  );
  return piece.spans.map(({ start, end }) => ({ where, start, end, text: write(whole, piece.form) }));
}

// Only the span itself is written anew: the literal's other escapes stay as the client wrote them.
function editLiteral(body: string, span: TextPiece["spans"][number], puts: readonly Omit<Edit, "where">[]): readonly Edit[] {
  const places = findLiteralPlaces(body.slice(span.start, span.end));
  const placeOf = (at: number): number => span.start + (places?.[at] ?? at);
  return puts.map(({ start, end, text }) => ({ where: "body", start: placeOf(start), end: placeOf(end), text }));
}

function placeholderOf(value: string, finding: Finding, parts: PlacingParts): string {
  return redactText(value, [{ ...finding, start: 0, end: value.length }], { ...parts, from: "public" }).text;
}

function write(text: string, form: TextPiece["form"]): string {
  if (form === "number") return JSON.stringify(text);
  if (form === "percent") return encodeURIComponent(text);
  return encodeBase64(text);
}

function encodeBase64(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
