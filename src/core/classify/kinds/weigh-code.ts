import { codeSigns, type CodeSign } from "./code-signs.rows.ts";

const mostLines = 120;

/** From so many points on so many lines nothing further can change the answer. */
const enoughPoints = 14;
const enoughLines = 12;
const longestLine = 400;

const sentence = /^\s*(?:[-*•]\s)?\p{Lu}?[\p{L}',;:()-]+(?:\s[\p{L}\d'",;:()%€$–—-]+){4,}[.?!]?\s*$/u;

const firstWords = new Set(
  "import from package use using require require_relative def class interface struct enum trait module namespace public private protected internal static final const let var val local my return if else elif for while try except finally end done fi then esac echo export select with create alter drop insert update delete merge set where group order left right inner having limit values union returning run copy entrypoint cmd workdir resource function func fn fun sub proc pub type data instance impl match case switch do begin async await yield dim mov push pop call jmp lea xor ret cmp add library object defmodule defp attr_accessor include extends print puts".split(
    " ",
  ),
);

/** Cheap first look: a line of code has a sign that prose lacks, or begins with a word of some language. */
function mayBeCode(line: string): boolean {
  if (line.length < 6) return true;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (
      code === 123 ||
      code === 125 ||
      code === 59 ||
      code === 61 ||
      code === 60 ||
      code === 62 ||
      code === 35 ||
      code === 36 ||
      code === 124 ||
      code === 64
    )
      return true;
    if (code === 40 && i > 0 && line.charCodeAt(i - 1) !== 32) return true;
    if ((code === 47 || code === 45 || code === 58) && line.charCodeAt(i + 1) === code) return true;
  }
  return firstWords.has(/^\s*([A-Za-z_]+)/.exec(line)?.[1]?.toLowerCase() ?? "");
}

const anyStart = codeSigns.filter((sign) => sign.starts === undefined);
const byStart: (readonly CodeSign[] | undefined)[] = [];

/** Signs that may stand on a line by its first character, in the order of the rows. */
function signsFor(line: string): readonly CodeSign[] {
  const at = line.search(/\S/);
  const code = line.charCodeAt(at);
  if (at < 0 || code > 127) return anyStart;
  return (byStart[code] ??= codeSigns.filter((sign) => sign.starts === undefined || sign.starts.includes(line.charAt(at))));
}

function hasSign(line: string, sign: CodeSign): boolean {
  return (sign.needs === undefined || line.includes(sign.needs)) && sign.form.test(line);
}

/** What a text's lines look like: the points of different signs, how many lines have one, how many are prose. */
export interface CodeWeight {
  readonly points: number;
  readonly lines: number;
  readonly coded: number;
  readonly prose: number;
}

/** Weighs the first 120 lines. A sign counts once for its kind; lines count each. */
export function weighCode(text: string): CodeWeight {
  const met = new Set<string>();
  let points = 0;
  let lines = 0;
  let coded = 0;
  let prose = 0;
  for (let start = 0; start < text.length && lines < mostLines;) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, Math.min(end, start + longestLine)).replace(/\r$/, "");
    start = end + 1;
    if (line.trim() === "") continue;
    lines++;
    let isCoded = false;
    for (const sign of mayBeCode(line) ? signsFor(line) : []) {
      // Once a line counts and there are points enough, further signs change nothing.
      if (isCoded && (points >= enoughPoints || met.has(sign.id))) continue;
      if (!hasSign(line, sign)) continue;
      isCoded = true;
      if (!met.has(sign.id)) points += sign.weight;
      met.add(sign.id);
    }
    if (isCoded) coded++;
    else if (sentence.test(line)) prose++;
    if (points >= enoughPoints && coded >= enoughLines && prose * 3 < coded) break;
  }
  return { points, lines, coded, prose };
}

/** Whether the lines are source code: enough different signs, on enough of the lines, and not mostly sentences. */
export function isCode({ points, lines, coded, prose }: CodeWeight): boolean {
  if (points < 4 || prose > coded) return false;
  return lines <= 2 ? points >= 3 && coded > 0 : coded * 10 >= lines * 4 || (points >= 9 && coded * 10 >= lines * 3);
}
