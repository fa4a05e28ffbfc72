import type { Catalog, CatalogTool, ToolCategory } from "../../core/model/catalog.ts";

export interface CatalogMatch {
  readonly tool: string;
  readonly name: string;
  readonly vendor: string;
  readonly category: ToolCategory;
  readonly aliases: string[];
}

/** Tools whose name, alias, vendor or id has the words, best first: a beginning beats a word's beginning beats the middle. */
export function searchCatalog(catalog: Catalog, words: string, limit: number): { readonly rows: CatalogMatch[]; readonly total: number } {
  const wanted = words.trim().toLowerCase();
  const vendors = new Map(catalog.vendors.map((vendor) => [vendor.id, vendor.name]));
  const scored = [...catalog.tools.values()].flatMap((tool) => {
    const vendor = vendors.get(tool.vendor) ?? tool.vendor;
    const score = scoreTool(tool, vendor, wanted);
    return score === 0
      ? []
      : [
          {
            score,
            row: { tool: tool.id, name: tool.name, vendor, category: tool.category, aliases: tool.aliases.map((alias) => alias.name) },
          },
        ];
  });
  scored.sort((one, other) => other.score - one.score || (one.row.name.toLowerCase() < other.row.name.toLowerCase() ? -1 : 1));
  return { rows: scored.slice(0, limit).map((each) => each.row), total: scored.length };
}

function scoreTool(tool: CatalogTool, vendor: string, wanted: string): number {
  const names = [tool.name, tool.id, ...tool.aliases.map((alias) => alias.name)];
  return Math.max(
    ...names.map((name) => scoreText(name, wanted)),
    scoreText(vendor, wanted) / 2,
    scoreText(tool.embeddedIn ?? "", wanted) / 2,
  );
}

/** 4 the same, 3 begins with it, 2 a word begins with it, 1 has it somewhere, 0 not. Nothing wanted fits everything. */
export function scoreText(text: string, wanted: string): number {
  const lower = text.toLowerCase();
  if (wanted === "" || !lower.includes(wanted)) return wanted === "" ? 1 : 0;
  if (lower === wanted) return 4;
  if (lower.startsWith(wanted)) return 3;
  return lower.split(/[\s\-/.]+/).some((word) => word.startsWith(wanted)) ? 2 : 1;
}
