import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CompanyRules } from "../model/company-rules.ts";
import { findLoosening } from "./find-loosening.ts";
import { shippedRules } from "./shipped-rules.ts";

const rules: CompanyRules = {
  ...shippedRules,
  classes: { public: [], internal: ["email"], restricted: ["iban", { "people-list": { atLeast: 10 } }, "board-paper"] },
  ownData: [{ word: "Bluebird", type: "project-name", class: "restricted" }],
  mode: { default: "watch", gateway: "hold" },
  belowLine: { ...shippedRules.belowLine, restricted: "block" },
  requireBasics: ["internal"],
};
const changed = (part: Partial<CompanyRules>): string[] => findLoosening(rules, { ...rules, ...part });
const exception = { tool: "chatgpt", class: "restricted", until: "2026-12-31", owner: "a@example.com", why: "x" } as const;
const none = { until: "2026-12-31", owner: "a@example.com", why: "made up" } as const;

describe("what loosens", () => {
  const cases: readonly (readonly [string, Partial<CompanyRules>, RegExp])[] = [
    ["a type by rule", { classes: { ...rules.classes, internal: ["iban"], restricted: [] } }, /iban would be internal/],
    [
      "a made type left out",
      { classes: { ...rules.classes, restricted: ["iban", { "people-list": { atLeast: 10 } }] } },
      /board-paper would be public/,
    ],
    ["a shipped type lowered", { classes: { ...rules.classes, internal: ["credit-card-cvv", "passport"] } }, /passport would be internal/],
    [
      "a higher amount",
      { classes: { ...rules.classes, restricted: ["iban", "board-paper", { "people-list": { atLeast: 50 } }] } },
      /from 50 instead of 10/,
    ],
    ["a word left out", { ownData: [] }, /"Bluebird" would be looked for no longer/],
    ["a place where nothing counts", { notThis: [{ ...none, place: "test/**" }] }, /whatever is found in files at test/],
    ["a place where a restricted type counts for nothing", { notThis: [{ ...none, place: "*.csv", type: "iban" }] }, /iban in files/],
    ["a softer answer", { belowLine: { ...rules.belowLine, restricted: "ask" } }, /ask instead of block/],
    ["an open fallback", { fallback: "allow" }, /data would pass/],
    ["a point let go", { mode: { default: "watch" } }, /gateway would watch/],
    ["an exception for restricted data", { exceptions: [exception] }, /restricted data could go to chatgpt until 2026-12-31/],
    ["basics no longer required", { requireBasics: [] }, /no longer required for internal/],
  ];
  for (const [name, part, says] of cases) test(name, () => assert.match(changed(part).join("; "), says));

  test("nothing else does", () => {
    assert.deepEqual(changed({}), []);
    assert.deepEqual(changed({ company: { name: "x", domains: [], timeZone: "UTC" } }), []);
    assert.deepEqual(changed({ mode: { default: "hold", gateway: "hold" } }), []);
    assert.deepEqual(changed({ classes: { ...rules.classes, internal: [] } }), [], "internal data is each one's own to loosen");
    assert.deepEqual(
      changed({ classes: { ...rules.classes, restricted: ["iban", "board-paper", { "people-list": { atLeast: 5 } }] } }),
      [],
    );
    assert.deepEqual(changed({ exceptions: [{ ...exception, class: "internal" }] }), []);
  });

  test("a word taken out of a dictionary does, a value that is none and a place of internal data do not", () => {
    const before = { ...rules, ownData: [{ words: ["Ann", "Bob"], type: "client", class: "restricted" as const }] };
    const after = { ...rules, ownData: [{ words: ["Bob"], type: "client", class: "restricted" as const }] };
    assert.deepEqual(findLoosening(before, after), ['the word "Ann" would be looked for no longer']);
    assert.deepEqual(changed({ notThis: [{ ...none, hash: "0011223344556677" }] }), []);
    assert.deepEqual(changed({ notThis: [{ ...none, place: "*.csv", type: "email" }] }), []);
  });
});
