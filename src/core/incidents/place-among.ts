import { incidentSchema, type IncidentProfile, type IncidentKind, type IncidentLevel } from "./incident.ts";
import { judgeLevel } from "./judge-level.ts";
import { knownIncidents, type KnownIncident } from "./known-incidents.rows.ts";

/** A known incident with the level it would have had at our own exposure. */
export interface PlacedIncident extends Pick<KnownIncident, "id" | "vendor" | "title" | "kind" | "disclosed" | "source" | "isChecked"> {
  readonly level: IncidentLevel;
  readonly isSameKind: boolean;
}

/** Places an incident among known ones, each as it would have been for us with the same data there; newest first. Pure. */
export function placeAmong(kind: IncidentKind, profile: IncidentProfile): PlacedIncident[] {
  return knownIncidents
    .map(({ credentials, content, ...known }) => {
      const incident = incidentSchema.parse({ ...known, exposed: { credentials, customer_content: content } });
      const { level } = judgeLevel(incident, known.kind, { class: profile.class, credentialsStored: profile.credentialsStored });
      const { id, vendor, title, disclosed, source, isChecked } = known;
      return { id, vendor, title, kind: known.kind, disclosed, source, isChecked, level, isSameKind: known.kind === kind };
    })
    .sort((a, b) => (a.disclosed < b.disclosed ? 1 : -1));
}
