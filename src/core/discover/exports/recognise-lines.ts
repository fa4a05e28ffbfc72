import type { InputHead, Recognition } from "./export-source.ts";

/**
 * How well the first lines fit a log format: by the share for which `isLine` answers true, from half on. `looks` says in
 * words what a line should look like, for the refusal.
 */
export function recogniseLines(head: InputHead, looks: string, isLine: (line: string) => boolean): Recognition {
  const lines = head.lines.filter((line) => !line.startsWith("#"));
  const fitting = lines.filter(isLine).length;
  const share = lines.length === 0 ? 0 : fitting / lines.length;
  const shape = { pieces: "lines" } as const;
  if (share >= 0.5) return { score: 0.7 + 0.25 * share, met: [looks], missing: [], shape };
  return { score: share * 0.8, met: fitting === 0 ? [] : [`${fitting} of ${lines.length} lines like ${looks}`], missing: [looks], shape };
}
