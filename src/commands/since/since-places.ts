import { namePlan } from "../../core/decide/plain-words.ts";
import { localDay } from "../../core/decide/local-day.ts";
import type { Entry } from "../../core/reports/compare-entries.ts";
import type { SinceSection } from "../../core/reports/write-since-paper.ts";
import { writeRules } from "../../core/rules/write-rules.ts";
import { exceptions } from "../../storage/collections.ts";
import { tasks, toolRequests } from "../../storage/people-collections.ts";
import { listAgreements } from "../agreements/list-agreements.ts";
import { listIncidents } from "../incidents/read-incident.ts";
import { readRegister } from "../inventory/read-register.ts";
import { readRules } from "../inventory/read-rules.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { flattenRules } from "../pack/flatten-rules.ts";
import { listVendors } from "../vetting/list-vendors.ts";

/** One kind of thing that is compared, and how it is read at any moment. */
interface Place extends Omit<SinceSection, "rows"> {
  read(workspace: Workspace): Promise<readonly Entry[]>;
}

/** Everything whose change a visitor wants to see, in the order of the report. */
export const sincePlaces: readonly Place[] = [
  { id: "uses", title: "Uses", head: ["Tool", "Plan", "Team"], none: "No use came, moved or went.", read: readUses },
  { id: "vendors", title: "Verdicts", head: ["Vendor"], none: "No vendor's verdict moved.", read: readVerdicts },
  { id: "agreements", title: "Agreements", head: ["Tool", "Plan"], none: "No agreement came, moved or went.", read: readAgreements },
  { id: "incidents", title: "Incidents", head: ["Vendor", "What"], none: "No incident was recorded or moved.", read: readIncidents },
  { id: "rules", title: "Rules", head: ["Place"], none: "No rule was changed.", read: readRuleRows },
  { id: "exceptions", title: "Exceptions", head: ["Tool", "Team", "Why"], none: "No exception came, moved or went.", read: readExceptions },
  { id: "requests", title: "Requests", head: ["Asked for"], none: "Nobody asked for anything.", read: readRequests },
  { id: "tasks", title: "Tasks", head: ["Task", "Who"], none: "No task came or was done.", read: readTasks },
];

async function readUses(workspace: Workspace): Promise<Entry[]> {
  return (await readRegister(workspace)).map((row) => ({
    key: row.id,
    cells: [
      row.name,
      `${namePlan(row.plan).replace(/^the /, "")}${row.account.kind === "personal" && row.plan !== "personal" ? ", own account" : ""}`,
      row.team || "all",
    ],
    sides: { standing: row.standing.replaceAll("-", " "), "may carry": row.line.carries ?? "", owner: row.owner },
  }));
}

async function readVerdicts(workspace: Workspace): Promise<Entry[]> {
  const { rows } = await listVendors(workspace);
  return rows.map(({ id, name, verdict }) => ({ key: id, cells: [name], sides: { "fit for": verdict } }));
}

async function readAgreements(workspace: Workspace): Promise<Entry[]> {
  return (await listAgreements(workspace)).map(({ id, name, plan, state, from, until, open }) => ({
    ...{ key: id, cells: [name, plan] },
    sides: { state, from, until, "open points": open === 0 ? "" : String(open) },
  }));
}

async function readIncidents(workspace: Workspace): Promise<Entry[]> {
  return (await listIncidents(workspace)).map(({ id, incident, triage }) => ({
    ...{ key: id, cells: [incident.vendor, incident.title] },
    sides: { level: triage.level === "none" ? "not ours" : triage.level, kind: triage.kind.replaceAll("-", " ") },
  }));
}

/** What stands in other sections (standings by use, exceptions) is left out here. */
async function readRuleRows({ store, organisation, catalog }: Workspace): Promise<Entry[]> {
  const { exceptions: _exceptions, ...written } = writeRules(await store.read(organisation, readRules));
  const nameOf = (tool: string): string => catalog.tools.get(tool)?.name ?? tool;
  return flattenRules(written).map(([place = "", says = ""]) => ({ key: place, cells: [sayPlace(place, nameOf)], sides: { "": says } }));
}

/** A place of the rules file as people say it: `tools.slack-ai.plans.team.review` is "Slack AI, team: review". */
function sayPlace(place: string, nameOf: (tool: string) => string): string {
  const [head = "", ...rest] = place.split(".");
  const words = (parts: readonly string[]): string =>
    parts.join(" ").replaceAll(/([a-z])([A-Z])/g, (_, one, other) => `${one} ${other.toLowerCase()}`);
  const [tool = "", plans, plan = "", ...what] = rest;
  if (head === "tools" && plans === "plans") return `${nameOf(tool)}, ${plan}: ${words(what)}`;
  const [name = "", ...more] = rest;
  if (head === "purposes" && more.length > 0) return `purpose ${name}: ${words(more)}`;
  return rest.length === 0 ? words([head]) : `${words([head])}: ${words(rest)}`;
}

async function readExceptions({ store, organisation, catalog, now }: Workspace): Promise<Entry[]> {
  return store.read(organisation, async (open) => {
    const { exceptions: inForce, company } = await readRules(open);
    const today = localDay(now().getTime(), company.timeZone);
    const asked = await open.list(exceptions);
    const nameOf = (tool: string): string => catalog.tools.get(tool)?.name ?? tool;
    return [
      ...inForce.map((rule) => ({
        key: JSON.stringify([rule.tool, rule.plan, rule.team, rule.class, rule.types, rule.from, rule.why]),
        cells: [nameOf(rule.tool), rule.team ?? "all", rule.why],
        sides: { state: rule.until < today ? "past its day" : "in force", until: rule.until, class: rule.class },
      })),
      ...asked
        .filter(({ state }) => state !== "approved")
        .map((row) => ({
          key: row.id,
          cells: [nameOf(row.tool), row.team || "all", row.why],
          sides: { state: row.state, until: row.until },
        })),
    ];
  });
}

/** Requests carry their own dates: who had asked by then, and whether it was answered by then. */
async function readRequests({ store, organisation, now }: Workspace): Promise<Entry[]> {
  const rows = await store.read(organisation, (open) => open.list(toolRequests));
  const at = now().toISOString();
  return rows.map(({ id, name, state, by, decidedAt }) => ({
    ...{ key: id, cells: [name] },
    sides: {
      state: decidedAt !== "" && decidedAt <= at ? state : "asked",
      people: String(by.filter((each) => each.at <= at).length),
    },
  }));
}

async function readTasks({ store, organisation }: Workspace): Promise<Entry[]> {
  const rows = await store.read(organisation, (open) => open.list(tasks));
  return rows.map(({ id, title, owner, state, due }) => ({ key: id, cells: [title, owner], sides: { state, due } }));
}
