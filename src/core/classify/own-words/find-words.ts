import { foldWord } from "../../own-data/fold-word.ts";
import { isOfWord, isUnspaced, oneSpace, type OwnWord, type WordIndex } from "./word-index.ts";

export interface WordSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Letters an ending may have: plural, genitive, adjective. */
const longestEnding = 4;

/** What may stand between two parts of a word in its forms. */
const joint = /[\s_\-\u2010-\u2015./·]{1,3}/y;
const isJoint = /^[\s_\-\u2010-\u2015./·]{1,3}$/;

/** Signs between two parts are looked at so far. */
const longestSigns = 16;

/** Ends of words inside one identifier that are tried from one place. */
const mostEnds = 6;

/** A word longer than this in a text is no word of a company. */
const longestToken = 256;

/** Finds the company's words, by start, the longest where several begin at one place. Linear in the text. */
export function findWords(index: WordIndex, text: string): readonly WordSpan[] {
  const found: WordSpan[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isOfWord(text, at)) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && isOfWord(text, end)) end += 1;
    lookIn(index, text, at, end, found);
    at = end;
  }
  return found;
}

function lookIn(index: WordIndex, text: string, from: number, to: number, found: WordSpan[]): void {
  let at = from;
  while (at < to) {
    const met = mayBegin(index, text, at) ? findAt(index, text, at, from, to) : undefined;
    if (met !== undefined) found.push(met);
    const next = nextStart(index, text, at, to);
    at = Math.max(next, met === undefined ? 0 : Math.min(met.end, to));
  }
}

function mayBegin({ begins }: WordIndex, text: string, at: number): boolean {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  if (first >= 128 || second >= 128 || second === 0x27) return true;
  return begins[lowerOf(first) * 128 + (Number.isNaN(second) ? 0 : lowerOf(second))] === 1 || isLone(begins, first);
}

/** A word of one sign fills its row. */
function isLone(begins: Uint8Array, first: number): boolean {
  return begins[lowerOf(first) * 128] === 1;
}

function lowerOf(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 32 : code;
}

/** The next place in the word where a word of the company may begin: in forms, where the case changes; between signs of scripts without spaces. */
function nextStart({ hasForms, unspacedLengths }: WordIndex, text: string, at: number, to: number): number {
  if (!hasForms && unspacedLengths.length === 0) return to;
  for (let next = at + 1; next < to; next += 1) {
    if (hasForms && isCaseEdge(text, next)) return next;
    if (unspacedLengths.length > 0 && isUnspaced(text.charCodeAt(next))) return next;
  }
  return to;
}

/** aB, 1B, and the B of AABb. */
function isCaseEdge(text: string, at: number): boolean {
  if (!isUpper(text.charCodeAt(at))) return false;
  return !isUpper(text.charCodeAt(at - 1)) || isLower(text.charCodeAt(at + 1));
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function findAt(index: WordIndex, text: string, at: number, from: number, to: number): WordSpan | undefined {
  let best: WordSpan | undefined;
  for (const firstEnd of endsFrom(index, text, at, to)) {
    for (const form of foldWord(text.slice(at, firstEnd))) {
      for (const own of index.byFirst.get(form) ?? []) {
        const span = measure(own, text, at, firstEnd, from);
        if (span !== undefined && span.end > (best?.end ?? 0)) best = span;
      }
    }
  }
  return best;
}

/** Where the first part may end: with the word, where the case changes, before an ending. */
function endsFrom(index: WordIndex, text: string, at: number, to: number): readonly number[] {
  const ends = to - at <= longestToken ? [to] : [];
  if (index.hasForms) {
    const last = Math.min(to, at + longestToken);
    for (let end = at + 1; end < last && ends.length < mostEnds; end += 1) if (isCaseEdge(text, end)) ends.push(end);
    for (const end of ends.slice()) for (let cut = 1; cut <= longestEnding + 1 && end - cut > at; cut += 1) ends.push(end - cut);
  }
  if (isUnspaced(text.charCodeAt(at))) for (const length of index.unspacedLengths) if (at + length <= to) ends.push(at + length);
  return ends;
}

/** The whole word from its first part on; undefined where it is another word. */
function measure(own: OwnWord, text: string, at: number, firstEnd: number, from: number): WordSpan | undefined {
  const { word, wish, signs } = own;
  const last = endOfParts(own, text, firstEnd);
  if (last < 0) return undefined;
  const start = at - (signs[0] ?? "").length;
  const bare = last + (signs.at(-1) ?? "").length;
  const end = wish.forms && bare === last ? endOfEnding(text, last) : bare;
  if (end < 0) return undefined;
  const met = oneSpace(text.slice(start, bare).normalize("NFC"));
  if (wish.matchCase && met !== oneSpace(word)) return undefined;
  const isAlike = wish.forms ? isSigned(met, signs) : isWhole(text, at, last, from) && met.toLowerCase() === oneSpace(word).toLowerCase();
  return isAlike ? { start, end, type: wish.type } : undefined;
}

/** Whether a word in its forms stands between the signs it is written with. */
function isSigned(met: string, signs: readonly string[]): boolean {
  return met.startsWith(signs[0] ?? "") && met.endsWith(signs.at(-1) ?? "");
}

/** Where the last part ends; −1 where something else stands there. */
function endOfParts({ parts, wish, signs }: OwnWord, text: string, firstEnd: number): number {
  let at = firstEnd;
  for (let part = 1; part < parts.length; part += 1) {
    const behind = endOfSigns(signs[part] ?? "", wish.forms, text, at);
    const length = behind < 0 ? 0 : lengthOfPart(parts[part] ?? [], text, behind);
    if (length === 0) return -1;
    at = behind + length;
  }
  return at;
}

/** Behind the signs between two parts: in forms any joint does for another; else they are as written, with any white space. */
function endOfSigns(signs: string, isForm: boolean, text: string, at: number): number {
  if (isForm && isJoint.test(signs)) {
    joint.lastIndex = at;
    return joint.test(text) ? joint.lastIndex : -1;
  }
  let end = at;
  while (end < text.length && end - at < longestSigns && !isOfWord(text, end)) end += 1;
  return oneSpace(text.slice(at, end)) === signs ? end : -1;
}

/** A letter may be written as two (ü, ue), or as itself and a mark. */
function lengthOfPart(forms: readonly string[], text: string, at: number): number {
  for (const form of forms)
    for (const length of [form.length, form.length - 1, form.length + 1])
      if (length > 0 && foldWord(text.slice(at, at + length)).includes(form)) return length;
  return 0;
}

/** Whether no letter, digit or underscore goes on at either side. */
function isWhole(text: string, start: number, end: number, from: number): boolean {
  const isOpenBefore = start === from ? text.charAt(start - 1) !== "_" : isUnspaced(text.charCodeAt(start));
  const isOpenBehind = isOfWord(text, end) ? isUnspaced(text.charCodeAt(end - 1)) : text.charAt(end) !== "_";
  return isOpenBefore && isOpenBehind;
}

/** Where an ending stops that is no longer than endings are; −1 where more of a word follows. A number behind is its own. */
function endOfEnding(text: string, at: number): number {
  if (isUnspaced(text.charCodeAt(at - 1))) return at;
  let end = at;
  while (end < text.length && isOfWord(text, end) && !isNextWord(text, at, end)) end += 1;
  const rest = text.slice(at, end).replaceAll(/['’`]/g, "");
  if (/^\p{N}+$/u.test(rest)) return at;
  return rest.length <= longestEnding && /^[\p{L}\p{M}]*$/u.test(rest) ? end : -1;
}

/** BluebirdService begins a word at the S; BLUEBIRDS does not. */
function isNextWord(text: string, at: number, end: number): boolean {
  return isCaseEdge(text, end) && !(isUpper(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(end + 1)));
}
