import type { CatalogHit, CatalogIndex } from "../../../core/model/catalog.ts";
import { findIntegration } from "../../../core/discover/repository/find-integration.ts";
import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";
import type { ImportRow } from "./import.rows.ts";
import { importRows } from "./import.rows.ts";

const rowsByExtension = new Map<string, ImportRow[]>();
for (const row of importRows)
  for (const extension of row.extensions) rowsByExtension.set(extension, [...(rowsByExtension.get(extension) ?? []), row]);

/** Modules that source files take in. By the catalogue's module roots and package names. */
export const sourceImports: RepositorySource = {
  id: "source-imports",
  title: "Imports in source files",
  kind: "repository",
  wants: (path, role) => role !== "lock" && rowsByExtension.has(extensionOf(path)),
  read(file, context) {
    for (const row of rowsByExtension.get(extensionOf(file.path)) ?? []) {
      for (const match of file.code.matchAll(row.pattern)) {
        const module = match.slice(1).find((group) => group !== undefined) ?? "";
        const { hits, isWeak } = lookUpModule(context.catalog, row, module);
        const seen = { source: "source-imports", name: module, offset: match.index + match[0].lastIndexOf(module) };
        sightHits(file, { ...seen, hits, rule: "import", isWeak }, context);
        sightHits(
          file,
          { ...seen, hits: findIntegration(row.packageOf?.(module) ?? module, context.catalog), rule: "integration" },
          context,
        );
      }
    }
  },
};

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

function lookUpModule(
  catalog: CatalogIndex,
  row: ImportRow,
  module: string,
): { readonly hits: readonly CatalogHit[]; readonly isWeak: boolean } {
  const packaged = row.ecosystem === undefined ? [] : catalog.find(row.ecosystem, row.packageOf?.(module) ?? module);
  if (row.isPackage === true && (packaged.length > 0 || row.ecosystem === "npm")) return { hits: packaged, isWeak: false };
  const own = catalog.find("import", module).filter((hit) => endsAtPart(module, hit.identifier.value));
  return own.length > 0 ? { hits: own, isWeak: false } : { hits: packaged, isWeak: row.isPackage !== true };
}

/** `openai_tools` and `openai-tools` are other modules than `openai`; `openai.types` is a part of it. */
function endsAtPart(module: string, root: string): boolean {
  const plain = root.replace(/\*$/, "");
  return plain !== root || !/^[\w-]/.test(module.slice(plain.length));
}
