import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { digestKey, parseGatewayConfig } from "./gateway-config.ts";

const tools = new Map([
  ["claude-code", 1],
  ["codex", 1],
]);
const parse = (value: unknown) => parseGatewayConfig(value, "gateway.yaml", tools, { UP: "sk-up" });

describe("gateway file", () => {
  it("has a default for everything", () => {
    const { port, host, callers, upstreams, rules } = parse(null);
    assert.deepEqual([port, host, callers.isOpen, callers.issued.size, rules], [4100, "127.0.0.1", true, 0, null]);
    assert.equal(upstreams.get("anthropic")?.host, "api.anthropic.com");
  });

  it("names what it does not know and what is near", () => {
    assert.throws(() => parse({ tol: {} }), /met "tol"; nearest: tool/);
    assert.throws(() => parse({ tool: { anthropic: "claude-cod" } }), /nearest: claude-code/);
    assert.throws(() => parse({ tool: { antropic: "codex" } }), /nearest: anthropic/);
    assert.throws(() => parse({ keys: { openai: { env: "NONE" } } }), /the variable NONE/);
    assert.throws(() => parse({ upstreams: { openai: "ftp://x" } }), /upstreams.openai/);
  });

  it("keeps digests of callers' keys and never the keys", () => {
    const { callers, keys } = parse({ callers: [{ key: "pk-1", team: "a" }], keys: { openai: { env: "UP" } } });
    assert.equal(callers.isOpen, false);
    assert.deepEqual([...callers.issued.values()], [{ digest: digestKey("pk-1"), team: "a" }]);
    assert.equal(keys.get("openai"), "sk-up");
    assert.throws(() => parse({ callers: [{ team: "a" }] }), /key or sha256/);
  });
});
