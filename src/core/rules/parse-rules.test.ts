import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { CompanyRules, ToolPlanRule } from "../model/company-rules.ts";
import { diffRules } from "./diff-rules.ts";
import { findNearestNames } from "./nearest-names.ts";
import { parseRules } from "./parse-rules.ts";
import { shippedRules } from "./shipped-rules.ts";
import { writeRules } from "./write-rules.ts";

const known = { tools: new Set(["chatgpt", "claude-code", "ollama"]) };

function rulesOf(value: unknown): CompanyRules {
  const { rules, faults } = parseRules(value, known);
  assert.equal(faults, null);
  assert.ok(rules);
  return rules;
}

function faultsOf(value: unknown): readonly string[] {
  return (parseRules(value, known).faults ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("parseRules: the form", () => {
  it("keeps the shipped default of everything left out", () => {
    assert.deepEqual(rulesOf({}), shippedRules);
    assert.deepEqual(rulesOf(null), shippedRules);
    assert.deepEqual(rulesOf({ belowLine: { internal: "block" } }).belowLine, { ...shippedRules.belowLine, internal: "block" });
    assert.deepEqual(rulesOf({ mode: { gateway: "hold" } }).mode, { default: "watch", gateway: "hold" });
  });

  it("takes a tool with one plan in the short form", () => {
    const short = rulesOf({ tools: { "claude-code": { plan: "team", standing: "approved", agreement: { from: "2026-01-01" } } } });
    const long = rulesOf({ tools: { "claude-code": { plans: { team: { standing: "approved", agreement: { from: "2026-01-01" } } } } } });
    assert.deepEqual(short, long);
  });

  it("takes a tool without a plan for every plan, but approves none that way", () => {
    assert.deepEqual(rulesOf({ tools: { chatgpt: { standing: "not-allowed" } } }).tools["chatgpt"], {
      plans: { unknown: { standing: "not-allowed" } },
    });
    assert.match(
      faultsOf({ tools: { chatgpt: { standing: "approved" } } })[0] ?? "",
      /^tools\.chatgpt: expected a plan beside standing: approved/,
    );
  });

  it("takes dictionaries, and places where something is none", () => {
    const none = { until: "2026-12-31", owner: "ana", why: "samples" };
    const read = parseRules(
      { ownData: [{ words: ["Ann", "Bob"], type: "client", class: "internal" }], notThis: [{ ...none, place: "test/**" }] },
      known,
    );
    assert.deepEqual(read.rules?.ownData, [{ words: ["Ann", "Bob"], type: "client", class: "internal" }]);
    assert.deepEqual(read.rules?.notThis, [{ ...none, place: "test/**" }]);
    assert.match(parseRules({ notThis: [none] }, known).faults?.[0]?.message ?? "", /a hash or a place/);
    assert.equal(parseRules({ ownData: [{ words: [], type: "client", class: "internal" }] }, known).rules, null);
  });

  it("takes one word or one for each place for unmarked data", () => {
    assert.deepEqual(rulesOf({ belowLine: { unmarked: "block" } }).belowLine.unmarked, {
      person: "block",
      agent: "block",
      gateway: "block",
    });
    assert.deepEqual(rulesOf({ belowLine: { unmarked: { agent: "ask" } } }).belowLine.unmarked, {
      person: "ask",
      agent: "ask",
      gateway: "allow",
    });
  });

  it("takes training: no where a reader of old YAML made it false", () => {
    assert.equal(
      rulesOf({ tools: { chatgpt: { plan: "team", standing: "approved", training: false } } }).tools["chatgpt"]?.plans.team?.training,
      "no",
    );
  });

  it("takes domains as people write them", () => {
    assert.deepEqual(rulesOf({ company: { domains: ["@Example.COM"] } }).company.domains, ["example.com"]);
    const rules = rulesOf({ tools: { chatgpt: { plan: "team", standing: "limited", accounts: ["ana@ai.example.com", "other.example"] } } });
    assert.deepEqual(rules.tools["chatgpt"]?.plans.team?.accounts, ["ai.example.com", "other.example"]);
  });

  it("takes made, declared and own types wherever a type is named", () => {
    const rules = rulesOf({
      dataTypes: { "customer-email": { from: "email", notAtDomains: "company" }, "usage-pattern": { declared: true } },
      ownData: [{ word: "Bluebird", type: "project-name", class: "internal", forms: true }],
      classes: { internal: ["usage-pattern", "project-name"], restricted: [{ "customer-email": { atLeast: 25 } }] },
      exceptions: [
        { tool: "ollama", class: "restricted", types: ["project-name"], until: "2026-12-31", owner: "ana@example.com", why: "a test" },
      ],
    });
    assert.deepEqual(rules.classes.restricted, [{ "customer-email": { atLeast: 25 } }]);
  });

  it("reads the examples kept beside the rules", () => {
    const { tests } = parseRules(
      {
        tests: [
          { ask: { tool: "chatgpt", data: "credit-card" }, expect: "block" },
          { ask: { tool: "nobody-knows" }, expect: { class: "unmarked" } },
        ],
      },
      known,
    );
    assert.deepEqual(
      tests?.map(({ ask, expect }) => [ask.data, expect]),
      [
        [["credit-card"], { decision: "block" }],
        [undefined, { class: "unmarked" }],
      ],
    );
  });
});

describe("parseRules: what is refused", () => {
  const cases: readonly (readonly [name: string, value: unknown, fault: RegExp])[] = [
    ["an unknown key", { clases: {} }, /^clases: .*met "clases"; nearest: classes/],
    [
      "an unknown key of a plan",
      { tools: { chatgpt: { plans: { team: { standing: "approved", agrement: {} } } } } },
      /agrement"; nearest: agreement/,
    ],
    ["an unknown class", { classes: { secret: [] } }, /^classes\.secret: expected one of public, internal, restricted/],
    ["an unknown plan", { tools: { chatgpt: { plans: { teem: { standing: "limited" } } } } }, /met "teem"; nearest: team/],
    ["an unknown standing", { tools: { chatgpt: { plan: "team", standing: "aproved" } } }, /met "aproved"; nearest: approved/],
    [
      "an unknown tool",
      { tools: { "claud-code": { plan: "team", standing: "limited" } } },
      /^tools\.claud-code: expected a known tool, met "claud-code"; nearest: claude-code/,
    ],
    [
      "an unknown data type",
      { classes: { internal: ["emial"] } },
      /^classes\.internal\.0: expected a known data type, met "emial"; nearest: email/,
    ],
    ["an unknown type in an amount", { classes: { restricted: [{ "people-lists": { atLeast: 3 } }] } }, /nearest: people-list/],
    [
      "an unknown type of a purpose",
      { purposes: { review: { needs: ["source-cod"] } } },
      /^purposes\.review\.needs\.0: .*nearest: source-code/,
    ],
    ["an unknown tool of a purpose", { purposes: { review: { tools: ["claude"] } } }, /nearest: claude-code/],
    [
      "an unknown type of an exception",
      { exceptions: [{ tool: "chatgpt", class: "restricted", types: ["ibann"], until: "2026-12-31", owner: "a", why: "b" }] },
      /types\.0: .*nearest: iban/,
    ],
    ["a made type from nothing known", { dataTypes: { x: { from: "emails" } } }, /^dataTypes\.x\.from: .*nearest: email/],
    ["a made type under a detected name", { dataTypes: { email: { declared: true } } }, /a detected type; put it into a class/],
    ["a type in two classes", { classes: { internal: ["iban"], restricted: ["iban"] } }, /met it in internal and restricted/],
    [
      "a day that is none",
      { tools: { chatgpt: { plan: "team", standing: "approved", until: "2026-02-30" } } },
      /until: expected a day as YYYY-MM-DD, met "2026-02-30"/,
    ],
    [
      "an end before its start",
      { tools: { chatgpt: { plan: "team", standing: "approved", agreement: { from: "2026-02-01", until: "2026-01-01" } } } },
      /agreement: expected until to be on or after from/,
    ],
    [
      "an exception without an end",
      { exceptions: [{ tool: "chatgpt", class: "restricted", owner: "a", why: "b" }] },
      /until: expected until to be set, met nothing/,
    ],
    ["a time zone that is none", { company: { timeZone: "Europe/Berln" } }, /expected a time zone like Europe\/Berlin/],
    ["an amount that is no number", { classes: { restricted: [{ iban: { atLeast: "ten" } }] } }, /atLeast: expected a number, met "ten"/],
    ["a list where keys belong", { tools: [] }, /^tools: expected keys with values, met \[\]/],
    ["text where the file belongs", "tools", /expected keys with values, met "tools"/],
    [
      "a type name with capitals",
      { ownData: [{ word: "x", type: "My Type", class: "internal" }] },
      /expected a type name of small letters/,
    ],
  ];
  for (const [name, value, fault] of cases) {
    it(name, () => assert.match(faultsOf(value)[0] ?? "nothing was refused", fault));
  }

  it("a pattern that its engine does not take", () => {
    const { faults } = parseRules(
      { ownData: [{ pattern: "(a+)+$", type: "x", class: "internal" }] },
      { ...known, checkPattern: () => "no" },
    );
    assert.deepEqual(
      faults?.map(({ path }) => path),
      [["ownData", 0, "pattern"]],
    );
  });

  it("says everything that is wrong with names at once", () => {
    assert.equal(faultsOf({ classes: { internal: ["emial"] }, tools: { chatgtp: { standing: "limited" } } }).length, 2);
  });

  it("never breaks on a value of any form", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        assert.equal((parseRules({ tools: value, classes: { internal: value } }, known).faults ?? []).length >= 0, true),
      ),
      { numRuns: 200 },
    );
  });
});

const rule: fc.Arbitrary<ToolPlanRule> = fc.record(
  {
    standing: fc.constantFrom("approved", "limited", "not-allowed"),
    until: fc.constant("2027-01-01"),
    training: fc.constantFrom("no", "not-stated"),
    agreement: fc.record(
      { from: fc.constant("2026-01-01"), covers: fc.constantFrom("public", "internal") },
      { requiredKeys: ["from"], noNullPrototype: true },
    ),
  },
  { requiredKeys: ["standing"], noNullPrototype: true },
);
const anyRules: fc.Arbitrary<CompanyRules> = fc
  .record({
    plans: fc
      .record({ personal: rule, team: rule, unknown: rule }, { requiredKeys: [], noNullPrototype: true })
      .filter((plans) => Object.keys(plans).length > 0),
    graceDays: fc.integer({ min: 0, max: 90 }),
    requireBasics: fc.subarray(["internal", "restricted"] as const),
    internal: fc.subarray(["email", "phone", "iban"]),
  })
  .map(({ plans, graceDays, requireBasics, internal }) => ({
    ...shippedRules,
    tools: { chatgpt: { plans } },
    graceDays,
    requireBasics,
    classes: { public: [], internal, restricted: [{ person: { atLeast: 3 } }] },
  }));

describe("writeRules and diffRules", () => {
  it("writes what parses to the same rules", () => {
    fc.assert(
      fc.property(anyRules, fc.boolean(), (rules, whole) => {
        assert.deepEqual(rulesOf(JSON.parse(JSON.stringify(writeRules(rules, whole)))), rules);
      }),
      { numRuns: 200 },
    );
  });

  it("writes nothing of what is as shipped", () => {
    assert.deepEqual(writeRules(shippedRules), {});
  });

  it("says what differs, and nothing where nothing does", () => {
    const after = {
      ...shippedRules,
      graceDays: 30,
      tools: { chatgpt: { plans: { team: { standing: "limited" as const } } } },
      classes: { ...shippedRules.classes, internal: ["iban"] },
    };
    assert.deepEqual(diffRules(after, after), []);
    assert.deepEqual(diffRules(shippedRules, after), [
      { path: "graceDays", from: "14", to: "30" },
      { path: "classes.internal[iban]", from: null, to: "iban" },
      { path: "tools.chatgpt.plans.team.standing", from: null, to: "limited" },
    ]);
  });
});

describe("findNearestNames", () => {
  it("finds swaps, missing letters and parts of a name, nearest first", () => {
    const names = ["email", "iban", "credit-card", "card-expiry", "person"];
    assert.deepEqual(findNearestNames("emial", names), ["email"]);
    assert.deepEqual(findNearestNames("card", names), ["card-expiry", "credit-card"]);
    assert.deepEqual(findNearestNames("xyzzyx", names), []);
    assert.deepEqual(findNearestNames("x".repeat(100_000), names), []);
  });
});
