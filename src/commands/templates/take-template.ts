import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { type DataClass, dataClasses } from "../../core/model/data-class.ts";
import { dataTypes } from "../../core/model/data-types.ts";
import { planKinds } from "../../core/model/plan.ts";
import { readMarkdownTables } from "../../core/reports/write-paper-markdown.ts";
import { saidStates } from "../../core/vetting/vetting-fact.ts";
import { decodeBytes } from "../../reading/decode-text.ts";
import { readSheet } from "../../reading/read-sheet.ts";
import type { PaperTemplate } from "../../plugins/reports/contract.ts";
import { settleItem } from "../agreements/act-on-agreement.ts";
import { applyRegister } from "../inventory/apply-register.ts";
import { compareRegister } from "../inventory/compare-register.ts";
import { readRegisterFile } from "../inventory/read-register-file.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { applyRules } from "../rules/apply-rules.ts";
import { changeRules } from "../inventory/change-rules.ts";
import { assessVendor } from "../vetting/assess-vendor.ts";
import { readRulesOf } from "../vetting/read-rules-of.ts";
import { showVendor } from "../vetting/show-vendor.ts";

/** What a filled template changed. */
export interface TemplateTaken {
  readonly template: string;
  readonly changed: number;
  /** Rows that could not be used, and why. */
  readonly skipped: readonly { readonly row: string; readonly why: string }[];
}

type Take = (workspace: Workspace, rows: readonly (readonly string[])[]) => Promise<Omit<TemplateTaken, "template">>;

/**
 * Takes a filled template back (XLSX or Markdown): found by the template's name in its second line and by its columns. Rows
 * left as they were change nothing. Throws `bad-input` for a file that is no template of ours.
 */
export async function takeTemplate(
  workspace: Workspace,
  templates: readonly PaperTemplate[],
  name: string,
  bytes: Uint8Array,
): Promise<TemplateTaken> {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const records = isWorkbook
    ? await readWorkbook(name, bytes)
    : [[""], [decodeBytes(bytes).slice(0, 2000)], ...readMarkdownTables(decodeBytes(bytes))];
  const said = records.slice(0, 3).flat().join(" ");
  const template = templates.find(({ id }) => said.includes(`Template ${id}.`));
  if (template === undefined)
    throw new PlimsollError(
      "bad-input",
      `expected a filled template (${templates.map(({ id }) => id).join(", ")}) as XLSX or Markdown, met ${name}; take one away with \`plimsoll template make\``,
    );
  const at = records.findIndex((cells) => template.columns.every((title, index) => cells[index] === title));
  if (at < 0)
    throw new PlimsollError(
      "bad-input",
      `expected the columns ${template.columns.join(", ")} in ${name}, met others; keep the head of the table`,
    );
  const rows = records.slice(at + 1).filter((cells) => cells.some((cell) => cell !== ""));
  if (template.id === "tool-inventory") return { template: template.id, ...(await takeInventory(workspace, records[at] ?? [], rows)) };
  const take = takers[template.id];
  return { template: template.id, ...(take === undefined ? { changed: 0, skipped: [] } : await take(workspace, rows)) };
}

async function readWorkbook(name: string, bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const sheet = await readSheet({ name, bytes }, bytes.length, 16 << 20);
  if (sheet.kind !== "records")
    throw new PlimsollError("unreadable", `expected a workbook ${name}, met a file that cannot be read; save it as XLSX`);
  const records: (readonly string[])[] = [];
  for await (const record of sheet.records) records.push(record.map((cell) => cell.trim()));
  return records;
}

const takers: Readonly<Record<string, Take>> = {
  "vendor-assessment": takeAssessment,
  "classification-framework": takeFramework,
  "agreement-checklist": takeChecklist,
  "ai-use-policy": takePolicy,
};

async function takeAssessment(workspace: Workspace, rows: readonly (readonly string[])[]): Promise<Omit<TemplateTaken, "template">> {
  const skipped: { row: string; why: string }[] = [];
  let changed = 0;
  for (const [id = "", , , written = "", value = "", seen = ""] of rows) {
    const [vendor = "", plan = "", basic = ""] = id.split("/");
    const state = saidStates.find((each) => each === written.toLowerCase().replace(" ", "-"));
    if (written === "") continue;
    if (state === undefined) {
      skipped.push({ row: id, why: `expected ${saidStates.join(", ")}, met "${written}"` });
      continue;
    }
    const kind = planKinds.find((each) => each === plan);
    const page = await showVendor(workspace, { vendor, ...(kind === undefined ? {} : { plan: kind }) });
    const known = page.basics.find((one) => one.id === basic);
    if (known?.state === state && (value === "" || known.value === value)) continue;
    const ticked = [{ basic, state, value, source: "vendor assessment", ...(seen === "" || known?.state !== state ? {} : { seen }) }];
    await assessVendor(workspace, { vendor, plan: kind, ticked });
    changed++;
  }
  return { changed, skipped };
}

async function takeFramework(workspace: Workspace, rows: readonly (readonly string[])[]): Promise<Omit<TemplateTaken, "template">> {
  const skipped: { row: string; why: string }[] = [];
  const wanted = new Map<string, { readonly class: DataClass; readonly label: string }>();
  for (const [type = "", label = "", written = ""] of rows) {
    const found = dataClasses.find((each) => each === written.toLowerCase());
    if (found === undefined) skipped.push({ row: type, why: `expected public, internal or restricted, met "${written}"` });
    else wanted.set(type, { class: found, label: label === "" ? type : label });
  }
  const rules = await readRulesOf(workspace);
  const after = changeRules(rules, (before) => {
    const own = { ...before.dataTypes };
    for (const [type, { label }] of wanted) if (!dataTypes.has(type) && own[type] === undefined) own[type] = { declared: true, label };
    const lists = (name: DataClass) => [
      ...before.classes[name].filter((rule) => typeof rule !== "string" || !wanted.has(rule)),
      ...[...wanted].flatMap(([type, one]) => (one.class === name ? [type] : [])),
    ];
    return {
      ...before,
      dataTypes: own,
      classes: { public: lists("public"), internal: lists("internal"), restricted: lists("restricted") },
    };
  });
  const { changes } = await applyRules(after, workspace);
  return { changed: changes.length, skipped };
}

async function takeChecklist(workspace: Workspace, rows: readonly (readonly string[])[]): Promise<Omit<TemplateTaken, "template">> {
  const skipped: { row: string; why: string }[] = [];
  let changed = 0;
  for (const [id = "", , , , written = "", why = ""] of rows) {
    const how = (["accepted", "overridden", "asked"] as const).find((each) => each === written.toLowerCase());
    if (written === "" || how === undefined) {
      if (written !== "" && written !== "covered-elsewhere")
        skipped.push({ row: id, why: `expected accepted, overridden or asked, met "${written}"` });
      continue;
    }
    const [agreement = "", item = ""] = id.split("/");
    try {
      await settleItem(workspace, agreement, { item, how, why, document: "" });
      changed++;
    } catch (error) {
      if (!(error instanceof PlimsollError)) throw error;
      skipped.push({ row: id, why: error.message });
    }
  }
  return { changed, skipped };
}

async function takePolicy(workspace: Workspace, rows: readonly (readonly string[])[]): Promise<Omit<TemplateTaken, "template">> {
  const rules = await readRulesOf(workspace);
  const after = changeRules(rules, (before) => {
    const purposes = { ...before.purposes };
    for (const [id = "", label = "", tools = "", never = ""] of rows) {
      if (!/^[a-z0-9-]+$/.test(id)) continue;
      const named = tools.split(",").flatMap((tool) => tool.trim() || []);
      const { never: _never, tools: _tools, ...kept } = purposes[id] ?? {};
      const isNever = /^(?:yes|y|x|true|ja)$/i.test(never);
      purposes[id] = {
        ...kept,
        ...(label === "" || label === id ? {} : { label }),
        ...(named.length > 0 ? { tools: named } : {}),
        ...(isNever ? { never: true } : {}),
      };
    }
    return { ...before, purposes };
  });
  const { changes } = await applyRules(after, workspace);
  return { changed: changes.length, skipped: [] };
}

async function takeInventory(
  workspace: Workspace,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Omit<TemplateTaken, "template">> {
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const csv = [head, ...rows].map((cells) => cells.map(quote).join(",")).join("\r\n");
  const differences = await compareRegister(workspace, await readRegisterFile("inventory.csv", new TextEncoder().encode(csv)));
  const changed = differences.changed.length + differences.added.length;
  if (changed > 0) await applyRegister(workspace, differences);
  return { changed, skipped: differences.unreadable.map(({ place, why }) => ({ row: place, why })) };
}
