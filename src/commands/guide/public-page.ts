import { escapeMarkup } from "../../core/reports/escape-markup.ts";
import type { Guide, GuideTool } from "../../core/guide/guide.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readGuide } from "./read-guide.ts";

/** "AI we use and how", for clients: approved tools, what each may carry, what never goes to any. No names, no counts, nothing open. */
export async function publicPage(workspace: Workspace): Promise<string> {
  const guide = await readGuide(workspace);
  const used = guide.tools.filter(({ standing, carries }) => standing === "approved" && carries !== null);
  const title = guide.company === "" ? "AI we use, and how" : `AI at ${guide.company}: what we use, and how`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;color:#0b1f2a;background:#fbfaf7;margin:0}main{max-width:720px;margin:0 auto;padding:24px 16px}h1{font-size:24px}h2{font-size:16px;margin:24px 0 8px}table{width:100%;border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:8px 8px 8px 0;border-bottom:1px solid #d9d4c7}.soft{color:#4a5a63}.logo{max-width:160px;max-height:40px}</style>
</head>
<body><main>
${guide.logo === "" ? "" : `<p><img class="logo" src="${guide.logo}" alt=""></p>`}
<h1>${escapeMarkup(title)}</h1>
<p class="soft">As of ${guide.date}.</p>
<p>We keep a register of the AI tools we use, approve each for the plan it is used on, and say for each which data it may carry.</p>
<h2>Tools</h2>
${used.length === 0 ? "<p>We have approved no AI tool yet.</p>" : `<table><thead><tr><th scope="col">Tool</th><th scope="col">Plan</th><th scope="col">May carry</th></tr></thead><tbody>${used.map(row).join("")}</tbody></table>`}
${guide.classes
  .filter((each) => each.class === "restricted")
  .map((each) => `<h2>What we keep out of AI tools</h2><ul>${list(each.holds)}</ul>`)
  .join("")}
${never(guide)}
</main></body>
</html>
`;
}

function row({ name, planName, says }: GuideTool): string {
  return `<tr><td>${escapeMarkup(name)}</td><td>${escapeMarkup(planName)}</td><td>${escapeMarkup(says)}</td></tr>`;
}

function never({ purposes }: Guide): string {
  const lines = purposes.filter((purpose) => purpose.never).map(({ label }) => label);
  return lines.length === 0 ? "" : `<h2>What we do without AI</h2><ul>${list(lines)}</ul>`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join("");
}
