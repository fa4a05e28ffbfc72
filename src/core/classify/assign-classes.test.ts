import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CompanyRules } from "../model/company-rules.ts";
import type { FindingFamily } from "../model/finding.ts";
import { createClassifier } from "./create-classifier.ts";
import type { Classification } from "../model/classification.ts";
import type { Detector, Reading, TextReader } from "./detector.ts";

type Rules = Pick<CompanyRules, "company" | "dataTypes" | "classes" | "ownData">;

/** Finds `[type value]`, so that a test writes what is found. */
function marked(family: FindingFamily, types: readonly string[]): Detector {
  return {
    id: `marked-${family}`,
    family,
    types,
    anchors: types.map((type) => `[${type} `),
    reach: 60,
    verify({ text, to, anchor }) {
      const end = text.indexOf("]", to);
      return end < 0 || end - to > 50 ? [] : [{ type: anchor.slice(1, -1), start: to, end, confidence: 0.9 }];
    },
  };
}

const detectors = [
  marked("personal", ["person", "email", "phone", "address", "dob", "us-ssn", "ip-address", "salary"]),
  marked("payment", ["credit-card", "iban"]),
  marked("health", ["medical"]),
  marked("secret", ["github-pat"]),
];

function classify(text: string, rules?: Partial<Rules>, reading?: Reading): Classification {
  const reader: TextReader = { id: "r", family: "document", open: () => ({ feed: () => undefined, close: () => reading ?? {} }) };
  const whole: Rules = {
    company: { name: "", domains: ["acme.com"], timeZone: "UTC" },
    dataTypes: {},
    classes: { public: [], internal: [], restricted: [] },
    ownData: [],
    ...rules,
  };
  return createClassifier({ detectors, fixedForms: [], readers: [reader], ...(rules === undefined ? {} : { rules: whole }) }).classify(
    text,
  );
}

const classes = (
  public_: CompanyRules["classes"]["public"],
  internal: CompanyRules["classes"]["public"],
  restricted: CompanyRules["classes"]["public"],
): CompanyRules["classes"] => ({ public: public_, internal, restricted });
const people = (count: number): string =>
  Array.from({ length: count }, (_, index) => `[person Name ${index}] [email p${index}@mail.com]`).join("\n");

describe("shipped classes", () => {
  const table: readonly (readonly [string, string, string])[] = [
    ["[github-pat x]", "restricted", "shipped:credential"],
    ["[credit-card 4111]", "restricted", "shipped:credit-card"],
    ["[us-ssn 1]", "restricted", "shipped:us-ssn"],
    ["[email a@b.com]", "internal", "shipped:email"],
    ["[person Ana Silva] [medical asthma]", "restricted", "shipped:medical"],
    ["[medical asthma]", "public", "shipped:medical-alone"],
    ["[ip-address 81.2.69.1]", "public", "shipped:ip-address-alone"],
    ["[ip-address 81.2.69.1] of [person Ana Silva]", "internal", "shipped:ip-address"],
    ["[person Ana Silva] [dob 1990] [address Street 1]", "restricted", "shipped:personal-dossier"],
    ["[person Ana Silva] [phone 1] [email a@gmail.com] [address Street 1]", "restricted", "shipped:personal-dossier"],
    ["[person Ana Silva] [phone 1] [email ana@acme.org] [address Street 1]", "internal", "shipped:person"],
    [people(9), "internal", "shipped:person"],
    [people(10), "restricted", "shipped:people-list"],
    [people(5).repeat(4), "internal", "shipped:person"],
  ];
  for (const [text, wanted, rule] of table) {
    it(`${text.slice(0, 60)} is ${wanted} by ${rule}`, () => {
      const found = classify(text);
      assert.equal(found.class, wanted);
      assert.ok(found.rules.includes(rule), found.rules.join(" "));
      assert.equal(found.basis, "findings");
    });
  }

  it("a person far away stands beside nothing", () => {
    assert.equal(classify(`[person Ana Silva] ${"x ".repeat(400)} [medical asthma]`).findings.at(-1)?.class, "public");
  });

  it("kinds and marks of readers make the class of the whole", () => {
    assert.deepEqual(
      [classify("x", undefined, { kind: "contract", confidence: 0.9 })].map((found) => [found.class, found.kind, found.rules]),
      [["restricted", "contract", ["shipped:contract"]]],
    );
    assert.equal(classify("x", undefined, { kind: "source-code", marks: ["own-source"] }).class, "internal");
    assert.deepEqual(
      [classify("x", undefined, { marks: ["open-source"] })].map((found) => [found.class, found.basis]),
      [["public", "findings"]],
    );
    assert.equal(classify("[email a@b.com]", undefined, { kind: "customer-list" }).findings[0]?.rule, "shipped:people-list");
    assert.equal(
      classify("x", undefined, { tables: [{ rows: 12, people: 12, start: 0, end: 1 }], kind: "customer-list" }).class,
      "restricted",
    );
  });
});

describe("company rules", () => {
  it("move the type that they name and no other", () => {
    const found = classify("[email a@b.com] [iban DE1] [us-ssn 1]", { classes: classes(["email"], ["iban"], []) });
    assert.deepEqual(
      found.findings.map((finding) => [finding.type, finding.class, finding.rule]),
      [
        ["email", "public", "company:classes.public.email"],
        ["iban", "internal", "company:classes.internal.iban"],
        ["us-ssn", "restricted", "shipped:us-ssn"],
      ],
    );
  });

  it("a made type covers addresses outside the company's domains", () => {
    const rules = {
      dataTypes: { "customer-email": { from: "email", notAtDomains: "company" as const } },
      classes: classes(["email"], ["customer-email"], []),
    };
    const found = classify("[email a@acme.com] [email a@eu.acme.com] [email c@else.org]", rules);
    assert.deepEqual(
      found.findings.map((finding) => finding.class),
      ["public", "public", "internal"],
    );
  });

  it("amounts count distinct values", () => {
    const rules = {
      dataTypes: { "customer-email": { from: "email", notAtDomains: "company" as const } },
      classes: classes([], ["customer-email"], [{ "customer-email": { atLeast: 3 } }, { "credit-card": { atLeast: 2 } }]),
    };
    assert.equal(classify("[email a@x.org] [email b@x.org] [email A@X.org]", rules).class, "internal");
    const found = classify("[email a@x.org] [email b@x.org] [email c@x.org]", rules);
    assert.deepEqual([found.class, found.rules], ["restricted", ["company:classes.restricted.customer-email"]]);
    assert.equal(classify("[credit-card 1]", rules).findings[0]?.rule, "shipped:credit-card");
  });

  it("the size of a list of people is the company's", () => {
    assert.equal(classify(people(4), { classes: classes([], [], [{ "people-list": { atLeast: 4 } }]) }).class, "restricted");
    assert.equal(classify(people(12), { classes: classes([], [], [{ "people-list": { atLeast: 25 } }]) }).class, "internal");
  });

  it("own words, in other forms where asked, and own patterns", () => {
    const ownData = [
      { word: "Bluebird", type: "project-name", class: "internal" as const, forms: true },
      { word: "Orion", type: "client", class: "restricted" as const, matchCase: true },
      { pattern: "CANARY_[A-Za-z0-9]{8,40}", type: "canary", class: "restricted" as const },
    ];
    const text = "bluebirds and BLUEBIRD, not bluebirdhouse; Orion but not orion or Orions; CANARY_a1b2c3d4e5";
    const compilePattern = (pattern: string) => (input: string) =>
      [...input.matchAll(new RegExp(pattern, "g"))].map((met) => ({ start: met.index, end: met.index + met[0].length }));
    const rules: Rules = { company: { name: "", domains: [], timeZone: "UTC" }, dataTypes: {}, classes: classes([], [], []), ownData };
    const classifier = createClassifier({ detectors: [], fixedForms: [], rules, compilePattern });
    const found = classifier.classify(text);
    assert.deepEqual(
      found.findings.map((finding) => [text.slice(finding.start, finding.end), finding.class, finding.rule]),
      [
        ["bluebirds", "internal", "company:ownData.project-name"],
        ["BLUEBIRD", "internal", "company:ownData.project-name"],
        ["Orion", "restricted", "company:ownData.client"],
        ["CANARY_a1b2c3d4e5", "restricted", "company:ownData.canary"],
      ],
    );
    const stream = classifier.open();
    for (const sign of `${"x".repeat(70_000)} ${text}`) stream.push(sign);
    assert.equal(stream.close().findings.length, 4);
  });

  it("dictionaries of many words, each found as the rule says, at windows' edges too", () => {
    const words = Array.from({ length: 500 }, (_, index) => `Kunde ${"ABCDEFGHIJ"[index % 10]}${index}`);
    const ownData = [{ words, type: "client", class: "restricted" as const, forms: true }];
    const rules: Rules = { company: { name: "", domains: [], timeZone: "UTC" }, dataTypes: {}, classes: classes([], [], []), ownData };
    const classifier = createClassifier({ detectors: [], fixedForms: [], rules });
    assert.equal(classifier.classify("kunde-A0, KundeB1 and Kunde J499; not Kunde J500").findings.length, 3);
    for (let shift = 0; shift < 40; shift += 1) {
      const text = `${"x".repeat(65_536 - 20 + shift)} Kunde C2 xkunde C2`;
      const { findings } = classifier.classify(text);
      assert.deepEqual(
        findings.map(({ start, end }) => text.slice(start, end)),
        ["Kunde C2"],
      );
    }
  });

  it("refuses patterns where no engine was handed in", () => {
    assert.throws(
      () =>
        createClassifier({
          detectors: [],
          fixedForms: [],
          rules: {
            company: { name: "", domains: [], timeZone: "UTC" },
            dataTypes: {},
            classes: classes([], [], []),
            ownData: [{ pattern: "x", type: "t", class: "internal" }],
          },
        }),
      /pattern engine/,
    );
  });
});
