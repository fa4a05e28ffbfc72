import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { planKinds } from "../model/plan.ts";
import type { CompanyRules, ToolPlanRule } from "../model/company-rules.ts";
import type { CatalogTool } from "../model/catalog.ts";
import type { RegisterRow } from "../model/register-row.ts";
import { parseRules } from "../rules/parse-rules.ts";
import { shippedRules } from "../rules/shipped-rules.ts";
import { writeRules } from "../rules/write-rules.ts";
import type { FlowGroup } from "./group-flows.ts";
import { measureEffect } from "./measure-effect.ts";
import { postureKinds } from "./posture.ts";
import { makeWorld } from "./posture-world.ts";
import type { PostureInput } from "./posture-world.ts";
import { applyRulesChange } from "./rules-change.ts";
import { weighPosture } from "./weigh-posture.ts";

const now = Date.parse("2026-11-24T12:00:00Z");
const approved: ToolPlanRule = { standing: "approved", training: "no", agreement: { from: "2026-01-01" } };
const row: RegisterRow = {
  ...{ id: "chatgpt/team/", tool: "chatgpt", name: "ChatGPT", vendor: "OpenAI", plan: "team", team: "" },
  ...{ account: { kind: "company" }, people: 3, activeDays: 5, dataTypes: [], purpose: "", standing: "unknown", owner: "", review: "" },
  ...{ firstSeen: null, lastSeen: null, strength: "strong", sightings: [], note: "" },
};
const flow: FlowGroup = {
  ...{ point: "browser", tool: "chatgpt", plan: "team", account: "company", team: "", class: "internal", types: ["email"] },
  ...{ base: "unmarked", fixed: [], flows: 7, isAnswered: false },
};
const empty: PostureInput = {
  ...{ facts: { rules: shippedRules, tools: new Map() }, now, rows: [], groups: [], window: null },
  ...{ requests: [], alarms: [], reviewsSet: new Map(), sources: [] },
};
const withRules = (rules: Partial<CompanyRules>, more: Partial<PostureInput> = {}): PostureInput => ({
  ...empty,
  window: { from: "2026-09-01", to: "2026-11-23" },
  ...more,
  facts: { rules: { ...shippedRules, ...rules }, tools: new Map() },
});
const idsOf = (input: PostureInput): readonly string[] => {
  const { under, over } = weighPosture(input);
  return [...under, ...over].map(({ id }) => id);
};

describe("weighPosture", () => {
  it("has nothing to say of an empty company, and says so with its denominators", () => {
    const { under, over, coverage, roadmap, flows } = weighPosture(empty);
    assert.deepEqual([under, over, roadmap, flows], [[], [], [], 0]);
    assert.ok(coverage.every(({ known, of, missing }) => known + missing.length === of));
  });

  it("finds uses without a decision, on private accounts and without a licence, each once", () => {
    const rows = [
      row,
      { ...row, id: "2", team: "Design" },
      { ...row, id: "3", plan: "personal" as const, account: { kind: "personal" as const } },
      { ...row, id: "4", tool: "copilot", plan: "personal" as const, account: { kind: "unknown" as const } },
    ];
    assert.deepEqual(idsOf(withRules({}, { rows })).toSorted(), [
      "personal-account:chatgpt",
      "undecided-tool:chatgpt/team",
      "used-unlicensed:copilot/personal",
    ]);
  });

  it("closes private accounts where the company has a plan of its own", () => {
    const rows = [row, { ...row, id: "3", plan: "personal" as const, account: { kind: "personal" as const } }];
    const groups = [{ ...flow, plan: "personal" as const, account: "personal" as const, types: [], class: "unmarked" as const }];
    const [item] = weighPosture(withRules({ tools: { chatgpt: { plans: { team: approved } } } }, { rows, groups })).under.filter(
      ({ kind }) => kind === "personal-account",
    );
    assert.deepEqual(item?.change, { set: "plan", tool: "chatgpt", plan: "personal", rule: { standing: "not-allowed" } });
    assert.deepEqual(item?.effect.decisions, [{ tool: "chatgpt", plan: "personal", from: "ask", to: "block", flows: 7 }]);
  });

  it("finds what lapsed: agreement, review, exception, unused licence", () => {
    const tools: CompanyRules["tools"] = {
      chatgpt: { plans: { team: { ...approved, agreement: { from: "2026-01-01", until: "2026-11-23" }, review: "2026-11-01" } } },
      figma: { plans: { team: approved } },
    };
    const exceptions = [{ tool: "chatgpt", class: "restricted", until: "2026-11-23", owner: "ana", why: "backlog" } as const];
    assert.deepEqual(idsOf(withRules({ tools, exceptions }, { rows: [row] })).toSorted(), [
      "agreement-lapsed:chatgpt/team",
      "exception-overdue:chatgpt/2026-11-23/0",
      "licensed-unused:figma/team",
      "review-overdue:chatgpt/team",
    ]);
  });

  it("finds a point that lets restricted data pass, and how many flows hold would stop", () => {
    const groups = [
      { ...flow, types: ["iban"], class: "restricted" as const },
      { ...flow, flows: 3 },
    ];
    const { under } = weighPosture(withRules({ tools: { chatgpt: { plans: { team: approved } } } }, { groups }));
    const [item] = under.filter(({ kind }) => kind === "data-above-line");
    assert.match(item?.truth ?? "", /7 of 10 flows/);
    assert.deepEqual(item?.effect.stopped, { before: 0, after: 7 });
  });

  it("loosens a tool that its standing alone holds down, not one that trains", () => {
    const limited = (training: "no" | "yes"): CompanyRules["tools"] => ({
      chatgpt: { plans: { team: { ...approved, training, standing: "limited" } } },
    });
    const [item] = weighPosture(withRules({ tools: limited("no") }, { groups: [flow], rows: [row] })).over;
    assert.equal(item?.kind, "tool-stricter-than-facts");
    assert.deepEqual(item?.effect.decisions, [{ tool: "chatgpt", plan: "team", from: "ask", to: "allow", flows: 7 }]);
    assert.deepEqual(
      item?.effect.lines.map(({ before, after }) => [before, after]),
      [["public", "internal"]],
    );
    assert.deepEqual(weighPosture(withRules({ tools: limited("yes") }, { groups: [flow], rows: [row] })).over, []);
  });

  it("loosens a type that a rule of ours raised, where it cost something", () => {
    const rules = { tools: { chatgpt: { plans: { team: approved } } }, classes: { public: [], internal: [], restricted: ["email"] } };
    const [item] = weighPosture(withRules(rules, { groups: [flow] })).over;
    assert.equal(item?.id, "type-stricter-than-shipped:email");
    assert.deepEqual(item?.effect.decisions, [{ tool: "chatgpt", plan: "team", from: "redact", to: "allow", flows: 7 }]);
  });

  it("lets a label of ours count as public where what carries it is published, with the replay", () => {
    const ownData = [{ word: "Bluebird", type: "project-name", class: "restricted" } as const];
    const tools: CompanyRules["tools"] = { chatgpt: { plans: { team: approved } } };
    const open = { ...flow, types: ["project-name"], class: "restricted" as const, base: "public" as const, flows: 9 };
    const closed = { ...open, base: "internal" as const, flows: 2 };
    const [item] = weighPosture(withRules({ ownData, tools }, { groups: [open, closed] })).over;
    assert.equal(item?.id, "label-on-published:project-name");
    assert.match(item?.truth ?? "", /In 9 of 11 flows/);
    assert.equal(
      item?.effect.decisions.reduce((sum, { flows }) => sum + flows, 0),
      11,
    );
    assert.ok(item?.effect.decisions.every(({ from, to }) => from !== "allow" && to === "allow"));
    const rare = { ...closed, flows: 20 };
    assert.ok(idsOf(withRules({ ownData, tools }, { groups: [open, rare] })).every((id) => !id.startsWith("label-on")));
    const classes = { public: [], internal: [], restricted: ["brochure"] };
    const declared: Partial<CompanyRules> = { dataTypes: { brochure: { declared: true } }, classes };
    const ids = idsOf(withRules({ ...declared, tools }, { groups: [{ ...open, types: ["brochure"] }] }));
    assert.ok(ids.includes("label-on-published:brochure"));
    const detected = { classes: { public: [], internal: [], restricted: ["email"] } };
    const shipped = idsOf(withRules({ ...detected, tools }, { groups: [{ ...open, types: ["email"] }] }));
    assert.ok(
      shipped.every((id) => !id.startsWith("label-on")),
      "what the product ships is no label of ours",
    );
  });

  it("lets a label of ours count as internal where those it stopped said so, not where nobody did", () => {
    const ownData = [{ word: "Bluebird", type: "project-name", class: "restricted" } as const];
    const tools: CompanyRules["tools"] = { chatgpt: { plans: { team: approved } } };
    const groups = [{ ...flow, types: ["project-name"], class: "restricted" as const, flows: 6 }];
    const marks = (count: number) => Array.from({ length: count }, () => ({ point: "browser", types: ["project-name"] }));
    const [item] = weighPosture(withRules({ ownData, tools }, { groups, alarms: marks(4) })).over;
    assert.equal(item?.id, "redaction-needless:project-name");
    assert.match(item?.evidence.join(" ") ?? "", /4 of them were marked/);
    assert.deepEqual(
      item?.effect.decisions.map(({ from, to, flows }) => [from, to, flows]),
      [["redact", "allow", 6]],
    );
    const quiet = (more: Partial<PostureInput>) => idsOf(withRules({ ownData, tools }, { groups, ...more }));
    assert.ok([quiet({}), quiet({ alarms: marks(2) })].flat().every((id) => !id.startsWith("redaction")));
    const request = { tool: "chatgpt", plan: null, team: "", class: "restricted", types: ["project-name"], owner: "ana" } as const;
    const granted = [
      { ...request, state: "approved" },
      { ...request, state: "ended" },
      { ...request, state: "approved" },
    ] as const;
    assert.ok(quiet({ requests: granted }).includes("redaction-needless:project-name"));
    assert.ok(!quiet({ requests: [...granted, { ...request, state: "refused" }] }).includes("redaction-needless:project-name"));
  });

  it("calls a rule idle only after enough flows and days, and never one that another names", () => {
    const ownData = [{ word: "Bluebird", type: "project-name", class: "internal" } as const];
    const groups = [{ ...flow, flows: 60 }];
    assert.deepEqual(
      idsOf(withRules({ ownData }, { groups })).filter((id) => id.startsWith("rule")),
      ["rule-never-hit:own/project-name/0"],
    );
    const few = idsOf(withRules({ ownData }, { groups: [flow] }));
    const short = idsOf(withRules({ ownData }, { groups, window: { from: "2026-11-20", to: "2026-11-23" } }));
    const named = idsOf(withRules({ ownData, purposes: { x: { needs: ["project-name"] } } }, { groups }));
    assert.ok([few, short, named].flat().every((id) => !id.startsWith("rule-never-hit")));
  });

  it("spares the asking where nearly every request was approved", () => {
    const request = { tool: "chatgpt", plan: null, team: "support", class: "restricted", types: ["iban"], owner: "ana" } as const;
    const requests = [
      { ...request, state: "approved" },
      { ...request, state: "ended" },
      { ...request, state: "approved" },
    ] as const;
    const groups = [{ ...flow, team: "support", types: ["iban"], class: "restricted" as const }];
    const input = withRules({ tools: { chatgpt: { plans: { team: approved } } } }, { requests, groups });
    const [item] = weighPosture(input).over;
    assert.equal(item?.kind, "requests-always-approved");
    assert.equal(item?.effect.decisions[0]?.to, "allow");
    const refused = [...requests, { ...request, state: "refused" as const }];
    assert.deepEqual(weighPosture({ ...input, requests: refused }).over, []);
  });

  it("keeps one tool for a purpose, lets reviews rest, and warns where holding is mostly wrong", () => {
    const tools: CompanyRules["tools"] = { chatgpt: { plans: { team: { ...approved, review: "2026-12-24" } } } };
    const purposes = { drafts: { tools: ["chatgpt", "claude"] } };
    const groups = [{ ...flow, types: ["iban"], class: "restricted" as const }];
    const alarms = Array.from({ length: 5 }, () => ({ point: "browser" }));
    const reviewsSet = new Map([["chatgpt/team", "2026-11-24"]]);
    const ids = idsOf(
      withRules({ tools, purposes, mode: { default: "watch", browser: "hold" } }, { groups, alarms, reviewsSet, rows: [row] }),
    );
    for (const id of ["duplicate-tools:drafts", "review-too-often:chatgpt/team", "point-often-wrong:browser"])
      assert.ok(ids.includes(id), id);
  });
});

const days = fc.constantFrom("2026-05-01", "2026-11-12", "2026-11-24", "2027-03-01");
const plans = fc.constantFrom(...planKinds.filter((plan) => plan !== "unknown"));
const names = fc.constantFrom("chatgpt", "claude", "figma");
const planRule: fc.Arbitrary<ToolPlanRule> = fc.record(
  {
    standing: fc.constantFrom("approved", "limited", "not-allowed", "under-review", "unknown"),
    review: days,
    training: fc.constantFrom("no", "yes", "not-known"),
    agreement: fc.record({ from: fc.constant("2026-01-01"), until: days }, { requiredKeys: ["from"] }),
  },
  { requiredKeys: ["standing"] },
);
const account = fc.constantFrom("company", "personal", "unknown");
const group: fc.Arbitrary<FlowGroup> = fc.record({
  ...{ point: fc.constantFrom("browser", "gateway", "claude-code"), tool: names, plan: plans, account },
  team: fc.constantFrom("", "support"),
  class: fc.constantFrom("internal", "restricted", "unmarked"),
  types: fc.subarray(["email", "iban", "stripe-secret", "project-name", "brochure"]),
  base: fc.constantFrom("unmarked", "public", "internal"),
  fixed: fc.constant<readonly string[]>([]),
  flows: fc.integer({ min: 1, max: 40 }),
  isAnswered: fc.boolean(),
});
const figma: CatalogTool = {
  ...{ id: "figma", name: "Figma", vendor: "figma", category: "design", aliases: [], plans: [], identifiers: [], facts: [] },
};
const company: fc.Arbitrary<PostureInput> = fc
  .record({
    tools: fc.dictionary(names, fc.record({ plans: fc.dictionary(plans, planRule, { maxKeys: 2 }) }), { maxKeys: 3 }),
    groups: fc.array(group, { maxLength: 8 }),
    rows: fc.array(fc.record({ tool: names, plan: plans, account }), { maxLength: 4 }),
    raised: fc.boolean(),
    hold: fc.boolean(),
    until: days,
    label: fc.constantFrom("internal", "restricted"),
    requests: fc.array(
      fc.record({
        ...{ tool: names, plan: fc.constantFrom(null, "team"), team: fc.constantFrom("", "support"), class: fc.constant("restricted") },
        ...{
          types: fc.subarray(["iban", "project-name"]),
          state: fc.constantFrom("approved", "ended", "refused"),
          owner: fc.constant("ana"),
        },
      }),
      { maxLength: 6 },
    ),
    sources: fc.array(
      fc.record({ title: fc.constant("DNS"), kind: fc.constant("network"), status: fc.constantFrom("read", "silent", "absent") }),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ tools, groups, rows, raised, hold, until, label, requests, sources }) =>
    withRules(
      {
        tools,
        classes: { public: [], internal: [], restricted: raised ? ["email"] : [] },
        dataTypes: { brochure: { declared: true } },
        ownData: [{ word: "Bluebird", type: "project-name", class: label }],
        exceptions: [{ tool: "chatgpt", class: "restricted", types: ["iban"], until, owner: "ana", why: "backlog" }],
        purposes: { drafts: { tools: ["chatgpt", "claude"] } },
        mode: hold ? { default: "watch", browser: "hold" } : { default: "watch" },
      },
      {
        groups,
        rows: rows.map(({ tool, plan, account: kind }, at) => ({ ...row, id: String(at), tool, plan, account: { kind } })),
        requests,
        sources,
        alarms: Array.from({ length: 5 }, () => ({ point: "browser", types: ["project-name"] })),
        reviewsSet: new Map([["chatgpt/team", "2026-11-01"]]),
      },
    ),
  )
  .map((input) => ({ ...input, facts: { ...input.facts, tools: new Map([[figma.id, figma]]) } }));

/** Enough flows for rules to be called idle. */
const companyWithMuch: fc.Arbitrary<PostureInput> = company.map((input) => ({
  ...input,
  groups: [
    ...input.groups.map((one) => ({ ...one, types: one.types.filter((type) => type === "iban") })),
    { ...flow, types: ["iban"], flows: 80 },
  ],
}));
const anyCompany = fc.oneof(company, companyWithMuch);

describe("every promise of posture over made companies", () => {
  it("is what happens: the changed rules, written to a file and read again, decide every flow as promised", () => {
    fc.assert(
      fc.property(anyCompany, (input) => {
        const { under, over, roadmap } = weighPosture(input);
        const world = makeWorld(input);
        assert.equal(roadmap.length, under.length + over.length);
        for (const { change, effect, id } of [...under, ...over]) {
          if (change === null) continue;
          const changed = applyRulesChange(input.facts.rules, change);
          const { rules } = parseRules(JSON.parse(JSON.stringify(writeRules(changed))), null);
          assert.ok(rules !== null, id);
          assert.deepEqual(measureEffect(world, rules), effect, id);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("was tried on every kind of item that there is", () => {
    const met = new Set<string>();
    for (const input of [...fc.sample(company, { numRuns: 500, seed: 8 }), ...fc.sample(companyWithMuch, { numRuns: 60, seed: 8 })]) {
      const { under, over } = weighPosture(input);
      for (const { kind } of [...under, ...over]) met.add(kind);
    }
    assert.deepEqual(
      postureKinds.filter((kind) => !met.has(kind)),
      [],
    );
  });

  it("is used up by doing it: no item is offered again once it was put in force", () => {
    fc.assert(
      fc.property(anyCompany, (input) => {
        const { under, over } = weighPosture(input);
        for (const { change, id } of [...under, ...over]) {
          if (change === null) continue;
          const facts = { ...input.facts, rules: applyRulesChange(input.facts.rules, change) };
          assert.ok(!idsOf({ ...input, facts }).includes(id), id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("never stops more by loosening what a tool may carry, and counts every item and id once", () => {
    fc.assert(
      fc.property(anyCompany, (input) => {
        const { under, over } = weighPosture(input);
        for (const { effect, id } of over) assert.ok(effect.stopped.after <= effect.stopped.before, id);
        const ids = [...under, ...over].map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
      }),
      { numRuns: 60 },
    );
  });
});
