import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadCatalog } from "../src/commands/catalog/load-catalog.ts";
import { openDecider } from "../src/commands/decide/open-decider.ts";
import { hashText } from "../src/commands/ledger/hash-text.ts";
import { readSigner } from "../src/commands/ledger/ledger-key.ts";
import { listPoints, readRollUps } from "../src/commands/ledger/list-points.ts";
import { verifyLedger } from "../src/commands/ledger/verify-ledger.ts";
import { compareDecisions } from "../src/commands/rules/compare-rules.ts";
import { createClassifier } from "../src/core/classify/create-classifier.ts";
import type { Flow } from "../src/core/ledger/flow.ts";
import { rollUpOne } from "../src/core/ledger/roll-up.ts";
import type { RollUp } from "../src/core/ledger/roll-up.ts";
import { shippedRules } from "../src/core/rules/shipped-rules.ts";
import { fixedForms } from "../src/plugins/detectors/fixed-forms/registry.gen.ts";
import { detectors } from "../src/plugins/detectors/registry.gen.ts";
import { allCollections, allLogs, rollUps } from "../src/storage/collections.ts";
import type { Store } from "../src/storage/contract.ts";
import { openSqliteStore } from "../src/storage/sqlite/open-sqlite-store.ts";

// The decision service and the ledger: answers a second, and incident questions over a year of made-up flows.
// node bench/ledger.ts [--flows 10000000] [--seed 7]
const { values } = parseArgs({ options: { flows: { type: "string" }, seed: { type: "string" } } });
const wanted = Number(values.flows ?? "200000");
const random = makeRandom(Number(values.seed ?? "7"));
const home = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
const store = await openSqliteStore(home, { collections: allCollections, logs: allLogs });
const catalog = await loadCatalog(join(import.meta.dirname, "..", "catalog"));
try {
  await benchService();
  await benchQuestions();
} finally {
  await store.close();
  rmSync(home, { recursive: true });
}

async function benchService(): Promise<void> {
  const signer = readSigner(home);
  const decider = await openDecider({
    ...{ store, home, catalog, signer, organisation: "main", now: () => new Date() },
    classifier: async (rules) => createClassifier({ detectors, fixedForms, rules }),
    report: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const plain = "Dear team, the refactoring of the billing module is done; look at the tests in src/billing and tell me.\n"
    .repeat(25)
    .slice(0, 2048);
  const mixed = `${plain.slice(0, 1980)}\nIBAN DE89 3704 0044 0532 0130 00, card 4012 8888 8888 1881`;
  for (const [name, text] of [
    ["2 KB, nothing found", plain],
    ["2 KB, IBAN and card", mixed],
  ] as const) {
    const call = { tool: "claude-code", point: "claude-code", text, session: "s", person: "ana@example.com" };
    for (let index = 0; index < 300; index += 1) await decider.decideAndRecord(call);
    const times: number[] = [];
    const start = performance.now();
    for (let index = 0; index < 2000; index += 1) {
      const from = performance.now();
      await decider.decideAndRecord(call);
      times.push(performance.now() - from);
      if (index % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await decider.flush();
    const spent = performance.now() - start;
    times.sort((a, b) => a - b);
    say(`decide, ${name}`, `p50 ${ms(times[1000])}, p99 ${ms(times[1980])}; ${Math.round(2_000_000 / spent)} a second, recorded`);
  }
  await decider.close();
  const from = performance.now();
  const check = await verifyLedger({ store, organisation: "main", key: signer.key });
  say("verify", `${check.entries} entries in ${ms(performance.now() - from)}, ${check.ok ? "holds" : "does not hold"}`);
}

async function benchQuestions(): Promise<void> {
  const made = await seedYear(store, wanted);
  say("made-up year", `${made.flows} flows, ${made.rollUps} roll-ups, ${Math.round(statSync(join(home, "plimsoll.db")).size / 1e6)} MB`);
  const ask = async (name: string, work: () => Promise<number>): Promise<void> => {
    const from = performance.now();
    const found = await work();
    say(name, `${ms(performance.now() - from)} (${found})`);
  };
  const count = (found: readonly RollUp[]): number => found.reduce((sum, { flows }) => sum + flows, 0);
  const read = (asked: Parameters<typeof readRollUps>[1]) => store.read("main", (transaction) => readRollUps(transaction, asked));
  const march = { from: "2026-03-01", to: "2026-04-01" };
  await ask("vendor, one month", async () => count(await read({ vendor: "openai", ...march })));
  await ask("vendor, whole year", async () => count(await read({ vendor: "openai" })));
  await ask("all tools, one month", async () => count(await read(march)));
  await ask("weekly note", async () => (await store.read("main", (transaction) => listPoints(transaction))).rows.length);
  const past = await read({ vendor: "openai", ...march });
  const stricter = {
    ...shippedRules,
    tools: { chatgpt: { plans: { team: { standing: "approved", agreement: { from: "2026-01-01" } } } } },
  } as const;
  await ask("replay of a month under other rules", async () =>
    compareDecisions(past, shippedRules, stricter, catalog.tools).reduce((sum, one) => sum + one.count, 0),
  );
}

/** A year of flows: combinations of a firm's tools, teams and data, the frequent ones often (Zipf). */
async function seedYear(into: Store, total: number): Promise<{ readonly flows: number; readonly rollUps: number }> {
  const kinds = makeKinds();
  const perDay = total / 365;
  let made = { flows: 0, rollUps: 0 };
  for (let day = 0; day < 365; day += 1) {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    const rows: RollUp[] = [];
    for (const { kind, share } of kinds) {
      const flows = Math.floor(perDay * share + random());
      if (flows === 0) continue;
      const one = rollUpOne({ ...kind, at: `${date}T10:00:00.000Z` }, date, hashText);
      rows.push({ ...one, flows, bytes: one.bytes * flows, last: `${date}T17:00:00.000Z` });
    }
    await into.write("main", (transaction) => transaction.putAll(rollUps, rows));
    made = { flows: made.flows + rows.reduce((sum, one) => sum + one.flows, 0), rollUps: made.rollUps + rows.length };
  }
  return made;
}

function makeKinds(): readonly { readonly kind: Flow; readonly share: number }[] {
  const tools = [...catalog.tools.values()].filter(({ vendor }) => vendor !== "").slice(0, 60);
  const openai = catalog.tools.get("chatgpt");
  const pool = openai === undefined ? tools : [openai, ...tools];
  const types = [[], ["email"], ["source-code"], ["iban"], ["email", "phone"], ["people-list"]];
  const kinds = Array.from({ length: 800 }, (_, index): Flow => {
    const tool = pool[Math.floor(random() ** 2 * pool.length)];
    const found = types[Math.floor(random() * types.length)] ?? [];
    return {
      ...{ id: "", at: "", point: ["claude-code", "gateway", "browser", "cursor"][index % 4] ?? "browser", tool: tool?.id ?? "chatgpt" },
      ...{ vendor: tool?.vendor ?? "openai", plan: index % 3 === 0 ? "personal" : "team", account: "company", team: `team ${index % 12}` },
      ...{ class: found.length === 0 ? "unmarked" : "internal", base: "unmarked", basis: "findings", fixed: [], types: found, bytes: 1500 },
      ...{ counts: Object.fromEntries(found.map((type) => [type, 2])), decision: found.length === 0 ? "allow" : "redact", action: "sent" },
      ...{ mode: "watch", policyVersion: "v1", purpose: index % 5 === 0 ? "code-review" : "" },
    };
  });
  const weights = kinds.map((_, index) => 1 / (index + 3));
  const all = weights.reduce((sum, one) => sum + one, 0);
  return kinds.map((kind, index) => ({ kind, share: (weights[index] ?? 0) / all }));
}

/** Mulberry32: the same numbers for the same seed. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function ms(value: number | undefined): string {
  return `${(value ?? 0).toFixed((value ?? 0) < 10 ? 2 : 0)} ms`;
}

function say(name: string, figure: string): void {
  process.stdout.write(`${name.padEnd(38)}${figure}\n`);
}
