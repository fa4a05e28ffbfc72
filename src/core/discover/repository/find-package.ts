import type { CatalogHit, CatalogIndex, IdentifierKind } from "../../model/catalog.ts";
import { emacsPackages } from "./editor-plugin.rows.ts";
import { hitById } from "./hit-by-id.ts";

/**
 * What a package of an ecosystem stands for. Where the catalogue has no entry of the ecosystem: a Homebrew formula is the
 * program it installs, a cask the app of that name, an Emacs package the tool it is published for.
 */
export function findPackage(kind: IdentifierKind, name: string, catalog: CatalogIndex): readonly CatalogHit[] {
  const own = catalog.find(kind, name);
  if (own.length > 0) return own;
  if (kind === "elisp") return hitById(emacsPackages.get(name.toLowerCase()) ?? [], name, "MELPA", catalog);
  if (kind !== "homebrew") return own;
  const program = catalog.find("cli", name);
  return program.length > 0 ? program : catalog.find("app", name.replace(/@.*$/, "").replaceAll("-", " "));
}
