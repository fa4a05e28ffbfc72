import type { CellValue } from "../api/types.ts";
import type { RegisterColumn } from "./register-columns.ts";

export type ParsedCell = { readonly value: CellValue } | { readonly refusal: string };

/** What was typed or pasted into a cell as the value its column keeps, or why it does not fit. */
export function parseCell(column: Pick<RegisterColumn, "kind" | "label" | "options">, typed: string): ParsedCell {
  const text = typed.trim();
  switch (column.kind) {
    case "fixed":
      return { refusal: `${column.label} is computed and cannot be typed` };
    case "number":
      return parseNumber(column.label, text);
    case "choice":
      return parseChoice(column, text);
    case "day":
      return parseDay(text);
    case "list":
      return {
        value: [
          ...new Set(
            text
              .split(/[,;\n]/)
              .map((part) => part.trim())
              .filter(Boolean),
          ),
        ],
      };
    default:
      return { value: text };
  }
}

function parseNumber(label: string, text: string): ParsedCell {
  if (text === "") return { value: null };
  const number = Number(text.replaceAll(/[\s']/g, ""));
  if (Number.isSafeInteger(number) && number >= 0) return { value: number };
  return { refusal: `${label}: expected a whole number, met "${text}"` };
}

function parseChoice({ label, options = [] }: Pick<RegisterColumn, "label" | "options">, text: string): ParsedCell {
  const word = text.toLowerCase().replaceAll(/[\s_]+/g, "-");
  if (word === "") return { value: "unknown" };
  const exact = options.find((option) => option === word);
  const begun = options.filter((option) => option.startsWith(word));
  const found = exact ?? (begun.length === 1 ? begun[0] : undefined);
  return found ? { value: found } : { refusal: `${label}: expected ${options.join(", ")}; met "${text}"` };
}

/** Days as people write them: 2027-06-30, 30.6.2027, 30/06/2027 (day first), 30 Jun 2027. */
function parseDay(text: string): ParsedCell {
  if (text === "") return { value: "" };
  const refusal = { refusal: `Review: expected a day like 2027-06-30, met "${text}"` };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dayFirst = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const named = /^(\d{1,2})\.? ([a-z]{3})[a-z]* (\d{4})$/i.exec(text);
  const parts = iso
    ? [iso[1], iso[2], iso[3]]
    : dayFirst
      ? [dayFirst[3], dayFirst[2], dayFirst[1]]
      : named
        ? [named[3], monthNumber(named[2] ?? ""), named[1]]
        : null;
  if (!parts) return refusal;
  const [year = "", month = "", day = ""] = parts;
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== value ? refusal : { value };
}

function monthNumber(name: string): string {
  return String(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].indexOf(name.toLowerCase()) + 1);
}
