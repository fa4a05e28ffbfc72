import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { before, describe, it } from "node:test";
import { z } from "zod";
import { catalogFolder } from "../commands/catalog/catalog-folder.ts";
import { loadCatalog } from "../commands/catalog/load-catalog.ts";
import { currentRules } from "../commands/rules/current-rules.ts";
import { createClassifier } from "../core/classify/create-classifier.ts";
import type { Catalog } from "../core/model/catalog.ts";
import { detectors } from "../plugins/detectors/registry.gen.ts";
import { fixedForms } from "../plugins/detectors/fixed-forms/registry.gen.ts";
import { flows } from "../storage/collections.ts";
import type { Store } from "../storage/contract.ts";
import { openMemoryStore } from "../storage/memory/open-memory-store.ts";
import { runCommandLine } from "./run-command-line.ts";

let catalog: Catalog;

before(async () => {
  catalog = await loadCatalog(catalogFolder);
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs command lines over one memory store, at a moment that can be set. */
function commandLine() {
  const store: Store = openMemoryStore();
  const home = mkdtempSync(join(tmpdir(), "plimsoll-ask-"));
  let now = "2026-11-24T12:00:00Z";
  const run = async (line: readonly string[], input = ""): Promise<Ran> => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const rules = () => currentRules(store, "main");
    const code = await runCommandLine(
      line,
      {
        stdin: Readable.from([Buffer.from(input)]),
        stdout,
        stderr,
        isTerminal: false,
        env: {},
        cwd: "/nowhere",
        home,
        organisation: "main",
        now: () => new Date(now),
        store: async () => store,
        catalog: async () => catalog,
        rules,
        classifier: async (given) => createClassifier({ detectors, fixedForms, rules: given ?? (await rules()) }),
        sources: async () => ({ exports: [], repository: [], workstation: [] }),
        detectedTypes: async () => new Set(fixedForms.map(({ type }) => type)),
      },
      async () => null,
    );
    return { code, out: String(stdout.read() ?? ""), errors: String(stderr.read() ?? "") };
  };
  return { store, run, at: (moment: string) => void (now = moment) };
}

const rulesText = `
company: { name: Example Ltd, domains: [example.com] }
tools:
  chatgpt:
    plans:
      personal: { standing: not-allowed }
      team: { standing: approved, training: 'no', agreement: { from: 2026-01-01, until: 2026-12-31 } }
  claude-code: { plan: team, standing: approved, agreement: { from: 2026-01-01 } }
purposes:
  customer-money: { never: true, why: stays in-house }
tests:
  - { name: cards stay, ask: { tool: chatgpt, plan: team, data: credit-card }, expect: redact }
  - { ask: { tool: claude-code, text: a poem on the sea }, expect: { decision: allow, class: unmarked } }
`;

const decisionShape = z.object({
  decision: z.enum(["allow", "redact", "ask", "block"]),
  class: z.enum(["public", "internal", "restricted", "unmarked"]),
  reasons: z.array(z.object({ rule: z.string(), because: z.string(), facts: z.array(z.string()) })).min(1),
  flip: z.array(z.object({ change: z.string(), then: z.string() })),
  alternatives: z.array(z.object({ tool: z.string(), plan: z.string(), name: z.string() })),
  policyVersion: z.string(),
});

async function withRules() {
  const line = commandLine();
  assert.equal((await line.run(["rules", "apply", "-"], rulesText)).code, 0);
  const ask = async (args: readonly string[], input = "") => {
    const ran = await line.run(["ask", "--json", ...args], input);
    return { ...ran, answer: ran.out === "" ? null : decisionShape.parse(JSON.parse(ran.out)) };
  };
  return { ...line, ask };
}

describe("plimsoll ask", () => {
  it("answers 0 for allow and 1 for redact, ask and block, in the promised form", async () => {
    const { ask } = await withRules();
    const asked: readonly (readonly [readonly string[], string, string, number])[] = [
      [["--tool", "claude-code", "-"], "a poem on the sea", "allow", 0],
      [["--tool", "claude-code", "-"], "IBAN DE89 3704 0044 0532 0130 00", "redact", 1],
      [["--tool", "a-new-tool", "-"], "a poem on the sea", "ask", 1],
      [["--tool", "chatgpt", "--plan", "personal", "--declared", "public"], "", "block", 1],
      [["--tool", "claude-code", "--purpose", "customer-money"], "", "block", 1],
    ];
    for (const [args, input, decision, code] of asked) {
      const ran = await ask(args, input);
      assert.deepEqual([ran.answer?.decision, ran.code, ran.errors], [decision, code, ""], args.join(" "));
      assert.equal(ran.answer?.policyVersion, "v1");
      assert.equal(ran.answer?.flip.length === 0, decision === "allow");
    }
  });

  it("falls when the agreement ends at midnight, without anything else changing", async () => {
    const { ask, at } = await withRules();
    const internal = ["--tool", "chatgpt", "--plan", "team", "--declared", "internal"];
    at("2026-12-31T23:59:59.999Z");
    assert.equal((await ask(internal)).answer?.decision, "allow");
    at("2027-01-01T00:00:00Z");
    const { answer } = await ask(internal);
    assert.equal(answer?.decision, "block");
    assert.deepEqual(answer?.flip[0], { change: "renew the agreement for the Team plan", then: "allow" });
    assert.deepEqual(answer?.alternatives, [{ tool: "claude-code", plan: "team", name: "Claude Code" }]);
  });

  it("says the answer first, then why, then the way out", async () => {
    const { run } = await withRules();
    const { out } = await run(["ask", "--tool", "chatgpt", "--plan", "team", "--account", "ana@gmail.com", "--data", "email"]);
    const lines = out.split("\n");
    assert.equal(lines[0], "No. Nothing may go to ChatGPT from a private account.");
    assert.ok(lines.includes("Way out: use the company account (then: allow)"), out);
    assert.ok(
      lines.some((line) => line.startsWith("Instead: Claude Code")),
      out,
    );
  });

  it("answers 2 and one line for what it cannot read", async () => {
    const { run } = await withRules();
    for (const [args, words] of [
      [["--data", "email"], /expected --tool/],
      [["--tool", "chatgpt", "--data", "emial"], /nearest: email/],
      [["--tool", "chatgpt", "--declared", "secret"], /public, internal, restricted/],
      [["--tool", "chatgpt", "--plan", "teem"], /nearest: team/],
      [["--tool", "chatgpt", "--purpose", "custmer-money"], /nearest: customer-money/],
      [["--tool", "chatgpt", "no-such-file.txt"], /ENOENT at no-such-file\.txt/],
      [["--tool", "chatgpt", "a", "b"], /expected one file, met 2/],
      [["--tool", "chatgpt", "--nothing"], /nothing/],
    ] as const) {
      const { code, out, errors } = await run(["ask", ...args]);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(errors, words);
      assert.equal(errors.trim().split("\n").length, 1);
    }
  });

  it("writes a flow only with --record, and nothing of the text", async () => {
    const { ask, store } = await withRules();
    const kept = () => store.read("main", (transaction) => transaction.list(flows));
    await ask(["--tool", "claude-code", "-"], "IBAN DE89 3704 0044 0532 0130 00");
    assert.deepEqual(await kept(), []);
    await ask(["--record", "--tool", "claude-code", "-"], "IBAN DE89 3704 0044 0532 0130 00");
    const [flow, ...others] = await kept();
    assert.deepEqual([flow?.tool, flow?.decision, flow?.types, others.length], ["claude-code", "redact", ["iban"], 0]);
    assert.ok(!JSON.stringify(flow).includes("0130"));
  });
});

describe("plimsoll rules", () => {
  it("applies a file as a version, says what moves, and makes no version of the same again", async () => {
    const { run, ask } = await withRules();
    await ask(["--record", "--tool", "chatgpt", "--plan", "team", "--declared", "internal"]);
    const stricter = rulesText.replace("standing: approved, training: 'no'", "standing: limited, training: 'no'");
    const applied = JSON.parse((await run(["rules", "apply", "-", "--json"], stricter)).out);
    assert.equal(applied.version, "v2");
    assert.deepEqual(applied.changes, [{ path: "tools.chatgpt.plans.team.standing", from: "approved", to: "limited" }]);
    assert.deepEqual(applied.lines, [{ tool: "chatgpt", plan: "team", before: "internal", after: "public" }]);
    assert.deepEqual(applied.decisions, [{ tool: "chatgpt", plan: "team", from: "allow", to: "block", count: 1 }]);
    const again = JSON.parse((await run(["rules", "apply", "-", "--json"], stricter)).out);
    assert.deepEqual([again.version, again.changes], ["v2", []]);
  });

  it("keeps nothing of a dry run or of a file with faults", async () => {
    const { run } = await withRules();
    const dry = JSON.parse((await run(["rules", "apply", "-", "--dry-run", "--json"], "graceDays: 30")).out);
    assert.ok(dry.changes.length > 0);
    const { code, errors } = await run(["rules", "apply", "-"], "classes:\n  internal: [emial]\n");
    assert.equal(code, 2);
    assert.match(errors, /-:2 classes\.internal\.0: expected a known data type, met "emial"; nearest: email/);
    assert.equal(JSON.parse((await run(["rules", "show", "--json"])).out).version, "v1");
  });

  it("shows what it takes again", async () => {
    const { run } = await withRules();
    const shown = await run(["rules", "show"]);
    assert.match(shown.out, /^# rules in force: v1\n/);
    assert.deepEqual(JSON.parse((await run(["rules", "apply", "-", "--json"], shown.out)).out).changes, []);
  });

  it("takes a vendor's credential that only a detector knows", async () => {
    const { run } = await withRules();
    assert.equal((await run(["rules", "apply", "-"], "classes: { restricted: [algolia] }")).code, 0);
  });

  it("runs the examples kept beside the rules", async () => {
    const { run } = await withRules();
    assert.deepEqual(await run(["rules", "test", "-"], rulesText), { code: 0, out: "2 of 2 examples as expected.\n", errors: "" });
    const alone = "tests: [{ name: cards go, ask: { tool: claude-code, data: credit-card }, expect: allow }]";
    const differing = await run(["rules", "test", "-"], alone);
    assert.equal(differing.code, 1);
    assert.match(differing.out, /^differs {2}cards go: expected allow, met redact for restricted\n0 of 1/);
    assert.equal((await run(["rules", "test", "-"], "graceDays: 3")).code, 2);
    assert.equal((await run(["rules", "apply", "-"], alone)).code, 2);
  });
});

describe("plimsoll exception", () => {
  const asked = [
    "exception",
    "ask",
    "--tool",
    "Claude Code",
    "--team",
    "support",
    "--class",
    "restricted",
    "--data",
    "iban",
    "--until",
    "2026-12-31",
    "--owner",
    "ana@example.com",
    "--why",
    "backlog",
  ];
  const question = ["--tool", "claude-code", "--team", "support", "--data", "iban"];

  it("takes effect when it is approved and no longer when it is ended", async () => {
    const { run, ask } = await withRules();
    const [, first, second] = [null, await run([...asked, "--json"]), await run([...asked, "--json"])];
    const { id } = z.object({ id: z.string() }).parse(JSON.parse(first.out));
    assert.equal(JSON.parse(second.out).id, id);
    assert.equal((await ask(question)).answer?.decision, "redact");
    assert.equal((await run(["exception", "approve", id])).code, 0);
    const allowed = await ask(question);
    assert.deepEqual([allowed.answer?.decision, allowed.answer?.policyVersion], ["allow", "v2"]);
    assert.equal((await run(["exception", "approve", id])).code, 2);
    assert.equal((await run(["exception", "end", id, "--why", "done"])).code, 0);
    assert.equal((await ask(question)).answer?.decision, "redact");
    assert.match((await run(["exception", "list"])).out, / ended {2}claude-code\/support {2}iban {2}until 2026-12-31/);
  });

  it("is refused with a reason only, and asked for with an end, an owner and known types", async () => {
    const { run } = await withRules();
    const { id } = z.object({ id: z.string() }).parse(JSON.parse((await run([...asked, "--json"])).out));
    assert.match((await run(["exception", "refuse", id])).errors, /expected --why/);
    assert.equal((await run(["exception", "refuse", id, "--why", "use the report"])).code, 0);
    assert.match((await run(["exception", "ask", "--tool", "claude-code"])).errors, /expected --class/);
    assert.match((await run(asked.map((word) => (word === "iban" ? "ibann" : word)))).errors, /nearest: iban/);
    assert.match((await run(asked.map((word) => (word === "2026-12-31" ? "2026-02-30" : word)))).errors, /expected a day as YYYY-MM-DD/);
    assert.match((await run(["exception", "end", "nope"])).errors, /expected the id of a request/);
  });
});

describe("plimsoll ledger and false alarms", () => {
  it("records, proposes from a false alarm, checks the chain and exports it", async () => {
    const { run, store } = commandLine();
    await run(["rules", "apply", "-"], rulesText);
    await run(["ask", "--record", "--tool", "chatgpt", "--plan", "team", "-"], "IBAN DE89 3704 0044 0532 0130 00");
    const [flow] = await store.read("main", (transaction) => transaction.list(flows));
    assert.deepEqual([flow?.action, flow?.point, flow?.decision], ["answered", "command-line", "redact"]);
    const alarm = await run(["exception", "false-alarm", flow?.id ?? "", "--why", "our published account", "--json"]);
    const proposed = z.object({ state: z.string(), types: z.array(z.string()), alarms: z.number() }).parse(JSON.parse(alarm.out));
    assert.deepEqual(proposed, { state: "asked", types: ["iban"], alarms: 1 });
    assert.equal((await run(["exception", "false-alarm", flow?.id ?? ""])).out, "That was said already.\n");
    assert.equal((await run(["exception", "false-alarm", "nobody"])).code, 2);
    const { code, out } = await run(["ledger", "verify", "--json"]);
    const check = z.object({ ok: z.boolean(), entries: z.number(), head: z.string().length(64) }).parse(JSON.parse(out));
    assert.deepEqual([code, check.ok, check.entries], [0, true, 1]);
    assert.match((await run(["ledger", "verify", "--head", check.head])).out, /The head given lies in the chain/);
    assert.equal((await run(["ledger", "verify", "--head", "0".repeat(63).concat("1")])).code, 1);
    for (const format of ["jsonl", "csv", "ocsf"]) {
      const exported = await run(["ledger", "export", "--format", format]);
      assert.equal(exported.code, 0);
      assert.ok(exported.out.includes(flow?.id ?? "?") && !exported.out.includes("0044"), format);
    }
    assert.equal((await run(["ledger", "prune"])).out, "Nothing is older than its retention.\n");
    for (const bad of [
      ["ledger"],
      ["ledger", "burn"],
      ["ledger", "export", "--format", "xml"],
      ["ledger", "export", "--from", "may"],
      ["ledger", "prune", "--rows", "3"],
    ]) {
      const refused = await run(bad);
      assert.deepEqual([refused.code, refused.errors.split("\n").length], [2, 2], bad.join(" "));
    }
  });
});
