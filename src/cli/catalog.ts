import { parseArgs } from "node:util";
import type { ShownTool } from "../commands/catalog/show-tool.ts";
import type { Catalog, CatalogTool } from "../core/model/catalog.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const help = `Usage: plimsoll catalog list|show ID|lint [FOLDER] [--json]

What Plimsoll knows of AI tools: names, identifiers, plans and facts, each with its source and grade.

  list          every tool: id, name, vendor, category
  show ID       one tool with everything known of it
  lint          checks the catalogue's files; exit 1 when something is wrong

  --json        answers JSON

Example: plimsoll catalog show slack-ai
`;

function pad(text: string, width: number): string {
  return text.length >= width ? `${text} ` : text.padEnd(width);
}

function vendorNames(catalog: Catalog): ReadonlyMap<string, string> {
  return new Map(catalog.vendors.map((vendor) => [vendor.id, vendor.name]));
}

function listTools(catalog: Catalog, isJson: boolean): string {
  const names = vendorNames(catalog);
  const tools = [...catalog.tools.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  const vendorOf = (tool: CatalogTool) => names.get(tool.vendor) ?? tool.vendor;
  if (!isJson) return tools.map((tool) => `${pad(tool.id, 26)}${pad(tool.name, 34)}${pad(vendorOf(tool), 26)}${tool.category}\n`).join("");
  const rows = tools.map((tool) => ({
    tool: tool.id,
    name: tool.name,
    vendor: vendorOf(tool),
    category: tool.category,
    ...(tool.embeddedIn === undefined ? {} : { embeddedIn: tool.embeddedIn }),
    aliases: tool.aliases.map((alias) => alias.name),
  }));
  return `${JSON.stringify(rows)}\n`;
}

function describeTool(shown: ShownTool): string {
  const lines = [
    `${shown.name} (${shown.id}), ${shown.vendorName}, ${shown.category}${shown.embeddedIn === undefined ? "" : `, part of ${shown.embeddedIn}`}`,
    ...shown.aliases.map((alias) => `  also ${alias.name}${alias.until === undefined ? "" : ` until ${alias.until}`}`),
    ...shown.plans.map(
      (plan) =>
        `  plan ${plan.name} (${plan.kinds.join(", ")}): trains on inputs ${plan.trainsOnInputs ?? "not known"} [${plan.source}, ${plan.grade}]`,
    ),
    ...shown.identifiers.map(
      (each) =>
        `  ${each.kind} ${each.value}${each.mixedUse === true || each.weak === true ? " (hint only)" : ""} [${each.source}, ${each.grade}]`,
    ),
    ...(shown.adminPages ?? []).map((page) => `  look at ${page.url}: ${page.path.join(" > ")}. Shows ${page.shows} [${page.grade}]`),
    ...[...shown.facts, ...shown.vendorFacts].map(
      (fact) => `  ${fact.id} ${String(fact.value)} [${fact.source}, ${fact.grade}${fact.seen === undefined ? "" : `, ${fact.seen}`}]`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

async function showOne(surroundings: Surroundings, id: string | undefined, isJson: boolean): Promise<string> {
  if (id === undefined)
    throw new PlimsollError("bad-input", "expected an id after plimsoll catalog show, met none; see plimsoll catalog list");
  const { showTool } = await import("../commands/catalog/show-tool.ts");
  const shown = showTool(await surroundings.catalog(), id);
  return isJson ? `${JSON.stringify(shown)}\n` : describeTool(shown);
}

async function lintAll(surroundings: Surroundings, folder: string | undefined, isJson: boolean): Promise<number> {
  const { lintCatalog } = await import("../commands/catalog/lint-catalog.ts");
  const { catalogFolder } = await import("../commands/catalog/catalog-folder.ts");
  const lint = lintCatalog(folder ?? catalogFolder);
  const { faults } = lint;
  const sum = `${lint.tools} tools of ${lint.vendors} vendors, ${lint.identifiers} identifiers, ${lint.verified} of them verified; ${faults.length} faults\n`;
  const told = faults.map(({ file, line, problem }) => `${file}:${line} ${problem}\n`).join("");
  surroundings.stdout.write(isJson ? `${JSON.stringify({ ok: faults.length === 0, ...lint })}\n` : told + sum);
  return faults.length === 0 ? 0 : 1;
}

/** `plimsoll catalog list|show ID|lint`: what the catalogue knows, and whether it is sound. */
export const catalog: CliWord = {
  name: "catalog",
  summary: "what Plimsoll knows of AI tools, with sources",
  help,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [action, subject] = positionals;
    if (action === "lint") return lintAll(surroundings, subject, values.json);
    if (action === "list") surroundings.stdout.write(listTools(await surroundings.catalog(), values.json));
    else if (action === "show") surroundings.stdout.write(await showOne(surroundings, subject, values.json));
    else
      throw new PlimsollError(
        "bad-input",
        `expected list, show or lint after plimsoll catalog, met ${action === undefined ? "nothing" : `"${action}"`}; see plimsoll catalog --help`,
      );
    return 0;
  },
};
