import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import { weighQuestion } from "../decide/weigh-question.ts";
import { shippedRules } from "../rules/shipped-rules.ts";
import type { Flow } from "./flow.ts";
import { questionOfFlow } from "./question-of-flow.ts";
import { rollUp } from "./roll-up.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const flows: fc.Arbitrary<Flow> = fc
  .record({
    minute: fc.nat(3000),
    tool: fc.constantFrom("chatgpt", "claude-code"),
    team: fc.constantFrom("", "sales"),
    account: fc.constantFrom("company", "personal", "unknown"),
    types: fc.subarray(["email", "iban", "people-list"]),
    count: fc.integer({ min: 1, max: 9 }),
    decision: fc.constantFrom("allow", "block"),
    bytes: fc.nat(5000),
    person: fc.constantFrom("ana", "ben"),
  })
  .map(({ minute, count, types, ...rest }) => ({
    ...rest,
    id: String(minute),
    at: new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString(),
    point: "claude-code",
    plan: "team",
    class: "internal",
    base: "unmarked",
    fixed: [],
    types,
    counts: Object.fromEntries(types.map((type) => [type, count])),
    policyVersion: "v1",
    session: "s",
  }));

const many = fc.array(flows, { maxLength: 40 });
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

describe("rollUp", () => {
  it("loses no flow, byte or count, and keeps no person and no session", () => {
    fc.assert(
      fc.property(many, (found) => {
        const sums = rollUp(found, "UTC", hash);
        assert.equal(sum(sums.map((one) => one.flows)), found.length);
        assert.equal(sum(sums.map(({ bytes }) => bytes)), sum(found.map(({ bytes }) => bytes ?? 0)));
        assert.equal(sum(sums.map(({ counts }) => counts["iban"] ?? 0)), sum(found.map(({ counts }) => counts?.["iban"] ?? 0)));
        assert.ok(!/"ana"|"ben"|session/.test(JSON.stringify(sums)));
      }),
    );
  });

  it("is the same in any order, and in two parts that are put together", () => {
    fc.assert(
      fc.property(many, fc.nat(40), (found, cut) => {
        const byId = (list: ReturnType<typeof rollUp>) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        assert.deepEqual(byId(rollUp(found.toReversed(), "UTC", hash)), byId(rollUp(found, "UTC", hash)));
        const parts = [...found.slice(cut), ...found.slice(0, cut)];
        assert.deepEqual(byId(rollUp(parts, "UTC", hash)), byId(rollUp(found, "UTC", hash)));
      }),
    );
  });

  it("puts together only what the decision cannot tell apart", () => {
    fc.assert(
      fc.property(many, (found) => {
        const facts = { rules: shippedRules, tools: new Map() };
        for (const one of rollUp(found, "UTC", hash)) {
          const answer = weighQuestion(questionOfFlow(one, shippedRules, Date.parse(one.last)), facts).verdict;
          const own = found.filter((flow) => rollUp([flow], "UTC", hash)[0]?.id === one.id);
          for (const flow of own)
            assert.equal(weighQuestion(questionOfFlow(flow, shippedRules, Date.parse(flow.at)), facts).verdict, answer);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("counts days as the company does, and what comes late on the first open day", () => {
    const at = "2026-03-10T23:30:00.000Z";
    const [flow] = fc.sample(flows, { numRuns: 1, seed: 1 });
    assert.ok(flow);
    const dayOf = (zone: string, sealed?: string) => rollUp([{ ...flow, at }], zone, hash, sealed)[0]?.day;
    assert.deepEqual([dayOf("UTC"), dayOf("Europe/Berlin"), dayOf("UTC", "2026-03-20")], ["2026-03-10", "2026-03-11", "2026-03-20"]);
  });
});
