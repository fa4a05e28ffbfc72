import type { Account, PlanKind } from "./plan.ts";
import type { Standing } from "./standing.ts";

/** A row of the register as people see and edit it: a use (tool + plan + team, a personal account apart) with what is known of it. */
export interface RegisterRow {
  /** Stable: `tool/plan/team` slug plus `/personal` where the account is a person's own. */
  readonly id: string;
  readonly tool: string;
  /** Name as shown; a catalogue name, or the company's own for a tool nobody knows. */
  readonly name: string;
  readonly vendor: string;
  readonly plan: PlanKind;
  readonly team: string;
  readonly account: Account;
  /** Distinct people seen or declared; null when not known. */
  readonly people: number | null;
  /** Distinct days with activity in the last 30 days of evidence; null when not known. */
  readonly activeDays: number | null;
  readonly dataTypes: readonly string[];
  readonly purpose: string;
  readonly standing: Standing;
  readonly owner: string;
  /** ISO day or empty. */
  readonly review: string;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly strength: "strong" | "weak" | "declared";
  /** Ids of the sightings it rests on. */
  readonly sightings: readonly string[];
  readonly note: string;
}
