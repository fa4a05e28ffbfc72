import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import type { OperatingSystem } from "../../core/discover/workstation/machine-folders.ts";
import type { CatalogTool } from "../../core/model/catalog.ts";
import type { WorkstationSource } from "../../plugins/sources/contract.ts";
import { discoverMachine } from "./discover-machine.ts";

const root = mkdtempSync(join(tmpdir(), "machine-test-"));
after(() => rmSync(root, { recursive: true, force: true }));
let trees = 0;

function makeTree(files: Readonly<Record<string, string>>): string {
  trees += 1;
  const tree = join(root, `tree-${trees}`);
  mkdirSync(tree);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

const tool: CatalogTool = {
  id: "known",
  name: "Known",
  vendor: "v",
  category: "coding",
  aliases: [],
  plans: [],
  identifiers: [],
  facts: [],
};
const catalog = makeCatalogIndex({ vendors: [], tools: new Map([["known", tool]]), sources: new Map() });

/** A source that reports each place it is shown: `user path` and the text or the entries. */
function echo(...places: string[]): WorkstationSource {
  return {
    id: "echo",
    title: "echo",
    kind: "workstation",
    places: () => places,
    read: ({ path, user, text, entries }, context) =>
      context.sighting({
        source: "echo",
        kind: "workstation",
        tool: "known",
        name: path,
        place: user,
        excerpt: text ?? entries?.join(",") ?? "binary",
        rule: "echo",
        strength: "weak",
        count: 1,
      }),
  };
}

async function look(tree: string, system: OperatingSystem, ...places: string[]): Promise<string[]> {
  const seen = await discoverMachine({ sources: [echo(...places)], catalog, companyDomains: [], root: tree, system });
  return seen.sightings.map((one) => `${one.place} ${one.name} ${one.excerpt}`);
}

describe("discoverMachine", () => {
  it("reads Linux homes and the machine's own folders", async () => {
    const tree = makeTree({ "home/ana/.known": "a", "home/ben/.config/known/x": "b", "etc/known.toml": "c", "root/.known": "d" });
    assert.deepEqual(await look(tree, "linux", "{home}/.known", "{config}/known", "/etc/known.toml", "{appdata}/known"), [
      "ana ~ana/.known a",
      "root ~root/.known d",
      "ben ~ben/.config/known x",
      " /etc/known.toml c",
    ]);
  });

  it("reads macOS homes", async () => {
    const tree = makeTree({
      "Users/ana/Library/Application Support/Known/a.json": "a",
      "Users/Shared/x": "no",
      "Applications/Known.app/Contents/Info.plist": "p",
    });
    assert.deepEqual(await look(tree, "macos", "{appsupport}/Known/a.json", "/Applications/*.app/Contents/Info.plist"), [
      "ana ~/Library/Application Support/Known/a.json a",
      " /Applications/Known.app/Contents/Info.plist p",
    ]);
  });

  it("reads Windows homes with and without the drive", async () => {
    const tree = makeTree({
      "Users/ana/AppData/Roaming/Known/a": "a",
      "Users/ana/AppData/Local/Known/b": "b",
      "Users/Public/c": "no",
      "Program Files/Known/d": "d",
      "ProgramData/Known/e": "e",
    });
    assert.deepEqual(
      await look(tree, "windows", "{appdata}/Known/a", "{localappdata}/Known/b", "{programs}/Known", "{programdata}/Known/e"),
      ["ana ~/AppData/Roaming/Known/a a", "ana ~/AppData/Local/Known/b b", " /Program Files/Known d", " /ProgramData/Known/e e"],
    );
    const drive = makeTree({ "C/Users/ben/AppData/Roaming/Known/a": "a" });
    assert.deepEqual(await look(drive, "windows", "{appdata}/Known/a"), ["ben ~/AppData/Roaming/Known/a a"]);
  });

  it("takes a copy of one home for that home", async () => {
    const tree = makeTree({ ".config/known/a": "a" });
    assert.deepEqual(await look(tree, "linux", "{config}/known/a"), [`${tree.split("/").at(-1)} ~/.config/known/a a`]);
  });

  it("expands stars and double stars", async () => {
    const tree = makeTree({
      "home/ana/p/One/x.json": "1",
      "home/ana/p/Two/x.json": "2",
      "home/ana/q/a/b/c/.mcp.json": "3",
      "home/ana/q/a/b/c/d/e/.mcp.json": "too deep",
    });
    assert.deepEqual(await look(tree, "linux", "{home}/p/*/x.json", "{home}/q/**/.mcp.json"), [
      "ana ~/p/One/x.json 1",
      "ana ~/p/Two/x.json 2",
      "ana ~/q/a/b/c/.mcp.json 3",
    ]);
  });

  it("follows no link out of a home, and ends on loops", async () => {
    const tree = makeTree({ "home/ana/real/x": "x", "outside/secret": "no" });
    symlinkSync(join(tree, "outside/secret"), join(tree, "home/ana/link"));
    symlinkSync(join(tree, "home/ana"), join(tree, "home/ana/loop"));
    symlinkSync(join(tree, "home/ana/real/x"), join(tree, "home/ana/inside"));
    assert.deepEqual(await look(tree, "linux", "{home}/link", "{home}/inside", "{home}/**/x"), ["ana ~/inside x", "ana ~/real/x x"]);
  });

  it("reads one value of a state database and leaves no file beside it", async () => {
    const tree = makeTree({ "home/ana/.config/Known/x": "x" });
    const file = join(tree, "home/ana/.config/Known/state.vscdb");
    const database = new DatabaseSync(file);
    database.exec("CREATE TABLE ItemTable (key TEXT, value BLOB); INSERT INTO ItemTable VALUES ('auth/mail', 'ana@example.com')");
    database.close();
    assert.deepEqual(await look(tree, "linux", "{config}/Known/state.vscdb#auth/mail", "{config}/Known"), [
      "ana ~/.config/Known/state.vscdb#auth/mail ana@example.com",
      "ana ~/.config/Known state.vscdb,x",
    ]);
    assert.deepEqual(await look(tree, "linux", "{config}/Known/x#auth/mail"), ["ana ~/.config/Known/x#auth/mail binary"]);
  });

  it("refuses a root that is no folder", async () => {
    await assert.rejects(look(join(root, "none"), "linux", "{home}/x"), { code: "not-found" });
  });

  it("names sources that had nothing to read", async () => {
    const seen = await discoverMachine({
      sources: [echo("{home}/none")],
      catalog,
      companyDomains: [],
      root: makeTree({ "home/ana/x": "x" }),
      system: "linux",
    });
    assert.deepEqual([seen.silent, seen.places, seen.users], [["echo"], 0, ["ana"]]);
  });
});
