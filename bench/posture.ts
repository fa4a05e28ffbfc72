import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalog } from "../src/commands/catalog/load-catalog.ts";
import { readIncident } from "../src/commands/incidents/read-incident.ts";
import { recordIncident } from "../src/commands/incidents/record-incident.ts";
import { parseIncident } from "../src/commands/incidents/triage-record.ts";
import { hashText } from "../src/commands/ledger/hash-text.ts";
import { readPosture } from "../src/commands/posture/read-posture.ts";
import { tryRules } from "../src/commands/posture/try-rules.ts";
import { type RollUp, rollUpOne } from "../src/core/ledger/roll-up.ts";
import { shippedRules } from "../src/core/rules/shipped-rules.ts";
import { allCollections, allLogs, rollUps } from "../src/storage/collections.ts";
import { openSqliteStore } from "../src/storage/sqlite/open-sqlite-store.ts";

// Exposure of an incident, what-if and the whole posture over 90 days of roll-ups that stand for 10 million flows.
// node bench/posture.ts
const home = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
const store = await openSqliteStore(home, { collections: allCollections, logs: allLogs });
const catalog = await loadCatalog(join(import.meta.dirname, "..", "catalog"));
const workspace = { store, organisation: "main", catalog, by: "bench", now: () => new Date("2026-06-30T12:00:00Z") };
const sources = { exports: [], repository: [], workstation: [] };
const tools = ["claude-code", "chatgpt", "slack-ai", "github-copilot", "figma-ai", "gemini", "notion-ai", "codex"];
const types = [["email"], [], ["iban"], ["person", "phone"], ["anthropic"], ["credit-card", "email"]];
const classes = ["public", "internal", "restricted", "unmarked"] as const;

try {
  const made = makeRollUps(10_000_000);
  await store.write("main", (transaction) => transaction.putAll(rollUps, made));
  process.stdout.write(`${made.length} roll-ups stand for ${made.reduce((sum, { flows }) => sum + flows, 0)} flows\n`);
  const window = { from: "2026-05-01", to: "2026-05-03" };
  const { id } = await recordIncident(
    workspace,
    parseIncident({ vendor: "Anthropic", product: "Claude Code", title: "t", kind: "credential-exposure", window }),
  );
  const all = await recordIncident(workspace, parseIncident({ vendor: "OpenAI", title: "u", kind: "customer-data-breach" }));
  await time("exposure, a window of three days (bar 1 s)", () => readIncident(workspace, id));
  await time("exposure, no window known (bar 1 s)", () => readIncident(workspace, all.id));
  await time("what-if, one standing (bar 5 s)", () =>
    tryRules(workspace, sources, { ...shippedRules, tools: { chatgpt: { plans: { team: { standing: "approved" } } } } }),
  );
  await time("whole posture with every item replayed (bar 5 s)", () => readPosture(workspace, sources));
} finally {
  await store.close();
  rmSync(home, { recursive: true });
}

function makeRollUps(flows: number): RollUp[] {
  const rows: RollUp[] = [];
  for (let day = 0; day < 90; day += 1) {
    const at = new Date(Date.UTC(2026, 3, 1 + day, 9)).toISOString();
    for (let index = 0; index < 400; index += 1) {
      const one = rollUpOne(
        {
          ...{
            id: "",
            at,
            point: ["claude-code", "browser", "gateway"][index % 3] ?? "browser",
            tool: tools[index % tools.length] ?? "chatgpt",
          },
          ...{ plan: index % 5 === 0 ? "personal" : "team", account: index % 5 === 0 ? "personal" : "company", team: `team ${index % 25}` },
          ...{
            class: classes[index % 4] ?? "public",
            types: types[index % types.length] ?? [],
            decision: "allow",
            action: "sent",
            policyVersion: "v1",
          },
        },
        at.slice(0, 10),
        hashText,
      );
      rows.push({ ...one, id: `${one.id}${index}`, flows: Math.round(flows / 36_000) });
    }
  }
  return rows;
}

async function time(name: string, work: () => Promise<unknown>): Promise<void> {
  await work();
  const from = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${name}: ${Math.round(performance.now() - from)} ms, ${Math.round((user + system) / 1000)} ms of processor\n`);
}
