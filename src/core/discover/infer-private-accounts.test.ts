import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Sighting } from "../model/sighting.ts";
import { inferPrivateAccounts } from "./infer-private-accounts.ts";

const charge = (person: string | undefined, amount: string, more: Partial<Sighting> = {}): Sighting => ({
  ...{
    source: "amex",
    kind: "expense",
    tool: "chatgpt",
    name: "OPENAI *CHATGPT",
    place: "card.csv row 2",
    excerpt: "",
    rule: "merchant",
    strength: "strong",
    count: 1,
  },
  details: { amount },
  ...(person === undefined ? {} : { person }),
  ...more,
});
const kinds = (sightings: readonly Sighting[]) =>
  inferPrivateAccounts(sightings, (name) => name.toLowerCase()).map((one) => one.account?.kind ?? "open");

describe("private accounts from card charges", () => {
  test("equal charges by different people are their own accounts", () => {
    assert.deepEqual(kinds([charge("Ana", "20 USD"), charge("Ben", "20 USD"), charge("Cem", "60 USD")]), ["personal", "personal", "open"]);
    assert.equal(inferPrivateAccounts([charge("Ana", "20 USD"), charge("Ben", "20 USD")], (name) => name)[0]?.plan, "personal");
  });

  test("one person, the same person twice, or nobody named stays open", () => {
    assert.deepEqual(kinds([charge("Ana", "20 USD")]), ["open"]);
    assert.deepEqual(kinds([charge("Ana", "20 USD"), charge("ANA", "20 USD")]), ["open", "open"]);
    assert.deepEqual(kinds([charge(undefined, "20 USD"), charge("Ana", "20 USD")]), ["open", "open"]);
  });

  test("what a source says stands, and bills for many seats are no subscription of one person", () => {
    assert.deepEqual(
      kinds([
        charge("Ana", "30 USD", { plan: "team" }),
        charge("Ben", "30 USD", { account: { kind: "company" } }),
        charge("Cem", "30 USD"),
      ]),
      ["open", "company", "open"],
    );
    assert.deepEqual(kinds([charge("Ana", "2,400.00 USD"), charge("Ben", "2,400.00 USD")]), ["open", "open"]);
    assert.deepEqual(kinds([charge("Ana", "20 USD", { kind: "saas" }), charge("Ben", "20 USD", { kind: "saas" })]), ["open", "open"]);
  });
});
