import { planKindSchema, dayOrEmptySchema, standingSchema } from "../../core/model/model-schemas.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import { planKinds } from "../../core/model/plan.ts";
import { standings } from "../../core/model/standing.ts";
import type { EditedFields } from "../../storage/collections.ts";

/** A cell as a table, a sheet or a command line gives it. */
export type CellValue = string | number | null | readonly string[];

/** Fields that people may set, in the order of the table. Standing and review belong to the tool's plan, so they are kept with the rules. */
export const registerFields = [
  "name",
  "vendor",
  "plan",
  "team",
  "people",
  "activeDays",
  "dataTypes",
  "purpose",
  "standing",
  "owner",
  "review",
  "note",
] as const;
export type RegisterField = (typeof registerFields)[number];
export type RuleField = "standing" | "review";

export function isRegisterField(field: string): field is RegisterField {
  return registerFields.some((each) => each === field);
}

/** One field as it may be kept, or a refusal that says what was expected. */
export function readCell(field: RegisterField, value: CellValue): EditedFields & Partial<Pick<RegisterRow, RuleField>> {
  switch (field) {
    case "people":
    case "activeDays":
      return { [field]: readCount(field, value) };
    case "dataTypes":
      return { dataTypes: readList(value) };
    case "plan":
      return { plan: readWord(planKindSchema, "a plan", planKinds, value, "unknown") };
    case "standing":
      return { standing: readWord(standingSchema, "a standing", standings, value, "unknown") };
    case "review":
      return { review: readDay(value) };
    case "name":
      return { name: readName(value) };
    default:
      return { [field]: readText(value) };
  }
}

/** A cell as text, for comparing, histories and sheets. */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.join(", ") : String(value);
}

function readText(value: CellValue): string {
  return cellText(value).trim().slice(0, 4000);
}

function readName(value: CellValue): string {
  const name = readText(value);
  if (name === "") throw new PlimsollError("bad-input", "expected a name, met an empty cell; write what the tool is called");
  return name;
}

function readCount(field: string, value: CellValue): number | null {
  const text = cellText(value).trim();
  if (text === "") return null;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new PlimsollError(
    "bad-input",
    `expected a whole number for ${field === "people" ? "people" : "frequency"}, met "${text.slice(0, 40)}"; write 0 or more, or leave the cell empty`,
  );
}

function readList(value: CellValue): string[] {
  const parts = typeof value === "object" && value !== null ? value : cellText(value).split(/[,;\n]/);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))].slice(0, 200);
}

function readDay(value: CellValue): string {
  const text = readText(value).slice(0, 10);
  if (!dayOrEmptySchema.safeParse(text).success || (text !== "" && Number.isNaN(Date.parse(text))))
    throw new PlimsollError(
      "bad-input",
      `expected a day as YYYY-MM-DD for the review date, met "${text}"; write it like 2027-06-30 or leave the cell empty`,
    );
  return text;
}

function readWord<Word extends string>(
  schema: { safeParse(value: unknown): { success: true; data: Word } | { success: false } },
  what: string,
  words: readonly Word[],
  value: CellValue,
  empty: Word,
): Word {
  const text = readText(value)
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
  if (text === "") return empty;
  const read = schema.safeParse(text);
  if (read.success) return read.data;
  throw new PlimsollError("bad-input", `expected ${what} (${words.join(", ")}), met "${text.slice(0, 40)}"; choose one of these`);
}
