import { readDateForms } from "./date-forms.ts";
import { foldWord } from "./fold-word.ts";
import { metPhoneForms, readPhone } from "./phone-forms.ts";
import type { Token } from "./token-stream.ts";
import { joinWords } from "./value-forms.ts";

/** A span that may be a registered value, with the forms under which it would be kept. */
export interface OwnCandidate {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly string[];
}

const mostGroups = 9;
const joint = /^(?:[ \-./_()]|\) ?|[ -]\(|[.,] ?| \/ )?$/;
const tight = /^[-._]$/;
const chain = /^[@._+%-]$/;
const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}$/u;

/**
 * Values that end with the last token of `tokens`: e-mails, numbers and codes of up to nine groups, dates, phones and words
 * by windows of one to three. `next` is the token behind, which decides whether the value goes on. Bounded.
 */
export function findCandidates(tokens: readonly Token[], next: Token | undefined, mostWords = 3): readonly OwnCandidate[] {
  const last = tokens.at(-1);
  if (last === undefined) return [];
  const mail = findEmail(tokens, next);
  const words = last.hasDigit ? [] : findWords(tokens, last, mostWords);
  const isNumber = last.hasDigit || (last.text.length <= 3 && tokens.at(-2)?.hasDigit === true) || tokens.at(-3)?.hasDigit === true;
  return [...mail, ...words, ...(isNumber ? findNumbers(tokens, last, next) : [])];
}

// Also as addresses stand in links (%40) and as people spell them (ana [at] kunde dot de).
function findEmail(tokens: readonly Token[], next: Token | undefined): readonly OwnCandidate[] {
  if (next !== undefined && (chain.test(next.gap) || isSpelledSign(next, undefined))) return [];
  let text = "";
  let index = tokens.length - 1;
  for (;;) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (token === undefined) return [];
    const isEscaped = isEscapedAt(token);
    text = (isEscaped ? token.text.slice(2) : token.text) + text;
    if (before === undefined) break;
    if (isSpelledSign(before, token.gap) && index > 1) {
      text = (before.text.toLowerCase() === "at" ? "@" : ".") + text;
      index -= 2;
    } else if (isEscaped || chain.test(token.gap)) {
      text = (isEscaped ? "@" : token.gap) + text;
      index -= 1;
    } else break;
  }
  const at = text.indexOf("@");
  if (at < 1 || !text.includes(".", at)) return [];
  return [{ start: tokens[index]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, forms: [`e:${text.toLowerCase()}`] }];
}

/** The token behind an at-sign that stands percent-encoded (RFC 3986): `%40kunde`. */
export function isEscapedAt({ gap, text }: Token): boolean {
  return gap === "%" && text.startsWith("40") && text.length > 2;
}

/** Whether a token is an at-sign or a point spelled out: in brackets, or a point between spaces. `behind`: the gap behind, where known. */
export function isSpelledSign({ gap, text }: Token, behind: string | undefined): boolean {
  if (text.length > 3 || !/^(?:at|dot)$/i.test(text)) return false;
  if (/^ ?[[({]$/.test(gap)) return behind === undefined || /^[\])}] ?$/.test(behind);
  return text.length === 3 && gap === " " && (behind === undefined || behind === " ");
}

function findWords(tokens: readonly Token[], last: Token, mostWords: number): readonly OwnCandidate[] {
  const found: OwnCandidate[] = [];
  const window: (readonly string[])[] = [];
  for (let index = tokens.length - 1; index >= Math.max(0, tokens.length - mostWords); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.hasDigit) break;
    window.unshift(token.folded);
    found.push({ start: token.start, end: last.end, forms: joinWords(window) });
    if (token.gap.length > 3) break;
  }
  return cjk.test(last.text) ? [...found, ...findRuns(last)] : found;
}

/** Names inside a run of a script without spaces: two to four signs. */
function findRuns(token: Token): readonly OwnCandidate[] {
  const found: OwnCandidate[] = [];
  for (let from = 0; from < token.text.length; from += 1) {
    for (let length = 2; length <= 4 && from + length <= token.text.length; length += 1) {
      const start = token.start + from;
      found.push({ start, end: start + length, forms: joinWords([foldWord(token.text.slice(from, from + length))]) });
    }
  }
  return found;
}

function findNumbers(tokens: readonly Token[], last: Token, next: Token | undefined): readonly OwnCandidate[] {
  if (next !== undefined && tight.test(next.gap) && next.hasDigit) return [];
  const found: OwnCandidate[] = [];
  let code = "";
  let written = "";
  for (let index = tokens.length - 1; index >= Math.max(0, tokens.length - mostGroups); index -= 1) {
    const token = tokens[index];
    if (token === undefined) break;
    code = token.text.toUpperCase() + code;
    written = token.text + written;
    if (code.length > 40) break;
    const before = tokens[index - 1];
    const goesOn = before !== undefined && tight.test(token.gap) && before.hasDigit && !token.gap.includes("_");
    const forms = goesOn ? [] : formsOfNumber(code, written, token.gap, tokens.slice(index), isBehindCountry(tokens, index));
    if (forms.length > 0) found.push({ start: token.start, end: last.end, forms });
    if (!joint.test(token.gap)) break;
    written = token.gap + written;
  }
  return found;
}

/** Whether the groups before are the beginning of the same number with its country: what stands behind is no number of its own. */
function isBehindCountry(tokens: readonly Token[], index: number): boolean {
  for (let at = index; at > Math.max(0, index - 3); at -= 1) {
    const before = tokens[at - 1];
    if (before === undefined || !joint.test(tokens[at]?.gap ?? "") || !before.hasDigit) return false;
    if (before.gap.includes("+") || /^00\d/.test(before.text)) return true;
  }
  return false;
}

function formsOfNumber(code: string, written: string, gap: string, parts: readonly Token[], isPart: boolean): readonly string[] {
  const forms = code.length >= 4 && /\p{N}/u.test(code) ? [`n:${code}`] : [];
  if (parts.length <= 5) forms.push(...readDateForms(dateParts(parts)));
  if (isPart || !/^\d{7,17}$/.test(code)) return forms;
  const phone = readPhone(gap.includes("+") ? `+${written}` : written);
  return phone === null ? forms : [...forms, ...metPhoneForms(phone)];
}

function dateParts(tokens: readonly Token[]): readonly string[] {
  const words = tokens.map(({ text }) => text.replace(/^(\d{1,2})(?:st|nd|rd|th|er)$/i, "$1"));
  return words.filter((word) => word !== "de" && word !== "of");
}
