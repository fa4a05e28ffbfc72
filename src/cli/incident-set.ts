import { incidentKinds } from "../core/incidents/incident.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { planKinds } from "../core/model/plan.ts";
import type { Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";

/** What `incident set` and `incident duties` take. */
export interface SetValues {
  readonly json?: boolean | undefined;
  readonly kind?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly plans?: string | undefined;
  readonly installed?: string | undefined;
  readonly "subject-to"?: string | undefined;
  readonly "customer-hours"?: string | undefined;
}

/** Says the kind, window, plans of a recorded incident, or whether it was installed here; answers what it changed. */
export async function setIncident(id: string, values: SetValues, surroundings: Surroundings): Promise<string> {
  const { changeIncident } = await import("../commands/incidents/change-incident.ts");
  const { readIncident } = await import("../commands/incidents/read-incident.ts");
  const workspace = await openWorkspace(surroundings);
  const before = await readIncident(workspace, id);
  const { from = before.incident.window?.from ?? "", to = before.incident.window?.to ?? "" } = values;
  for (const [name, day] of [
    ["from", values.from],
    ["to", values.to],
  ] as const)
    if (day !== undefined && day !== "" && (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))))
      throw new PlimsollError("bad-input", `expected --${name} as a day like 2026-03-31, met ${JSON.stringify(day)}; correct it`);
  await changeIncident(workspace, id, {
    ...(values.kind === undefined ? {} : { kind: oneOf("--kind", values.kind, incidentKinds) }),
    ...(values.from === undefined && values.to === undefined ? {} : { window: { from, to } }),
    ...(values.plans === undefined
      ? {}
      : {
          plans: values.plans
            .split(",")
            .filter(Boolean)
            .map((plan) => oneOf("--plans", plan.trim(), planKinds)),
        }),
    ...(values.installed === undefined ? {} : { own: { installed: oneOf("--installed", values.installed, ["yes", "no"]) === "yes" } }),
  });
  const { triage } = await readIncident(workspace, id);
  if (values.json === true) return `${JSON.stringify({ id, before: before.triage.level, ...triage })}\n`;
  return `${triage.sentence}\n${before.triage.level === triage.level ? "The level stays." : `${before.triage.level} before, ${triage.level} now.`}\n`;
}

const laws = ["nis2", "dora", "us-state"] as const;

/** Shows or says which clocks apply to the company. */
export async function setDuties(values: SetValues, surroundings: Surroundings): Promise<string> {
  const { changeDuties, readDuties } = await import("../commands/incidents/change-duties.ts");
  const workspace = await openWorkspace(surroundings);
  const known = await readDuties(workspace);
  const { "subject-to": subject, "customer-hours": hours } = values;
  const subjectTo =
    subject === undefined
      ? known.subjectTo
      : subject === "none"
        ? []
        : subject.split(",").map((law) => oneOf("--subject-to", law.trim(), laws));
  const customerNoticeHours = hours === undefined ? known.customerNoticeHours : hours === "none" ? null : readHours(hours);
  if (subject !== undefined || hours !== undefined) await changeDuties(workspace, { subjectTo, customerNoticeHours });
  if (values.json === true) return `${JSON.stringify({ subjectTo, customerNoticeHours })}\n`;
  const also = subjectTo.length === 0 ? "" : `, ${subjectTo.join(", ")}`;
  return `Clocks that apply: GDPR${also}; own contracts promise ${customerNoticeHours === null ? "no hours" : `${customerNoticeHours} hours`}.\n`;
}

function readHours(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw new PlimsollError("bad-input", `expected --customer-hours as a number of hours or none, met ${JSON.stringify(text)}; correct it`);
  return Number(text);
}

function oneOf<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found === undefined)
    throw new PlimsollError("bad-input", `expected ${option} to be one of ${names.join(", ")}, met ${JSON.stringify(value)}; choose one`);
  return found;
}
