/** Something true of a published place at one look. An exposure is told at the first look too; anything else only when it is new. */
export interface PublishedFact {
  /** The same for the same matter at every look. */
  readonly id: string;
  readonly text: string;
  readonly isExposure: boolean;
  /** When it came about, where the place says so (ISO, UTC). */
  readonly since: string | null;
}

export interface WatchAlarm {
  readonly at: string;
  readonly item: string;
  readonly change: "new" | "gone";
  readonly text: string;
  readonly isExposure: boolean;
  /** Seconds from coming about to this alarm; from the last look without it where the place does not say. Null at a first look. */
  readonly seconds: number | null;
  /** True when `seconds` is the longest it can have been. */
  readonly isAtMost: boolean;
}

/** What changed between two looks at one place; `before` null at the first look. The order is that of `now`, then what is gone. */
export function compareWatch(
  item: string,
  before: { readonly at: string; readonly facts: readonly PublishedFact[] } | null,
  now: { readonly at: string; readonly facts: readonly PublishedFact[] },
): WatchAlarm[] {
  const old = new Set(before?.facts.map(({ id }) => id));
  const known = new Set(now.facts.map(({ id }) => id));
  const alarm = (change: "new" | "gone", { text, isExposure, since }: PublishedFact): WatchAlarm => {
    const from = change === "new" ? (since ?? before?.at ?? null) : null;
    const seconds = from === null ? null : Math.max(0, Math.round((Date.parse(now.at) - Date.parse(from)) / 1000));
    return { at: now.at, item, change, text, isExposure, seconds, isAtMost: change === "new" && since === null && seconds !== null };
  };
  return [
    ...now.facts.filter(({ id, isExposure }) => !old.has(id) && (before !== null || isExposure)).map((fact) => alarm("new", fact)),
    ...(before?.facts ?? []).filter(({ id }) => !known.has(id)).map((fact) => alarm("gone", fact)),
  ];
}
