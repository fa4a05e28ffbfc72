import type { Account, PlanKind } from "./plan.ts";

export const sourceKinds = ["workstation", "repository", "network", "identity", "saas", "expense", "people"] as const;
/** The families of sources. `people` are survey answers, admin pages looked at and declarations. */
export type SourceKind = (typeof sourceKinds)[number];

/** `strong` proves use by itself; a claim needs one strong or two independent weak ones. */
export type Strength = "strong" | "weak";

/**
 * One piece of evidence that a tool is in use. Rows of a log are summed up into one sighting per
 * tool, person (or client address) and source file, with `count` and `days`.
 */
export interface Sighting {
  /** Id of the source plug-in, e.g. `slack-audit`, `npm-packages`. */
  readonly source: string;
  readonly kind: SourceKind;
  /** Catalogue id; null when the thing is AI-shaped but nobody knows it. */
  readonly tool: string | null;
  /** What was seen, as the source writes it: host, package, app name, merchant. */
  readonly name: string;
  /** Where: `path:line`, `file row 12`, `admin page of Figma`. Relative to what was named by the user. */
  readonly place: string;
  /** The line or row as evidence, at most 200 characters, credentials and values removed. */
  readonly excerpt: string;
  /** Id of the recognition rule, e.g. `host`, `package:npm`, `merchant`. Two weak sightings count as independent when rules differ. */
  readonly rule: string;
  readonly strength: Strength;
  /** The identifier proves the product, not that its AI is used (slack.com): never makes a claim without other evidence. */
  readonly mixedUse?: boolean;
  readonly plan?: PlanKind;
  readonly account?: Account;
  /** Who, as the source names them: e-mail, login, card holder, device owner or client address. Joined to people later. */
  readonly person?: string;
  readonly team?: string;
  /** ISO times in UTC; equal for a single event. Absent where the source carries no time. */
  readonly from?: string;
  readonly to?: string;
  /** How many events this sighting sums up; at least 1. */
  readonly count: number;
  /** Distinct days (ISO dates) with activity, at most 400. */
  readonly days?: readonly string[];
  /** Other facts the source shows, e.g. `{ seat: "unused", amount: "20 USD" }`. Never secrets. */
  readonly details?: Readonly<Record<string, string>>;
}
