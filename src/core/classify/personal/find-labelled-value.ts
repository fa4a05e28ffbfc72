import type { LabelMeaning } from "./labels/label-index.ts";
import { labelledValues, type LabelledValue } from "./labelled-values.rows.ts";
import { endsFree, startsFree, type NumberGroups } from "./read-groups.ts";

export interface ValueFound {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

function longestEnd(row: LabelledValue, text: string, groups: NumberGroups): number {
  for (let i = groups.sizes.length - 1; i >= 0; i--) {
    const end = groups.ends[i] ?? groups.start;
    const compact = groups.compact.slice(0, groups.sizes[i]);
    if (endsFree(text, end) && row.form.test(compact) && row.check?.(compact) !== false && !isDateLike(text.slice(groups.start, end)))
      return end;
  }
  return -1;
}

function isDateLike(written: string): boolean {
  return /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2}))$/.test(written);
}

/** A value that its nearest label announces: account, routing number, passport, licence, patient, employee or device number. */
export function findLabelledValue(text: string, groups: NumberGroups, label: LabelMeaning): ValueFound | undefined {
  if (!startsFree(text, groups.start)) return undefined;
  for (const row of labelledValues) {
    if (!label.types.includes(row.type)) continue;
    const end = longestEnd(row, text, groups);
    if (end > 0) return { type: row.type, start: groups.start, end, confidence: row.confidence };
  }
  return undefined;
}
