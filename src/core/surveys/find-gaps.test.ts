import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { RegisterRow } from "../model/register-row.ts";
import { findGaps } from "./find-gaps.ts";

const row = (tool: string, changed: Partial<RegisterRow> = {}): RegisterRow => ({
  ...{
    id: tool,
    tool,
    name: tool.toUpperCase(),
    vendor: "v",
    plan: "team",
    team: "",
    account: { kind: "company" },
    people: 3,
    activeDays: 1,
  },
  ...{ dataTypes: [], purpose: "", standing: "unknown", owner: "", review: "", firstSeen: null, lastSeen: null, strength: "strong" },
  ...{ sightings: [], note: "" },
  ...changed,
});

describe("what a survey asks about", () => {
  test("only the gaps, the widest first, each tool once, then what nobody saw", () => {
    const rows = [
      row("known"),
      row("plan", { plan: "unknown" }),
      row("weak", { strength: "weak", plan: "unknown" }),
      row("whose", { account: { kind: "unknown" } }),
      row("plan", { people: null }),
    ];
    const gaps = findGaps(rows, [
      { tool: "known", name: "Known" },
      { tool: null, name: "House bot" },
    ]);
    assert.deepEqual(
      gaps.map(({ tool }) => tool),
      ["weak", "whose", "plan", "House bot"],
    );
  });

  test("nothing where all is known, and never more than eight", () => {
    assert.deepEqual(findGaps([row("known")], []), []);
    assert.equal(
      findGaps(
        Array.from({ length: 20 }, (_, at) => row(`t${at}`, { people: null })),
        [],
      ).length,
      8,
    );
  });
});
