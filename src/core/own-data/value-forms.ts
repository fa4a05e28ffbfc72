import { foldText } from "../classify/fold-text.ts";
import { readDateForms } from "./date-forms.ts";
import { foldWord } from "./fold-word.ts";
import { keptPhoneForms, readPhone } from "./phone-forms.ts";

const email = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{3,190}$/;
const phoneHeader = /phone|tel|mobil|handy|cell|fax|whatsapp|n[uú]mero de contacto|電話|电话|전화/i;
const phoneShape = /^(?:\+|00|0|\(?0?\d{2,4}\)[ -]?|\d{3}[-. ]\d{3}[-. ]\d{4}$)[\d\s()./-]*$/;
const longestValue = 200;

/**
 * The forms under which a table's value is kept, whatever way it is written: `e:` e-mail, `p:` phone, `d:` date, `n:` number
 * or code, `w:` one to three words in any order. Empty for what cannot be found again (too short, too long, a sentence).
 */
export function makeValueForms(value: string, header: string): readonly string[] {
  const text = foldText(value.trim()).replace(/^mailto:/i, "");
  if (text.length < 2 || text.length > longestValue) return [];
  if (email.test(text)) return [`e:${text.toLowerCase()}`];
  if (!/\p{N}/u.test(text)) return makeWordForms(text);
  const dates = readDateForms(splitDate(text));
  if (dates.length > 0) return dates;
  const isPhone = phoneHeader.test(header) || phoneShape.test(text);
  const phone = isPhone && /^[\d\s()+./-]+$/.test(text) ? readPhone(text) : null;
  const code = makeCode(text);
  const isLetterless = /^\d+$/.test(code);
  const codes = code.length >= 4 && code.length <= 40 && code.length * 2 >= text.length ? [`n:${code}`] : [];
  if (phone === null) return codes;
  return phoneHeader.test(header) || !isLetterless ? keptPhoneForms(phone) : [...codes, ...keptPhoneForms(phone)];
}

/** Day, month and year of what may be a date; a time behind it is left out. */
export function splitDate(text: string): readonly string[] {
  const day = text.replace(/[T ]\d{1,2}:\d{2}.*$/, "");
  const parts = day.split(/(?:\. ?|[-/]|,? +(?:de |of )?)/).map((part) => part.replace(/^(\d{1,2})(?:st|nd|rd|th|er|º)$/i, "$1"));
  return parts.filter((part) => part !== "");
}

/** Letters and digits alone, upper case: what stays of an id without its separators. */
export function makeCode(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}

const longestRun = 6;

function makeWordForms(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}]+(?:['’`][\p{L}\p{M}]+)*/gu) ?? [];
  const cjk = words.length === 1 && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u.test(words[0] ?? "");
  if (words.length === 0 || words.length > 3 || (cjk && (words[0] ?? "").length > longestRun)) return [];
  return joinWords(words.map(foldWord));
}

/** `w:` forms of words of one or two forms each, in alphabetical order, so that `Meyer, Anna` is `Anna Meyer`. At most 8. */
export function joinWords(words: readonly (readonly string[])[]): readonly string[] {
  if (words.length === 1) return (words[0] ?? []).flatMap((form) => (form.length >= 2 ? [`w:${form}`] : []));
  let rows: string[][] = [[]];
  for (const forms of words) rows = rows.flatMap((row) => forms.map((form) => [...row, form]));
  return [...new Set(rows.map((row) => `w:${row.toSorted().join(" ")}`))].filter((form) => form.length >= 4);
}

/** Whether a form alone says who it is; others count only beside a second field of the same row. */
export function isStrongForm(form: string): boolean {
  const rest = form.slice(2);
  if (form.startsWith("e:") || form.startsWith("p:")) return true;
  if (form.startsWith("n:")) return /^\d+$/.test(rest) ? rest.length >= 6 : rest.length >= 5 && /\d.*\d.*\d/.test(rest);
  return form.startsWith("w:") && (rest.includes(" ") || /^[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{3,}$/u.test(rest));
}
