/** A managed roll-out; `what` is a coding agent's id, or `browser`. */
export interface RollOutEntry {
  readonly id: string;
  readonly what: string;
  readonly mode: "watch" | "warn" | "hold" | "off";
  readonly state: "open" | "approved" | "withdrawn";
  readonly at: string;
  readonly by: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly isOwn: boolean;
}
