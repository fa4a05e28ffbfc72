import { readKind } from "../../core/incidents/infer-kind.ts";
import type { Incident } from "../../core/incidents/incident.ts";
import { readWindow } from "../../core/incidents/read-window.ts";

/** The days over which own flows are counted, inclusive; a side left out is open. */
export interface CountedWindow {
  readonly from?: string;
  readonly to?: string;
  /** The statements say it; nobody entered it. */
  readonly isRead: boolean;
  /** How sure the days are. */
  readonly notes: readonly string[];
}

/** The window somebody entered, else the one that the statements tell. New terms reach what is there when they start to apply. */
export function countWindow(incident: Incident, today: string): CountedWindow {
  const { from, to } = incident.window ?? {};
  const entered = { ...(isDay(from) ? { from: from.slice(0, 10) } : {}), ...(isDay(to) ? { to: to.slice(0, 10) } : {}) };
  const isEntered = Object.keys(entered).length > 0;
  const read = isEntered ? null : readWindow(incident, today);
  const window = isEntered
    ? entered
    : { ...(read?.from === undefined ? {} : { from: read.from }), ...(read?.to === undefined ? {} : { to: read.to }) };
  if (window.from === undefined && window.to === undefined) return { isRead: false, notes: read?.notes ?? [] };
  if (readKind(incident).kind === "terms-change")
    return { isRead: false, notes: [`It names ${saySpan(window)}; what is there now is counted, for new terms reach what is there then.`] };
  return { ...window, isRead: !isEntered, notes: read?.notes ?? [] };
}

function saySpan({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (from === to && from !== undefined) return from;
  return [from === undefined ? "" : `from ${from}`, to === undefined ? "" : `until ${to}`].filter((part) => part !== "").join(" ");
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value.slice(0, 10)));
}
