import type { Catalog } from "../../core/model/catalog.ts";
import type { Advisory } from "../../core/vetting/read-advisories.ts";
import { advisories, type AdvisoryRow } from "../../storage/vetting-collections.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";

export interface KeptAdvisories {
  readonly read: number;
  /** Those about software of a tool of the catalogue. */
  readonly kept: readonly AdvisoryRow[];
  readonly undo: string;
}

/** Keeps the entries that are about a package or product of a known tool; the others are counted only. Withdrawn ones are left out. */
export async function keepAdvisories(workspace: Workspace, read: readonly Advisory[]): Promise<KeptAdvisories> {
  const find = makeFinder(workspace.catalog);
  const at = workspace.now().toISOString();
  const kept = new Map<string, AdvisoryRow>();
  for (const one of read) {
    const tool = one.withdrawn ? undefined : find(one);
    if (tool === undefined) continue;
    const id = `${one.id}|${tool.id}`;
    const before = kept.get(id);
    const fixedIn = [...new Set([...(before?.fixedIn ?? []), ...one.fixedIn])];
    const { title, published, isExploited } = one;
    kept.set(id, { id, vendor: tool.vendor, tool: tool.id, advisory: one.id, title, published, fixedIn, isExploited, at });
  }
  const rows = [...kept.values()];
  const undo = await workspace.store.write(workspace.organisation, async (transaction) => {
    const touches = [];
    for (const row of rows) touches.push(await touchRow(transaction, advisories, row.id, row));
    const lines = rows.map((row) => ({
      object: `vendor/${row.vendor}`,
      what: `known weakness ${row.advisory}: ${row.title}`,
      field: "",
      from: "",
      to: row.advisory,
    }));
    return recordChange(
      transaction,
      workspace,
      `${rows.length} of ${read.length} known weaknesses are of tools in the catalogue`,
      touches,
      lines,
    );
  });
  return { read: read.length, kept: rows, undo };
}

const ecosystems: Readonly<Record<string, string>> = {
  npm: "npm",
  pypi: "pypi",
  pip: "pypi",
  go: "go",
  "crates.io": "cargo",
  rust: "cargo",
  maven: "maven",
  nuget: "nuget",
  packagist: "composer",
  composer: "composer",
  rubygems: "rubygems",
};

/** By package of its ecosystem; by vendor and product name where there is no package. */
function makeFinder(catalog: Catalog): (one: Advisory) => { id: string; vendor: string } | undefined {
  const packages = new Map<string, { id: string; vendor: string }>();
  const products = new Map<string, { id: string; vendor: string }>();
  for (const vendor of catalog.vendors) {
    for (const tool of vendor.tools) {
      for (const { kind, value } of tool.identifiers) packages.set(`${kind}:${value.toLowerCase()}`, { id: tool.id, vendor: vendor.id });
      for (const name of [tool.name, ...tool.aliases.map((alias) => alias.name)])
        products.set(`${vendor.name}/${name}`.toLowerCase(), { id: tool.id, vendor: vendor.id });
    }
  }
  return ({ ecosystem, product, vendor }) => {
    const kind = ecosystems[ecosystem.toLowerCase().split(":")[0] ?? ""];
    if (kind !== undefined) return packages.get(`${kind}:${product.toLowerCase()}`);
    return products.get(`${vendor}/${product}`.toLowerCase());
  };
}
