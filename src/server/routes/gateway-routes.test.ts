import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { callServer } from "../../../test/call-server.ts";
import { gatewayAnswer, madeKeyAnswer, restrictionsAnswer } from "../gateway-types.ts";

describe("the gateway over HTTP", () => {
  test("a key is answered once, rotated and ended; nothing else tells it", async () => {
    const server = await callServer();
    const made = await server.ask(madeKeyAnswer, "POST", "/api/gateway/keys", { name: "laptop", team: "support" });
    const listed = await server.ask(gatewayAnswer, "GET", "/api/gateway");
    assert.deepEqual([listed.running, listed.keys.length, listed.keys[0]?.team], [null, 1, "support"]);
    assert.ok(!JSON.stringify(listed).includes(made.key));
    const second = await server.ask(madeKeyAnswer, "POST", `/api/gateway/keys/${made.id}/rotate`);
    assert.notEqual(second.key, made.key);
    assert.equal((await server.send("POST", `/api/gateway/keys/${second.id}/end`)).status, 204);
    const after = await server.ask(gatewayAnswer, "GET", "/api/gateway");
    assert.ok(after.keys.find(({ id }) => id === second.id)?.endedAt !== "");
  });

  test("a provider's key is kept and never answered", async () => {
    const server = await callServer();
    const sent = await server.send("PUT", "/api/gateway/upstream-keys", { upstream: "openai", key: "sk-not-to-be-told" });
    assert.equal(sent.status, 204);
    const listed = await server.ask(gatewayAnswer, "GET", "/api/gateway");
    assert.equal(listed.upstreamKeys[0]?.id, "openai");
    assert.ok(!JSON.stringify(listed).includes("sk-not"));
  });

  test("settings for company accounts are made, and the live test says that nothing runs", async () => {
    const server = await callServer();
    const values = { chatgptWorkspaces: ["w-1"] };
    const { files } = await server.ask(restrictionsAnswer, "POST", "/api/gateway/restrictions", { values });
    assert.ok(files.some(({ text }) => text.includes("ChatGPT-Allowed-Workspace-Id")));
    assert.equal((await server.send("POST", "/api/gateway/try")).status, 404);
  });
});
