import { particles } from "./person-words.rows.ts";

/** One part of a name: a capitalised word or an initial. Particles lie between parts. */
export interface NamePart {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const maxParts = 5;
const partForm = /(?:\p{Lu}\.(?:-?\p{Lu}\.)?|(?:[dl]['\u2019])?\p{Lu}[\p{L}\p{M}]*(?:['\u2019-]\p{L}[\p{L}\p{M}]*){0,2})/uy;
const particleForm = /((?:[\p{Ll}'\u2019]{1,6} ){1,2})(?=(?:[dl]['\u2019])?\p{Lu})/uy;

/** Reads capitalised words that one space parts, with particles between, from `start`. At most five parts. */
export function readNameRun(text: string, start: number): NamePart[] {
  const parts: NamePart[] = [];
  let at = start;
  while (parts.length < maxParts) {
    partForm.lastIndex = at;
    const word = partForm.exec(text)?.[0];
    if (word === undefined || word.length > 40) break;
    parts.push({ word, start: at, end: at + word.length });
    at += word.length;
    if (text.charCodeAt(at) !== 32) break;
    at = afterParticles(text, at + 1);
  }
  return parts;
}

function afterParticles(text: string, at: number): number {
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
