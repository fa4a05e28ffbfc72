import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyQuestion, makeAskBody } from "./make-ask-body.ts";

test("what was left open is left out", () => {
  assert.deepEqual(makeAskBody({ ...emptyQuestion, tool: " chatgpt ", account: "unknown" }), { tool: "chatgpt" });
});

test("all that was said is sent, the text as it is", () => {
  assert.deepEqual(
    makeAskBody({
      purpose: "code-review",
      text: " x\n",
      data: ["iban"],
      tool: "claude",
      plan: "team",
      account: "personal",
      declared: "internal",
    }),
    {
      tool: "claude",
      plan: "team",
      account: "personal",
      purpose: "code-review",
      text: " x\n",
      data: ["iban"],
      declared: "internal",
    },
  );
});

test("a plan nobody knows is not sent", () => {
  assert.equal("plan" in makeAskBody({ ...emptyQuestion, tool: "a", plan: "gold" }), false);
});
