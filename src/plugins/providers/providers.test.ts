import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { providers } from "./registry.gen.ts";

describe("providers", () => {
  it("each serves its own main endpoint and no other's", () => {
    const served = {
      "/v1/messages": "anthropic",
      "/v1/chat/completions": "openai-chat",
      "/v1/responses": "openai-responses",
      "/v1beta/models/m:generateContent": "gemini",
    };
    for (const [path, id] of Object.entries(served))
      assert.deepEqual(
        providers.filter((one) => one.serves(path)).map((one) => one.id),
        [id],
      );
  });

  it("refuses with a status and the message where clients look for it", () => {
    for (const { refuse } of providers) {
      const { status, body } = refuse("held", "Held: 1 key.");
      assert.equal(status, 400);
      assert.equal(JSON.parse(JSON.stringify(body)).error.message, "Held: 1 key.");
    }
  });

  it("takes anything for a body or an event", () => {
    for (const one of providers)
      for (const odd of [null, 1, "x", [], [[]], { choices: [null] }, { candidates: [1] }, { messages: {} }]) {
        one.conversationOf(odd);
        one.readEvent(odd);
        one.isKept(odd, "content.0.text");
      }
  });
});
