import {
  chinesePlace,
  dutchStreet,
  englishStreet,
  germanStreet,
  japanesePlace,
  koreanPlace,
  labelledRun,
  nordicStreet,
  postcodeRun,
  type AddressPattern,
} from "./address-patterns.rows.ts";
import { hasDigitBetween } from "../has-digit-between.ts";

export interface AddressFound {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

const maxStarts = 9;
/** No address goes on further behind its street word or label. */
const reach = 200;

/** Words of a label that may stand capitalised before the street. */
const labelFirst =
  /^(?:adress[ea]?|anschrift|address|wohnhaft|wohnadresse|lieferadresse|rechnungsadresse|adres|adressen|neue|new|home|postal|billing|shipping|osoite|aadress|ship|deliver)\b/i;

/** Patterns whose street word may be lower case: then the address must begin with a capital. */
const needsCapital: ReadonlySet<AddressPattern> = new Set([germanStreet, dutchStreet, nordicStreet]);

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{M}\p{N}]/u.test(char);
}

/** Starts of words before `at`, nearest last, within the pattern's reach and on the same line. */
function startsBefore(text: string, at: number, back: number): number[] {
  const starts: number[] = [];
  const floor = Math.max(0, at - back);
  for (let i = at; i >= floor && starts.length < maxStarts; i--) {
    if (text[i] === "\n" && i < at) break;
    if (isWordChar(text[i]) && !isWordChar(text[i - 1])) starts.push(i);
  }
  return starts.reverse();
}

function readAt(text: string, start: number, pattern: AddressPattern): number {
  const form = pattern.form();
  form.lastIndex = start;
  const match = form.exec(text);
  return match === null ? -1 : start + match[0].replace(/[\s,.;:-]+$/u, "").length;
}

/** The longest address of a pattern that covers the street word at `at`. */
export function findAddress(text: string, at: number, to: number, pattern: AddressPattern): AddressFound | undefined {
  if (!hasDigitBetween(text, at - pattern.back, to + reach)) return undefined;
  const isUnspaced = pattern === japanesePlace || pattern === koreanPlace;
  const starts = pattern.back === 0 ? [at] : startsBefore(text, at, pattern.back);
  if (isUnspaced && !starts.includes(at)) starts.push(at);
  for (const start of starts) {
    if (!(isUnspaced && start === at && /[\u3040-\u30ff]/.test(text[at - 1] ?? "")) && /[\p{L}\p{N}_/@]/u.test(text[start - 1] ?? ""))
      continue;
    if (labelFirst.test(text.slice(start, start + 24))) continue;
    if (needsCapital.has(pattern) && !/[\p{Lu}\d]/u.test(text[start] ?? "")) continue;
    const end = readAt(text, start, pattern);
    if (end < to || !/\d/.test(text.slice(start, end))) continue;
    if (
      pattern === englishStreet &&
      !/\d/.test(text[start] ?? "") &&
      !/^(?:Flat|Apt|Unit|Suite|Apartment|Room|No)/.test(text.slice(start, start + 9))
    )
      continue;
    return { start, end, confidence: pattern === englishStreet ? weighEnglish(text.slice(start, end)) : 0.8 };
  }
  return undefined;
}

/** `5 Way` or `3 Point` alone is prose; a name before the street word, a unit, a town or a postcode makes an address. */
function weighEnglish(written: string): number {
  if (/^[A-Z]/.test(written)) return 0.8;
  const words = written.split(/[ ,]+/);
  const named = words.length > 2 && /^\p{Lu}|^\d{1,3}(?:st|nd|rd|th)$/u.test(words[1] ?? "");
  return named ? 0.8 : 0;
}

const gap = /^[\s"'`:=*|>(-]{1,4}(?:(?:is|was|now|ist|est|es|è|é|jest|to|je|on|at|in|à|w|u|now:|:)[\s:"']{1,3})?/u;

/** What follows an address label: digits must be in it, and it must not be a lone number, an e-mail or a web address. */
export function findLabelledAddress(text: string, to: number): AddressFound | undefined {
  const skipped = gap.exec(text.slice(to, to + 12))?.[0].length ?? 0;
  const start = to + skipped;
  if (skipped === 0 || !hasDigitBetween(text, start, start + reach)) return undefined;
  for (const pattern of [postcodeRun, labelledRun]) {
    let end = readAt(text, start, pattern);
    if (end < 0) continue;
    end = cutAtLabel(text, start, end);
    const written = text.slice(start, end);
    const words = written.split(/\s+/).length;
    if (
      /\d/.test(written) &&
      /\p{L}{3}/u.test(written) &&
      words >= 3 &&
      words < 18 &&
      !/^(?:\d{1,3}\.){3}|@|https?:|0x|\bIPv\d|\bRFC \d/.test(written) &&
      /\p{Lu}|[\u0590-\ud7af]/u.test(written)
    ) {
      return { start, end, confidence: 0.7 };
    }
  }
  return undefined;
}

const otherLabel =
  /[,.]? (?:ph|contact|tel|phone|mobile|mob|email|e-mail|dob|born|ssn|iban|pesel|nif|dni|telefon|tél|teléfono|τηλ|тел|telefone|puh|tlf|cell|card|passport|account)\b.*$/isu;

function cutAtLabel(text: string, start: number, end: number): number {
  return (
    start +
    text
      .slice(start, end)
      .replace(/(?<=\d{3}|\p{Ll}{4})\.\s.*$/su, "")
      .replace(otherLabel, "")
      .replace(/[\s,.;:-]+$/u, "").length
  );
}

/** A Chinese address behind its label or from its province or city on; unspaced, so its own reader. */
export function findChineseAddress(text: string, at: number, to: number): AddressFound | undefined {
  const from =
    /^(?:[::\s"']{0,2}(?:已?(?:改|变更|變更|更改|换|換|搬|更新)?(?:成|为|為|到|至|是)|现在是|現在是)?[::\s"']{0,2})/u.exec(
      text.slice(to, to + 8),
    )?.[0].length ?? 0;
  const end = readAt(text, to + from, chinesePlace);
  return end > at ? { start: to + from, end, confidence: 0.8 } : undefined;
}
