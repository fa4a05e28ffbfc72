import type { Effect } from "./posture.ts";

const shown = 4;

/** What an item does, in short lines with denominators. */
export function sayEffect({ lines, decisions, moved, flows, stopped }: Effect, nameOf: (tool: string) => string): readonly string[] {
  const told = [
    ...lines.map(
      ({ tool, plan, before, after }) => `${nameOf(tool)} (${plan}): may carry ${before ?? "nothing"}, then ${after ?? "nothing"}.`,
    ),
    ...decisions.map(
      ({ tool, plan, from, to, flows: count }) => `${nameOf(tool)} (${plan}): ${from} becomes ${to} for ${count} of ${flows} flows.`,
    ),
    ...(stopped.before === stopped.after ? [] : [`Stopped: ${stopped.before} of ${flows} flows now, then ${stopped.after}.`]),
  ];
  if (told.length === 0) return [`Changes 0 of ${flows} flows and no load line.`];
  const rest = told.length - shown;
  return rest > 0 ? [...told.slice(0, shown), `And ${rest} more; ${moved} of ${flows} flows in all.`] : told;
}
