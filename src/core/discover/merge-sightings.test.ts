import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { CatalogTool, CatalogVendor } from "../model/catalog.ts";
import type { Sighting } from "../model/sighting.ts";
import { describeFindings } from "./describe-findings.ts";
import { mergeSightings } from "./merge-sightings.ts";
import { openMerge } from "./open-merge.ts";

function tool(id: string, name: string): CatalogTool {
  return { id, name, vendor: "acme", category: "assistant", aliases: [], plans: [], identifiers: [], facts: [] };
}
const tools = [
  tool("chatgpt", "ChatGPT"),
  tool("slack-ai", "Slack AI"),
  tool("figma-ai", "Figma AI"),
  tool("github-copilot", "GitHub Copilot"),
];
const vendor: CatalogVendor = { id: "acme", name: "Acme Inc", facts: [], tools };
const catalog = { vendors: [vendor], tools: new Map(tools.map((one) => [one.id, one])) };

function sighting(changes: Partial<Sighting>): Sighting {
  return {
    source: "made",
    kind: "network",
    tool: "chatgpt",
    name: "chatgpt.com",
    place: "dns.log row 1",
    excerpt: "",
    rule: "host",
    strength: "strong",
    count: 1,
    ...changes,
  };
}
const merge = (sightings: Sighting[], people = [{ email: "ana@example.com", name: "Ana López", team: "Sales", logins: ["alopez"] }]) =>
  mergeSightings(sightings, { catalog, people });

describe("the agency of 30", () => {
  const charge = (person: string) =>
    sighting({
      source: "expense",
      kind: "expense",
      name: "OPENAI *CHATGPT SUBSCR",
      place: `card.csv row ${person}`,
      rule: "merchant",
      plan: "personal",
      account: { kind: "personal" },
      person,
      from: "2026-03-02",
    });
  const six = [
    charge("ANA LOPEZ"),
    charge("BEN OKAFOR"),
    charge("CLEO MARTIN"),
    sighting({ source: "slack-audit", kind: "saas", tool: "slack-ai", name: "slack_ai_summary_requested", rule: "action", plan: "team" }),
    sighting({ source: "survey", kind: "people", tool: "figma-ai", name: "Figma AI", rule: "answer" }),
    sighting({
      source: "editor-extensions",
      kind: "workstation",
      tool: "github-copilot",
      name: "github.copilot",
      rule: "editor-extension",
      person: "dev",
    }),
  ];

  it("is found six: four tools, one on three private accounts", () => {
    const found = merge(six);
    assert.equal(describeFindings(found).sentence, "found 6: 4 tools, one of them on 3 private accounts");
    assert.deepEqual(
      found.uses.filter((use) => use.tool === "chatgpt").map((use) => [use.account.kind, use.people, use.plan]),
      Array.from({ length: 3 }, () => ["personal", 1, "personal"]),
    );
  });

  it("stays six when the network log shows the same tool without accounts", () => {
    const more = [...six, ...["10.0.0.4", "10.0.0.5"].map((person) => sighting({ person, place: `dns.log ${person}` }))];
    assert.equal(describeFindings(merge(more)).uses, 6);
  });

  it("counts somebody whom only the log names as a further use", () => {
    assert.equal(describeFindings(merge([...six, sighting({ person: "dora@example.com" })])).uses, 7);
  });
});

describe("claims", () => {
  const weak = (changes: Partial<Sighting>) => sighting({ strength: "weak", ...changes });
  const claims: [string, Sighting[], string | undefined][] = [
    ["one strong", [sighting({})], "strong"],
    ["one weak", [weak({})], undefined],
    ["two weak of one rule", [weak({}), weak({ place: "dns.log row 2" })], undefined],
    ["two weak of different rules", [weak({}), weak({ rule: "env", name: "OPENAI_API_KEY", place: ".env:1" })], "weak"],
    ["the same words at the same place twice", [weak({}), weak({ rule: "domain" })], undefined],
    ["a name alone, said strongly", [sighting({ rule: "name" })], undefined],
    ["a name and a weak one", [sighting({ rule: "name", name: "ChatGPT" }), weak({})], undefined],
    ["the product twice but never its AI", [weak({ mixedUse: true }), weak({ mixedUse: true, rule: "package:npm", name: "x" })], undefined],
    ["the product and one sign of its AI", [weak({ mixedUse: true }), weak({ rule: "package:npm", name: "x" })], "weak"],
  ];
  for (const [title, sightings, strength] of claims) {
    it(`${title}: ${strength ?? "no claim"}`, () => {
      const found = merge(sightings);
      assert.equal(found.tools[0]?.strength, strength);
      assert.equal(found.hints.length, strength === undefined ? 1 : 0);
    });
  }
});

describe("people", () => {
  it("are joined by e-mail, login and card name, and bring their team", () => {
    const found = merge([
      sighting({ person: "Ana@Example.com" }),
      sighting({ person: "CORP\\alopez", place: "2" }),
      sighting({ person: "LOPEZ/ANA M", place: "3" }),
    ]);
    assert.equal(found.tools[0]?.people, 1);
    assert.deepEqual(found.tools[0]?.teams, ["Sales"]);
    assert.equal(found.uses.length, 1);
  });

  it("are not joined by a name two of them share", () => {
    const twins = [
      { email: "a@example.com", name: "Kim Lee" },
      { email: "b@example.com", name: "Kim Lee" },
    ];
    assert.deepEqual(
      merge(
        [sighting({ person: "Kim Lee" })],
        twins.map((one) => ({ ...one, team: "", logins: [] })),
      ).uses[0]?.persons,
      ["kim lee"],
    );
  });

  it("are not known where no source names them", () => {
    assert.equal(merge([sighting({})]).tools[0]?.people, null);
  });
});

describe("uses", () => {
  it("are one per plan and team", () => {
    const seat = (person: string, team: string, plan: "team" | "enterprise") => sighting({ person, team, plan, place: person });
    const found = merge([
      seat("a@x.com", "Sales", "team"),
      seat("b@x.com", "Sales", "team"),
      seat("c@x.com", "Support", "team"),
      seat("d@x.com", "Sales", "enterprise"),
    ]);
    assert.deepEqual(found.uses.map((use) => [use.plan, use.team, use.people]).toSorted(), [
      ["enterprise", "Sales", 1],
      ["team", "Sales", 2],
      ["team", "Support", 1],
    ]);
  });

  it("keep a person's own account apart from the company's", () => {
    const found = merge([
      sighting({ person: "ana@example.com", plan: "team", account: { kind: "company", domain: "example.com" } }),
      sighting({ person: "ana@example.com", account: { kind: "personal", domain: "gmail.com" }, place: "2" }),
    ]);
    assert.deepEqual(
      found.uses.map((use) => use.account).toSorted((a, b) => a.kind.localeCompare(b.kind)),
      [
        { kind: "company", domain: "example.com" },
        { kind: "personal", domain: "gmail.com" },
      ],
    );
    assert.equal(describeFindings(found).sentence, "found 2: 1 tool, on 1 private account");
  });

  it("read equal small charges of several people as private accounts", () => {
    const charge = (person: string) => sighting({ kind: "expense", person, place: person, details: { amount: "20 USD" } });
    const found = merge([charge("ANA LOPEZ"), charge("BEN OKAFOR")]);
    assert.equal(describeFindings(found).sentence, "found 2: 1 tool, on 2 private accounts");
    assert.ok(
      found.uses.every((use) => use.sightings.every((one) => one.account === undefined)),
      "sightings stay as they were seen",
    );
  });

  it("sum days and times over sources", () => {
    const found = merge([
      sighting({ from: "2026-03-01T08:00:00Z", to: "2026-03-04T08:00:00Z", days: ["2026-03-01", "2026-03-04"] }),
      sighting({ from: "2026-03-04T09:00:00Z", to: "2026-03-09T09:00:00Z", place: "2" }),
    ]);
    const { firstSeen, lastSeen, activeDays } = found.tools[0] ?? {};
    assert.deepEqual([firstSeen, lastSeen, activeDays], ["2026-03-01T08:00:00Z", "2026-03-09T09:00:00Z", 3]);
  });
});

describe("what nobody knows", () => {
  it("is gathered by name, and becomes a tool once named", () => {
    const strange = [sighting({ tool: null, name: "Foo-LLM" }), sighting({ tool: null, name: "foo-llm", place: "2" })];
    assert.deepEqual(
      merge(strange).unrecognised.map((one) => [one.name, one.sightings.length]),
      [["Foo-LLM", 2]],
    );
    const named = mergeSightings(strange, {
      catalog,
      named: new Map([["foo-llm", "own-foo"]]),
      ownTools: new Map([["own-foo", { name: "Foo", vendor: "Foo Ltd" }]]),
    });
    assert.deepEqual([named.unrecognised.length, named.tools[0]?.name, named.tools[0]?.vendor], [0, "Foo", "Foo Ltd"]);
  });
});

const anySighting = fc
  .record({
    tool: fc.constantFrom("chatgpt", "slack-ai", "nobody-knows", null),
    name: fc.constantFrom("a", "b"),
    place: fc.constantFrom("1", "2", "3"),
    rule: fc.constantFrom("host", "env", "name"),
    strength: fc.constantFrom("strong" as const, "weak" as const),
    plan: fc.constantFrom("team" as const, "personal" as const, "unknown" as const),
    person: fc.constantFrom("ana@example.com", "alopez", "10.0.0.1", "Somebody Else"),
    team: fc.constantFrom("Sales", ""),
    from: fc.constantFrom("2026-03-01", "2026-03-02"),
  })
  .map((changes) => sighting(changes));

describe("any sightings", () => {
  const flat = (sightings: Sighting[]) => JSON.stringify(merge(sightings));
  it("give the same result in any order and twice over", () => {
    fc.assert(
      fc.property(fc.array(anySighting, { maxLength: 12 }), (sightings) => {
        assert.equal(flat(sightings.toReversed()), flat(sightings));
        assert.equal(flat([...sightings, ...sightings]), flat(sightings));
      }),
      { numRuns: 200 },
    );
  });

  it("are all kept: in a tool's uses, a hint or among the unrecognised", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anySighting, { maxLength: 12, selector: (one) => JSON.stringify({ ...one, from: 0, strength: 0 }) }),
        (sightings) => {
          const found = merge(sightings);
          const kept = [...found.uses, ...found.hints, ...found.unrecognised].reduce((sum, one) => sum + one.sightings.length, 0);
          assert.equal(kept, sightings.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("grow: the result after adding more is the result of all", () => {
    const growing = openMerge({ catalog });
    growing.add(sighting({}));
    assert.equal(growing.result().tools.length, 1);
    growing.add(sighting({ tool: "slack-ai" }));
    assert.deepEqual(
      growing.result().tools.map((one) => one.tool),
      ["chatgpt", "slack-ai"],
    );
  });
});
