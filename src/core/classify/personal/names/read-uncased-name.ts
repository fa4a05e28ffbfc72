import type { NameSpan } from "./find-east-asian-person.ts";
import { isGivenName } from "./name-filter.ts";

const gap = /^(?:\s?[:=]\s{0,2}["']?|\s(?:هو|هي|הוא|היא|है|คือ)\s|\s["']?|["']\s?)?/u;
const word = /^(?:[\p{L}\p{M}'"-]|\u200c|\u200d)+/u;
const thai = /^[\u0e00-\u0e7f]/;
const joins = new Set(["بن", "بنت", "آل", "أبو", "عبد", "بن", "בן", "בת"]);
const stops = new Set([
  "है",
  "और",
  "का",
  "की",
  "के",
  "से",
  "من",
  "في",
  "رقم",
  "هاتف",
  "על",
  "עם",
  "של",
  "ת.ז",
  "ตอน",
  "เบอร์",
  "โทร",
  "หมายเลข",
  "ที่",
  "और",
  "وهاتفه",
  "ورقم",
  "הוא",
  "היא",
]);

function readWord(text: string, at: number): string {
  return word.exec(text.slice(at, at + 24))?.[0] ?? "";
}

/**
 * A name of two or three words behind a label or title in a script without capitals. The first word must be a known
 * given name, except behind a Thai title or a label that only names have.
 */
export function readUncasedName(text: string, at: number, to: number, isSure: boolean): NameSpan | undefined {
  if (/[\u0590-\u06ff\u0900-\u097f]/.test(text[at - 1] ?? "")) return undefined;
  const start = to + (gap.exec(text.slice(to, to + 6))?.[0].length ?? 0);
  const first = readWord(text, start);
  if (first.length < 2 || stops.has(first) || (start === to && !thai.test(first))) return undefined;
  let end = start + first.length;
  let words = 1;
  let last = first;
  while (words < 4 && text[end] === " ") {
    const next = readWord(text, end + 1);
    if (next.length < 2 || stops.has(next) || (words >= 2 && !joins.has(next) && !joins.has(last))) break;
    end += 1 + next.length;
    words++;
    last = next;
  }
  const isKnown = isSure || thai.test(first) || isGivenName(first);
  return words > 1 && isKnown ? { start, end } : undefined;
}
