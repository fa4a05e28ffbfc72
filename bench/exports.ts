import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { loadCatalog } from "../src/commands/catalog/load-catalog.ts";
import { readExport } from "../src/commands/inventory/read-export.ts";
import { makeCatalogIndex } from "../src/core/discover/catalog-index.ts";
import { decideClaim } from "../src/core/discover/decide-claim.ts";
import { exportSources } from "../src/plugins/sources/exports/registry.gen.ts";

/**
 * Reads the made export files with the shipped catalogue and prints what is recognised, found and wrongly found. `no.*` are the
 * look-alikes: another product's file, or the right format without any AI tool in it. Asserts nothing.
 */
const folder = join(import.meta.dirname, "../src/plugins/sources/exports/fixtures");
const catalog = makeCatalogIndex(await loadCatalog(join(import.meta.dirname, "../catalog")));
const figures = { files: 0, recognised: 0, alike: 0, alikeClean: 0, expected: 0, found: 0, extra: 0, rows: 0, named: 0 };

/** Tools an expectation names by strong evidence. */
function expectedTools(source: string, file: string): ReadonlySet<string> {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, source, "expected.json"), "utf8"));
  const one: unknown =
    typeof parsed === "object" && parsed !== null ? Object.entries(parsed).find(([name]) => name === file)?.[1] : undefined;
  const lines =
    typeof one === "object" && one !== null && "sightings" in one && Array.isArray(one.sightings) ? one.sightings.map(String) : [];
  const strong = lines.map((line) => line.split(" | ")).filter((parts) => parts[3] === "strong");
  return new Set(strong.map((parts) => parts[0] ?? ""));
}

const start = performance.now();
for (const { id } of exportSources) {
  const path = join(folder, id);
  for (const file of existsSync(path) ? readdirSync(path).filter((name) => /^(?:ok|no)/.test(name)) : []) {
    const input = { name: file, bytes: readFileSync(join(path, file)) };
    const { read } = await readExport(input, {
      sources: exportSources,
      catalog,
      companyDomains: ["example.com"],
      now: new Date("2026-03-20T12:00:00Z"),
    });
    const sightings = Map.groupBy(
      read.flatMap((one) => one.sightings),
      ({ tool }) => tool ?? "",
    );
    sightings.delete("");
    const tools = new Set([...sightings].filter(([, evidence]) => decideClaim(evidence) !== null).map(([tool]) => tool));
    if (file.startsWith("no")) {
      figures.alike++;
      if (tools.size === 0) figures.alikeClean++;
      figures.extra += tools.size;
      continue;
    }
    const expected = expectedTools(id, file);
    figures.files++;
    if (read.length === 1 && read[0]?.source === id) figures.recognised++;
    figures.expected += expected.size;
    figures.found += [...expected].filter((tool) => tools.has(tool)).length;
    figures.extra += [...tools].filter((tool) => !expected.has(tool)).length;
    figures.rows += read.reduce((sum, one) => sum + one.rows, 0);
    figures.named += read.reduce((sum, one) => sum + one.skipped.length, 0);
  }
}
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
process.stdout.write(
  `exports: ${exportSources.length} formats, ${figures.files + figures.alike} files (${figures.alike} look-alikes) in ${(performance.now() - start).toFixed(0)} ms\n` +
    `  recognised by their own source ${figures.recognised} of ${figures.files}; look-alikes clean ${figures.alikeClean} of ${figures.alike}\n` +
    `  tools: recall ${share(figures.found, figures.expected)}, precision ${share(figures.found, figures.found + figures.extra)}; ${figures.rows} rows read, ${figures.named} named as not read or hidden\n`,
);
