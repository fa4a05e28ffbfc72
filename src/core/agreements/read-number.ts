const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  "twenty-one": 21,
  "twenty-four": 24,
  "twenty-five": 25,
  "twenty four": 24,
  thirty: 30,
  "thirty-six": 36,
  forty: 40,
  "forty-five": 45,
  "forty-eight": 48,
  "forty eight": 48,
  sixty: 60,
  "seventy-two": 72,
  "seventy two": 72,
  ninety: 90,
  "ninety-six": 96,
  "one hundred": 100,
  "one hundred twenty": 120,
  "one hundred and twenty": 120,
  "one hundred eighty": 180,
  "one hundred and eighty": 180,
  einem: 1,
  einer: 1,
  eines: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sieben: 7,
  acht: 8,
  zehn: 10,
  zwölf: 12,
  vierzehn: 14,
  fünfzehn: 15,
  zwanzig: 20,
  vierundzwanzig: 24,
  dreißig: 30,
  dreissig: 30,
  sechzig: 60,
  neunzig: 90,
  achtundvierzig: 48,
  zweiundsiebzig: 72,
};
const number = `(\\d{1,4}|${Object.keys(words)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
const units: readonly (readonly [string, string, number])[] = [
  ["hours", "(?:hours?|hrs?|h\\b|stunden?)", 1],
  ["days", "(?:days?(?:'s|')?|tage?n?|werktagen?|arbeitstagen?|kalendertagen?|bankarbeitstagen?)", 24],
  ["weeks", "(?:weeks?(?:'s|')?|wochen?)", 168],
  ["months", "(?:months?(?:'s|')?|monate?n?)", 720],
  ["years", "(?:years?|jahre?n?)", 8760],
];

/** A span of time in a sentence, in hours, with the place of its first character. */
export interface Span {
  readonly hours: number;
  readonly at: number;
}

const forms = units.map(([, unit, hours]) => ({
  form: new RegExp(`\\b${number}(?: ?\\([\\w -]{1,20}\\))?[ -]?(?:consecutive |business |calendar |working |full |clear )*${unit}`, "g"),
  hours,
}));

/** Every span of time in a canonical sentence: `seventy-two (72) hours`, `10 business days`, `binnen 14 Tagen`. */
export function readSpans(text: string): Span[] {
  return forms
    .flatMap(({ form, hours }) =>
      [...text.matchAll(form)].map((hit) => ({ hours: (words[hit[1] ?? ""] ?? Number(hit[1])) * hours, at: hit.index })),
    )
    .filter(({ hours }) => Number.isFinite(hours) && hours > 0)
    .sort((a, b) => a.at - b.at);
}

/** Days of a span; a part of a day counts as one. */
export function daysOf({ hours }: Span): number {
  return Math.ceil(hours / 24);
}
