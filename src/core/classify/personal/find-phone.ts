import { readLabelAfter, readLabelBefore } from "./labels/read-label.ts";
import { groupedPhoneForms } from "./phone-forms.rows.ts";
import { isPossibleInternational } from "./phone-plan.ts";
import { endsFree, readGroups, type NumberGroups } from "./read-groups.ts";

export interface PhoneFound {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly rank: number;
}

function isWordBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

/** Start of the number with its bracket and plus sign. */
function startOfPhone(text: string, at: number): number {
  let start = at;
  if (text.charCodeAt(start - 1) === 40 && /^\+?\d{1,5}\)/.test(text.slice(at, at + 7))) start--;
  const before = text.charCodeAt(start - 1);
  if (before === 43) start--;
  else if (before === 32 && text.charCodeAt(start - 2) === 43) start -= 2;
  return start;
}

/** A leading part of the groups that is digits alone. */
interface DigitPrefix {
  readonly digits: string;
  readonly end: number;
}

/** No number is written in more groups. */
const mostGroups = 7;

/** Leading parts that are digits alone and end at a group's end, longest first. */
function digitPrefixes(groups: NumberGroups): DigitPrefix[] {
  const made: DigitPrefix[] = [];
  for (let i = 0; i < groups.sizes.length && i < mostGroups; i++) {
    const size = groups.sizes[i] ?? 0;
    if (groups.compact.charCodeAt(size - 1) > 57 || groups.compact.charCodeAt(groups.sizes[i - 1] ?? 0) > 57) break;
    if (size >= 6) made.unshift({ digits: groups.compact.slice(0, size), end: groups.ends[i] ?? 0 });
  }
  return made.length > 0 && /\D/.test(made[0]?.digits ?? "") ? made.filter(({ digits }) => !/\D/.test(digits)) : made;
}

function isFreeEnd(text: string, end: number): boolean {
  if (endsFree(text, end)) return true;
  return text[end] === "/" || (text[end] === "-" && !/[0-9]/.test(text[end + 1] ?? ""));
}

function findInternational(text: string, start: number, groups: NumberGroups, prefix: string): PhoneFound | undefined {
  for (const { digits, end } of digitPrefixes(groups)) {
    if (!isFreeEnd(text, end) || digits.length > 17) continue;
    const written = text.slice(start, end);
    const number = written.includes("(0)") ? digits.replace(/^(\d{1,3}?)0/, "$1") : digits;
    const bare = number.slice(prefix.length);
    if (isFictional(bare)) return undefined;
    if (isPossibleInternational(bare) || isPossibleInternational(bare, 1)) return { start, end, confidence: 0.95, rank: 86 };
  }
  return undefined;
}

function findLabelled(text: string, start: number, groups: NumberGroups): PhoneFound | undefined {
  for (const { digits, end } of digitPrefixes(groups)) {
    if (digits.length < 6 || digits.length > 15 || !isFreeEnd(text, end)) continue;
    if (isFictional(digits)) return undefined;
    if (/^(?:\d{4}-\d\d-\d\d|\d\d[./-]\d\d[./-]\d{4})$/.test(text.slice(start, end))) return undefined;
    return { start, end, confidence: 0.9, rank: 76 };
  }
  return undefined;
}

/** 555-0100 to 555-0199 are kept for fiction (NANPA). */
function isFictional(digits: string): boolean {
  return /^1?(?:[2-9]\d{2})?55501\d\d$/.test(digits);
}

function isHexDump(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const behind = text.slice(end, end + 12);
  return /[0-9a-f]{4} $|(?:\b[0-9a-f]{2} ){2,}$/i.test(before) || /^ [0-9a-f]{4}\b|^(?: [0-9a-f]{2}\b){2,}/i.test(behind);
}

/** Behind a group of letters and digits it is the rest of a code: `1Z 999 AA1 01 2345 6784`. */
function isInCode(text: string, start: number): boolean {
  return /\b(?:[A-Z]{1,4}\d|\d[A-Z])[A-Z0-9]{0,8} $/.test(text.slice(Math.max(0, start - 16), start));
}

function findGrouped(text: string, start: number, groups: NumberGroups, rank = 52): PhoneFound | undefined {
  for (const { digits, end } of digitPrefixes(groups)) {
    if (digits.length < 8 || digits.length > 12 || !isFreeEnd(text, end)) continue;
    const written = text.slice(start, end);
    if (isFictional(digits) || isHexDump(text, start, end) || isInCode(text, start)) return undefined;
    if (groupedPhoneForms.some((form) => form.test(written))) return { start, end, confidence: 0.75, rank };
  }
  return undefined;
}

/** `phone on the account is 213-686-7890`: the nearer word names something else, the form and a word before say phone. */
function speaksOfPhone(text: string, start: number, types: readonly string[]): boolean {
  return types.includes("bank-account") && /phone|\btel|mobile|\bcell/i.test(text.slice(Math.max(0, start - 48), start));
}

/** A Chinese mobile number in one run, where Chinese stands beside it. */
function findChineseMobile(text: string, at: number, groups: NumberGroups): PhoneFound | undefined {
  const end = groups.ends[0] ?? at;
  if (!/^1[3-9]\d{9}$/.test(text.slice(at, end)) || !/[\u4e00-\u9fff]/.test(text.slice(Math.max(0, at - 12), end + 12))) return undefined;
  return { start: at, end, confidence: 0.8, rank: 52 };
}

/** The phone number whose first digit group begins at `at`, if any. Bounded: 40 characters ahead, 64 back. */
export function findPhone(text: string, at: number): PhoneFound | undefined {
  if (at > 0 && isWordBefore(text, at)) return undefined;
  const start = startOfPhone(text, at);
  if (start < at && start > 0 && isWordBefore(text, start)) return undefined;
  if (text[start] === "+") return findInternational(text, start, readGroups(text, at), "");
  if (isGlue(text.charCodeAt(start - 1)) && isDigitCode(text.charCodeAt(start - 2))) return undefined;
  const label = readLabelBefore(text, at);
  if (label === undefined && !mayBeGrouped(text, start, at)) return findNamedAfter(text, at);
  const groups = readGroups(text, at);
  if (label?.types.includes("phone") === true && label.kinds.length === 0)
    return isMidChain(text, start) ? undefined : findLabelled(text, start, groups);
  if (label !== undefined) return speaksOfPhone(text, start, label.types) ? findGrouped(text, start, groups, 77) : undefined;
  if (text.startsWith("00", start) && groups.sizes.length > 1) return findInternational(text, start, groups, "00");
  return findGrouped(text, start, groups) ?? findChineseMobile(text, at, groups) ?? findNamedAfter(text, at);
}

/** `-`, `.`, `/`, `,`, `:` and `#`. */
function isGlue(code: number): boolean {
  return (code >= 44 && code <= 47) || code === 58 || code === 35;
}

function isMidChain(text: string, start: number): boolean {
  return text[start - 1] === " " && /[\d)]/.test(text[start - 2] ?? "");
}

/** Cheap first look: a leading 0 or bracket, a first group of 1, 3 or 5 digits with a separator, or a Chinese mobile run. */
function mayBeGrouped(text: string, start: number, at: number): boolean {
  const isDecimal = text.charCodeAt(at) === 48 && text.charCodeAt(at + 1) === 46;
  if (start < at || (text.charCodeAt(at) === 48 && !isDecimal)) return true;
  let size = 1;
  while (size < 12 && isDigitCode(text.charCodeAt(at + size))) size++;
  const next = text.charCodeAt(at + size);
  if (size === 11) return text.charCodeAt(at) === 49;
  return (
    (size === 1 || size === 3 || size === 5) &&
    (next === 32 || next === 45 || next === 46) &&
    (isDigitCode(text.charCodeAt(at + size + 1)) || text.charCodeAt(at + size + 1) === 40)
  );
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

function findNamedAfter(text: string, start: number): PhoneFound | undefined {
  let end = start;
  while (end - start < 24 && (isDigitCode(text.charCodeAt(end)) || text.charCodeAt(end) === 45)) end++;
  const next = text.charCodeAt(end);
  if (
    end - start < 6 ||
    (next !== 32 && next !== 40) ||
    !/^ ?(?:\(|is |was |es |ist |est |to |jest |è |é |er |on )/u.test(text.slice(end, end + 6))
  )
    return undefined;
  const groups = readGroups(text, start);
  const last = groups.ends.at(-1) ?? start;
  const label = groups.compact.length < 16 ? readLabelAfter(text, last) : undefined;
  return label?.types.includes("phone") === true ? findLabelled(text, start, groups) : undefined;
}
