import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { madeCatalog } from "../../plugins/sources/exports/fixtures/made-catalog.data.ts";
import { exportSources } from "../../plugins/sources/exports/registry.gen.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { importFile } from "./import-file.ts";
import { lookAtWatched } from "./look-at-watched.ts";
import { mergeKept } from "./rebuild-finds.ts";
import { readRegister } from "./read-register.ts";
import { watchFolder } from "./watch-folders.ts";
import type { Workspace } from "./workspace.ts";

const folder = mkdtempSync(join(tmpdir(), "grants-test-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const desk = { sources: { exports: exportSources, repository: [], workstation: [] }, index: makeCatalogIndex(madeCatalog) };
const progress = { signal: new AbortController().signal, report: () => undefined };
const open = (): Workspace => ({
  ...{ store: openMemoryStore(), organisation: "main", catalog: madeCatalog, by: "owner" },
  now: () => new Date("2026-03-20T12:00:00Z"),
});
const grant = (id: string, clientId: string) => ({ id, clientId, consentType: "AllPrincipals", resourceId: "r", scope: "Mail.Read" });
const files: Readonly<Record<string, string>> = {
  "grants.json": JSON.stringify({ value: [grant("g", "AAAA-1"), grant("h", "BBBB-2"), grant("i", "CCCC-3")] }),
  "apps.json": JSON.stringify({
    value: [
      { id: "aaaa-1", appId: "x", displayName: "ChatGPT", servicePrincipalType: "Application", replyUrls: [] },
      { id: "bbbb-2", appId: "y", displayName: "Room booking", servicePrincipalType: "Application", replyUrls: [] },
    ],
  }),
};

async function drop(workspace: Workspace, name: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, files[name] ?? "");
  const digest = createHash("sha256")
    .update(files[name] ?? "")
    .digest("hex");
  await importFile(workspace, desk, { name, path, digest }, progress);
}

async function grantedTools(workspace: Workspace): Promise<(string | null)[]> {
  const merged = await workspace.store.read("main", (transaction) => mergeKept(transaction, madeCatalog, []));
  assert.deepEqual(merged.unrecognised, []);
  const all = [...merged.tools, ...merged.hints].flatMap((one) => one.sightings);
  return all.filter((one) => one.source === "entra-grants").map((one) => one.tool);
}

describe("grants of Entra", () => {
  for (const order of [
    ["grants.json", "apps.json"],
    ["apps.json", "grants.json"],
  ])
    test(`are explained when dropped one after the other: ${order.join(", ")}`, async () => {
      const workspace = open();
      for (const name of order) await drop(workspace, name);
      assert.deepEqual(await grantedTools(workspace), ["chatgpt"]);
      assert.deepEqual(
        (await readRegister(workspace)).map((row) => row.tool),
        ["chatgpt"],
      );
    });

  test("say nothing of a tool while no list was dropped", async () => {
    const workspace = open();
    await drop(workspace, "grants.json");
    assert.deepEqual([await grantedTools(workspace), await readRegister(workspace)], [[], []]);
  });

  test("are explained in a watched folder, where the list comes later", async () => {
    const workspace = open();
    const watched = mkdtempSync(join(folder, "watched-"));
    writeFileSync(join(watched, "grants.json"), files["grants.json"] ?? "");
    await watchFolder(workspace, watched);
    await lookAtWatched(workspace, desk, { settle: 0 });
    assert.deepEqual(await grantedTools(workspace), []);
    writeFileSync(join(watched, "apps.json"), files["apps.json"] ?? "");
    await lookAtWatched(workspace, desk, { settle: 0 });
    assert.deepEqual(await grantedTools(workspace), ["chatgpt"]);
  });
});
