import { suggestMapping } from "../../core/discover/exports/column-mapping.ts";
import type { ExportSource, InputHead, Recognition } from "../../core/discover/exports/export-source.ts";
import type { ExportRefused } from "./export-read.ts";

/** Says why nobody reads an input: the format it came closest to, the columns met and those missing. */
export function refuseInput(
  place: string,
  head: InputHead,
  closest: { readonly source: ExportSource; readonly recognition: Recognition } | null,
): ExportRefused {
  const seen = describeHead(head);
  const suggestion = suggestMapping(head);
  if (closest === null || closest.recognition.met.length === 0) {
    return {
      place,
      why: `expected a known export or log, met ${seen}; say which column is which, or look at the list of formats`,
      closest: null,
      suggestion,
    };
  }
  const { met, missing } = closest.recognition;
  const { id, title } = closest.source;
  const why = `came closest to ${title}: met ${list(met)}; missing ${list(missing)}; the file has ${seen}`;
  return { place, why, closest: { source: id, title, met, missing }, suggestion };
}

function describeHead(head: InputHead): string {
  const header = head.tables[0]?.records.find((fields) => fields.length > 1);
  if (head.json.length > 0) return `JSON with ${list(Object.keys(firstRecord(head.json[0])))}`;
  if (header !== undefined) return `columns ${list(header.map((field) => field.trim().slice(0, 40)))}`;
  return head.lines.length === 0 ? "no text" : "lines without columns";
}

function firstRecord(value: unknown): object {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "object" && one !== null ? one : {};
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 12).join(", ");
  if (names.length === 0) return "none";
  return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}
