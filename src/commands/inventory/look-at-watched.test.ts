import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { smallCatalog } from "../../../test/call-server.ts";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { amex } from "../../plugins/sources/exports/amex.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { lookAtWatched } from "./look-at-watched.ts";
import { readRegister } from "./read-register.ts";
import { readWeekNote } from "./read-week-note.ts";
import { tellTool } from "./tell-tool.ts";
import { listWatchedFolders, unwatchFolder, watchFolder } from "./watch-folders.ts";
import type { Workspace } from "./workspace.ts";

const root = mkdtempSync(join(tmpdir(), "watch-test-"));
after(() => rmSync(root, { recursive: true, force: true }));
const desk = { sources: { exports: [amex], repository: [], workstation: [] }, index: makeCatalogIndex(smallCatalog) };
const header = "Date,Description,Card Member,Account #,Amount\n";
const charge = (who: string, day = "02"): string => `03/${day}/2026,OPENAI *CHATGPT SUBSCR,${who},-71005,20.00\n`;
let made = 0;

function open() {
  made += 1;
  const folder = join(root, String(made));
  mkdirSync(folder);
  let time = Date.parse("2026-04-01T09:00:00Z");
  const workspace: Workspace = {
    store: openMemoryStore(),
    organisation: "main",
    catalog: smallCatalog,
    by: "owner",
    now: () => new Date(time),
  };
  let stamp = 1_700_000_000;
  return {
    folder,
    workspace,
    wait: (days: number) => void (time += days * 86_400_000),
    write(name: string, text: string) {
      writeFileSync(join(folder, name), text);
      utimesSync(join(folder, name), (stamp += 10), stamp);
    },
    look: () => lookAtWatched(workspace, desk, { settle: 0 }),
    people: async () => (await readRegister(workspace)).length,
    charges: async () => (await readRegister(workspace)).reduce((sum, row) => sum + row.sightings.length, 0),
  };
}

describe("watched folders", () => {
  it("read what is new, and read nothing twice", async () => {
    const { workspace, folder, write, look, people } = open();
    await watchFolder(workspace, folder);
    write("card.csv", header + charge("FERN FERNHOLLOW"));
    const [first] = await look();
    assert.deepEqual([first?.read, first?.newUses, first?.problems], [1, ["ChatGPT"], []]);
    const [second] = await look();
    assert.deepEqual([second?.read, second?.newUses], [0, []]);
    assert.equal(await people(), 1);
  });

  it("a changed file replaces what it said before, and what nothing says any more is gone", async () => {
    const { workspace, folder, write, look, people, wait } = open();
    await watchFolder(workspace, folder);
    write("card.csv", header + charge("FERN FERNHOLLOW") + charge("LENA LARKSPURLY", "03"));
    await look();
    assert.equal(await people(), 2);
    wait(1);
    write("card.csv", header + charge("LENA LARKSPURLY", "03") + charge("OLA OAKES", "04"));
    await look();
    assert.equal(await people(), 2);
    const note = await readWeekNote(workspace);
    assert.equal(note.gone.length, 1);
    assert.equal(note.newlyPersonal.length, 2);
    assert.equal(note.sentence, "2 newly on private accounts, 1 gone");
    wait(30);
    assert.equal((await readWeekNote(workspace)).sentence, "nothing new, nothing gone");
  });

  it("a log that was rotated is counted under its new name", async () => {
    const { workspace, folder, write, look, charges } = open();
    await watchFolder(workspace, folder);
    write("card.csv", header + charge("FERN FERNHOLLOW"));
    await look();
    renameSync(join(folder, "card.csv"), join(folder, "card.1.csv"));
    write("card.csv", header + charge("LENA LARKSPURLY", "03"));
    await look();
    assert.equal(await charges(), 2);
  });

  it("names what cannot be read, keeps saying so, and reads the rest", async () => {
    const { workspace, folder, write, look } = open();
    await watchFolder(workspace, folder);
    write("card.csv", header + charge("FERN FERNHOLLOW"));
    write("notes.txt", "nothing that anybody reads\n");
    const [first] = await look();
    assert.deepEqual(
      first?.problems.map(({ place }) => place),
      ["notes.txt"],
    );
    const [second] = await look();
    assert.deepEqual(
      second?.problems.map(({ place }) => place),
      ["notes.txt"],
    );
    rmSync(join(folder, "notes.txt"));
    assert.deepEqual((await look())[0]?.problems, []);
  });

  it("leaves a file alone that is still being written", async () => {
    const { workspace, folder } = open();
    await watchFolder(workspace, folder);
    writeFileSync(join(folder, "card.csv"), header);
    utimesSync(join(folder, "card.csv"), workspace.now().getTime() / 1000 - 1, workspace.now().getTime() / 1000 - 1);
    assert.equal((await lookAtWatched(workspace, desk, { settle: 2000 }))[0]?.read, 0);
    assert.equal((await lookAtWatched(workspace, desk, { settle: 500 }))[0]?.read, 1);
  });

  it("says that a folder is gone, and keeps what it showed after the watch ends", async () => {
    const { workspace, folder, write, look, people } = open();
    const row = await watchFolder(workspace, folder);
    assert.equal((await watchFolder(workspace, folder)).id, row.id);
    write("card.csv", header + charge("FERN FERNHOLLOW"));
    await look();
    rmSync(folder, { recursive: true });
    assert.match((await look())[0]?.problems[0]?.why ?? "", /is gone/);
    await unwatchFolder(workspace, row.id);
    assert.deepEqual(await listWatchedFolders(workspace), []);
    assert.equal(await people(), 1);
  });

  it("refuses what is no whole path, no folder, or not watched", async () => {
    const { workspace, folder } = open();
    await assert.rejects(watchFolder(workspace, "exports"), /whole path/);
    await assert.rejects(watchFolder(workspace, join(folder, "none")), /expected a folder/);
    await assert.rejects(unwatchFolder(workspace, folder), /expected a watched folder/);
  });
});

describe("telling of a tool", () => {
  const told = { plan: "unknown", account: "company", team: "Design", purpose: "", person: "" } as const;

  it("makes a use of a known tool, once however often the same person tells", async () => {
    const { workspace } = open();
    const first = await tellTool(workspace, { ...told, tool: "chatgpt", person: "Ana@example.com" });
    assert.deepEqual(first.newUses, ["ChatGPT"]);
    await tellTool(workspace, { ...told, tool: "ChatGPT", person: "ana@example.com" });
    const rows = await readRegister(workspace);
    assert.deepEqual(
      rows.map(({ tool, team, people }) => [tool, team, people]),
      [["chatgpt", "Design", 1]],
    );
    assert.equal(rows[0]?.sightings.length, 1);
  });

  it("offers a name nobody knows for naming and claims nothing", async () => {
    const { workspace } = open();
    const kept = await tellTool(workspace, { ...told, tool: "Quill Buddy" });
    assert.deepEqual([kept.sightings, kept.newUses], [1, []]);
    await assert.rejects(tellTool(workspace, { ...told, tool: "  " }), /name of a tool/);
  });
});
