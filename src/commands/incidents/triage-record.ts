import { type Incident, type IncidentProfile, incidentProfileSchema, incidentSchema } from "../../core/incidents/incident.ts";
import { type Triage, triageIncident } from "../../core/incidents/triage-incident.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";

/** Triage of foreign JSON: an incident and, where given, a profile in place of the register's own exposure. */
export function triageRecord(incident: unknown, profile: unknown, exposure: Triage["exposure"]): Triage {
  return triageIncident(parseIncident(incident), parseProfile(profile), exposure);
}

/** Throws `bad-input` naming the field. */
export function parseIncident(value: unknown): Incident {
  const checked = incidentSchema.safeParse(value);
  if (checked.success) return checked.data;
  throw explain("an incident {vendor, statements:[{date, text}], exposed:{…}, …}", checked.error.issues);
}

export function parseProfile(value: unknown): IncidentProfile {
  const checked = incidentProfileSchema.safeParse(value);
  if (checked.success) return checked.data;
  throw explain("a profile {class, credentialsStored, installed?, inWindow?, used?}", checked.error.issues);
}

function explain(expected: string, issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): PlimsollError {
  const [first] = issues;
  const place = first === undefined || first.path.length === 0 ? "the whole" : first.path.map(String).join(".");
  return new PlimsollError(
    "bad-input",
    `expected ${expected}, met something else at ${place} (${first?.message ?? "unknown"}); mend that field`,
  );
}
