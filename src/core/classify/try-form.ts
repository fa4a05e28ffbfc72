import { contentChecks } from "./checks/content-checks.ts";
import { isExampleKey } from "./checks/is-example-key.ts";
import { isFoundByNear } from "./compile-detectors.ts";
import type { FixedForm } from "./detector.ts";
import { isNear } from "./find-near.ts";
import { isPending, keep, type Scan } from "./scan.ts";

/** How far behind its beginning a form may end; forms that may be longer wait for as much as `longestForm`. */
const longestForm = 2_048;

/** Tries a row's form at `start`; `to` is the end of what was met. */
export function tryForm(scan: Scan, row: FixedForm, start: number, to: number): void {
  const { text } = scan;
  if (scan.begin.at !== start) scan.begin = { at: start, isToken: beginsToken(text, start) };
  if (!scan.begin.isToken) return;
  const byNear = isFoundByNear(row);
  if (row.near !== undefined && !byNear && !isNear(scan, row.near, start)) return;
  const { form } = row;
  form.lastIndex = start;
  const met = form.exec(text);
  if (met === null) {
    if (!scan.ended && reachesEnd(text, to)) isPending(scan, start, Number.MAX_SAFE_INTEGER);
    return;
  }
  const value = met[1] ?? met[0];
  const from = start + (met[1] === undefined ? 0 : met[0].lastIndexOf(met[1]));
  const end = from + value.length;
  if (isPending(scan, start, end + 2)) return;
  if (row.edge !== "any" && goesOn(text, end)) return;
  const sureness = isExampleKey(value) ? 0 : (contentChecks[row.check ?? "any"]?.(value) ?? 1);
  if (sureness === 0) return;
  const rank = row.rank ?? (byNear ? 70 : 80);
  keep(scan, { type: row.type, start: from, end, confidence: row.confidence * sureness }, "secret", rank);
}

/** True when the run of non-space characters from `at` on touches the end and is not longer than any form. */
function reachesEnd(text: string, at: number): boolean {
  if (text.length - at > longestForm) return false;
  for (let i = at; i < text.length; i += 1) if (text.charCodeAt(i) <= 0x20) return false;
  return true;
}

/** No letter or digit directly before, unless it ends an escape (`\n`, `%3D`, `\u0022`). */
export function beginsToken(text: string, at: number): boolean {
  if (at === 0 || !isAlphanumeric(text.charCodeAt(at - 1))) return true;
  return /(?:\\[nrt]|%[0-9A-Fa-f]{2}|\\u00[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2}|\x1b\[[0-9;]{0,8}m)$/.test(text.slice(Math.max(0, at - 12), at));
}

function goesOn(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (isAlphanumeric(next) || next === 0x5f) return true;
  return next === 0x2d && isAlphanumeric(text.charCodeAt(end + 1));
}

function isAlphanumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
