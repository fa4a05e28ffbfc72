import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Classification } from "../model/classification.ts";
import type { Finding } from "../model/finding.ts";
import { shippedRules } from "../rules/shipped-rules.ts";
import { classOfType, readNamedData, readTextData } from "./read-data.ts";

function found(change: Partial<Classification> = {}): Classification {
  return {
    class: "public",
    basis: "nothing-found",
    kind: "other",
    findings: [],
    matches: [],
    rules: [],
    tables: [],
    bytes: 10,
    complete: true,
    ...change,
  };
}

const email: Finding = {
  type: "email",
  family: "personal",
  start: 0,
  end: 5,
  line: 1,
  column: 1,
  confidence: 0.9,
  class: "internal",
  rule: "shipped:contact",
};
const key: Finding = { ...email, type: "jwt", family: "secret", class: "restricted", rule: "shipped:credential" };

describe("readTextData", () => {
  it("takes a text in which nothing was found as unmarked", () => {
    assert.deepEqual(readTextData(found()), { base: "unmarked", items: [] });
    assert.equal(readTextData(found(), "public").base, "public");
  });

  it("counts findings by type and class", () => {
    const data = readTextData(found({ class: "restricted", basis: "findings", findings: [email, key, email] }));
    assert.deepEqual(data.items, [
      { type: "email", class: "internal", count: 2, isRemovable: true, isSecret: false },
      { type: "jwt", class: "restricted", count: 1, isRemovable: true, isSecret: true },
    ]);
  });

  it("lets a class above all findings stand for the whole text", () => {
    const contract = readTextData(found({ class: "restricted", basis: "findings", kind: "contract", findings: [email] }));
    assert.deepEqual(contract.items.at(-1), { type: "contract", class: "restricted", count: 1, isRemovable: false, isSecret: false });
    const note = readTextData(found({ class: "internal", basis: "findings", rules: ["shipped:internal-note"] }));
    assert.deepEqual(
      note.items.map(({ type }) => type),
      ["internal-note"],
    );
  });

  it("lets a list of people go once nobody is left in it", () => {
    const list = found({
      class: "restricted",
      basis: "findings",
      kind: "customer-list",
      findings: [email],
      tables: [{ rows: 12, people: 12, start: 0, end: 9 }],
    });
    assert.equal(readTextData(list).items.at(-1)?.isRemovable, false);
    assert.equal(readTextData(list, undefined, { class: "public" }).items.at(-1)?.isRemovable, true);
    assert.equal(readTextData(list, undefined, { class: "restricted" }).items.at(-1)?.isRemovable, false);
  });

  it("counts what was not looked at as restricted", () => {
    const { items } = readTextData(found({ complete: false }));
    assert.deepEqual(items, [{ type: "unread-part", class: "restricted", count: 1, isRemovable: false, isSecret: false }]);
  });

  it("never lowers a finding by what was declared", () => {
    assert.equal(readTextData(found({ class: "internal", basis: "findings", findings: [email] }), "public").items.length, 1);
  });

  it("believes findings that the company made public", () => {
    assert.equal(readTextData(found({ basis: "findings", findings: [{ ...email, class: "public" }] })).base, "public");
  });
});

describe("classOfType", () => {
  const rules = {
    ...shippedRules,
    dataTypes: {
      "customer-email": { from: "email", notAtDomains: "company" as const },
      "usage-pattern": { declared: true as const },
      note: { declared: true as const },
      said: { declared: true as const },
    },
    classes: { public: ["note"], internal: ["usage-pattern"], restricted: [{ "customer-email": { atLeast: 25 } }, "phone"] },
    ownData: [
      { word: "Bluebird", type: "project-name", class: "internal" as const },
      { pattern: "CANARY_\\w+", type: "canary", class: "restricted" as const },
    ],
  };

  it("follows the rule that names a type, its own data, its source, then what is shipped", () => {
    const types = ["note", "usage-pattern", "phone", "customer-email", "canary", "project-name", "credit-card", "some-vendor", "said"];
    assert.deepEqual(
      types.map((type) => classOfType(type, rules)),
      ["public", "internal", "restricted", "internal", "restricted", "internal", "restricted", "restricted", "internal"],
    );
  });

  it("does not read built-in property names as types", () => {
    assert.equal(classOfType("constructor", rules), "restricted");
  });

  it("knows which named types can be taken out of a text", () => {
    const { items } = readNamedData(
      ["credit-card", "credit-card", "contract", "people-list", "usage-pattern", "customer-email", "canary", "some-vendor"],
      rules,
    );
    assert.deepEqual(
      items.map(({ type, isRemovable }) => [type, isRemovable]),
      [
        ["credit-card", true],
        ["contract", false],
        ["people-list", false],
        ["usage-pattern", false],
        ["customer-email", true],
        ["canary", true],
        ["some-vendor", true],
      ],
    );
  });
});
