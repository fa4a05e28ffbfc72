import type { BelievedTool, CatalogEntry } from "../api/types.ts";

/** A typed name joined to its catalogue entry where one is called so (name or alias, any case); no doubles. */
export function addBelieved(believed: readonly BelievedTool[], typed: string, entries: readonly CatalogEntry[]): readonly BelievedTool[] {
  const name = typed.trim();
  if (name === "") return believed;
  const isCalled = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const entry = entries.find((row) => isCalled(row.name)) ?? entries.find((row) => row.aliases.some(isCalled));
  const added: BelievedTool = entry ? { tool: entry.tool, name: entry.name } : { tool: null, name };
  const isThere = believed.some(
    (tool) => (added.tool !== null && tool.tool === added.tool) || tool.name.toLowerCase() === added.name.toLowerCase(),
  );
  return isThere ? believed : [...believed, added];
}

/** Names typed or pasted at once: apart by commas, semicolons or lines. */
export function splitTyped(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
