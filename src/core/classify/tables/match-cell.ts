import type { Match } from "../detector.ts";
import { findCard } from "../personal/find-card.ts";
import { lengthOfDate } from "../personal/find-date.ts";
import { findLabelledValue } from "../personal/find-labelled-value.ts";
import type { LabelMeaning } from "../personal/labels/label-index.ts";
import { findNationalId } from "../personal/national-ids/find-national-id.ts";
import { readGroups } from "../personal/read-groups.ts";
import type { ColumnRole } from "./classify-column.ts";
import { looksLikeNamePart, looksLikePhone } from "./looks-like.ts";

function whole(type: string, start: number, end: number, rank: number): Match {
  return { type, start, end, confidence: 0.85, rank };
}

/** The finding in a cell whose column says what it is: names, phones, dates of birth, addresses, and numbers by their check. */
export function matchCell(
  text: string,
  start: number,
  end: number,
  role: ColumnRole | "phone",
  label: LabelMeaning | undefined,
): Match | undefined {
  if (role === "none" || role === "email" || role === "maybe-name") return undefined;
  if (role === "labelled") return label === undefined ? undefined : matchLabelled(text, start, end, label);
  const cell = text.slice(start, end);
  if (role === "full-name" || role === "part-name") return looksLikeNamePart(cell) ? whole("person", start, end, 59) : undefined;
  if (role === "phone") return looksLikePhone(cell) || /^\d[\d.]{6,18}$/.test(cell) ? whole("phone", start, end, 77) : undefined;
  if (role === "address")
    return /\d/.test(cell) && /\p{L}{2}/u.test(cell) && cell.length > 7 && !cell.includes("@")
      ? whole("address", start, end, 57)
      : undefined;
  return undefined;
}

function matchLabelled(text: string, start: number, end: number, label: LabelMeaning): Match | undefined {
  if (label.types.includes("dob")) return lengthOfDate(text.slice(start, end)) === end - start ? whole("dob", start, end, 81) : undefined;
  const groups = readGroups(text, start);
  const id = findNationalId(text, groups, label);
  if (id?.end === end) return whole(id.type, start, end, 94);
  if (label.types.includes("credit-card") && findCard(text, groups) === end) return whole("credit-card", start, end, 95);
  const value = findLabelledValue(text, groups, label);
  return value?.end === end ? whole(value.type, start, end, 73) : undefined;
}
