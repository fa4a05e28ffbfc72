import type { Pack } from "../../core/reports/classification-packs.rows.ts";
import type { TemplateData } from "../../plugins/reports/contract.ts";
import { agreementDocuments } from "../../storage/vetting-collections.ts";
import { parseAnswer } from "../agreements/parse-answer.ts";
import { listDataTypes } from "../inventory/list-data-types.ts";
import { readRegister } from "../inventory/read-register.ts";
import { sheetColumns } from "../inventory/sheet-columns.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { listVendors } from "../vetting/list-vendors.ts";
import { readRulesOf } from "../vetting/read-rules-of.ts";
import { showVendor } from "../vetting/show-vendor.ts";

const mostVendors = 200;

/** The company's own data for its templates. `vendor` narrows the assessment to one. */
export async function readTemplateData(workspace: Workspace, pack: Pack | null, vendor?: string): Promise<TemplateData> {
  const rules = await readRulesOf(workspace);
  const rows = await readRegister(workspace);
  const lines = new Map(rows.map(({ name, plan, line }) => [`${name}/${plan}`, { tool: name, plan, carries: line.carries ?? "nothing" }]));
  return {
    company: rules.company.name === "" ? "Our company" : rules.company.name,
    today: workspace.now().toISOString().slice(0, 10),
    pack,
    vendors: await readVendors(workspace, vendor),
    agreements: await readAgreements(workspace),
    toolColumns: sheetColumns.map(({ title }) => title),
    tools: rows.map((row) => sheetColumns.map((column) => String(column.value(row) ?? ""))),
    classes: listDataTypes(rules)
      .filter(({ kind }) => kind !== "detected")
      .map(({ type, label, class: dataClass }) => ({ type, label, class: dataClass })),
    mayCarry: [...lines.values()],
    purposes: Object.entries(rules.purposes).map(([id, { label, tools, never }]) => ({
      ...{ id, label: label ?? id, never: never === true },
      tools: (tools ?? []).join(", "),
    })),
  };
}

async function readVendors(workspace: Workspace, only: string | undefined): Promise<TemplateData["vendors"]> {
  const asked = only === undefined ? (await listVendors(workspace)).rows.map(({ id }) => id).slice(0, mostVendors) : [only];
  const found: TemplateData["vendors"][number][] = [];
  for (const id of asked) {
    const { vendor, name, plan, sentence, basics } = await showVendor(workspace, { vendor: id });
    found.push({ id: vendor, name, plan, sentence, basics });
  }
  return found;
}

async function readAgreements(workspace: Workspace): Promise<TemplateData["agreements"]> {
  const kept = await workspace.store.read(workspace.organisation, (transaction) => transaction.list(agreementDocuments));
  return kept
    .filter(({ ended }) => ended === "")
    .map((row) => {
      const { settle, ask } = parseAnswer(row);
      const items = [...settle, ...ask].map(({ id, text, status }) => {
        const settled = row.settled.find((one) => one.id === id);
        return { id, text, status, how: settled?.how ?? "", why: settled?.why ?? "" };
      });
      const name = workspace.catalog.tools.get(row.tool)?.name ?? row.tool;
      return { id: row.id, name, plan: row.plan, state: row.isInForce ? "in force" : "kept", items };
    });
}
