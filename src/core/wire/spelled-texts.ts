import type { HiddenText } from "./hidden-text.ts";

interface Spelling {
  readonly pattern: RegExp;
  readonly kind: HiddenText["kind"];
  /** What one sign is written as, in a run. */
  readonly sign: RegExp;
  /** Its code; not a number where it is its own. */
  readonly base: 16 | 10 | 8 | 0;
}

/** Ways to spell a text sign by sign. Short runs are left out: nobody hides much in fewer than eight signs. */
const spellings: readonly Spelling[] = [
  {
    pattern: /(?<![0-9A-Za-z])(?:0x|\\x)?[0-9A-Fa-f]{2}(?:[ :,;-]{1,2}(?:0x|\\x)?[0-9A-Fa-f]{2}){7,}(?![0-9A-Za-z])/g,
    ...{ kind: "decoded", sign: /[0-9A-Fa-f]{2}(?![xX])/g, base: 16 },
  },
  { pattern: /(?:=[0-9A-F]{2}){8,}/g, kind: "decoded", sign: /[0-9A-F]{2}/g, base: 16 },
  { pattern: /(?:\\[0-3]?[0-7]{2}){8,}/g, kind: "decoded", sign: /[0-7]{2,3}/g, base: 8 },
  { pattern: /(?<![\d.])\d{2,3}(?:[ ,;]{1,2}\d{2,3}){7,}(?![\d.])/g, kind: "guessed", sign: /\d{2,3}/g, base: 10 },
  { pattern: /(?<!\S)\S(?:[ \t]\S){7,}(?!\S)/g, kind: "guessed", sign: /\S/g, base: 0 },
];

/** Texts that are spelled: bytes in hex with something between, quoted-printable, octal escapes, signs as numbers, signs apart. Linear. */
export function* spelledTexts(text: string): Generator<HiddenText> {
  for (const { pattern, kind, sign, base } of spellings)
    for (const met of text.matchAll(pattern)) {
      const found = [...met[0].matchAll(sign)];
      const codes = found.map(([one]) => (base === 0 ? one.charCodeAt(0) : Number.parseInt(one, base)));
      if (codes.some((code) => code < 0x09 || code > 0x7e)) continue;
      const places = found.map(({ index }) => met.index + index);
      const end = met.index + met[0].length;
      yield {
        ...{ text: codes.map((code) => String.fromCharCode(Math.max(code, 0x20))).join(""), kind },
        spanOf: (from, to) => [from === 0 ? met.index : (places[from] ?? end), places[to] ?? end],
      };
    }
}

const looksLike = new Map<string, string>();
// Cyrillic and Greek letters that look as Latin ones (Unicode TR 39, confusables), each above the one it is taken for.
const alike = [
  ["АВЕЅІЈКМНОРСТХаеоссрухіјѕԁ", "ABESIJKMHOPCTXaeoccpyxijsd"],
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι", "ABEZHIKMNOPTYXovi"],
] as const;
for (const [others, latin] of alike) for (const [at, other] of [...others].entries()) looksLike.set(other, latin.charAt(at));

/** Words in which letters of another script stand between Latin ones, with the letters they are taken for; words of one script are left alone. */
export function* mixedScriptTexts(text: string): Generator<HiddenText> {
  if (!/[\u0370-\u04ff\u0501]/.test(text)) return;
  for (const { 0: word, index } of text.matchAll(/[\w@.+/=\u0370-\u04ff\u0501-]+/g)) {
    if (!/[\u0370-\u04ff\u0501]/.test(word) || !/[A-Za-z]/.test(word)) continue;
    const plain = word.replaceAll(/[\u0370-\u04ff\u0501]/g, (sign) => looksLike.get(sign) ?? sign);
    if (plain !== word) yield { text: plain, kind: "guessed", spanOf: (start, end) => [index + start, index + end] };
  }
}
