import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { catalogFolder } from "../commands/catalog/catalog-folder.ts";
import { loadCatalog } from "../commands/catalog/load-catalog.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { catalog } from "./catalog.ts";
import type { Surroundings } from "./contract.ts";

function unused(): never {
  throw new Error("the word must not ask for this");
}

async function run(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  const stdout = new PassThrough();
  let out = "";
  stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  const surroundings: Surroundings = {
    stdin: new PassThrough(),
    stdout,
    stderr: new PassThrough(),
    isTerminal: false,
    env: {},
    cwd: ".",
    home: "/nowhere",
    organisation: "own",
    now: unused,
    store: unused,
    rules: unused,
    classifier: unused,
    sources: unused,
    catalog: () => loadCatalog(catalogFolder),
  };
  const code = await catalog.run(args, surroundings);
  await new Promise((resolve) => stdout.end(resolve));
  return { code, out };
}

test("list answers every tool, for people and as JSON", async () => {
  const { code, out } = await run("list");
  assert.equal(code, 0);
  assert.match(out, /^slack-ai {2,}Slack AI {2,}Slack {2,}saas-with-ai$/m);
  const rows: unknown = JSON.parse((await run("list", "--json")).out);
  assert.ok(Array.isArray(rows) && rows.length === out.trimEnd().split("\n").length);
  assert.deepEqual(Object.keys(rows[0]), ["tool", "name", "vendor", "category", "aliases"]);
});

test("show answers one tool with sources; its text says what is only a hint", async () => {
  const shown: unknown = JSON.parse((await run("show", "slack-ai", "--json")).out);
  assert.ok(typeof shown === "object" && shown !== null);
  assert.equal(Reflect.get(shown, "tool"), "slack-ai");
  assert.equal(Reflect.get(shown, "vendorName"), "Slack");
  const { out } = await run("show", "slack-ai");
  assert.match(out, /domain slack\.com \(hint only\)/);
  assert.match(out, /saas-action slack_ai_summary_requested \[slack-json-logs, secondary\]/);
});

test("an unknown id names the nearest, a missing or strange action says what is expected", async () => {
  const refused = (words: RegExp) => (error: unknown) => error instanceof PlimsollError && words.test(error.message);
  await assert.rejects(run("show", "slack"), refused(/met "slack"; nearest are: .*slack-ai/));
  await assert.rejects(run("show"), refused(/expected an id/));
  await assert.rejects(run(), refused(/expected list, show or lint .* met nothing/));
  await assert.rejects(run("approve"), refused(/met "approve"/));
});

test("lint passes on the shipped catalogue and says its size", async () => {
  const { code, out } = await run("lint", "--json");
  const lint: unknown = JSON.parse(out);
  assert.equal(code, 0);
  assert.ok(typeof lint === "object" && lint !== null && Reflect.get(lint, "ok") === true);
  assert.match((await run("lint")).out, /^\d+ tools of \d+ vendors, \d+ identifiers, \d+ of them verified; 0 faults\n$/);
});
