import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadCatalog } from "../src/commands/catalog/load-catalog.ts";
import { changeRegister } from "../src/commands/inventory/change-register.ts";
import { readRegister } from "../src/commands/inventory/read-register.ts";
import type { Workspace } from "../src/commands/inventory/workspace.ts";
import type { RegisterRow } from "../src/core/model/register-row.ts";
import { allCollections, allLogs, finds } from "../src/storage/collections.ts";
import { openSqliteStore } from "../src/storage/sqlite/open-sqlite-store.ts";

// A register of 5,000 uses on SQLite: reading it whole with its load lines, and changing one cell and a thousand.
const count = 5000;
const home = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
const catalog = await loadCatalog(join(dirname(import.meta.dirname), "catalog"));
const store = await openSqliteStore(home, { collections: allCollections, logs: allLogs });
const workspace: Workspace = { store, catalog, organisation: "main", by: "owner", now: () => new Date() };
const tools = [...catalog.tools.values()];

const rows = Array.from({ length: count }, (_, at): RegisterRow => {
  const tool = tools[at % tools.length];
  return {
    ...{
      id: `${tool?.id}/team/t${at}`,
      tool: tool?.id ?? "",
      name: tool?.name ?? "",
      vendor: tool?.vendor ?? "",
      plan: "team",
      team: `Team ${at}`,
      account: { kind: "company" },
    },
    ...{
      people: at % 40,
      activeDays: at % 30,
      dataTypes: ["email"],
      purpose: "",
      standing: "unknown",
      owner: "",
      review: "",
      firstSeen: "2026-01-01",
      lastSeen: "2026-11-01",
    },
    ...{ strength: "strong", sightings: [], note: "" },
  };
});
await store.write("main", (transaction) => transaction.putAll(finds, rows));

async function time(name: string, barMs: number, work: () => Promise<unknown>): Promise<void> {
  await work();
  const before = performance.now();
  await work();
  const took = performance.now() - before;
  process.stdout.write(`${name}: ${took.toFixed(0)} ms, ${(took / barMs).toFixed(2)} of ${barMs} ms\n`);
}

await time(`read ${count} uses with their load lines`, 500, () => readRegister(workspace));
await time("change one cell", 100, () =>
  changeRegister(workspace, [{ id: rows[0]?.id ?? "", field: "owner", value: `ana${Math.random()}` }]),
);
await time("change 1,000 cells", 500, () =>
  changeRegister(
    workspace,
    rows.slice(0, 1000).map(({ id }) => ({ id, field: "owner", value: `bo${Math.random()}` })),
  ),
);
await store.close();
rmSync(home, { recursive: true, force: true });
