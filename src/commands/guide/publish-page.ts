import { escapeMarkup } from "../../core/reports/escape-markup.ts";
import { createHash } from "node:crypto";
import type { Guide } from "../../core/guide/guide.ts";
import type { CatalogTool } from "../../core/model/catalog.ts";
import { makeBasicsOf, readKeptBasics } from "../decide/find-basics.ts";
import { readRules } from "../inventory/read-rules.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readGuide } from "./read-guide.ts";

/** The built page: one script and one style, as text. */
export interface BuiltPage {
  readonly script: string;
  readonly style: string;
}

/**
 * The employee's page as one HTML file: guide, rules, the catalogue's plans and the classifier are inside. Its own content
 * policy names the one script and the one style by digest and allows no connection at all (Content Security Policy Level 3).
 */
export async function publishPage(workspace: Workspace, { script, style }: BuiltPage): Promise<string> {
  const guide = await readGuide(workspace);
  const { rules, kept } = await workspace.store.read(workspace.organisation, async (open) => ({
    rules: await readRules(open),
    kept: await readKeptBasics(open),
  }));
  const basicsOf = makeBasicsOf(workspace.catalog, workspace.now(), kept);
  const tools = [...workspace.catalog.tools.values()].map(trimTool);
  // Requests, owners and reasons of exceptions are governance's own; the page needs only what they allow.
  const exceptions = rules.exceptions.map((each) => ({ ...each, owner: "", why: "" }));
  const basics = Object.fromEntries(tools.map(({ id }) => [id, basicsOf(id)]));
  return page(guide, { script: endless(script), style }, { guide, rules: { ...rules, exceptions }, tools, basics });
}

/** What a decision and a search by name need of a tool. */
function trimTool(tool: CatalogTool): CatalogTool {
  const aliases = tool.aliases.map(({ name }) => ({ name, source: "" }));
  return { ...tool, aliases, identifiers: [], facts: [], accountFiles: [], adminPages: [] };
}

function page(guide: Guide, { script, style }: BuiltPage, data: object): string {
  const title = guide.company === "" ? "AI tools: may I?" : `AI tools at ${guide.company}: may I?`;
  const policy = `default-src 'none'; script-src '${digestOf(script)}'; style-src '${digestOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
<main id="page"><h1>${escapeMarkup(title)}</h1><p>This page needs JavaScript. As of ${guide.date}.</p></main>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** A script that cannot end its own element. */
function endless(script: string): string {
  return script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}

function digestOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
