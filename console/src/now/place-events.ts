import type { TimelineEvent } from "../api/types.ts";

export interface PlacedEvent {
  /** 0 at the left end, 1 at the right. */
  readonly at: number;
  readonly kind: TimelineEvent["kind"];
  readonly events: readonly TimelineEvent[];
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

const nearness = 0.012;
// A picture of one afternoon says nothing; the line begins at least a month before today.
const shortestMs = 40 * 86_400_000;

/** Puts events on a line from the first to the last (today always on it); those that would overlap become one mark. */
export function placeEvents(
  events: readonly TimelineEvent[],
  now: string,
): { readonly marks: readonly PlacedEvent[]; readonly today: number; readonly ticks: readonly Tick[] } {
  const dated = events.filter((event) => !Number.isNaN(Date.parse(event.at))).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const times = [...dated.map((event) => Date.parse(event.at)), Date.parse(now)];
  const first = Math.min(...times, Date.parse(now) - shortestMs);
  const span = Math.max(Math.max(...times) - first, 1);
  const place = (time: number): number => (time - first) / span;
  const marks: PlacedEvent[] = [];
  for (const event of dated) {
    const at = place(Date.parse(event.at));
    const near = marks.findLastIndex((mark) => mark.kind === event.kind && at - mark.at < nearness);
    const other = marks[near];
    if (other) marks[near] = { ...other, events: [...other.events, event] };
    else marks.push({ at, kind: event.kind, events: [event] });
  }
  return {
    marks,
    today: place(Date.parse(now)),
    ticks: monthTicks(first, first + span).map(([time, label]) => ({ at: place(time), label })),
  };
}

function monthTicks(from: number, to: number): readonly [time: number, label: string][] {
  const start = new Date(from);
  const months = Math.max(1, Math.ceil((to - from) / (30 * 86_400_000)));
  const step = Math.ceil(months / 12);
  const ticks: [number, string][] = [];
  for (let index = 1; ticks.length < 14; index += step) {
    const time = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + index, 1);
    if (time > to) return ticks;
    ticks.push([time, new Date(time).toLocaleString("en", { month: "short", timeZone: "UTC" })]);
  }
  return ticks;
}
