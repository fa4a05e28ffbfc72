import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, test } from "node:test";
import { smallCatalog } from "../../test/call-server.ts";
import { createClassifier } from "../core/classify/create-classifier.ts";
import { shippedRules } from "../core/rules/shipped-rules.ts";
import { openMemoryStore } from "../storage/memory/open-memory-store.ts";
import { register } from "./register.ts";

function shell() {
  const home = mkdtempSync(join(tmpdir(), "plimsoll-register-"));
  const store = openMemoryStore();
  return {
    home,
    async run(args: readonly string[], input = ""): Promise<{ code: number; out: string; err: string }> {
      const stdout = new PassThrough();
      const stderr = new PassThrough();
      const code = await register.run(args, {
        ...{
          stdin: Readable.from([Buffer.from(input)]),
          stdout,
          stderr,
          isTerminal: false,
          env: {},
          cwd: home,
          home,
          organisation: "main",
        },
        now: () => new Date("2026-03-31T09:00:00Z"),
        store: async () => store,
        catalog: async () => smallCatalog,
        rules: async () => shippedRules,
        classifier: async () => createClassifier({ detectors: [], fixedForms: [] }),
        sources: async () => ({ exports: [], repository: [], workstation: [] }),
      });
      return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") };
    },
  };
}

describe("plimsoll register", () => {
  test("add, set and list, for people and as JSON", async () => {
    const { run } = shell();
    assert.match((await run(["list"])).out, /^No uses yet\./);
    assert.deepEqual(JSON.parse((await run(["list", "--json"])).out), []);
    const added = await run(["add", "chatgpt", "--plan", "team", "--team", "Design", "owner=ana@example.com", "people=3", "--json"]);
    const [row] = JSON.parse(added.out);
    assert.deepEqual([row.id, row.owner, row.people, row.line.carries], ["chatgpt/team/design", "ana@example.com", 3, "public"]);
    const [other] = JSON.parse((await run(["add", "chatgpt", "plan=api", "team=Sales & Co", "--json"])).out);
    assert.deepEqual([other.id, other.team, other.plan], ["chatgpt/api/sales-co", "Sales & Co", "api"]);
    await run(["set", row.id, "standing=not-allowed", "note=a=b"]);
    const listed = await run(["list", "--tool", "chatgpt", "--team", "Design"]);
    assert.equal(listed.out, "ChatGPT (team, Design, 3 people): not-allowed, may carry nothing\n  chatgpt/team/design\n");
    assert.equal(JSON.parse((await run(["list", "--json", "--team", "none"])).out).length, 0);
  });

  test("what cannot be done is refused in one line", async () => {
    const { run } = shell();
    for (const args of [
      ["fly"],
      ["add"],
      ["add", "x", "--plan", "gold"],
      ["set"],
      ["set", "none", "owner=a"],
      ["set", "none", "owner"],
      ["import"],
      ["import", "none.csv"],
      ["export"],
      ["export", "a.txt"],
    ])
      await assert.rejects(run(args), /^PlimsollError: expected .*, met .*; /s, args.join(" "));
  });

  test("export and import go both ways, in CSV and XLSX", async () => {
    const { run, home } = shell();
    await run(["add", "chatgpt", "--plan", "team", "owner=Ana"]);
    for (const file of ["a.csv", "a.xlsx"]) {
      assert.equal((await run(["export", file])).out, `1 row written to ${file}\n`);
      assert.match((await run(["import", file])).out, /^0 cells changed, 0 rows added\n$/);
    }
    const edited = readFileSync(join(home, "a.csv"), "utf8").replace("Ana", "Ben");
    assert.equal((await run(["export", "-"])).out, edited.replace("Ben", "Ana"));
    writeFileSync(join(home, "a.csv"), edited);
    const { changed } = JSON.parse((await run(["import", "a.csv", "--preview", "--json"])).out);
    assert.deepEqual(
      changed.map((change: { from: string; to: string }) => [change.from, change.to]),
      [["Ana", "Ben"]],
    );
    assert.equal(JSON.parse((await run(["list", "--json"])).out)[0].owner, "Ana", "a preview changes nothing");
    assert.equal(JSON.parse((await run(["import", "a.csv", "--json"])).out)[0].owner, "Ben");
  });

  test("standard input; bad cells are named, the rest is read, and the exit code says so", async () => {
    const { run } = shell();
    const { code, out, err } = await run(["import", "-"], "Tool,Plan,People\nA,team,3\nB,team,many\n");
    assert.equal(code, 2);
    assert.match(out, /2 rows added/);
    assert.match(err, /row 3, people: expected a whole number/);
  });

  test("words that change what is kept run where the server runs", () => {
    assert.deepEqual(
      ["list", "add", "set", "import", "export"].map((verb) => register.changesStore?.([verb])),
      [false, true, true, true, false],
    );
  });
});
