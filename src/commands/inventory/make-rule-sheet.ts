import { escapeMarkup } from "../../core/reports/escape-markup.ts";
import type { Guide, GuideClass, GuideTool } from "../../core/guide/guide.ts";
import { readGuide } from "../guide/read-guide.ts";
import type { Workspace } from "./workspace.ts";

/** The rules on one page to print and hand round: classes, tools with what they may carry, what to do. One HTML file that needs nothing else. */
export async function makeRuleSheet(workspace: Workspace): Promise<string> {
  return page(await readGuide(workspace));
}

function page(guide: Guide): string {
  const title = guide.company === "" ? "AI tools: what may go where" : `AI tools at ${guide.company}: what may go where`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeMarkup(title)}</title><style>${style}</style></head>
<body><main>${guide.logo === "" ? "" : `<p class="logo"><img src="${guide.logo}" alt=""></p>`}<h1>${escapeMarkup(title)}</h1>
<p class="date">${escapeMarkup(guide.date)}, rules ${escapeMarkup(guide.version)}</p>
<section class="classes">${guide.classes.map(classBox).join("")}</section>
<h2>Tools</h2>
<table><thead><tr><th>Tool</th><th>Plan</th><th>May carry</th></tr></thead><tbody>${guide.tools.map(toolRow).join("") || '<tr><td colspan="3">No tools yet: every tool may carry public data only.</td></tr>'}</tbody></table>
<p>Every other tool: public data only.</p>
${purposes(guide)}
<h2>What to do</h2><ol>${guide.todo.map((line) => `<li>${escapeMarkup(line)}</li>`).join("")}</ol></main></body></html>
`;
}

function classBox({ class: dataClass, title, holds, goes }: GuideClass): string {
  return `<div class="${dataClass}"><h2>${escapeMarkup(title)}</h2><ul>${holds.map((line) => `<li>${escapeMarkup(line)}</li>`).join("")}</ul><p><b>${escapeMarkup(goes)}</b></p></div>`;
}

function toolRow({ name, planName, says }: GuideTool): string {
  return `<tr><td>${escapeMarkup(name)}</td><td>${escapeMarkup(upper(planName))}</td><td>${escapeMarkup(says)}</td></tr>`;
}

function purposes(guide: Guide): string {
  const never = guide.purposes.filter((purpose) => purpose.never);
  if (never.length === 0) return "";
  const lines = never.map(({ label, why }) => `<li>${escapeMarkup(label)}${why === "" ? "" : `: ${escapeMarkup(why)}`}</li>`);
  return `<h2>Never with AI</h2><ul>${lines.join("")}</ul>`;
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const style = `
body{font:14px/1.45 system-ui,sans-serif;color:#0b1f2a;background:#fbfaf7;margin:0}
main{max-width:180mm;margin:0 auto;padding:12mm}
h1{font-size:20px;margin:0}h2{font-size:15px;margin:16px 0 4px}
.logo{margin:0 0 8px}.logo img{max-width:160px;max-height:40px}
.date{color:#3c5561;margin:2px 0 12px}
.classes{display:grid;grid-template-columns:repeat(3,1fr);gap:12px}
.classes div{border:1px solid #d9d4c7;border-radius:6px;padding:0 12px 4px;border-top:4px solid #1f6f8b}
.classes .restricted{border-top-color:#b3361b}.classes .public{border-top-color:#2f6b4f}
ul,ol{margin:4px 0;padding-left:18px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:4px 8px 4px 0;border-bottom:1px solid #d9d4c7}
@media(max-width:600px){.classes{grid-template-columns:1fr}}
@media print{body{background:#fff;font-size:11px}main{padding:0}@page{size:A4;margin:12mm}}`;
