import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PostureItem } from "../posture/posture.ts";
import { makeSection } from "./paper.ts";
import { writePosturePaper } from "./write-posture-paper.ts";

const item: PostureItem = {
  ...{ id: "undecided-tool:x/team", side: "under", kind: "undecided-tool", tool: "x", title: "Decide X" },
  ...{
    truth: "X is used without a decision: 1 of 6 uses.",
    evidence: ["Seen in Design."],
    change: null,
    first: null,
    effort: 2,
    link: "/tools/x",
  },
  effect: { lines: [], decisions: [], moved: 4, flows: 40, stopped: { before: 1, after: 5 } },
};
const page = {
  ...{ under: [item], over: [], coverage: [{ id: "a", label: "Roads measured", known: 1, of: 3, missing: ["the gateway"] }] },
  ...{
    roadmap: [{ rank: 1, id: item.id, side: "under" as const, title: item.title }],
    flows: 40,
    uses: 6,
    window: { from: "2026-01-01", to: "2026-03-30" },
  },
  ...{ names: { x: "X" }, done: [], plans: { [item.id]: { owner: "Ana", due: "2026-06-01" } } },
};

describe("posture on paper", () => {
  it("has every item with its order, effect, owner and day, and what it rests on", () => {
    const paper = writePosturePaper(page, "Own Ltd", "2026-05-10");
    assert.equal(paper.subtitle, "Own Ltd, made 2026-05-10, 6 uses, 40 flows from 2026-01-01 to 2026-03-30");
    const table = paper.blocks.find((block) => block.kind === "table");
    assert.deepEqual(table?.rows, [["1", "tighten", "Decide X", "4 of 40 flows", "a decision", "Ana", "2026-06-01"]]);
    assert.match(JSON.stringify(paper), /1 of 6 uses[\s\S]*1 of 3[\s\S]*the gateway/);
  });

  it("says so where there is nothing, in place of an empty table", () => {
    const text = JSON.stringify(writePosturePaper({ ...page, under: [], roadmap: [], coverage: [], window: null }, "", "2026-05-10"));
    assert.match(text, /no flow was recorded yet/);
    assert.match(text, /Nothing to do was found/);
    assert.deepEqual(makeSection("T", ["A"], [], "None."), [
      { kind: "heading", text: "T" },
      { kind: "text", text: "None." },
    ]);
  });
});
