import { z } from "zod";
import { dataClasses } from "../model/data-class.ts";
import { planKinds } from "../model/plan.ts";
import { incidentKinds, type IncidentKind } from "./incident-kinds.ts";

export { incidentKinds, type IncidentKind };

/** `none` not ours at all; `note` record only; `watch` follow it; `act` within days; `urgent` start now. */
export const incidentLevels = ["none", "note", "watch", "act", "urgent"] as const;
export type IncidentLevel = (typeof incidentLevels)[number];

const text = z.string().max(200_000);
const flag = z.boolean().nullish();

/** What is known of an incident. Everything but the vendor may be missing; dates as ISO days or times. */
export const incidentSchema = z.object({
  vendor: text.min(1),
  product: text.nullish(),
  kind: z.enum(incidentKinds).nullish(),
  title: text.nullish(),
  statements: z
    .array(z.object({ date: text.nullish(), text }))
    .max(500)
    .default([]),
  exposed: z
    .object({ source_code: flag, credentials: flag, customer_content: flag, customer_metadata: flag, other_personal_data: flag })
    .default({}),
  origin: text.nullish(),
  scope: text.nullish(),
  window: z.object({ from: text.nullish(), to: text.nullish() }).nullish(),
  versions: z.union([text, z.array(text)]).nullish(),
  /** Plans that are affected; left out or empty, all may be. */
  plans: z.array(z.enum(planKinds)).nullish(),
  via_third_party: z.union([text, z.boolean()]).nullish(),
});
export type Incident = z.infer<typeof incidentSchema>;

/** Own position towards the vendor; undefined means not known. */
export const incidentProfileSchema = z.object({
  class: z.enum(dataClasses),
  credentialsStored: z.boolean(),
  /** The bad package or flawed version was installed. */
  installed: z.boolean().nullish(),
  /** Something of ours was there in the window. */
  inWindow: z.boolean().nullish(),
  /** A plan of ours is among those affected. */
  inPlan: z.boolean().nullish(),
  /** The tool was used at all. */
  used: z.boolean().nullish(),
  /** Laws beside the GDPR under which the company said it falls. */
  subjectTo: z.array(z.enum(["nis2", "dora", "us-state"])).nullish(),
  /** Hours of notice that own contracts promise to own customers. */
  customerNoticeHours: z.number().min(0).max(8784).nullish(),
  /** The own assessment found a high risk to people. */
  highRisk: z.boolean().nullish(),
});
export type IncidentProfile = z.infer<typeof incidentProfileSchema>;

/** All that was said, oldest statement first, in lower case, for reading signals. */
export function wordsOf(incident: Incident): string {
  const statements = sortStatements(incident).map((statement) => statement.text);
  return [incident.title, ...statements, incident.product, incident.scope, incident.origin]
    .filter((part) => part !== null && part !== undefined)
    .join("\n")
    .toLowerCase();
}

/** Statements in the order they were made; undated ones keep their place at the end. */
export function sortStatements(incident: Incident): Incident["statements"] {
  return incident.statements
    .map((statement, at) => ({ statement, at }))
    .sort((a, b) => (a.statement.date ?? "9999").localeCompare(b.statement.date ?? "9999") || a.at - b.at)
    .map(({ statement }) => statement);
}
