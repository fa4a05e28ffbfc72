import { findSlip } from "../core/catalog/find-nearest.ts";
import type { Catalog } from "../core/model/catalog.ts";
import type { Surroundings } from "./contract.ts";

/** Says on a terminal which known tool was likely meant by a name that nobody knows; scripts hear nothing. */
export function hintSlip(
  name: string,
  { tools }: Pick<Catalog, "tools">,
  { isTerminal, stderr }: Pick<Surroundings, "isTerminal" | "stderr">,
): void {
  if (!isTerminal) return;
  const known = [...tools.values()].flatMap((tool) => [tool.id, tool.name, ...tool.aliases.map((alias) => alias.name)]);
  const meant = findSlip(name, known);
  if (meant !== undefined) stderr.write(`note: nobody knows "${name.slice(0, 60)}"; ${meant} is in the catalogue\n`);
}
