import type { InputShape } from "./export-source.ts";

/** Where a row stands, for people: `file row 12` as a spreadsheet counts, `file:12` for a line, `file item 12` in JSON. */
export function placeRow(place: string, shape: InputShape, number: number): string {
  if (shape.pieces === "records") return `${place} row ${number}`;
  if (shape.pieces === "json") return `${place} item ${number}`;
  return shape.pieces === "lines" ? `${place}:${number}` : place;
}
