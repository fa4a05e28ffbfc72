import { decodeEscapes } from "./decode/decode-escapes.ts";
import { longestBeginning } from "./build-automaton.ts";
import type { AnchorSet, Target } from "./compile-detectors.ts";
import { tryForm } from "./try-form.ts";
import { isPending, nearReach, offer, type Scan } from "./scan.ts";

/** A letter outside ASCII; anchors with one are looked for only round such letters. */
const wideLetter = /[\u00aa-\u1fff\u2c00-\uffff]/g;

/** Runs the automata over the text and lets every anchor's targets look. */
export function scanAnchors(scan: Scan): void {
  const { plan, text } = scan;
  const start = Math.max(0, scan.from - nearReach - 64);
  runAutomaton(scan, plan.ascii, start, text.length);
  if (plan.hasWide && !scan.isAscii) runRoundWideLetters(scan, start);
}

/** Passes over stretches without a wide letter: no anchor of the wide automaton can lie there. */
function runRoundWideLetters(scan: Scan, start: number): void {
  const { text, plan } = scan;
  const reach = plan.longestWide;
  wideLetter.lastIndex = start;
  for (let met = wideLetter.exec(text); met !== null; met = wideLetter.exec(text)) {
    let end = met.index + 1;
    for (let i = end; i < text.length && i < end + reach; i += 1) if (text.charCodeAt(i) >= 0xaa) end = i + 1;
    const to = Math.min(text.length, end + reach);
    runAutomaton(scan, plan.wide(), Math.max(start, met.index - reach), to);
    wideLetter.lastIndex = to;
  }
}

function runAutomaton(scan: Scan, set: AnchorSet, start: number, end: number): void {
  const { columns, next, width, hits } = set.automaton;
  const { text } = scan;
  let state = 0;
  for (let i = start; i < end; i += 1) {
    state = next[(state >> 1) + (columns[text.charCodeAt(i)] ?? 0)] ?? 0;
    if ((state & 1) === 1) meetAnchors(scan, set, hits[(state >> 1) / width] ?? [], i + 1);
  }
}

/** `end` is where the beginnings of the anchors `ids` end. */
function meetAnchors(scan: Scan, set: AnchorSet, ids: readonly number[], end: number): void {
  const { text } = scan;
  for (const id of ids) {
    const anchor = set.anchors[id] ?? "";
    const at = end - Math.min(anchor.length, longestBeginning);
    const to = at + anchor.length;
    if (set.areWhole[id] === 1 && isWordUnit(text.charCodeAt(at - 1))) continue;
    if (to > text.length || !isAnchor(text, at, anchor, set.automaton.signs)) continue;
    for (const target of set.targets[id] ?? []) meet(scan, target, at, to, anchor);
  }
}

/** Compares the whole anchor, in any case: only its beginning is in the automaton, and rare signs share columns there. */
function isAnchor(text: string, from: number, anchor: string, signs: Uint16Array): boolean {
  for (let i = anchor.length - 1; i >= 0; i -= 1) if (signs[text.charCodeAt(from + i)] !== signs[anchor.charCodeAt(i)]) return false;
  return true;
}

function meet(scan: Scan, target: Target, at: number, to: number, anchor: string): void {
  if (target.kind === "near") {
    scan.nearEnds.push(to);
    scan.nearWords.push(target.word);
    return;
  }
  if (at < scan.from) return;
  switch (target.kind) {
    case "detector":
      if (!target.whole || isWholeWord(scan.text, at, to)) offer(scan, target.detector, at, to, anchor, 0);
      return;
    case "form":
      if (scan.text.startsWith(target.prefix, at)) tryForm(scan, target.row, at, to);
      return;
    case "inside":
      if (scan.text.startsWith(target.literal, at)) tryInside(scan, target.row, at, to);
      return;
    case "escape":
      decodeEscapes(scan, at);
  }
}

function tryInside(scan: Scan, row: Parameters<typeof tryForm>[1], at: number, to: number): void {
  const back = row.inside?.back ?? 0;
  const start = back === "token-start" ? startOfToken(scan.text, at) : at - back;
  if (start >= 0 && !isPending(scan, at, to + 512)) tryForm(scan, row, start, to);
}

/** Start of the run of letters, digits, `_` and `-` that `at` stands in, at most 128 before. */
function startOfToken(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 128 && /[\w-]/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function isWholeWord(text: string, at: number, to: number): boolean {
  return !isWordUnit(text.charCodeAt(at - 1)) && !isWordUnit(text.charCodeAt(to));
}

const asciiWordUnits = new Uint8Array(128);
for (const sign of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_") asciiWordUnits[sign.charCodeAt(0)] = 1;

/** Letters, digits and underscore; outside ASCII everything but signs and punctuation. NaN (outside the text) is none. */
function isWordUnit(code: number): boolean {
  if (code < 0x80) return asciiWordUnits[code] === 1;
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff0f);
}
