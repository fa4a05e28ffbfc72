import { namePlan, nameType } from "../../core/decide/plain-words.ts";
import { versionOf } from "../../core/decide/explain-decision.ts";
import { dataClasses } from "../../core/model/data-class.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import type { LoadLine } from "../../core/model/decision.ts";
import { readFacts } from "./read-facts.ts";
import type { RegisterFacts } from "./read-facts.ts";
import { readRows } from "./read-register.ts";
import { classWords, todo } from "./rule-sheet.rows.ts";
import type { Workspace } from "./workspace.ts";

interface ToolLine {
  readonly name: string;
  readonly line: LoadLine;
  readonly standing: string;
}

/** The rules on one page to print and hand round: classes, tools with what they may carry, what to do. One HTML file that needs nothing else. */
export async function makeRuleSheet(workspace: Workspace): Promise<string> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const facts = await readFacts(transaction, workspace);
    const rows = await readRows(transaction, facts);
    const tools = new Map<string, ToolLine>();
    for (const row of rows) tools.set(`${row.tool}/${row.plan}`, { name: row.name, line: facts.lineOf(row), standing: row.standing });
    for (const [tool, { plans }] of Object.entries(facts.rules.tools)) addRuled(tools, tool, Object.keys(plans), workspace, facts);
    return page(facts, [...tools.values()], workspace.now());
  });
}

function addRuled(tools: Map<string, ToolLine>, tool: string, plans: readonly string[], workspace: Workspace, facts: RegisterFacts): void {
  const name = workspace.catalog.tools.get(tool)?.name ?? tool;
  for (const plan of (["personal", "team", "enterprise", "api", "local", "unknown"] as const).filter((kind) => plans.includes(kind))) {
    const key = `${tool}/${plan}`;
    if (tools.has(key)) continue;
    const account = { kind: plan === "personal" ? ("personal" as const) : ("company" as const) };
    tools.set(key, { name, line: facts.lineOf({ tool, plan, account }), standing: facts.standingOf(tool, plan).standing });
  }
}

const carryWords: Readonly<Record<DataClass, string>> = {
  public: "public data",
  internal: "public and internal data",
  restricted: "all data",
};

function page(facts: RegisterFacts, tools: readonly ToolLine[], now: Date): string {
  const { company } = facts.rules;
  const title = company.name === "" ? "AI tools: what may go where" : `AI tools at ${company.name}: what may go where`;
  const ordered = [...tools].sort((one, other) => rank(other) - rank(one) || (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style></head>
<body><main><h1>${escape(title)}</h1>
<p class="date">${escape(now.toISOString().slice(0, 10))}, rules ${escape(versionOf(facts.decision))}</p>
<section class="classes">${classWords.map((each) => classBox(each, facts)).join("")}</section>
<h2>Tools</h2>
<table><thead><tr><th>Tool</th><th>Plan</th><th>May carry</th></tr></thead><tbody>${ordered.map(toolRow).join("") || '<tr><td colspan="3">No tools yet: every tool may carry public data only.</td></tr>'}</tbody></table>
<p>Every other tool: public data only.</p>
${purposes(facts)}
<h2>What to do</h2><ol>${todo.map((line) => `<li>${escape(line)}</li>`).join("")}</ol></main></body></html>
`;
}

function classBox({ class: dataClass, title, holds, goes }: (typeof classWords)[number], facts: RegisterFacts): string {
  const own = facts.rules.classes[dataClass].flatMap((rule) =>
    typeof rule === "string"
      ? [nameType(rule, facts.decision)]
      : Object.entries(rule).map(([type, { atLeast }]) => `${nameType(type, facts.decision)}, from ${atLeast} on`),
  );
  const lines = [...new Set([...own, ...holds])];
  return `<div class="${dataClass}"><h2>${escape(title)}</h2><ul>${lines.map((line) => `<li>${escape(line)}</li>`).join("")}</ul><p><b>${escape(goes)}</b></p></div>`;
}

function toolRow({ name, line, standing }: ToolLine): string {
  const carries = line.carries === null ? (standing === "not-allowed" ? "Not allowed" : "Nothing") : upper(carryWords[line.carries]);
  return `<tr><td>${escape(name)}</td><td>${escape(upper(namePlan(line.plan).replace(/^the /, "")))}</td><td>${escape(carries)}</td></tr>`;
}

function purposes({ rules }: RegisterFacts): string {
  const never = Object.entries(rules.purposes).filter(([, purpose]) => purpose.never === true);
  if (never.length === 0) return "";
  const lines = never.map(([id, { label, why }]) => `<li>${escape(label ?? id)}${why === undefined ? "" : `: ${escape(why)}`}</li>`);
  return `<h2>Never with AI</h2><ul>${lines.join("")}</ul>`;
}

function rank({ line }: ToolLine): number {
  return line.carries === null ? -1 : dataClasses.indexOf(line.carries);
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const style = `
body{font:14px/1.45 system-ui,sans-serif;color:#0b1f2a;background:#fbfaf7;margin:0}
main{max-width:180mm;margin:0 auto;padding:12mm}
h1{font-size:20px;margin:0}h2{font-size:15px;margin:16px 0 4px}
.date{color:#3c5561;margin:2px 0 12px}
.classes{display:grid;grid-template-columns:repeat(3,1fr);gap:12px}
.classes div{border:1px solid #d9d4c7;border-radius:6px;padding:0 12px 4px;border-top:4px solid #1f6f8b}
.classes .restricted{border-top-color:#b3361b}.classes .public{border-top-color:#2f6b4f}
ul,ol{margin:4px 0;padding-left:18px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:4px 8px 4px 0;border-bottom:1px solid #d9d4c7}
@media(max-width:600px){.classes{grid-template-columns:1fr}}
@media print{body{background:#fff;font-size:11px}main{padding:0}@page{size:A4;margin:12mm}}`;
