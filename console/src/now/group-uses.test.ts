import assert from "node:assert/strict";
import { test } from "node:test";
import type { DiscoveredUse } from "../api/types.ts";
import { describeGroup, groupUses } from "./group-uses.ts";

function use(tool: string, team: string, people: number | null, account: "company" | "personal"): DiscoveredUse {
  const row = {
    id: `${tool}/${team}`,
    tool,
    name: tool.toUpperCase(),
    vendor: "",
    plan: "team",
    team,
    account: { kind: account },
    people,
    activeDays: null,
    dataTypes: [],
    purpose: "",
    standing: "unknown",
    owner: "",
    review: "",
    firstSeen: null,
    lastSeen: null,
    strength: "strong",
    sightings: [],
    note: "",
  } as const;
  return { row, line: null, evidenceSentence: "", suggestion: null, isBelieved: false };
}

test("uses of one tool stand side by side", () => {
  const groups = groupUses([use("a", "x", 1, "personal"), use("b", "x", 1, "company"), use("a", "y", 2, "personal")]);
  assert.deepEqual(
    groups.map((group) => [group.name, group.uses.length]),
    [
      ["A", 2],
      ["B", 1],
    ],
  );
});

test("private accounts are counted as such", () => {
  const [group] = groupUses([use("a", "x", 1, "personal"), use("a", "y", 2, "personal")]);
  assert.equal(group && describeGroup(group), "3 private accounts in 2 teams");
});

test("mixed accounts are counted as uses; people not known are not made up", () => {
  const [mixed] = groupUses([use("a", "x", 1, "personal"), use("a", "x", 8, "company")]);
  assert.equal(mixed && describeGroup(mixed), "2 uses, 9 people");
  const [unknown] = groupUses([use("a", "", null, "personal"), use("a", "", null, "personal")]);
  assert.equal(unknown && describeGroup(unknown), "2 uses");
});
