import { localDay } from "../../core/decide/local-day.ts";
import type { ExceptionRule } from "../../core/model/company-rules.ts";
import { writeRules } from "../../core/rules/write-rules.ts";
import type { PackTable } from "../../core/reports/write-pack.ts";
import { checkpoints, exceptions, rulesVersions } from "../../storage/collections.ts";
import { listAgreements } from "../agreements/list-agreements.ts";
import { listIncidents } from "../incidents/read-incident.ts";
import { readRegister } from "../inventory/read-register.ts";
import { readRules } from "../inventory/read-rules.ts";
import type { SourceFamilies, Workspace } from "../inventory/workspace.ts";
import { readPosture } from "../posture/read-posture.ts";
import { readRollUps } from "../ledger/list-points.ts";
import { listVendors } from "../vetting/list-vendors.ts";
import { flattenRules } from "./flatten-rules.ts";

export const packReaders = ["owner", "auditor", "client"] as const;
export type PackReader = (typeof packReaders)[number];

/** Every table of the pack from what is kept, but the mapping. People are named to the owner and the auditor only. */
export async function gatherPack(workspace: Workspace, sources: SourceFamilies, reader: PackReader): Promise<PackTable[]> {
  const name = (person: string): string => (reader === "client" ? "" : person);
  return [
    await tableInventory(workspace, name),
    await tableVetting(workspace),
    await tableRules(workspace, reader),
    await tableAgreements(workspace),
    await tableIncidents(workspace),
    await tableExceptions(workspace, name),
    await tableDecisions(workspace),
    await tableCoverage(workspace, sources),
  ];
}

type Name = (person: string) => string;

async function tableInventory(workspace: Workspace, name: Name): Promise<PackTable> {
  const rows = await readRegister(workspace);
  const open = rows.filter(({ standing }) => standing === "unknown" || standing === "under-review").length;
  return {
    part: "inventory",
    title: "Inventory",
    head: ["Tool", "Vendor", "Plan", "Team", "Account", "People", "Purpose", "Standing", "May carry", "Owner", "Last seen", "Evidence"],
    rows: rows.map((row) => [
      ...[row.name, row.vendor, row.plan, row.team, row.account.kind, row.people === null ? "not known" : String(row.people)],
      ...[row.purpose, row.standing, row.line.carries ?? "nothing", name(row.owner), row.lastSeen?.slice(0, 10) ?? ""],
      row.strength,
    ]),
    none: "No use is on record.",
    fact: `${rows.length} uses of ${new Set(rows.map(({ tool }) => tool)).size} tools, ${rows.filter(({ owner }) => owner !== "").length} with an owner, ${open} not decided.`,
  };
}

async function tableVetting(workspace: Workspace): Promise<PackTable> {
  const { rows } = await listVendors(workspace);
  return {
    part: "vetting",
    title: "Vetting",
    head: ["Vendor", "Tools", "Judged for plan", "Fit for", "Why", "Basics"],
    rows: rows.map(({ name, tools, plan, verdict, sentence, headline }) => [
      ...[name, tools.join(", "), plan, verdict, sentence],
      headline.map(({ label, state }) => `${label}: ${state}`).join("; "),
    ]),
    none: "No vendor is in the register.",
    fact: `${rows.length} vendors, ${rows.filter(({ verdict }) => verdict !== "public").length} fit for more than public data.`,
  };
}

/** What of the rules a client is not shown: who answers for something, and words that are secret by themselves. */
const inHouse = /^(?:exceptions|notThis)\[\d+\]\.owner$|^ownData\[\d+\]\.(?:words?|pattern)$/;

async function tableRules(workspace: Workspace, reader: PackReader): Promise<PackTable> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const rules = await readRules(transaction);
    const versions = await transaction.list(rulesVersions, { orderBy: "number", descending: true });
    const last = versions[0];
    return {
      part: "rules",
      title: "Rules",
      head: ["Place", "Says"],
      rows: flattenRules(writeRules(rules, true)).map(([place = "", says = ""]) => [
        place,
        reader === "client" && inHouse.test(place) ? "not shown" : says,
      ]),
      none: "Only the shipped rules hold.",
      fact:
        last === undefined
          ? "the shipped rules, never changed."
          : `version ${last.id}, in force since ${last.at.slice(0, 10)}, ${versions.length} versions kept.`,
    };
  });
}

async function tableAgreements(workspace: Workspace): Promise<PackTable> {
  const rows = await listAgreements(workspace);
  const inForce = rows.filter(({ state }) => state === "in force").length;
  return {
    part: "agreements",
    title: "Agreements",
    head: ["Tool", "Vendor", "Plan", "Kind", "State", "From", "Until", "Covers", "Open points"],
    rows: rows.map((row) => [
      ...[row.name, row.vendor, row.plan, row.role, row.state, row.from, row.until, row.covers === "" ? "all" : row.covers],
      String(row.open),
    ]),
    none: "No agreement is on record.",
    fact: `${inForce} of ${rows.length} in force.`,
  };
}

async function tableIncidents(workspace: Workspace): Promise<PackTable> {
  const rows = await listIncidents(workspace);
  return {
    part: "incidents",
    title: "Incidents",
    head: ["Date", "Vendor", "What", "Kind", "Level here", "Sent", "Held", "Answer", "Not needed"],
    rows: rows.map(({ incident, triage }) => [
      ...[incident.at.slice(0, 10), incident.vendor, incident.title.slice(0, 120), triage.kind.replaceAll("-", " "), triage.level],
      ...[String(triage.exposure.sent.flows), String(triage.exposure.blocked.flows), triage.sentence],
      triage.notNeeded.map(({ step }) => step.replaceAll("-", " ")).join(", "),
    ]),
    none: "No incident is on record.",
    fact: `${rows.length} recorded, ${rows.filter(({ triage }) => triage.level === "act" || triage.level === "urgent").length} of them asked for work.`,
  };
}

async function tableExceptions(workspace: Workspace, name: Name): Promise<PackTable> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const { exceptions: inRules, company } = await readRules(transaction);
    const today = localDay(workspace.now().getTime(), company.timeZone);
    const requests = await transaction.list(exceptions, { orderBy: "at", descending: true });
    const isIn = (rule: ExceptionRule): string => (rule.until < today ? "past its day" : "in force");
    const open = requests.filter(({ state }) => state !== "approved");
    return {
      part: "exceptions",
      title: "Exceptions",
      head: ["Tool", "Plan", "Team", "Class", "Types", "From", "Until", "Owner", "Why", "State"],
      rows: [
        ...inRules.map((rule) => [
          ...[rule.tool, rule.plan ?? "all", rule.team ?? "all", rule.class, rule.types?.join(", ") ?? "all", rule.from ?? "", rule.until],
          ...[name(rule.owner), rule.why, isIn(rule)],
        ]),
        ...open.map((row) => [
          ...[
            row.tool,
            row.plan ?? "all",
            row.team,
            row.class,
            row.types.join(", "),
            row.from,
            row.until,
            name(row.owner),
            row.why,
            row.state,
          ],
        ]),
      ],
      none: "No exception is on record.",
      fact: `${inRules.filter((rule) => rule.until >= today).length} in force, ${inRules.filter((rule) => rule.until < today).length} past their day, ${open.length} asked, refused or ended.`,
    };
  });
}

async function tableDecisions(workspace: Workspace): Promise<PackTable> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const sums = await readRollUps(transaction, {});
    const months = new Map<string, Map<string, number>>();
    for (const { day, decision, flows } of sums) {
      const month = months.get(day.slice(0, 7)) ?? new Map<string, number>();
      months.set(day.slice(0, 7), month.set(decision, (month.get(decision) ?? 0) + flows));
    }
    const now = workspace.now().toISOString();
    const count = await transaction.lastNumber(checkpoints);
    const signed = (await transaction.entries(checkpoints, 0, count)).map(({ entry }) => entry).findLast(({ at }) => at <= now);
    const flows = sums.reduce((sum, row) => sum + row.flows, 0);
    return {
      part: "decisions",
      title: "Decisions",
      head: ["Month", "Allowed", "Cleaned", "Asked", "Blocked"],
      rows: [...months]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([month, by]) => [month, ...["allow", "redact", "ask", "block"].map((verdict) => String(by.get(verdict) ?? 0))]),
      none: "No decision is on record.",
      fact: `${flows} decisions${signed === undefined ? ", none under a signature yet" : `; head of the signed ledger ${signed.head.slice(0, 16)}… after ${signed.entries} entries`}.`,
    };
  });
}

async function tableCoverage(workspace: Workspace, sources: SourceFamilies): Promise<PackTable> {
  const { coverage } = await readPosture(workspace, sources);
  return {
    part: "coverage",
    title: "Coverage",
    head: ["Looked at", "Known", "Of", "Missing"],
    rows: coverage.map(({ label, known, of, missing }) => [label, String(known), String(of), missing.join("; ")]),
    none: "Nothing was looked at.",
    fact: coverage.map(({ label, known, of }) => `${label} ${known} of ${of}`).join(", ") || "nothing was looked at.",
  };
}
