interface Count {
  readonly name: string;
  readonly count: number;
}

/** `GET /api/browser`: the roll-out of the browser guard by counts. */
export interface GuardCounts {
  readonly browsers: number;
  readonly seenToday: number;
  readonly seenThisWeek: number;
  readonly byPolicy: number;
  readonly withFault: number;
  readonly faults: readonly Count[];
  readonly versions: readonly Count[];
  readonly modes: readonly Count[];
  readonly kinds: readonly Count[];
  readonly policies: readonly Count[];
  readonly lastSeen: string | null;
}
