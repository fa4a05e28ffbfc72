import type { ListedRow } from "./read-register.ts";
import { cellText } from "./register-fields.ts";
import type { RegisterField } from "./register-fields.ts";

/** A column of the register as a sheet. Columns without `field` are worked out and ignored on the way back in. */
export interface SheetColumn {
  readonly title: string;
  readonly kind: "text" | "number" | "day";
  readonly width: number;
  readonly field?: RegisterField;
  /** Other titles under which a spreadsheet of somebody's own has this column. */
  readonly also?: readonly string[];
  value(row: ListedRow): string | number | null;
}

const textOf = (title: string, width: number, field: RegisterField, also: readonly string[] = []): SheetColumn => ({
  title,
  kind: "text",
  width,
  field,
  also,
  value: (row) => cellText(row[field]),
});

/** The register as a table, in order. The first column holds the ids by which an edited export finds its rows again. */
export const sheetColumns: readonly SheetColumn[] = [
  { title: "Id", kind: "text", width: 30, value: (row) => row.id },
  textOf("Tool", 24, "name", ["name", "tool name", "product", "app", "application"]),
  textOf("Vendor", 20, "vendor", ["company", "provider", "supplier"]),
  textOf("Plan", 12, "plan", ["tier", "licence", "license"]),
  textOf("Team", 16, "team", ["department", "group"]),
  { title: "Account", kind: "text", width: 12, value: (row) => row.account.kind },
  { title: "People", kind: "number", width: 8, field: "people", also: ["users", "seats"], value: (row) => row.people },
  { title: "Active days", kind: "number", width: 10, field: "activeDays", also: ["frequency"], value: (row) => row.activeDays },
  textOf("Data types", 28, "dataTypes", ["data"]),
  textOf("Purpose", 28, "purpose", ["use case", "used for"]),
  textOf("Standing", 14, "standing", ["status", "approval"]),
  textOf("Owner", 20, "owner", ["responsible"]),
  { title: "Review date", kind: "day", width: 12, field: "review", also: ["review", "next review"], value: (row) => row.review },
  { title: "May carry", kind: "text", width: 12, value: (row) => row.line.carries ?? "nothing" },
  { title: "First seen", kind: "day", width: 12, value: (row) => (row.firstSeen ?? "").slice(0, 10) },
  { title: "Last seen", kind: "day", width: 12, value: (row) => (row.lastSeen ?? "").slice(0, 10) },
  { title: "Evidence", kind: "text", width: 10, value: (row) => row.strength },
  textOf("Note", 30, "note", ["notes", "comment", "remarks"]),
];

/** Titles in lower case → column, with the other names. */
export function findColumn(title: string): SheetColumn | undefined {
  const wanted = title
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");
  return sheetColumns.find((column) => column.title.toLowerCase() === wanted || column.also?.includes(wanted) === true);
}
