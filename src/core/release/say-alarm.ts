import type { WatchAlarm } from "./compare-watch.ts";

/** One change in one line, with the time from its coming about to the alarm. */
export function sayAlarm({ item, change, text, isExposure, seconds, isAtMost }: WatchAlarm): string {
  const head = change === "gone" ? "gone" : isExposure ? "OPEN" : "new";
  const time = seconds === null ? "" : ` (${isAtMost ? "at most " : ""}${seconds} s before this alarm)`;
  return `${head}: ${item}: ${text}${time}`;
}
