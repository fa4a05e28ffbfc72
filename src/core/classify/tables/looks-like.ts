import { isFamilyName, isGivenName } from "../personal/names/name-filter.ts";
import { commonWords, notPeopleAfter } from "../personal/names/person-words.rows.ts";

const namePart =
  /^(?:\p{Lu}\.|(?:\p{Ll}{1,3}['\u2019 ]|[Oo]['\u2019])?\p{Lu}[\p{L}\p{M}'\u2019-]{1,24}|\p{Ll}{1,4}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3\u0590-\u06ff\u0900-\u0e7f]{1,24})$/u;

/** Whether a cell holds an e-mail address and nothing else. */
export function looksLikeEmail(cell: string): boolean {
  const at = cell.indexOf("@");
  return at > 0 && cell.length < 120 && cell.indexOf(".", at) > at + 1 && /^[^\s@<>,;]{1,64}@[^\s@<>,;]{3,80}$/.test(cell);
}

/** Whether a cell holds a phone number and nothing else. */
export function looksLikePhone(cell: string): boolean {
  if (cell.length < 7 || cell.length > 24 || !/^\+?[\d ().\-/]{7,24}$/.test(cell)) return false;
  const digits = cell.replace(/\D/g, "").length;
  return (
    digits >= 7 &&
    digits <= 15 &&
    (cell.startsWith("+") || /^\(?0|[ ()-]/.test(cell)) &&
    !/^\d{4}-\d\d-\d\d|^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(cell)
  );
}

/** Whether a cell is a person's full name: two to five capitalised parts, one of them a known given name. `Doe, John` too. */
export function looksLikePerson(cell: string): boolean {
  if (cell.length < 3 || cell.length > 60 || /[\d@/_=:;]/.test(cell)) return false;
  const parts = cell.replace(",", "").split(/ +/);
  if (parts.length === 1)
    return /^[\u4e00-\u9fff\uac00-\ud7a3]{2,5}$/.test(cell) && (isFamilyName(cell[0] ?? "") || isGivenName(cell.slice(1)));
  if (parts.length > 5 || !parts.every((part) => namePart.test(part))) return false;
  if (parts.some((part) => notPeopleAfter.has(part.toLowerCase()))) return false;
  return parts.some((part) => part.length > 1 && isGivenName(part) && !commonWords.has(part.toLowerCase()));
}

/** Whether a cell could be a full name, known or not: two to five name-like parts. */
export function looksLikeFullName(cell: string): boolean {
  const parts = cell.split(/ +/);
  return (
    parts.length > 1 &&
    parts.length < 6 &&
    cell.length < 60 &&
    parts.every((part) => namePart.test(part) && !notPeopleAfter.has(part.toLowerCase()))
  );
}

/** Whether a cell could be one part of a name: short, capitalised, no digits. */
export function looksLikeNamePart(cell: string): boolean {
  return cell.length > 1 && cell.length < 30 && cell.split(/ +/).every((part) => namePart.test(part));
}
