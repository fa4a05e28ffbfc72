import type { Incident, IncidentKind, IncidentProfile } from "../../src/core/incidents/incident.ts";

/** One made incident with what a careful person would answer. Vendors are invented. */
export interface IncidentCase {
  readonly kind: IncidentKind;
  /** Steps from the base table for facts said in it; 0 when left out. */
  readonly move?: -1 | 0 | 1;
  readonly incident: Partial<Omit<Incident, "statements" | "exposed">> & {
    readonly statements: readonly (string | { readonly date: string; readonly text: string })[];
    readonly exposed?: Incident["exposed"];
  };
  /** Facts of the profile beside class and credentials. */
  readonly own?: Partial<IncidentProfile>;
}
