import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Catalog } from "../../core/model/catalog.ts";
import type { Classification } from "../../core/model/classification.ts";
import type { Finding } from "../../core/model/finding.ts";
import { shippedRules } from "../../core/rules/shipped-rules.ts";
import { enforceDecision } from "../decide/enforce-decision.ts";
import type { DecisionCall, Enforced } from "../decide/enforcement.ts";
import { makeBasicsOf } from "../decide/find-basics.ts";
import { openUsualDecisions } from "./usual-decisions.ts";

const at = new Date("2026-11-24T12:00:30Z");
const catalog: Catalog = { tools: new Map(), vendors: [], sources: new Map() };
const basicsOf = makeBasicsOf(catalog, at);
const rules = {
  ...shippedRules,
  tools: { codex: { plans: { team: { standing: "approved", training: "no", agreement: { from: "2026-01-01" } } } } },
} as const;

const finding = (start: number, line: number, type = "email", dataClass: Finding["class"] = "restricted"): Finding => ({
  ...{ type, family: "own", start, end: start + 8, line, column: 1, confidence: 1, class: dataClass, rule: `shipped:${type}` },
});

function call(findings: readonly Finding[], more: Partial<Classification> = {}, text = "x".repeat(200)): DecisionCall {
  const classification: Classification = {
    ...{ class: findings.length > 0 ? "restricted" : "public", basis: findings.length > 0 ? "findings" : "nothing-found", kind: "other" },
    ...{ bytes: text.length, complete: true, matches: [], rules: findings.map(({ rule }) => rule), tables: [], findings },
    ...more,
  };
  return { tool: "codex", plan: "team", point: "gateway", leastMode: "hold", place: "your request", text, classification };
}

/** One decision by the memo and one without, and how many had to be made. */
async function compare(first: DecisionCall, second: DecisionCall): Promise<{ kept: Enforced; fresh: Enforced; made: number }> {
  const usual = openUsualDecisions(() => at);
  let made = 0;
  const decide = (one: DecisionCall) => (): Promise<Enforced> => {
    made += 1;
    return enforceDecision(one, {
      ...{ rules, catalog, basicsOf, organisation: "main", showNames: false, now: () => at },
      hash: (message) => Buffer.from(message.padEnd(32, "0")),
      classifier: () => Promise.reject(new Error("not asked")),
    });
  };
  await usual.enforce(first, rules, basicsOf, decide(first));
  const kept = await usual.enforce(second, rules, basicsOf, decide(second));
  return { kept, made, fresh: await decide(second)() };
}

/** Without what is each flow's own. */
function words({ flow, message, removed, decision, action }: Enforced): object {
  const { id, ...rest } = flow;
  return { rest, removed, decision, action, message: JSON.parse(JSON.stringify(message).replaceAll(id, "ID")) };
}

describe("usual decisions", () => {
  it("answers alike findings of another text as if it had decided anew, with a flow of its own", async () => {
    const { kept, fresh, made } = await compare(call([finding(5, 1)]), call([finding(77, 1)], { bytes: 999 }));
    assert.equal(made, 1);
    assert.deepEqual(words(kept), words(fresh));
    assert.equal(kept.removed?.[0]?.start, 77);
    assert.equal(kept.flow.bytes, 999);
    assert.ok(kept.message?.wayOut.includes(kept.flow.id));
  });

  it("takes out of the second text only what came out of the first", async () => {
    const both = (start: number): DecisionCall => call([finding(start, 1), finding(start + 20, 2, "person", "public")]);
    const { kept, fresh, made } = await compare(both(3), both(50));
    assert.equal(made, 1);
    assert.deepEqual(kept.removed, fresh.removed);
    assert.deepEqual(
      kept.removed?.map(({ start }) => start),
      [50],
    );
  });

  const others: Readonly<Record<string, readonly [DecisionCall, DecisionCall]>> = {
    "another line": [call([finding(5, 1)]), call([finding(5, 2)])],
    "another type": [call([finding(5, 1)]), call([finding(5, 1, "iban")])],
    "one more": [call([finding(5, 1)]), call([finding(5, 1), finding(30, 1)])],
    "another team": [call([]), { ...call([]), team: "support" }],
    "a declared class": [call([]), { ...call([]), declared: "internal" }],
    "a place that cannot be written": [call([finding(5, 1)]), { ...call([finding(5, 1)]), rewrites: false }],
    "a part that was not read": [call([]), call([], { complete: false })],
  };
  for (const [name, [first, second]] of Object.entries(others)) {
    it(`decides anew for ${name}`, async () => {
      const { kept, fresh, made } = await compare(first, second);
      assert.equal(made, 2);
      assert.deepEqual(words(kept), words(fresh));
    });
  }

  it("keeps none where matches or tables count", async () => {
    const table = call([finding(5, 1)], { tables: [{ rows: 9, people: 9, start: 0, end: 9 }] });
    assert.equal((await compare(table, table)).made, 2);
    const match = call([finding(5, 1)], { matches: ["doc-1"] });
    assert.equal((await compare(match, match)).made, 2);
  });
});
