import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { shippedRules } from "../rules/shipped-rules.ts";
import type { Flow } from "./flow.ts";
import { notePoints, sayWeek } from "./note-week.ts";
import { rollUp } from "./roll-up.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const flow = (over: Partial<Flow>): Flow => ({
  ...{ id: "1", at: "2026-03-10T09:00:00.000Z", point: "claude-code", tool: "claude-code", plan: "team", account: "company" },
  ...{ team: "sales", class: "internal", types: ["email"], decision: "block", action: "sent", mode: "watch", policyVersion: "v1" },
  ...over,
});
const sums = (...flows: readonly Flow[]) => rollUp(flows, "UTC", hash);

describe("notePoints", () => {
  it("says what hold would have stopped and how much of it was marked wrong", () => {
    const found = sums(
      flow({}),
      flow({}),
      flow({ decision: "redact" }),
      flow({ decision: "allow" }),
      flow({ action: "held", mode: "hold" }),
    );
    const marks = [
      { point: "claude-code", team: "sales", isHeld: false },
      { point: "claude-code", team: "sales", isHeld: true },
      { point: "gateway", team: "sales", isHeld: false },
    ];
    const [note] = notePoints(found, marks, shippedRules);
    assert.deepEqual(note?.week, { flows: 5, held: 1, stopped: 3, wrong: 1, heldWrong: 1 });
    assert.equal(note?.note, "Hold would have stopped 3, 1 of them marked wrong. Held 1, 1 of them marked wrong.");
    assert.deepEqual([note?.mode, note?.next, note?.isSaid], ["watch", "hold", false]);
  });

  it("shows teams where there are several, each with its own mode", () => {
    const rules = { ...shippedRules, mode: { default: "watch", "claude-code": "hold", "claude-code/sales": "warn" } } as const;
    const notes = notePoints(sums(flow({}), flow({ team: "support" })), [], rules);
    assert.deepEqual(
      notes.map(({ team, mode, isSaid, next, week }) => [team, mode, isSaid, next, week.flows]),
      [
        ["", "hold", true, null, 2],
        ["sales", "warn", true, "hold", 1],
        ["support", "hold", false, null, 1],
      ],
    );
  });

  it("lists a point that the rules name before its first flow", () => {
    const rules = { ...shippedRules, mode: { default: "watch", "gateway/sales": "hold" } } as const;
    assert.deepEqual(
      notePoints([], [], rules).map(({ point, team, note }) => [point, team, note]),
      [
        ["gateway", "", "Nothing came by."],
        ["gateway", "sales", "Nothing came by."],
      ],
    );
  });

  it("says it plainly where there is nothing to stop", () => {
    assert.equal(sayWeek({ flows: 3, held: 0, stopped: 0, wrong: 0, heldWrong: 0 }), "Hold would have stopped nothing.");
    assert.equal(
      sayWeek({ flows: 20, held: 0, stopped: 14, wrong: 9, heldWrong: 0 }),
      "Hold would have stopped 14, 9 of them marked wrong.",
    );
  });
});
