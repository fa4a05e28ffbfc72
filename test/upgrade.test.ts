import assert from "node:assert/strict";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import type { TestContext } from "node:test";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { restoreBackup } from "../src/commands/backup/restore-backup.ts";
import { loadCatalog } from "../src/commands/catalog/load-catalog.ts";
import { readGuide } from "../src/commands/guide/read-guide.ts";
import { listIncidents } from "../src/commands/incidents/read-incident.ts";
import { addRow } from "../src/commands/inventory/add-row.ts";
import { readRegister } from "../src/commands/inventory/read-register.ts";
import { readRules } from "../src/commands/inventory/read-rules.ts";
import { addTask, listTasks } from "../src/commands/people/tasks.ts";
import { applyRules } from "../src/commands/rules/apply-rules.ts";
import { readSince } from "../src/commands/since/read-since.ts";
import { verifyLedger } from "../src/commands/ledger/verify-ledger.ts";
import { allCollections, allLogs } from "../src/storage/collections.ts";
import type { Collection, Store } from "../src/storage/contract.ts";
import { openMemoryStore } from "../src/storage/memory/open-memory-store.ts";
import { openSqliteStore } from "../src/storage/sqlite/open-sqlite-store.ts";

// Upgrade in place: what an earlier version kept is opened by this one, read whole, used, and opened again.
const folder = join(import.meta.dirname, "fixtures", "stores");
const catalog = await loadCatalog(join(import.meta.dirname, "..", "catalog"));
const contents = { collections: allCollections, logs: allLogs };

function makeHome(t: TestContext): string {
  const home = mkdtempSync(join(tmpdir(), "plimsoll-upgrade-"));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

async function countAll(store: Store): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const organisation of await store.organisations())
    await store.read(organisation, async (open) => {
      // Reading a row checks it against the schema of today.
      for (const each of allCollections)
        counts.set(`${organisation} ${each.name}`, (await open.list<{ readonly id: string }>(strict(each))).length);
      for (const { name, schema } of allLogs)
        counts.set(`${organisation} ${name}`, (await open.entries<unknown>({ name, schema }, 0, 100_000)).length);
    });
  return counts;
}

function strict({ name, indexed, schema }: (typeof allCollections)[number]): Collection<{ readonly id: string }> {
  const checked = z.unknown().transform((row): { readonly id: string } => schema.parse(row));
  return { name, indexed: indexed.filter((field) => field === "id"), schema: checked };
}

describe("a store of an earlier version", () => {
  const files = globSync("*.db.gz", { cwd: folder });
  it("is there", () => assert.ok(files.length >= 2));

  for (const file of files)
    it(`${basename(file, ".db.gz")} is read whole, used, and opened again`, async (t) => {
      const home = makeHome(t);
      writeFileSync(join(home, "plimsoll.db"), gunzipSync(readFileSync(join(folder, file))));
      const store = await openSqliteStore(home, contents);
      const before = await countAll(store);
      assert.deepEqual((await store.organisations()).toSorted(), ["demo", "main"]);
      for (const organisation of ["demo", "main"]) {
        const workspace = { store, organisation, catalog, by: "owner", now: () => new Date("2026-12-01T09:00:00Z") };
        assert.ok((await readRegister(workspace)).length > 0);
        assert.equal((await listIncidents(workspace)).length, 1);
        assert.ok((await readGuide(workspace)).tools.length > 0);
        assert.deepEqual(
          (await readSince(workspace, "2026-11-30")).sections.flatMap(({ rows }) => rows),
          [],
        );
        await addRow(workspace, { tool: "le-chat", name: "Le Chat", vendor: "Mistral", plan: "team", team: "ops" }, []);
        await addTask(workspace, { object: "", title: "Look again", owner: "", due: "" });
        const rules = await store.read(organisation, readRules);
        await applyRules({ ...rules, classes: { ...rules.classes, restricted: [...rules.classes.restricted, "phone"] } }, workspace);
      }
      // The made-up company's flows are examples and no links of a chain.
      assert.deepEqual((await verifyLedger({ store, organisation: "main", key: null })).faults, []);
      await store.close();
      const again = await openSqliteStore(home, contents);
      const after = await countAll(again);
      for (const [place, count] of before) assert.ok((after.get(place) ?? 0) >= count, `${place}: ${count}, then ${after.get(place)}`);
      const main = { store: again, organisation: "main", catalog, by: "owner", now: () => new Date() };
      assert.equal((await listTasks(main)).length, 1);
      assert.ok((await readRegister(main)).some(({ tool }) => tool === "le-chat"));
      await again.close();
    });

  for (const file of globSync("*.backup", { cwd: folder }))
    it(`${file} is restored`, async (t) => {
      const store = openMemoryStore();
      const { organisations } = await restoreBackup(join(folder, file), "an older passphrase", store, makeHome(t));
      assert.ok(organisations.includes("main"));
      const rows = [...(await countAll(store)).values()].reduce((sum, count) => sum + count, 0);
      assert.ok(rows > 20, `${rows} rows`);
    });
});
