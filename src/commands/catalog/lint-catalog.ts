import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkCatalog, type VendorFile } from "../../core/catalog/check-catalog.ts";
import { sourcesSchema, vendorSchema } from "../../core/catalog/catalog-schema.ts";
import { findFaults, findLine, type CatalogFault } from "./explain-malformed.ts";
import { readCatalogFiles, type CatalogFile, type CatalogFiles } from "./read-catalog-files.ts";

export interface CatalogLint {
  readonly vendors: number;
  readonly tools: number;
  readonly identifiers: number;
  /** Identifiers whose source was read; the others give only weak signals. */
  readonly verified: number;
  readonly faults: readonly CatalogFault[];
}

/** Facts under CC BY-SA need their attribution beside them. */
function checkLicence(folder: string, sources: CatalogFile): readonly CatalogFault[] {
  if (!sources.text.includes("CC BY-SA")) return [];
  try {
    const text = readFileSync(join(folder, "LICENSE.md"), "utf8");
    if (text.includes("Probo Inc.") && text.includes("CC BY-SA 4.0")) return [];
  } catch {
    // A missing file is the same fault as one without the attribution.
  }
  return [{ file: "catalog/LICENSE.md", line: 1, problem: "expected the CC BY-SA 4.0 note with attribution to Probo Inc." }];
}

function checkShape(files: CatalogFiles): readonly CatalogFault[] {
  return [...findFaults(files.sources, sourcesSchema), ...files.vendors.flatMap((file) => findFaults(file, vendorSchema))];
}

function checkContent(files: CatalogFiles, vendors: readonly VendorFile[]): readonly CatalogFault[] {
  const texts = new Map(files.vendors.map(({ file, text }) => [file, text]));
  const findings = checkCatalog(vendors, sourcesSchema.parse(JSON.parse(files.sources.text)));
  return findings.map(({ file, path, problem }) => ({ file, line: findLine(texts.get(file) ?? "", path), problem }));
}

/**
 * Checks every file of a catalogue folder: JSON, schema, then all of `checkCatalog`, then the licence note. Faults carry
 * file and line. The content is looked at only when all files have their shape.
 */
export function lintCatalog(folder: string): CatalogLint {
  const files = readCatalogFiles(folder);
  const shape = checkShape(files);
  if (shape.length > 0) return { vendors: files.vendors.length, tools: 0, identifiers: 0, verified: 0, faults: shape };
  const vendors = files.vendors.map(({ file, text }) => ({ file, vendor: vendorSchema.parse(JSON.parse(text)) }));
  const tools = vendors.flatMap(({ vendor }) => vendor.tools);
  const identifiers = tools.flatMap((tool) => tool.identifiers);
  return {
    vendors: vendors.length,
    tools: tools.length,
    identifiers: identifiers.length,
    verified: identifiers.filter((identifier) => identifier.grade !== "unverified").length,
    faults: [...checkContent(files, vendors), ...checkLicence(folder, files.sources)],
  };
}
