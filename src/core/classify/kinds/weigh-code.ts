import { codeSigns } from "./code-signs.rows.ts";

const mostLines = 400;
const longestLine = 400;

const sentence = /^\s*(?:[-*•]\s)?\p{Lu}?[\p{L}',;:()-]+(?:\s[\p{L}\d'",;:()%€$–—-]+){4,}[.?!]?\s*$/u;

/** What a text's lines look like: the points of different signs, how many lines have one, how many are prose. */
export interface CodeWeight {
  readonly points: number;
  readonly lines: number;
  readonly coded: number;
  readonly prose: number;
}

/** Weighs the first 400 lines. A sign counts once for its kind; lines count each. */
export function weighCode(text: string): CodeWeight {
  const met = new Set<string>();
  let points = 0;
  let lines = 0;
  let coded = 0;
  let prose = 0;
  for (let start = 0; start < text.length && lines < mostLines; ) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, Math.min(end, start + longestLine)).replace(/\r$/, "");
    start = end + 1;
    if (line.trim() === "") continue;
    lines++;
    const signs = codeSigns.filter((sign) => sign.form.test(line));
    if (signs.length > 0) coded++;
    else if (sentence.test(line)) prose++;
    for (const sign of signs) {
      if (met.has(sign.id)) continue;
      met.add(sign.id);
      points += sign.weight;
    }
  }
  return { points, lines, coded, prose };
}

/** Whether the lines are source code: enough different signs, on enough of the lines, and not mostly sentences. */
export function isCode({ points, lines, coded, prose }: CodeWeight): boolean {
  if (points < 4 || prose > coded) return false;
  return lines <= 2 ? points >= 3 && coded > 0 : coded * 10 >= lines * 4 || (points >= 9 && coded * 10 >= lines * 3);
}
