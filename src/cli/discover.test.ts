import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { after, before, describe, it } from "node:test";
import { loadCatalog } from "../commands/catalog/load-catalog.ts";
import type { Catalog } from "../core/model/catalog.ts";
import { shippedRules } from "../core/rules/shipped-rules.ts";
import { exportSources } from "../plugins/sources/exports/registry.gen.ts";
import { repositorySources } from "../plugins/sources/repository/registry.gen.ts";
import { workstationSources } from "../plugins/sources/workstation/registry.gen.ts";
import type { Surroundings } from "./contract.ts";
import { discover } from "./discover.ts";

const root = mkdtempSync(join(tmpdir(), "discover-cli-"));
after(() => rmSync(root, { recursive: true, force: true }));
let catalog: Catalog;
before(async () => {
  catalog = await loadCatalog(join(import.meta.dirname, "../../catalog"));
  for (const [path, text] of Object.entries({
    "code/package.json": '{"dependencies":{"openai":"^4"}}',
    "code/CLAUDE.md": "x",
    "code/.mcp.json": '{"mcpServers":{"odd":{"command":"npx","args":["odd-llm-bridge"]}}}',
    "machine/home/ana/.claude.json": '{"oauthAccount":{"emailAddress":"ana@gmail.com"}}',
    "machine/home/ana/.claude/settings.json": "{}",
    "broken.csv": "what,is,this\n1,2,3\n",
  })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const surroundings: Surroundings = {
    stdin: new PassThrough(),
    stdout,
    stderr,
    isTerminal: false,
    env: {},
    cwd: root,
    home: join(root, "home"),
    organisation: "main",
    now: () => new Date("2026-03-31T12:00:00Z"),
    catalog: async () => catalog,
    rules: async () => ({ ...shippedRules, company: { ...shippedRules.company, domains: ["example.com"] } }),
    sources: async () => ({ exports: exportSources, repository: repositorySources, workstation: workstationSources }),
    store: () => assert.fail("nothing may be stored without --save"),
    classifier: () => assert.fail("no classifier is needed"),
  };
  const code = await discover.run(args, surroundings);
  return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") };
}

describe("plimsoll discover", () => {
  it("answers JSON with tools, uses, what nobody knows and coverage", async () => {
    const { code, out } = await run("code", "--json");
    const answer = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(
      answer.tools.map((tool: { tool: string; strength: string }) => `${tool.tool} ${tool.strength}`),
      ["claude-code strong", "openai-api strong"],
    );
    const [tool] = answer.tools;
    assert.deepEqual(Object.keys(tool).toSorted(), [
      "accounts",
      "activeDays",
      "aliases",
      "firstSeen",
      "kinds",
      "lastSeen",
      "name",
      "people",
      "plan",
      "sightings",
      "strength",
      "teams",
      "tool",
      "vendor",
    ]);
    assert.ok(tool.aliases.includes("CLAUDE.md") && tool.sightings.some((one: { place: string }) => one.place === "CLAUDE.md"));
    assert.deepEqual(
      answer.unrecognised.map((one: { name: string }) => one.name),
      ["odd-llm-bridge"],
    );
    assert.deepEqual(
      answer.uses.map((use: { tool: string; account: { kind: string } }) => [use.tool, use.account.kind]),
      [
        ["claude-code", "unknown"],
        ["openai-api", "unknown"],
      ],
    );
    const status = new Map(answer.coverage.map((one: { source: string; status: string }) => [one.source, one.status]));
    assert.deepEqual([status.get("repositories"), status.get("machine"), status.get("slack-audit")], ["read", "absent", "absent"]);
    assert.deepEqual(answer.skipped, []);
  });

  it("reads a copied machine and knows a private account", async () => {
    const { out } = await run("--machine", "--root", "machine", "--os", "linux", "--json");
    const { uses, headline } = JSON.parse(out);
    assert.deepEqual(
      uses.map((use: { tool: string; plan: string; account: unknown; people: number }) => [use.tool, use.plan, use.account, use.people]),
      [["claude-code", "personal", { kind: "personal", domain: "gmail.com" }, 1]],
    );
    assert.equal(headline.sentence, "found 1: 1 tool, on 1 private account");
    assert.ok(!out.includes("ana@"));
  });

  it("says the finding first for people, then evidence and what was not looked at", async () => {
    const { out } = await run("code");
    assert.match(out, /^found 2: 2 tools\n/);
    assert.match(out, /OpenAI API +strong .*\n +package\.json:1 {2}openai/);
    assert.match(out, /unrecognised {2}odd-llm-bridge/);
    assert.match(out, /not looked at: This workstation/);
    assert.match(out, /nothing was kept; add --save/);
  });

  it("writes the same answer to a file that only the owner reads", async () => {
    const { out } = await run("code", "--json", "--out", "answer.json");
    assert.equal(readFileSync(join(root, "answer.json"), "utf8"), out);
  });

  it("names a file that nobody can read, reads the rest and answers 2", async () => {
    const { code, out, err } = await run("code", "--from", "broken.csv", "--from", "none.csv", "--json");
    const answer = JSON.parse(out);
    assert.equal(code, 2);
    assert.equal(answer.tools.length, 2);
    assert.deepEqual(
      answer.skipped.map((one: { place: string }) => one.place),
      ["broken.csv", "none.csv"],
    );
    assert.equal(err.trim().split("\n").length, 2);
  });

  const refusals: [string[], RegExp][] = [
    [[], /expected a folder, --machine or --from FILE, met nothing/],
    [["none"], /met nothing at none/],
    [["--root", "machine"], /expected --machine beside --root/],
    [["--machine", "--root", "machine", "--os", "amiga"], /expected --os linux, macos, windows, met "amiga"/],
    [["--machine", "--root", "none"], /met nothing at/],
    [["code", "--out", "none/answer.json"], /cannot be written/],
  ];
  for (const [args, message] of refusals)
    it(`refuses ${args.join(" ") || "nothing"}`, () => assert.rejects(run(...args), { name: "PlimsollError", message }));
});
