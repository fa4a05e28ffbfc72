import { planKinds } from "../../../src/core/model/plan.ts";
import { standings } from "../../../src/core/model/standing.ts";
import type { RegisterEntry, RegisterField } from "../api/types.ts";
import { describeDay } from "../text/describe-time.ts";

export type CellKind = "text" | "number" | "list" | "choice" | "day" | "fixed";

export interface RegisterColumn {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly kind: CellKind;
  /** The field a change names; left out for columns that are computed. */
  readonly field?: RegisterField;
  readonly options?: readonly string[];
  /** What the cell shows, and what is copied, filtered and sorted. */
  read(row: RegisterEntry): string | number | null;
}

const today = new Date().toISOString();
const day = (value: string | null): string => (value ? describeDay(value, today) : "");

/** The register's columns in their order. */
export const registerColumns: readonly RegisterColumn[] = [
  { id: "name", label: "Tool", width: 208, kind: "fixed", read: (row) => row.name },
  { id: "line", label: "May carry", width: 132, kind: "fixed", read: (row) => row.line?.carries ?? "nothing" },
  { id: "standing", label: "Standing", width: 116, kind: "choice", field: "standing", options: standings, read: (row) => row.standing },
  { id: "plan", label: "Plan", width: 96, kind: "choice", field: "plan", options: planKinds, read: (row) => row.plan },
  { id: "team", label: "Team", width: 128, kind: "text", field: "team", read: (row) => row.team },
  {
    id: "account",
    label: "Account",
    width: 96,
    kind: "fixed",
    read: (row) => (row.account.kind === "personal" ? "private" : row.account.kind),
  },
  { id: "people", label: "People", width: 76, kind: "number", field: "people", read: (row) => row.people },
  { id: "activeDays", label: "Days of 30", width: 92, kind: "number", field: "activeDays", read: (row) => row.activeDays },
  { id: "dataTypes", label: "Data types", width: 184, kind: "list", field: "dataTypes", read: (row) => row.dataTypes.join(", ") },
  { id: "purpose", label: "Purpose", width: 184, kind: "text", field: "purpose", read: (row) => row.purpose },
  { id: "owner", label: "Owner", width: 160, kind: "text", field: "owner", read: (row) => row.owner },
  { id: "review", label: "Review", width: 108, kind: "day", field: "review", read: (row) => row.review },
  { id: "vendor", label: "Vendor", width: 148, kind: "text", field: "vendor", read: (row) => row.vendor },
  { id: "lastSeen", label: "Last seen", width: 104, kind: "fixed", read: (row) => day(row.lastSeen) },
  { id: "firstSeen", label: "First seen", width: 104, kind: "fixed", read: (row) => day(row.firstSeen) },
  { id: "strength", label: "Evidence", width: 92, kind: "fixed", read: (row) => row.strength },
  { id: "comments", label: "Comments", width: 96, kind: "fixed", read: (row) => row.comments || null },
  { id: "note", label: "Note", width: 240, kind: "text", field: "note", read: (row) => row.note },
];

/** What a column sorts by; times sort by their day, not by how they are shown. */
export function sortValue(column: RegisterColumn, row: RegisterEntry): string | number | null {
  if (column.id === "lastSeen") return row.lastSeen;
  if (column.id === "firstSeen") return row.firstSeen;
  if (column.id === "line") return ["nothing", "public", "internal", "restricted"].indexOf(row.line?.carries ?? "nothing");
  return column.read(row);
}
