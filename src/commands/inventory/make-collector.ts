import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../../core/model/catalog.ts";
import { bundleModules } from "./bundle-modules.ts";

export interface CollectorParts {
  /** The folder of this program's own modules. */
  readonly folder: string;
  readonly catalog: Catalog;
  readonly companyDomains: readonly string[];
}

/** What the collector is made of, in the order in which `collectorEnd` names them. */
const entries = [
  "commands/inventory/discover-machine",
  "plugins/sources/workstation/registry.gen",
  "core/discover/catalog-index",
  "core/discover/merge-sightings",
  "core/discover/make-answer",
] as const;

/**
 * The text of one script that looks at a machine as `discover --machine` does and needs only Node 20 or newer: this version's own
 * sources, the catalogue's identifiers and the company's domains. It reads only, contacts nothing, and its answer is read by `--from`.
 */
export function makeCollector({ folder, catalog, companyDomains }: CollectorParts): string {
  const ending = existsSync(join(folder, `${entries[0]}.ts`)) ? "ts" : "js";
  const { text, names } = bundleModules(entries.map((entry) => join(folder, `${entry}.${ending}`)));
  return `#!/usr/bin/env node
// Plimsoll's collector: looks at this machine for AI tools. Reads only, runs nothing, contacts nothing.
// node FILE [--out ANSWER.json] [--people] [--root FOLDER --os linux|macos|windows]
${text}const catalog = ${JSON.stringify(packCatalog(catalog))};
const companyDomains = ${JSON.stringify(companyDomains)};
const [machine, registry, indexing, merging, answering] = [${names.join(", ")}];
${collectorEnd}`;
}

/** Facts, plans and notes stay at home: a collector only recognises. */
function packCatalog({ vendors, tools }: Catalog) {
  return {
    vendors: vendors.map(({ id, name }) => ({ id, name })),
    tools: [...tools.values()].map(({ id, name, vendor, category, aliases, identifiers, accountFiles }) => ({
      ...{ id, name, vendor, category, plans: [], facts: [] },
      aliases: aliases.map((alias) => ({ name: alias.name, source: "" })),
      identifiers: identifiers.map(({ note: _note, source: _source, ...identifier }) => ({ ...identifier, source: "" })),
      ...(accountFiles === undefined ? {} : { accountFiles }),
    })),
  };
}

const collectorEnd = `
const { writeFileSync } = await import("node:fs");
const { parseArgs } = await import("node:util");
try {
  const { values } = parseArgs({
    options: { out: { type: "string" }, people: { type: "boolean" }, root: { type: "string" }, os: { type: "string" } },
  });
  const whole = {
    vendors: catalog.vendors,
    tools: new Map(catalog.tools.map((tool) => [tool.id, tool])),
    sources: new Map(),
  };
  const seen = await machine.discoverMachine({
    sources: registry.workstationSources,
    catalog: indexing.makeCatalogIndex(whole),
    companyDomains,
    ...(values.root === undefined ? {} : { root: values.root }),
    ...(values.os === undefined ? {} : { system: values.os }),
  });
  const merged = merging.mergeSightings(seen.sightings, { catalog: whole });
  const coverage = [
    { source: "machine", title: "This workstation", kind: "workstation", status: seen.places > 0 ? "read" : "silent", items: seen.sightings.length },
  ];
  const answer = JSON.stringify(answering.makeAnswer({ merged, coverage, skipped: seen.skipped }, values.people === true)) + "\\n";
  if (values.out === undefined) process.stdout.write(answer);
  else writeFileSync(values.out, answer, { mode: 0o600 });
} catch (error) {
  process.stderr.write("plimsoll collector: " + (error instanceof Error ? error.message : String(error)) + "\\n");
  process.exitCode = 2;
}
`;
