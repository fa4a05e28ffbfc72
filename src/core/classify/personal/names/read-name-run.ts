import { particles } from "./person-words.rows.ts";

/** One part of a name: a capitalised word or an initial. Particles lie between parts. */
export interface NamePart {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Where a further part may begin; −1 where none can. */
  readonly next: number;
}

const maxParts = 5;
const partForm = /(?:\p{Lu}\.(?:-?\p{Lu}\.)?|(?:[dl]['\u2019])?\p{Lu}[\p{L}\p{M}]*(?:['\u2019-]\p{L}[\p{L}\p{M}]*){0,2})/uy;
const particleForm = /((?:[\p{Ll}'\u2019]{1,6} ){1,2})(?=(?:[dl]['\u2019])?\p{Lu})/uy;

let lastText = "";
let lastRun: readonly NamePart[] = [];

/**
 * Reads capitalised words that one space parts, with particles between, from `start`. At most five parts. The last run is
 * kept: each of its words is asked for next, and what follows a part depends on its place alone.
 */
export function readNameRun(text: string, start: number): readonly NamePart[] {
  const isSame = text === lastText;
  const known = isSame ? lastRun.findIndex((part) => part.start === start) : -1;
  const parts = known < 0 ? [] : lastRun.slice(known);
  let at = parts.length === 0 ? start : (parts.at(-1)?.next ?? -1);
  while (at >= 0 && parts.length < maxParts) {
    const part = readPart(text, at);
    if (part === undefined) break;
    parts.push(part);
    at = part.next;
  }
  lastText = text;
  return (lastRun = parts);
}

function readPart(text: string, start: number): NamePart | undefined {
  partForm.lastIndex = start;
  const word = partForm.exec(text)?.[0];
  if (word === undefined || word.length > 40) return undefined;
  const end = start + word.length;
  return { word, start, end, next: text.charCodeAt(end) === 32 ? afterParticles(text, end + 1) : -1 };
}

function afterParticles(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first >= 65 && first <= 90) return at;
  particleForm.lastIndex = at;
  const found = particleForm.exec(text)?.[1];
  if (found === undefined) return at;
  return found
    .trim()
    .split(" ")
    .every((word) => particles.has(word))
    ? at + found.length
    : at;
}
