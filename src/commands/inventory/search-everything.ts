import { places } from "./places.rows.ts";
import { readRegister } from "./read-register.ts";
import { scoreText, searchCatalog } from "./search-catalog.ts";
import type { Workspace } from "./workspace.ts";

export interface FoundPlace {
  readonly kind: "tool" | "vendor" | "page" | "action" | "use";
  readonly title: string;
  readonly link: string;
}

const mostRows = 30;

/** Uses, tools, vendors, pages and actions whose name has the words, best first. */
export async function searchEverything(workspace: Workspace, words: string): Promise<FoundPlace[]> {
  const wanted = words.trim().toLowerCase();
  const found: { score: number; row: FoundPlace }[] = [];
  const add = (bonus: number, text: string, row: FoundPlace): void => {
    const score = scoreText(text, wanted);
    if (score > 0) found.push({ score: score + bonus, row });
  };
  for (const row of await readRegister(workspace)) {
    const title = [row.name, row.plan === "unknown" ? "" : row.plan, row.team].filter(Boolean).join(", ");
    add(0.3, `${row.name} ${row.team} ${row.owner}`, {
      kind: "use",
      title,
      link: `/tools?open=${encodeURIComponent(row.tool)}&use=${encodeURIComponent(row.id)}`,
    });
  }
  for (const place of places) add(0.2, place.title, place);
  for (const { tool, name } of searchCatalog(workspace.catalog, wanted, mostRows).rows)
    add(0.1, name, { kind: "tool", title: name, link: `/tools/${encodeURIComponent(tool)}` });
  for (const vendor of workspace.catalog.vendors)
    add(0, vendor.name, { kind: "vendor", title: vendor.name, link: `/tools?q=${encodeURIComponent(vendor.name)}` });
  return found
    .sort((one, other) => other.score - one.score)
    .slice(0, mostRows)
    .map((each) => each.row);
}
