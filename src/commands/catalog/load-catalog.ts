import { isCatalogSources, isCatalogVendor } from "../../core/catalog/is-catalog-vendor.ts";
import type { Catalog, CatalogAdditions, CatalogSource, CatalogVendor } from "../../core/model/catalog.ts";
import { readCatalogFiles, type CatalogFile } from "./read-catalog-files.ts";

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The explanation needs the schema library and a second parser; they are loaded only when something is wrong. */
async function refuse(source: CatalogFile, kind: "vendor" | "sources"): Promise<never> {
  const { explainMalformed } = await import("./explain-malformed.ts");
  const { sourcesSchema, vendorSchema } = await import("../../core/catalog/catalog-schema.ts");
  throw explainMalformed(source, kind === "vendor" ? vendorSchema : sourcesSchema);
}

async function readSources(source: CatalogFile): Promise<readonly CatalogSource[]> {
  const value = parseOrNull(source.text);
  return isCatalogSources(value) ? value : refuse(source, "sources");
}

async function readVendor(source: CatalogFile): Promise<CatalogVendor> {
  const value = parseOrNull(source.text);
  return isCatalogVendor(value) ? value : refuse(source, "vendor");
}

async function joinChecked(catalog: Catalog, additions: unknown): Promise<Catalog> {
  const { checkAdditions } = await import("./check-additions.ts");
  const { joinAdditions } = await import("../../core/catalog/join-additions.ts");
  return joinAdditions(catalog, checkAdditions(additions));
}

/**
 * Loads the catalogue from its folder: every vendor file, the sources, and the company's own entries where there are
 * any. Shipped files get a quick look at their shape (`catalog lint` and the test suite check the rest); a company's
 * own entries are always checked in full. A malformed file is refused with file and line, own entries with the path
 * of the field (`bad-input`).
 */
export async function loadCatalog(folder: string, additions?: CatalogAdditions): Promise<Catalog> {
  const files = readCatalogFiles(folder);
  const sources = await readSources(files.sources);
  const vendors: CatalogVendor[] = [];
  for (const file of files.vendors) vendors.push(await readVendor(file));
  const tools = new Map(vendors.flatMap((vendor) => vendor.tools).map((tool) => [tool.id, tool]));
  const catalog: Catalog = { vendors, tools, sources: new Map(sources.map((source) => [source.id, source])) };
  return additions === undefined ? catalog : joinChecked(catalog, additions);
}
