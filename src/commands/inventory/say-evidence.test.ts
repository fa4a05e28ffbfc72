import assert from "node:assert/strict";
import { test } from "node:test";
import type { Sighting } from "../../core/model/sighting.ts";
import { sayDays, sayEvidence } from "./say-evidence.ts";

const charge = (day: string, amount: string, count = 1): Sighting => ({
  ...{
    source: "amex",
    kind: "expense",
    tool: "chatgpt",
    name: "OPENAI",
    place: "a row 1",
    excerpt: "",
    rule: "merchant",
    strength: "strong",
    from: day,
    to: day,
  },
  count,
  details: { amount },
});

test("a use's evidence reads as one sentence", () => {
  assert.equal(sayEvidence([]), "Declared by hand; no evidence yet.");
  assert.equal(sayEvidence([charge("2026-03-02", "20 USD"), charge("2026-03-04", "20 USD", 2)]), "3 charges of 20 USD, 2 to 4 March 2026.");
  assert.equal(sayEvidence([charge("2026-03-02", "20 USD"), charge("2026-03-02", "25 USD")]), "2 charges, 2 March 2026.");
  const { from: _from, to: _to, ...undated } = charge("", "");
  assert.equal(
    sayEvidence([{ ...undated, kind: "workstation" }, charge("2026-03-02", "20 USD")]),
    "1 trace on a computer; 1 charge of 20 USD, 2 March 2026.",
  );
});

test("days are said as short as they stay clear", () => {
  for (const [from, to, said] of [
    ["2026-03-04", "2026-03-04T23:00:00Z", "4 March 2026"],
    ["2026-02-28", "2026-03-04", "28 February to 4 March 2026"],
    ["2025-12-31", "2026-01-01", "31 December 2025 to 1 January 2026"],
    ["soon", "later", ""],
  ] as const)
    assert.equal(sayDays(from, to), said);
  assert.equal(sayDays(undefined, "2026-01-01"), "");
});
