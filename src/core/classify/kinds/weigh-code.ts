import { endOfRemark, remarkAt } from "./find-remarks.ts";
import { codeSigns, type CodeSign } from "./code-signs.rows.ts";

const mostLines = 80;
const mostRemarks = 1_000;
const heading = /^#{1,6}\s\S[^=]*$/;

/** From so many points on so many lines nothing further can change the answer. */
const enoughPoints = 14;
const enoughLines = 12;
const longestLine = 400;

const sentence = /^\s*(?:[-*•]\s)?\p{Lu}?[\p{L}',;:()-]+(?:\s[\p{L}\d'",;:()%€$–—-]+){4,}[.?!]?\s*$/u;

const firstWords = new Set(
  "import from package use using require require_relative def class interface struct enum trait module namespace public private protected internal static final const let var val local my return if else elif for while try except finally end done fi then esac echo export select with create alter drop insert update delete merge set where group order left right inner having limit values union returning run copy entrypoint cmd workdir resource function func fn fun sub proc pub type data instance impl match case switch do begin async await yield dim mov push pop call jmp lea xor ret cmp add library object defmodule defp syn syntax setlocal setl highlight hi endif endfunction finish call foreach variable namespace bind grid pack grant revoke comment language returns local readonly unset trap exec cd mkdir rm cp mv chmod grep sed awk attr_accessor include extends print puts".split(
    " ",
  ),
);

/** One bit for each sign that cheap looks ask for, by code; the first ones are what prose lacks. */
const telling = "{};=<>#$|@";
const asked = `${telling}("'\`[`;
const bits = new Int32Array(128);
[...asked].forEach((sign, i) => (bits[sign.charCodeAt(0)] = 1 << i));
const tellingBits = (1 << telling.length) - 1;
/** Set where a bracket stands directly behind a word, or one of `/ - :` twice. */
const pairBit = 1 << 20;

function bitsOf(signs: string | undefined): number {
  return [...(signs ?? "")].reduce((sum, sign) => sum | (bits[sign.charCodeAt(0)] ?? 0), 0);
}

interface Gate {
  readonly sign: CodeSign;
  readonly any: number;
}

const gates: readonly Gate[] = codeSigns.map((sign) => ({ sign, any: bitsOf(sign.any) }));
const byStart: (readonly Gate[] | undefined)[] = [];

/** Signs that may stand on a line by its first character, in the order of the rows; 0 stands for all others. */
function gatesFor(first: number): readonly Gate[] {
  const code = first > 127 ? 0 : first;
  return (byStart[code] ??= gates.filter(({ sign }) => sign.starts?.includes(String.fromCharCode(code)) !== false));
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029;
}

/** One line without its outer spaces, and which signs stand on it. */
const line = { text: "", start: 0, end: 0, mask: 0, written: "" };

/** Looks at the line from `start` to `end` once; false when it is blank. */
function lookAt(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  let mask = 0;
  let before = 32;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) mask |= bits[code] ?? 0;
    if (code === 40 ? before !== 32 : code === before && (code === 47 || code === 45 || code === 58)) mask |= pairBit;
    before = code;
  }
  line.text = text;
  line.start = from;
  line.end = to;
  line.mask = mask;
  line.written = "";
  return to > from;
}

/** Cheap first look: a line of code has a sign that prose lacks, or begins with a word of some language. */
function mayBeCode(length: number): boolean {
  if (length < 6 || (line.mask & (tellingBits | pairBit)) !== 0) return true;
  const { text, start, end } = line;
  let to = start;
  while (to < end && to - start < 20) {
    const code = text.charCodeAt(to);
    if (code !== 95 && ((code | 32) < 97 || (code | 32) > 122)) break;
    to++;
  }
  return firstWords.has(text.slice(start, to).toLowerCase());
}

function hasSign({ sign, any }: Gate, written: string): boolean {
  if (any !== 0 && (line.mask & any) === 0) return false;
  if (sign.ends !== undefined && !sign.ends.includes(line.text.charAt(line.end - 1))) return false;
  return (sign.needs === undefined || written.includes(sign.needs)) && sign.form.test(written);
}

/** What a text's lines look like: the points of different signs, how many lines have one, how many are prose. */
export interface CodeWeight {
  readonly points: number;
  readonly lines: number;
  readonly coded: number;
  readonly prose: number;
  /** Headings and fenced examples: a text about code. */
  readonly isManual: boolean;
}

/**
 * Weighs the first 80 lines that are no remarks: a licence at the head or a description of what follows is prose in code
 * and says nothing of the rest. A sign counts once for its kind; lines count each, and sentences only where it matters.
 */
export function weighCode(text: string): CodeWeight {
  const met = new Set<string>();
  const plain: number[] = [];
  let points = 0;
  let lines = 0;
  let coded = 0;
  let prose = 0;
  let remarks = 0;
  let headings = 0;
  let fences = 0;
  const countProse = (): number => {
    for (let i = 0; i < plain.length; i += 2) if (sentence.test(text.slice(plain[i], plain[i + 1]))) prose++;
    plain.length = 0;
    return prose;
  };
  for (let start = 0; start < text.length && lines < mostLines && remarks < mostRemarks;) {
    const stop = text.indexOf("\n", start);
    const end = Math.min(stop < 0 ? text.length : stop, start + longestLine);
    const from = start;
    start = stop < 0 ? text.length : stop + 1;
    if (!lookAt(text, from, end)) continue;
    const remark = remarkAt(text, line.start, line.end);
    if (remark === "line") {
      remarks++;
      if (heading.test(text.slice(line.start, line.end))) headings++;
      continue;
    }
    if (remark !== undefined) {
      start = endOfRemark(text, line.start, remark);
      remarks++;
      coded++;
      lines++;
      if (!met.has("remark")) points += remark.weight;
      met.add("remark");
      continue;
    }
    lines++;
    if (text.startsWith("```", line.start)) fences++;
    const gained = mayBeCode(end - from) ? pointsOf(text.slice(from, end), met, points) : -1;
    if (gained < 0) {
      plain.push(from, end);
      continue;
    }
    coded++;
    points += gained;
    if (points >= enoughPoints && coded >= enoughLines && ((prose + plain.length / 2) * 3 < coded || countProse() * 3 < coded)) break;
  }
  return { points, lines, coded, prose: points < 4 ? 0 : countProse(), isManual: fences > 0 && headings > 1 };
}

/** The points that the line adds; −1 when it has no sign at all. */
function pointsOf(written: string, met: Set<string>, points: number): number {
  let gained = -1;
  for (const gate of gatesFor(line.text.charCodeAt(line.start))) {
    const { id, weight } = gate.sign;
    // Once a line counts and there are points enough, further signs change nothing.
    if (gained >= 0 && (points + gained >= enoughPoints || met.has(id))) continue;
    if (!hasSign(gate, written)) continue;
    gained = Math.max(gained, 0) + (met.has(id) ? 0 : weight);
    met.add(id);
  }
  return gained;
}

/** Whether the lines are source code: enough different signs, on enough of the lines, and not mostly sentences. */
export function isCode({ points, lines, coded, prose, isManual }: CodeWeight): boolean {
  if (points < 4 || prose > coded || isManual) return false;
  // Long lists, tables and texts inside code have no signs: many different ones elsewhere do, where hardly a line is prose.
  if (points >= 8 && prose * 5 <= coded && coded * 100 >= lines * 14) return true;
  return lines <= 2 ? points >= 3 && coded > 0 : coded * 10 >= lines * 4 || (points >= 9 && coded * 10 >= lines * 3);
}
