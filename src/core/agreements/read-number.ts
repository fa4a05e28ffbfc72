const plain: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
  ...{ thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 },
  ...{ einem: 1, einer: 1, eines: 1, ein: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10 },
  ...{ elf: 11, zwölf: 12, dreizehn: 13, vierzehn: 14, fünfzehn: 15, sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19 },
};
const tens: Readonly<Record<string, number>> = {
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  ...{ zwanzig: 20, dreißig: 30, dreissig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90 },
};
const anyOf = (of: Readonly<Record<string, number>>): string =>
  `(?:${Object.keys(of)
    .sort((a, b) => b.length - a.length)
    .join("|")})`;
const below = `(?:${anyOf(plain)}und${anyOf(tens)}|${anyOf(tens)}(?:[- ]${anyOf(plain)})?|${anyOf(plain)})`;
/** `72`, `thirty-six`, `one hundred and twenty`, `zweiundsiebzig`. */
const number = `(\\d{1,4}|(?:(?:one|a) hundred(?: and)? )?${below}|(?:one|a) hundred)`;

function readNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  return text
    .split(/[ -]|(?<=[a-zäöüß]{3})und(?=[a-zäöüß]{4})/)
    .filter((word) => word !== "and")
    .reduce((sum, word) => (word === "hundred" ? sum * 100 : sum + (plain[word] ?? tens[word] ?? 0)), 0);
}

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
    .flatMap(({ form, hours }) => [...text.matchAll(form)].map((hit) => ({ hours: readNumber(hit[1] ?? "") * hours, at: hit.index })))
    .filter(({ hours }) => Number.isFinite(hours) && hours > 0)
    .sort((a, b) => a.at - b.at);
}

/** Days of a span; a part of a day counts as one. */
export function daysOf({ hours }: Span): number {
  return Math.ceil(hours / 24);
}
