import { join } from "node:path";
import { loadCatalog } from "../../src/commands/catalog/load-catalog.ts";
import { readExport } from "../../src/commands/inventory/read-export.ts";
import { makeCatalogIndex } from "../../src/core/discover/catalog-index.ts";
import { mergeSightings } from "../../src/core/discover/merge-sightings.ts";
import { exportSources } from "../../src/plugins/sources/exports/registry.gen.ts";
import { freshExports } from "./fresh.rows.ts";
import type { FreshExport } from "./fresh.rows.ts";

// Export files with other headers, encodings and wrappings than the fixtures: recognised, tools, and every row read or named.
// `node bench/exports/fresh.ts [--details]`

const showsDetails = process.argv.includes("--details");
const catalog = await loadCatalog(join(import.meta.dirname, "../../catalog"));
const index = makeCatalogIndex(catalog);
const totals = { right: 0, rows: 0, wantedRows: 0, found: 0, wanted: 0, wrong: 0 };

function encode({ text, encoding = "utf8" }: FreshExport): Uint8Array {
  if (encoding === "utf16le") return Buffer.from(`\uFEFF${text}`, "utf16le");
  if (encoding === "utf8-bom") return Buffer.from(`\uFEFF${text}`, "utf8");
  return Buffer.from(text, encoding);
}

for (const file of freshExports) {
  const { read, refused } = await readExport(
    { name: file.name, bytes: encode(file) },
    { sources: exportSources, catalog: index, companyDomains: ["example.com"], now: new Date("2026-03-20T12:00:00Z") },
  );
  const tools = new Set(
    mergeSightings(
      read.flatMap((one) => one.sightings),
      { catalog },
    ).tools.map((one) => one.tool),
  );
  const met = read[0]?.source ?? null;
  const rows = read.reduce((sum, one) => sum + one.rows, 0);
  const named = read.reduce((sum, one) => sum + one.skipped.length, 0);
  const people = new Set(read.flatMap((one) => one.sightings.flatMap((each) => each.person ?? []))).size;
  const missed = file.tools.filter((tool) => !tools.has(tool));
  const wrong = [...tools].filter((tool) => !file.tools.includes(tool));
  const isWhole = rows >= file.rows && named >= (file.named ?? 0) && people >= (file.people ?? 0);
  if (met === file.source) totals.right++;
  if (isWhole) totals.rows++;
  totals.wantedRows++;
  totals.wanted += file.tools.length;
  totals.found += file.tools.length - missed.length;
  totals.wrong += wrong.length;
  if (showsDetails && (met !== file.source || !isWhole || missed.length > 0 || wrong.length > 0))
    console.log(
      `${file.name}: read by ${met ?? `nobody (${refused[0]?.why ?? ""})`}, ${rows} of ${file.rows} rows, ${named} named, ${people} people; missed ${missed.join(", ") || "-"}; wrong ${wrong.join(", ") || "-"}`,
    );
}
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
console.log(
  `fresh exports ${freshExports.length}: right source ${totals.right}, every row read or named ${totals.rows} of ${totals.wantedRows}; ` +
    `tools recall ${share(totals.found, totals.wanted)} (${totals.found} of ${totals.wanted}), precision ${share(totals.found, totals.found + totals.wrong)}`,
);
