import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { checkStore, conformanceContents, notes } from "../conformance.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

const base = mkdtempSync(join(tmpdir(), "plimsoll-sqlite-"));
let folders = 0;
const freshFolder = (): string => join(base, `${folders++}`);
after(() => rmSync(base, { recursive: true, force: true }));

checkStore("sqlite", () => openSqliteStore(freshFolder(), conformanceContents));

describe("sqlite store", () => {
  it("is readable by its owner only, files beside the database too", async () => {
    const folder = freshFolder();
    const store = await openSqliteStore(folder, conformanceContents);
    await store.write("acme", (t) => t.put(notes, { id: "1", topic: "a", text: "x" }));
    const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);
    assert.equal(mode(folder), "700");
    for (const name of ["plimsoll.db", "plimsoll.db-wal", "plimsoll.db-shm"]) assert.equal(mode(join(folder, name)), "600", name);
    await store.close();
  });

  it("keeps everything over closing and opening", async () => {
    const folder = freshFolder();
    const first = await openSqliteStore(folder, conformanceContents);
    await first.write("acme", (t) => t.put(notes, { id: "1", topic: "a", text: "x" }));
    await first.close();
    const second = await openSqliteStore(folder, conformanceContents);
    assert.equal(await second.read("acme", (t) => t.count(notes)), 1);
    await second.close();
  });

  it("adds a newly indexed field to an older database and fills it", async () => {
    const folder = freshFolder();
    const older = { ...notes, indexed: ["topic" as const] };
    const first = await openSqliteStore(folder, { collections: [older], logs: [] });
    await first.write("acme", (t) => t.put(older, { id: "1", topic: "a", rank: "7", text: "x" }));
    await first.close();
    const second = await openSqliteStore(folder, conformanceContents);
    const found = await second.read("acme", (t) => t.list(notes, { where: { rank: "7" } }));
    assert.deepEqual(
      found.map(({ id }) => id),
      ["1"],
    );
    await second.close();
  });

  it("says what to do when the file is not a database", async () => {
    const folder = freshFolder();
    const store = await openSqliteStore(folder, conformanceContents);
    await store.close();
    writeFileSync(join(folder, "plimsoll.db"), "not a database, certainly not one of ours".repeat(100));
    await assert.rejects(openSqliteStore(folder, conformanceContents), { code: "unreadable", message: /restore a backup/ });
  });
});
