import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { loadCatalog } from "../../src/commands/catalog/load-catalog.ts";
import { discoverMachine } from "../../src/commands/inventory/discover-machine.ts";
import { makeCatalogIndex } from "../../src/core/discover/catalog-index.ts";
import { mergeSightings } from "../../src/core/discover/merge-sightings.ts";
import { workstationSources } from "../../src/plugins/sources/workstation/registry.gen.ts";
import { machines } from "./workstations.rows.ts";
import type { MadeMachine } from "./workstations.rows.ts";
import { writeBinaryPlist } from "./write-binary-plist.ts";

// Made machines of three systems: tools, accounts and clean ones. `node bench/discover/workstations.ts [--details]`

const showsDetails = process.argv.includes("--details");
const catalog = await loadCatalog(join(import.meta.dirname, "../../catalog"));
const index = makeCatalogIndex(catalog);
const root = mkdtempSync(join(tmpdir(), "machines-bench-"));
const totals = { wanted: 0, found: 0, wrong: 0, accounts: 0, told: 0, clean: 0, kept: 0 };

function place(tree: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), content);
}

function writeMachine({ id, files, tables = {}, binaryBundles = {} }: MadeMachine): string {
  const tree = join(root, id);
  for (const [path, text] of Object.entries(files)) place(tree, path, text);
  for (const [path, bundle] of Object.entries(binaryBundles))
    place(tree, path, writeBinaryPlist({ CFBundleName: "App", CFBundleIdentifier: bundle, LSMinimumSystemVersion: "13.0" }));
  for (const [path, rows] of Object.entries(tables)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    const database = new DatabaseSync(join(tree, path));
    database.exec("CREATE TABLE ItemTable (key TEXT UNIQUE, value BLOB)");
    for (const [key, value] of Object.entries(rows)) database.prepare("INSERT INTO ItemTable VALUES (?, ?)").run(key, value);
    database.close();
  }
  return tree;
}

async function score(machine: MadeMachine): Promise<void> {
  const read = await discoverMachine({
    sources: workstationSources,
    catalog: index,
    companyDomains: ["example.com"],
    root: writeMachine(machine),
    system: machine.system,
  });
  const { tools } = mergeSightings(read.sightings, { catalog });
  const names = new Set(tools.map((one) => one.tool));
  const missed = machine.tools.filter((tool) => !names.has(tool));
  const wrong = [...names].filter((tool) => !machine.tools.includes(tool) && machine.also?.includes(tool) !== true);
  const accounts = new Set(tools.flatMap((one) => one.accounts.map((each) => `${one.tool} ${each.domain ?? ""} ${each.kind}`)));
  const untold = (machine.accounts ?? []).filter((one) => !accounts.has(one));
  totals.wanted += machine.tools.length;
  totals.found += machine.tools.length - missed.length;
  totals.wrong += wrong.length;
  totals.accounts += machine.accounts?.length ?? 0;
  totals.told += (machine.accounts?.length ?? 0) - untold.length;
  if (machine.tools.length === 0) totals.clean += 1;
  if (machine.tools.length === 0 && wrong.length === 0) totals.kept += 1;
  if (showsDetails && missed.length + wrong.length + untold.length > 0)
    console.log(
      `${machine.id}: missed ${missed.join(", ") || "-"}; wrong ${wrong.join(", ") || "-"}; accounts not told ${untold.join(", ") || "-"}`,
    );
}

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
try {
  for (const machine of machines) await score(machine);
  console.log(
    `workstations ${machines.length}: recall ${share(totals.found, totals.wanted)} (${totals.found} of ${totals.wanted}), precision ${share(totals.found, totals.found + totals.wrong)}, accounts ${totals.told} of ${totals.accounts}, clean ${totals.kept} of ${totals.clean}`,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}
