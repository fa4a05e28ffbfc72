import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { after, describe, it } from "node:test";
import { smallCatalog } from "../../test/call-server.ts";
import { createClassifier } from "../core/classify/create-classifier.ts";
import { shippedRules } from "../core/rules/shipped-rules.ts";
import { openMemoryStore } from "../storage/memory/open-memory-store.ts";
import { ownData } from "./own-data.ts";

const home = mkdtempSync(join(tmpdir(), "plimsoll-own-"));
after(() => rmSync(home, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await ownData.run(args, {
    ...{ stdin: Readable.from([]), stdout, stderr, isTerminal: false, env: {}, cwd: home, home, organisation: "main" },
    now: () => new Date("2026-03-31T09:00:00Z"),
    store: async () => openMemoryStore(),
    catalog: async () => smallCatalog,
    rules: async () => shippedRules,
    classifier: async () => createClassifier({ detectors: [], fixedForms: [] }),
    sources: async () => ({ exports: [], repository: [], workstation: [] }),
  });
  return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") };
}

describe("plimsoll own-data", () => {
  writeFileSync(join(home, "t.csv"), "email\nana@kunde.example\nbob@kunde.example\n");
  writeFileSync(join(home, "d.txt"), Array.from({ length: 80 }, (_, at) => `word${at * at}`).join(" "));

  it("registers, lists and removes", async () => {
    assert.equal((await run("list", "--json")).out, "[]\n");
    const { id, rows } = JSON.parse((await run("import-table", "t.csv", "--key", "email", "--json")).out);
    assert.equal(rows, 2);
    assert.match((await run("add-document", "d.txt", "--class", "internal")).out, /^Registered d.txt as internal/);
    assert.equal(JSON.parse((await run("list", "--json")).out).length, 2);
    assert.deepEqual(JSON.parse((await run("remove", id, "--json")).out), { id, rows: 2 });
    assert.match((await run("list")).out, /document {2}d\.txt {2}internal/);
  });

  it("goes on with the other documents when one cannot be read", async () => {
    const { code, out, err } = await run("add-document", "gone.txt", "d.txt", "--json");
    assert.equal(code, 2);
    assert.equal(JSON.parse(out).name, "d.txt");
    assert.match(err, /gone\.txt \(ENOENT\)/);
  });

  it("says what was expected", async () => {
    await assert.rejects(run("import-table", "t.csv"), /expected --key COLUMN/);
    await assert.rejects(run("import-table", "t.csv", "--key", "customer"), /met email/);
    await assert.rejects(run("import-table", "gone.csv", "--key", "email"), /gone\.csv \(ENOENT\)/);
    await assert.rejects(run("import-table", "t.csv", "--key", "email", "--class", "public"), /restricted or internal/);
    await assert.rejects(run("remove", "x"), /expected the id/);
    await assert.rejects(run("drop"), /expected a file|expected import-table/);
  });
});
