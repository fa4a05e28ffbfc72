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
      "/model/anthropic.claude-3%3A0/invoke": "bedrock-invoke",
      "/model/arn%3Aaws%3Abedrock%3Aeu-central-1%3A1%3Aprofile%2Fx/invoke-with-response-stream": "bedrock-invoke",
      "/model/m/converse": "bedrock-converse",
      "/model/m/converse-stream": "bedrock-converse",
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
      const said = JSON.parse(JSON.stringify(body));
      assert.equal((said.error ?? said).message, "Held: 1 key.");
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
