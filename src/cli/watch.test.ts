import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { after, describe, it } from "node:test";
import { smallCatalog } from "../../test/call-server.ts";
import { createClassifier } from "../core/classify/create-classifier.ts";
import { shippedRules } from "../core/rules/shipped-rules.ts";
import { amex } from "../plugins/sources/exports/amex.ts";
import { openMemoryStore } from "../storage/memory/open-memory-store.ts";
import type { CliWord } from "./contract.ts";
import { tell } from "./tell.ts";
import { watch } from "./watch.ts";

const root = mkdtempSync(join(tmpdir(), "plimsoll-watch-"));
after(() => rmSync(root, { recursive: true, force: true }));
let made = 0;

function shell() {
  const cwd = join(root, String((made += 1)));
  mkdirSync(join(cwd, "exports"), { recursive: true });
  const store = openMemoryStore();
  return {
    cwd,
    async run(word: CliWord, ...args: string[]) {
      const [stdout, stderr] = [new PassThrough(), new PassThrough()];
      const code = await word.run(args, {
        ...{ stdin: Readable.from([]), stdout, stderr, isTerminal: false, env: {}, cwd, home: cwd, organisation: "main" },
        now: () => new Date("2026-03-31T09:00:00Z"),
        store: async () => store,
        catalog: async () => smallCatalog,
        rules: async () => shippedRules,
        classifier: async () => createClassifier({ detectors: [], fixedForms: [] }),
        sources: async () => ({ exports: [amex], repository: [], workstation: [] }),
      });
      return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") };
    },
  };
}

describe("plimsoll watch", () => {
  it("adds, looks, tells the week and lets go", async () => {
    const { cwd, run } = shell();
    assert.match((await run(watch)).out, /no folder is watched/);
    assert.match((await run(watch, "add", "exports")).out, /not looked at yet/);
    writeFileSync(
      join(cwd, "exports", "card.csv"),
      "Date,Description,Card Member,Account #,Amount\n03/02/2026,OPENAI *CHATGPT SUBSCR,FERN FERNHOLLOW,-71005,20.00\n",
    );
    const looked = await run(watch, "run");
    assert.deepEqual([looked.code, looked.err], [0, ""]);
    assert.match(looked.out, /1 new or changed; new uses: ChatGPT/);
    const note = JSON.parse((await run(watch, "note", "--json")).out);
    assert.deepEqual([note.sentence, note.new.length], ["1 new", 1]);
    assert.match((await run(watch, "note", "--days", "30")).out, /^2026-03-01 to 2026-03-31: 1 new\nnew +ChatGPT {2}found, 2026-03-31\n$/);
    assert.match((await run(watch, "remove", "exports")).out, /no folder is watched/);
  });

  it("ends with 2 and names what could not be read", async () => {
    const { cwd, run } = shell();
    await run(watch, "add", "exports");
    writeFileSync(join(cwd, "exports", "notes.txt"), "nothing\n");
    const { code, err } = await run(watch, "run");
    assert.equal(code, 2);
    assert.match(err, /^plimsoll watch: notes\.txt: [^\n]+\n$/);
  });

  it("refuses other words, days and folders in one line", async () => {
    const { run } = shell();
    for (const args of [["look"], ["add"], ["note", "--days", "0"], ["add", "none"], ["remove", "exports"]])
      await assert.rejects(run(watch, ...args), /expected .*, met .*; /, args.join(" "));
  });
});

describe("plimsoll tell", () => {
  it("keeps what is told and says what is new", async () => {
    const { run } = shell();
    assert.equal((await run(tell, "chatgpt", "--team", "Design")).out, "kept; new in the register: ChatGPT\n");
    assert.equal(JSON.parse((await run(tell, "Quill Buddy", "--json")).out).sightings, 1);
  });

  it("refuses no tool, two tools, unknown plans and accounts", async () => {
    const { run } = shell();
    for (const args of [[""], ["a", "b"], ["a", "--plan", "gold"], ["a", "--account", "mine"]])
      await assert.rejects(run(tell, ...args), /expected .*, met .*; /, args.join(" "));
  });
});
