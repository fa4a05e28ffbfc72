import type { InputHead, Recognition } from "./export-source.ts";
import { isRecord, readJsonPath } from "./json-path.ts";
import { unwrapJson } from "./unwrap-json.ts";

/** The fields a JSON format is known by. */
export interface JsonMarks {
  /** Lists that hold the records, in objects at the top. */
  readonly items?: readonly string[];
  /** Paths that must be there in a record; `a|b` either. */
  readonly required: readonly string[];
  /** What else must be true of a record, e.g. a constant that names the kind of log; in words for the refusal. */
  readonly where?: { readonly called: string; readonly holds: (record: unknown) => boolean };
  /** Highest score, for generic formats that must give way to exact ones. */
  readonly ceiling?: number;
}

/**
 * How well JSON records fit. When at least half of the records at the beginning have all required paths: 0.8, and more the
 * more paths are asked for, so that the more exact format wins; else below 0.5 by the best record's share.
 */
export function recogniseJson(head: InputHead, marks: JsonMarks): Recognition {
  const items = marks.items ?? [];
  const shape = { pieces: "json", items } as const;
  const records = head.json
    .flatMap((value) => unwrapJson(value, items))
    .filter(isRecord)
    .slice(0, 50);
  const judged = records.map((record) => judgeRecord(record, marks));
  const fitting = judged.filter(({ missing }) => missing.length === 0).length;
  const nearest = judged.toSorted((a, b) => a.missing.length - b.missing.length)[0];
  if (nearest === undefined) return { score: 0, met: [], missing: marks.required.map(firstPath), shape };
  const { met, missing } = nearest;
  if (fitting > 0 && fitting * 2 >= records.length) {
    return { score: Math.min(marks.ceiling ?? 1, 0.8 + 0.02 * Math.min(10, marks.required.length)), met, missing: [], shape };
  }
  return { score: met.length === 0 ? 0 : ((marks.ceiling ?? 1) * 0.45 * met.length) / marks.required.length, met, missing, shape };
}

function judgeRecord(record: unknown, { required, where }: JsonMarks): { met: string[]; missing: string[] } {
  const isMet = (path: string): boolean => path.split("|").some((one) => readJsonPath(record, one) !== undefined);
  const met = required.filter(isMet).map(firstPath);
  const missing = required.filter((path) => !isMet(path)).map(firstPath);
  return { met, missing: where === undefined || where.holds(record) ? missing : [...missing, where.called] };
}

function firstPath(path: string): string {
  return path.split("|")[0] ?? path;
}
