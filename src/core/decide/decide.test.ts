import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CompanyRules, ToolPlanRule } from "../model/company-rules.ts";
import type { Verdict } from "../model/decision.ts";
import { decide } from "./decide.ts";
import type { DataAsked, DataItem, DecisionFacts, DecisionInput } from "./decision-input.ts";
import { agreementInForce, approvedPlan, exampleFacts, exampleInput, exampleNow } from "./example-rules.data.ts";

const email: DataItem = { type: "email", class: "internal", count: 1, isRemovable: true, isSecret: false };
const card: DataItem = { type: "credit-card", class: "restricted", count: 3, isRemovable: true, isSecret: false };
const key: DataItem = { type: "openssh-private-key", class: "restricted", count: 1, isRemovable: true, isSecret: true };
const contract: DataItem = { type: "contract", class: "restricted", count: 1, isRemovable: false, isSecret: false };

const unmarked: DataAsked = { base: "unmarked", items: [] };
const published: DataAsked = { base: "public", items: [] };
const declaredInternal: DataAsked = { base: "internal", items: [] };
const declaredRestricted: DataAsked = { base: "restricted", items: [] };
const withEmail: DataAsked = { base: "unmarked", items: [email] };
const withCards: DataAsked = { base: "unmarked", items: [card] };
const withContract: DataAsked = { base: "unmarked", items: [contract] };

function teamPlan(change: Partial<ToolPlanRule>): CompanyRules["tools"] {
  return { pilot: { plans: { team: { ...approvedPlan, ...change } } } };
}

const { agreement: _agreement, ...withoutAgreement } = approvedPlan;
const { training: _training, ...trainingUnsaid } = approvedPlan;

interface Line {
  readonly name: string;
  readonly facts: DecisionFacts;
  readonly input?: Partial<DecisionInput>;
  /** Verdicts for public, unmarked, internal, internal by a finding, restricted, restricted by findings, a contract. */
  readonly gives: readonly [Verdict, Verdict, Verdict, Verdict, Verdict, Verdict, Verdict];
}

const asked = [published, unmarked, declaredInternal, withEmail, declaredRestricted, withCards, withContract];
const internalLine: Line["gives"] = ["allow", "allow", "allow", "allow", "block", "redact", "block"];
const publicLine: Line["gives"] = ["allow", "ask", "block", "ask", "block", "ask", "block"];
const publicLineInAgents: Line["gives"] = ["allow", "allow", "block", "redact", "block", "redact", "block"];
const noLine: Line["gives"] = ["block", "block", "block", "block", "block", "block", "block"];

// The table of product.md, one line for each way a load line comes about.
const table: readonly Line[] = [
  { name: "approved, agreement in force, does not train", facts: exampleFacts(teamPlan({})), gives: internalLine },
  { name: "account not known", facts: exampleFacts(teamPlan({})), input: { account: "unknown" }, gives: internalLine },
  { name: "unknown tool", facts: exampleFacts({}), input: { tool: "nobody-knows" }, gives: publicLine },
  { name: "unknown tool in an agent", facts: exampleFacts({}), input: { tool: "nobody-knows", point: "agent" }, gives: publicLineInAgents },
  {
    name: "unknown tool at the gateway",
    facts: exampleFacts({}),
    input: { tool: "nobody-knows", point: "gateway" },
    gives: publicLineInAgents,
  },
  { name: "in the catalogue only", facts: exampleFacts({}), gives: publicLine },
  { name: "under review", facts: exampleFacts(teamPlan({ standing: "under-review" })), gives: publicLine },
  { name: "limited", facts: exampleFacts(teamPlan({ standing: "limited" })), gives: publicLine },
  { name: "not allowed", facts: exampleFacts(teamPlan({ standing: "not-allowed" })), gives: noLine },
  { name: "no agreement", facts: exampleFacts({ pilot: { plans: { team: withoutAgreement } } }), gives: publicLine },
  { name: "agreement not started", facts: exampleFacts(teamPlan({ agreement: { from: "2026-12-01" } })), gives: publicLine },
  { name: "agreement ended", facts: exampleFacts(teamPlan({ agreement: { from: "2026-01-01", until: "2026-11-23" } })), gives: publicLine },
  {
    name: "agreement ends today",
    facts: exampleFacts(teamPlan({ agreement: { from: "2026-01-01", until: "2026-11-24" } })),
    gives: internalLine,
  },
  { name: "agreement starts today", facts: exampleFacts(teamPlan({ agreement: { from: "2026-11-24" } })), gives: internalLine },
  {
    name: "agreement covers public data",
    facts: exampleFacts(teamPlan({ agreement: { from: "2026-01-01", covers: "public" } })),
    gives: publicLine,
  },
  {
    name: "agreement covers internal data",
    facts: exampleFacts(teamPlan({ agreement: { from: "2026-01-01", covers: "internal" } })),
    gives: internalLine,
  },
  { name: "trains", facts: exampleFacts(teamPlan({ training: "yes" })), gives: publicLine },
  { name: "trains unless turned off", facts: exampleFacts(teamPlan({ training: "opt-out" })), gives: publicLine },
  { name: "trains only when agreed", facts: exampleFacts(teamPlan({ training: "opt-in" })), gives: internalLine },
  { name: "training not stated, team plan", facts: exampleFacts(teamPlan({ training: "not-stated" })), gives: internalLine },
  { name: "training as the catalogue says", facts: exampleFacts({ pilot: { plans: { team: trainingUnsaid } } }), gives: internalLine },
  {
    name: "training not known, API",
    facts: exampleFacts({ pilot: { plans: { api: trainingUnsaid } } }),
    input: { plan: "api" },
    gives: internalLine,
  },
  {
    name: "personal plan trains by the catalogue",
    facts: exampleFacts({ pilot: { plans: { personal: trainingUnsaid } } }),
    input: { plan: "personal" },
    gives: publicLine,
  },
  {
    name: "training not known, personal plan",
    facts: exampleFacts({ other: { plans: { personal: trainingUnsaid } } }),
    input: { tool: "other", plan: "personal" },
    gives: publicLine,
  },
  {
    name: "personal plan the company approved",
    facts: exampleFacts({ pilot: { plans: { personal: approvedPlan } } }),
    input: { plan: "personal" },
    gives: internalLine,
  },
  { name: "private account on the company plan", facts: exampleFacts(teamPlan({})), input: { account: "personal" }, gives: publicLine },
  {
    name: "private account where the personal plan is not allowed",
    facts: exampleFacts({ pilot: { plans: { team: approvedPlan, personal: { standing: "not-allowed" } } } }),
    input: { account: "personal" },
    gives: noLine,
  },
  { name: "plan lost", facts: exampleFacts(teamPlan({})), input: { plan: "enterprise" }, gives: publicLine },
  {
    name: "plan not named, no plan allowed",
    facts: exampleFacts(teamPlan({ standing: "not-allowed" })),
    input: { plan: "unknown" },
    gives: noLine,
  },
  { name: "a rule for every plan", facts: exampleFacts({ pilot: { plans: { unknown: { standing: "not-allowed" } } } }), gives: noLine },
  {
    name: "local tool, approved",
    facts: exampleFacts({ llama: { plans: { local: { standing: "approved" } } } }),
    input: { tool: "llama", plan: "local" },
    gives: internalLine,
  },
  {
    name: "local tool, private account",
    facts: exampleFacts({ llama: { plans: { local: { standing: "approved" } } } }),
    input: { tool: "llama", plan: "local", account: "personal" },
    gives: internalLine,
  },
  { name: "local tool nobody decided on", facts: exampleFacts({}), input: { tool: "llama", plan: "local" }, gives: publicLine },
  { name: "approval due, in its grace", facts: exampleFacts(teamPlan({ until: "2026-11-10" })), gives: internalLine },
  { name: "approval due, grace over", facts: exampleFacts(teamPlan({ until: "2026-11-09" })), gives: publicLine },
  { name: "review due, grace over", facts: exampleFacts(teamPlan({ review: "2026-11-09" })), gives: publicLine },
  { name: "review due, longer grace", facts: exampleFacts(teamPlan({ review: "2026-11-09" }), { graceDays: 30 }), gives: internalLine },
  { name: "a date does not lift a ban", facts: exampleFacts(teamPlan({ standing: "not-allowed", until: "2026-01-01" })), gives: noLine },
  {
    name: "basics not known, not required",
    facts: { ...exampleFacts(teamPlan({})), basicsOf: () => ({ state: "unknown", missing: [] }) },
    gives: internalLine,
  },
  {
    name: "basics not met, required for internal",
    facts: {
      ...exampleFacts(teamPlan({}), { requireBasics: ["internal"] }),
      basicsOf: () => ({ state: "not-met", missing: ["a security policy"] }),
    },
    gives: publicLine,
  },
  {
    name: "basics met, required for internal",
    facts: { ...exampleFacts(teamPlan({}), { requireBasics: ["internal"] }), basicsOf: () => ({ state: "met", missing: [] }) },
    gives: internalLine,
  },
  { name: "basics not known, required for public", facts: exampleFacts(teamPlan({}), { requireBasics: ["public"] }), gives: noLine },
];

describe("decide: the table", () => {
  for (const line of table) {
    it(line.name, () => {
      const gives = asked.map((data) => decide(exampleInput({ ...line.input, data }), line.facts).decision);
      assert.deepEqual(gives, line.gives);
    });
  }
});

describe("decide: what was asked", () => {
  const facts = exampleFacts(teamPlan({}));

  it("asks one question about unmarked data, whose answers declare a class", () => {
    const { question, class: whole } = decide(exampleInput({ tool: "new-tool" }), facts);
    assert.equal(whole, "unmarked");
    assert.deepEqual(
      question?.options.map((option) => option.declares),
      ["internal", "internal", "public"],
    );
  });

  it("obeys what the company set for unmarked data at each place", () => {
    const set = exampleFacts(
      {},
      { belowLine: { restricted: "redact", internal: "redact", unmarked: { person: "allow", agent: "block", gateway: "redact" } } },
    );
    const verdicts = (["person", "agent", "gateway"] as const).map((point) => decide(exampleInput({ point }), set).decision);
    assert.deepEqual(verdicts, ["allow", "block", "ask"]);
  });

  it("decides on named types alone without asking about a rest that stays", () => {
    const open: DataItem = { type: "open-source-code", class: "public", count: 1, isRemovable: false, isSecret: false };
    assert.equal(decide(exampleInput({ tool: "new-tool", data: { base: null, items: [open] } }), facts).decision, "allow");
    assert.equal(decide(exampleInput({ data: { base: null, items: [card] } }), facts).decision, "redact");
  });

  it("treats a question without any data as unmarked", () => {
    assert.equal(decide(exampleInput({ tool: "new-tool", data: { base: null, items: [] } }), facts).decision, "ask");
  });

  it("names what has to come out and never a value", () => {
    const answer = decide(exampleInput({ data: { base: "unmarked", items: [email, card, key] } }), facts);
    assert.deepEqual(answer.remove, [
      { type: "credit-card", count: 3 },
      { type: "openssh-private-key", count: 1 },
    ]);
    assert.equal(answer.reasons[0]?.because, "3 payment card numbers and 1 OpenSSH private key must come out; the rest may go.");
  });

  it("says what has to come out beside the question about the rest", () => {
    const answer = decide(exampleInput({ tool: "new-tool", plan: "unknown", data: withEmail }), facts);
    assert.deepEqual(
      answer.reasons.map(({ rule }) => rule),
      ["remove-and-ask", "standing-below-approved"],
    );
    assert.equal(answer.reasons[0]?.because, "1 e-mail address must come out; whose is the rest? new-tool may carry public data at most.");
    assert.deepEqual([answer.question?.id, answer.remove], ["whose-data", [{ type: "email", count: 1 }]]);
  });

  it("blocks or asks instead of redacting where the company says so", () => {
    const blocking = exampleFacts(teamPlan({}), { belowLine: { ...facts.rules.belowLine, restricted: "block" } });
    const asking = exampleFacts(teamPlan({}), { belowLine: { ...facts.rules.belowLine, restricted: "ask" } });
    assert.equal(decide(exampleInput({ data: withCards }), blocking).decision, "block");
    assert.equal(decide(exampleInput({ data: withContract }), asking).decision, "ask");
    assert.equal(decide(exampleInput({ data: declaredRestricted }), asking).question?.id, "send-anyway");
  });

  it("says the version of the rules", () => {
    assert.equal(decide(exampleInput(), facts).policyVersion, "shipped");
    assert.equal(decide(exampleInput(), exampleFacts({}, { version: "7" })).policyVersion, "7");
  });

  it("notes an approval that is due and basics that are not met, and lets them pass", () => {
    const due = {
      ...exampleFacts(teamPlan({ until: "2026-11-20" })),
      basicsOf: () => ({ state: "not-met" as const, missing: ["an audit"] }),
    };
    const answer = decide(exampleInput({ data: declaredInternal }), due);
    assert.equal(answer.decision, "allow");
    assert.deepEqual(
      answer.reasons.map(({ rule }) => rule),
      ["within-line", "due", "basics-note"],
    );
  });

  it("takes a rule or purpose named like a built-in property for what it is: unknown", () => {
    assert.equal(decide(exampleInput({ tool: "constructor", purpose: "toString" }), facts).decision, "ask");
  });
});

describe("decide: purposes", () => {
  const purposes = {
    "code-review": { needs: ["source-code"], tools: ["claude-code"] },
    "customer-money": { never: true, why: "internal compliance", label: "calculations on customer money" },
  };
  const facts = exampleFacts(teamPlan({}), { purposes });

  it("refuses what is never done with AI whatever the tool and data, with the company's reason", () => {
    const answer = decide(exampleInput({ purpose: "customer-money", data: published }), facts);
    assert.equal(answer.decision, "block");
    assert.equal(answer.reasons[0]?.because, "Calculations on customer money is never done with AI here (internal compliance).");
    assert.deepEqual(answer.alternatives, []);
    assert.deepEqual(answer.flip, [
      { change: "take calculations on customer money off the list of what is never done with AI", then: "allow" },
    ]);
  });

  it("notes the tools that serve a purpose and offers them first", () => {
    const both = exampleFacts({ ...teamPlan({}), "claude-code": { plans: { team: approvedPlan } } }, { purposes });
    const allowed = decide(exampleInput({ purpose: "code-review" }), both);
    assert.deepEqual([allowed.decision, allowed.reasons.at(-1)?.rule], ["allow", "purpose-tools"]);
    const refused = decide(exampleInput({ purpose: "code-review", tool: "new-tool", data: declaredInternal }), both);
    assert.deepEqual(refused.alternatives, [{ tool: "claude-code", plan: "team", name: "claude-code" }]);
  });
});

describe("decide: exceptions", () => {
  const exception = {
    tool: "pilot",
    team: "support",
    class: "restricted" as const,
    types: ["credit-card"],
    until: "2026-11-24",
    owner: "ana@example.com",
    why: "refund backlog",
  };
  const facts = exampleFacts(teamPlan({}), { exceptions: [exception] });
  const ask = (change: Partial<DecisionInput>, known = facts) =>
    decide(exampleInput({ team: "support", data: withCards, ...change }), known).decision;

  it("lets its types pass for its team until the end of its last day", () => {
    assert.equal(ask({}), "allow");
    assert.equal(ask({ at: Date.parse("2026-11-24T23:59:59.999Z") }), "allow");
    assert.equal(ask({ at: Date.parse("2026-11-25T00:00:00Z") }), "redact");
    assert.equal(ask({ team: "Support" }), "allow");
    assert.equal(ask({ team: "sales" }), "redact");
    assert.equal(decide(exampleInput({ data: withCards }), facts).decision, "redact");
  });

  it("lets no other type pass, and no private account", () => {
    assert.equal(ask({ data: { base: "unmarked", items: [card, key] } }), "redact");
    assert.equal(ask({ account: "personal" }), "ask");
  });

  it("covers credentials only by name", () => {
    const { types: _types, ...untyped } = exception;
    const wide = exampleFacts(teamPlan({}), { exceptions: [untyped] });
    assert.equal(ask({ data: withContract }, wide), "allow");
    assert.equal(ask({ data: { base: "unmarked", items: [key] } }, wide), "redact");
  });

  it("is the only way for restricted data to a local tool", () => {
    const local = exampleFacts(
      { llama: { plans: { local: { standing: "approved" } } } },
      { exceptions: [{ ...exception, tool: "llama" }] },
    );
    assert.equal(ask({ tool: "llama", plan: "local" }, local), "allow");
    assert.equal(ask({ tool: "llama", plan: "local", team: "sales" }, local), "redact");
  });

  it("does not stretch to a plan it does not name", () => {
    const team = exampleFacts(teamPlan({}), { exceptions: [{ ...exception, plan: "api" }] });
    assert.equal(ask({}, team), "redact");
  });
});

describe("decide: midnight", () => {
  it("falls at midnight of the company's own time zone, without a restart", () => {
    for (const [timeZone, midnight] of [
      ["UTC", "2027-01-02T00:00:00Z"],
      ["Europe/Berlin", "2027-01-01T23:00:00Z"],
      ["Asia/Kathmandu", "2027-01-01T18:15:00Z"],
      ["America/Los_Angeles", "2027-01-02T08:00:00Z"],
    ] as const) {
      const facts = exampleFacts(teamPlan({ agreement: agreementInForce }), { company: { name: "", domains: [], timeZone } });
      const at = Date.parse(midnight);
      assert.equal(decide(exampleInput({ at: at - 1, data: declaredInternal }), facts).decision, "allow", timeZone);
      assert.equal(decide(exampleInput({ at, data: declaredInternal }), facts).decision, "block", timeZone);
    }
  });

  it("gives the same answer to the same question", () => {
    const facts = exampleFacts(teamPlan({}));
    const input = exampleInput({ data: withContract, at: exampleNow });
    assert.deepEqual(decide(input, facts), decide(input, facts));
  });
});
