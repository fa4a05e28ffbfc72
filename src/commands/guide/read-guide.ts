import { namePlan, nameType } from "../../core/decide/plain-words.ts";
import { versionOf } from "../../core/decide/explain-decision.ts";
import type { Guide, GuideClass, GuidePurpose, GuideTool } from "../../core/guide/guide.ts";
import { dataClasses } from "../../core/model/data-class.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import type { LoadLine } from "../../core/model/decision.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { Standing } from "../../core/model/standing.ts";
import { logoAddress } from "../../core/reports/logo.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { members } from "../../storage/people-collections.ts";
import { readFacts } from "../inventory/read-facts.ts";
import type { RegisterFacts } from "../inventory/read-facts.ts";
import { readRows } from "../inventory/read-register.ts";
import { classWords, todo } from "../inventory/rule-sheet.rows.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readLogo } from "./read-logo.ts";

/** The guide of the organisation as its rules and register stand now. */
export async function readGuide(workspace: Workspace): Promise<Guide> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const facts = await readFacts(transaction, workspace);
    const tools = new Map<string, GuideTool>();
    for (const row of await readRows(transaction, facts)) add(tools, workspace, { ...row, line: facts.lineOf(row) });
    for (const [tool, { plans }] of Object.entries(facts.rules.tools)) addRuled(tools, workspace, facts, tool, Object.keys(plans));
    return {
      company: facts.rules.company.name,
      date: workspace.now().toISOString().slice(0, 10),
      version: versionOf(facts.decision),
      classes: classWords.map((words) => describeClass(words, facts)),
      tools: [...tools.values()].toSorted(byLine),
      purposes: listPurposes(facts, workspace),
      todo,
      contact: await findContact(transaction),
      logo: await findLogo(transaction),
    };
  });
}

interface Line {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly name: string;
  readonly standing: Standing;
  readonly line: LoadLine;
}

function add(tools: Map<string, GuideTool>, { catalog }: Workspace, { tool, plan, name, standing, line }: Line): void {
  tools.set(`${tool}/${plan}`, {
    ...{ tool, plan, name, standing, carries: line.carries, says: sayLine(line, standing) },
    planName: namePlan(plan).replace(/^the /, ""),
    aliases: (catalog.tools.get(tool)?.aliases ?? []).map((alias) => alias.name),
  });
}

function addRuled(tools: Map<string, GuideTool>, workspace: Workspace, facts: RegisterFacts, tool: string, plans: readonly string[]): void {
  const name = workspace.catalog.tools.get(tool)?.name ?? tool;
  for (const plan of (["personal", "team", "enterprise", "api", "local", "unknown"] as const).filter((kind) => plans.includes(kind))) {
    if (tools.has(`${tool}/${plan}`)) continue;
    const account = { kind: plan === "personal" ? ("personal" as const) : ("company" as const) };
    const { standing } = facts.standingOf(tool, plan);
    add(tools, workspace, { tool, plan, name, standing, line: facts.lineOf({ tool, plan, account }) });
  }
}

const carryWords: Readonly<Record<DataClass, string>> = {
  public: "Public data",
  internal: "Public and internal data",
  restricted: "All data",
};

function sayLine({ carries }: LoadLine, standing: Standing): string {
  if (carries !== null) return carryWords[carries];
  return standing === "not-allowed" ? "Not allowed" : "Nothing";
}

function describeClass(words: GuideClass, { rules, decision }: RegisterFacts): GuideClass {
  const own = rules.classes[words.class].flatMap((rule) =>
    typeof rule === "string"
      ? [nameType(rule, decision)]
      : Object.entries(rule).map(([type, { atLeast }]) => `${nameType(type, decision)}, from ${atLeast} on`),
  );
  return { ...words, holds: [...new Set([...own, ...words.holds])] };
}

function listPurposes({ rules }: RegisterFacts, { catalog }: Workspace): GuidePurpose[] {
  return Object.entries(rules.purposes).map(([id, { label, never, why, tools = [] }]) => ({
    ...{ id, label: label ?? id.replaceAll("-", " "), never: never === true, why: why ?? "" },
    tools: tools.map((tool) => ({ tool, name: catalog.tools.get(tool)?.name ?? tool })),
  }));
}

/** The first lead, else the first owner, who has an account. */
async function findContact(transaction: ReadTransaction): Promise<string> {
  const active = await transaction.list(members, { where: { state: "active", role: ["lead", "owner"] } });
  const first = active.find(({ role }) => role === "lead") ?? active[0];
  return first === undefined ? "" : first.name === "" ? first.id : first.name;
}

async function findLogo(transaction: ReadTransaction): Promise<string> {
  const logo = await readLogo(transaction);
  return logo === null ? "" : logoAddress(logo);
}

function byLine(one: GuideTool, other: GuideTool): number {
  const rank = ({ carries }: GuideTool): number => (carries === null ? -1 : dataClasses.indexOf(carries));
  return rank(other) - rank(one) || (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1);
}
