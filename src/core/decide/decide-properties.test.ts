import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { BelowLineAction, CompanyRules, ExceptionRule, ToolPlanRule } from "../model/company-rules.ts";
import { rankOfClass } from "../model/data-class.ts";
import type { DataClass } from "../model/data-class.ts";
import { strictnessOf } from "./compare-verdicts.ts";
import { computeLoadLine } from "./compute-load-line.ts";
import { decide } from "./decide.ts";
import type { BasicsState, DataItem, DecisionFacts, DecisionInput } from "./decision-input.ts";
import { exampleFacts, exampleNow } from "./example-rules.data.ts";
import { findFlips } from "./find-flips.ts";
import { weighQuestion } from "./weigh-question.ts";

interface Question {
  readonly input: DecisionInput;
  readonly facts: DecisionFacts;
}

const classes = fc.constantFrom<DataClass>("public", "internal", "restricted");
const day = fc.constantFrom("2026-01-01", "2026-11-05", "2026-11-23", "2026-11-24", "2026-11-25", "2027-06-30");
const plans = fc.constantFrom("personal", "team", "enterprise", "api", "local", "unknown");
const actions = fc.constantFrom<BelowLineAction>("redact", "ask", "block");

const planRule: fc.Arbitrary<ToolPlanRule> = fc.record(
  {
    standing: fc.constantFrom("approved", "under-review", "limited", "not-allowed", "unknown"),
    until: day,
    review: day,
    training: fc.constantFrom("no", "opt-in", "opt-out", "yes", "not-stated", "not-known"),
    agreement: fc.record({ from: day, until: day, covers: classes }, { requiredKeys: ["from"] }),
  },
  { requiredKeys: ["standing"] },
);

const item: fc.Arbitrary<DataItem> = fc.record({
  type: fc.constantFrom("email", "credit-card", "iban", "contract", "openssh-private-key"),
  class: classes,
  count: fc.integer({ min: 1, max: 50 }),
  isRemovable: fc.boolean(),
  isSecret: fc.boolean(),
});

const exception: fc.Arbitrary<ExceptionRule> = fc.record(
  {
    tool: fc.constantFrom("pilot", "other"),
    class: classes,
    plan: plans,
    team: fc.constantFrom("support", "sales"),
    types: fc.uniqueArray(fc.constantFrom("email", "credit-card", "iban")),
    from: day,
    until: day,
    owner: fc.constant("ana@example.com"),
    why: fc.constant("a reason"),
  },
  { requiredKeys: ["tool", "class", "until", "owner", "why"] },
);

// Restricted data is never treated more loosely than internal data (asking is looser than redacting what cannot be
// taken out): a company that sets it the other way means it.
const belowLine: fc.Arbitrary<CompanyRules["belowLine"]> = fc
  .record({
    internal: actions,
    isStricter: fc.boolean(),
    unmarked: fc.record({ person: unmarkedActions(), agent: unmarkedActions(), gateway: unmarkedActions() }),
  })
  .map(({ internal, isStricter, unmarked }) => ({ internal, restricted: isStricter ? "block" : internal, unmarked }));

function unmarkedActions() {
  return fc.constantFrom<BelowLineAction | "allow">("allow", "redact", "ask", "block");
}

const basics: fc.Arbitrary<BasicsState> = fc.record({
  state: fc.constantFrom("met", "not-met", "unknown"),
  missing: fc.constantFrom([], ["an audit"]),
});

const question: fc.Arbitrary<Question> = fc
  .record({
    tools: fc.record(
      {
        pilot: fc.record({
          plans: fc.record({ personal: planRule, team: planRule, api: planRule, local: planRule }, { requiredKeys: [] }),
        }),
      },
      { requiredKeys: [] },
    ),
    exceptions: fc.array(exception, { maxLength: 3 }),
    belowLine,
    requireBasics: fc.uniqueArray(classes, { maxLength: 2 }),
    basics,
    never: fc.boolean(),
    tool: fc.constantFrom("pilot", "other"),
    plan: plans,
    account: fc.constantFrom("company", "personal", "unknown"),
    point: fc.constantFrom("person", "agent", "gateway"),
    purpose: fc.constantFrom(undefined, "money", "review"),
    team: fc.constantFrom(undefined, "support", "sales"),
    data: fc.record({
      base: fc.constantFrom(null, "unmarked", "public", "internal", "restricted"),
      items: fc.array(item, { maxLength: 3 }),
    }),
  })
  .map(({ tools, exceptions, belowLine, requireBasics, basics, never, tool, plan, account, point, purpose, team, data }) => {
    const made: CompanyRules["tools"] = tools.pilot === undefined ? {} : { pilot: tools.pilot };
    const facts = {
      ...exampleFacts(made, { exceptions, belowLine, requireBasics, purposes: { money: { never }, review: { tools: ["pilot"] } } }),
      basicsOf: () => basics,
    };
    const input: DecisionInput = {
      tool,
      plan,
      account,
      point,
      data,
      at: exampleNow,
      ...(purpose === undefined ? {} : { purpose }),
      ...(team === undefined ? {} : { team }),
    };
    return { input, facts };
  });

function withRules({ input, facts }: Question, change: Partial<CompanyRules>): Question {
  return { input, facts: { ...facts, rules: { ...facts.rules, ...change } } };
}

function withPlans(one: Question, change: (rule: ToolPlanRule) => ToolPlanRule): Question {
  const { tools } = one.facts.rules;
  const plansOf = (plans: Record<string, ToolPlanRule>) =>
    Object.fromEntries(Object.entries(plans).map(([plan, rule]) => [plan, change(rule)]));
  return withRules(one, {
    tools: Object.fromEntries(Object.entries(tools).map(([tool, rules]) => [tool, { plans: plansOf(rules.plans) }])),
  });
}

function withItems(one: Question, items: readonly DataItem[]): Question {
  return { ...one, input: { ...one.input, data: { ...one.input.data, items } } };
}

function lowered(standing: ToolPlanRule["standing"]): ToolPlanRule["standing"] {
  return standing === "approved" ? "under-review" : "not-allowed";
}

// Each makes one fact worse and leaves all others as they are.
const worsenings: Readonly<Record<string, (one: Question) => Question>> = {
  "the agreement is gone": (one) => withPlans(one, ({ agreement: _agreement, ...rule }) => rule),
  "the agreement ended": (one) =>
    withPlans(one, (rule) => (rule.agreement === undefined ? rule : { ...rule, agreement: { ...rule.agreement, until: "2026-11-23" } })),
  "the agreement covers public data only": (one) =>
    withPlans(one, (rule) => (rule.agreement === undefined ? rule : { ...rule, agreement: { ...rule.agreement, covers: "public" } })),
  "the plan trains": (one) => withPlans(one, (rule) => ({ ...rule, training: "yes" })),
  "the standing falls": (one) => withPlans(one, (rule) => ({ ...rule, standing: lowered(rule.standing) })),
  "the approval ran out long ago": (one) => withPlans(one, (rule) => ({ ...rule, until: "2026-01-01" })),
  "the account is private": (one) => ({ ...one, input: { ...one.input, account: "personal" } }),
  "the basics are not met": (one) => ({ ...one, facts: { ...one.facts, basicsOf: () => ({ state: "not-met", missing: [] }) } }),
  "basics are required": (one) => withRules(one, { requireBasics: ["internal", "public"] }),
  "the exceptions ended": (one) => withRules(one, { exceptions: [] }),
  "the team is another": (one) => ({ ...one, input: { ...one.input, team: "nobody" } }),
  "the purpose is never done": (one) =>
    withRules({ ...one, input: { ...one.input, purpose: "money" } }, { purposes: { money: { never: true } } }),
  "below the line all is blocked": (one) =>
    withRules(one, {
      belowLine: { internal: "block", restricted: "block", unmarked: { person: "block", agent: "block", gateway: "block" } },
    }),
  "a card number is added": (one) =>
    withItems(one, [...one.input.data.items, { type: "cvv", class: "restricted", count: 1, isRemovable: true, isSecret: false }]),
  "nothing can be removed": (one) =>
    withItems(
      one,
      one.input.data.items.map((each) => ({ ...each, isRemovable: false })),
    ),
  "everything found is restricted": (one) =>
    withItems(
      one,
      one.input.data.items.map((each) => ({ ...each, class: "restricted" })),
    ),
};

const runs = { numRuns: 400 };

describe("decide: properties", () => {
  for (const [name, worsen] of Object.entries(worsenings)) {
    it(`is never looser when ${name}`, () => {
      fc.assert(
        fc.property(question, (one) => {
          const worse = worsen(one);
          assert.ok(
            strictnessOf(weighQuestion(one.input, one.facts).verdict) <= strictnessOf(weighQuestion(worse.input, worse.facts).verdict),
          );
        }),
        runs,
      );
    });
  }

  it("names for every answer but allow a change that really flips it", () => {
    fc.assert(
      fc.property(question, ({ input, facts }) => {
        const answer = decide(input, facts);
        const flips = findFlips({ input, facts }, weighQuestion(input, facts));
        assert.equal(answer.decision === "allow", flips.length === 0);
        assert.deepEqual(
          answer.flip,
          flips.map(({ change, then }) => ({ change, then })),
        );
        for (const flip of flips) {
          // What was supposed is written into the rules themselves, then decided from scratch.
          assert.equal(decide(flip.next.input, writeIn(flip.next.facts)).decision, flip.then);
          assert.ok(strictnessOf(flip.then) < strictnessOf(answer.decision));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("draws the load line where the decision on declared data turns", () => {
    fc.assert(
      fc.property(question, classes, ({ input, facts }, declared) => {
        const { exceptions: _exceptions, ...rest } = facts.rules;
        const plain = { ...facts, rules: { ...rest, exceptions: [] } };
        const { purpose: _purpose, ...asked } = input;
        const line = computeLoadLine(input.tool, input.plan, input.account, plain, input.at);
        const passes = line.carries !== null && rankOfClass(declared) <= rankOfClass(line.carries);
        assert.equal(decide({ ...asked, data: { base: declared, items: [] } }, plain).decision === "allow", passes);
        assert.equal(line.raisedBy === null, line.wouldCarry === null);
        if (line.wouldCarry !== null) assert.ok(line.carries === null || rankOfClass(line.wouldCarry) > rankOfClass(line.carries));
      }),
      runs,
    );
  });

  it("offers only alternatives that may carry the same data", () => {
    fc.assert(
      fc.property(question, ({ input, facts }) => {
        for (const { tool, plan } of decide(input, facts).alternatives) {
          assert.equal(decide({ ...input, tool, plan, account: "company" }, facts).decision, "allow");
        }
      }),
      runs,
    );
  });

  it("never lets restricted data go without an exception", () => {
    fc.assert(
      fc.property(question, (one) => {
        const { input, facts } = withRules(one, { exceptions: [] });
        const answer = decide(input, facts);
        assert.ok(answer.class !== "restricted" || answer.decision !== "allow");
      }),
      runs,
    );
  });
});

function writeIn(facts: DecisionFacts): DecisionFacts {
  const { supposed, ...rest } = facts;
  if (supposed === undefined) return facts;
  const { tool, plan, rule, basics } = supposed;
  const tools = { ...facts.rules.tools, [tool]: { plans: { ...facts.rules.tools[tool]?.plans, [plan]: rule } } };
  const basicsOf =
    basics === undefined
      ? facts.basicsOf
      : (id: string, kind: string) =>
          id === tool && kind === plan ? basics : (facts.basicsOf?.(tool, plan) ?? { state: "unknown" as const, missing: [] });
  return { ...rest, rules: { ...facts.rules, tools }, ...(basicsOf === undefined ? {} : { basicsOf }) };
}
