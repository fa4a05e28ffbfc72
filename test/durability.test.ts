import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { conformanceContents, happenings, notes } from "../src/storage/conformance.ts";
import type { Store } from "../src/storage/contract.ts";
import { openSqliteStore } from "../src/storage/sqlite/open-sqlite-store.ts";

const kills = 50;
const writer = join(import.meta.dirname, "durability-writer.ts");
const folder = mkdtempSync(join(tmpdir(), "plimsoll-durability-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a writer, kills it once it has acknowledged about `enough` writes, and gives back everything it acknowledged. */
async function writeUntilKilled(round: number, enough: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, folder, String(round)], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (piece) => {
    output += String(piece);
    if (output.split("\n").length > enough) child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.once("close", resolve));
  // A line without its end was cut by the kill: it was acknowledged to nobody.
  return output.slice(0, output.lastIndexOf("\n")).split("\n");
}

async function logged(store: Store): Promise<Set<string>> {
  const entries = await store.read("acme", (t) => t.entries(happenings, 0, Number.MAX_SAFE_INTEGER));
  entries.forEach(({ number }, at) => assert.equal(number, at + 1, "the log has a gap"));
  return new Set(entries.map(({ entry }) => entry.what));
}

describe("durability", () => {
  it(`loses no acknowledged write when the process is killed ${kills} times at random moments`, async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < kills; round++) {
      acknowledged.push(...(await writeUntilKilled(round, 1 + Math.floor(Math.random() * 60))));
    }
    const store = await openSqliteStore(folder, conformanceContents);
    const kept = new Set((await store.read("acme", (t) => t.list(notes))).map(({ id }) => id));
    const entries = await logged(store);
    await store.close();
    assert.ok(acknowledged.length >= kills);
    assert.deepEqual(
      acknowledged.filter((id) => !kept.has(id) || !entries.has(id)),
      [],
      "acknowledged but gone",
    );
    assert.equal(kept.size, entries.size, "a transaction was kept by half");
  });
});
