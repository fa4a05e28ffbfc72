import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { analyseAgreement } from "../core/agreements/analyse-agreement.ts";
import { clauses } from "../plugins/clauses/registry.gen.ts";
import { openJudge } from "./judge-agreements.ts";

const text = "# Data Processing Agreement\n\nSupplier shall process Personal Data for Client only on documented instructions.\n";

describe("agreements are judged in a worker", () => {
  const judge = openJudge();
  after(() => judge.close());

  it("with the answer of the server's own thread", async () => {
    const inputs = [{ source: "a.md", text }];
    const use = { class: "internal" } as const;
    assert.deepEqual(await judge.judge(inputs, use), analyseAgreement(inputs, clauses, use));
  });

  it("one after the other, and refuses what takes too long without losing the next", async () => {
    const hasty = openJudge({ milliseconds: 1, memory: 256 });
    await assert.rejects(hasty.judge([{ source: "a.md", text: text.repeat(2000) }], { class: "internal" }), /takes longer than/);
    await hasty.close();
    const answers = await Promise.all([1, 2].map((each) => judge.judge([{ source: `${each}.md`, text }], { class: "internal" })));
    assert.deepEqual(
      answers.map(({ documents }) => documents[0]?.source),
      ["1.md", "2.md"],
    );
  });
});
