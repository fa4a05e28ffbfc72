import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DecisionCall, Enforced } from "../commands/decide/enforcement.ts";
import type { Decider } from "../commands/decide/open-decider.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { serveDecisions } from "./serve-decisions.ts";

const answer: Enforced = {
  decision: { decision: "allow", class: "public", reasons: [], flip: [], alternatives: [], policyVersion: "v1" },
  ...{ mode: "watch", action: "sent", message: null, cleaned: null, by: "rules" },
  flow: {
    ...{ id: "1", at: "2026-03-31T09:00:00.000Z", point: "p", tool: "t", plan: "team", account: "company", team: "" },
    ...{ class: "public", types: [], decision: "allow", policyVersion: "v1" },
  },
};

function makeDecider(decide: (call: DecisionCall) => Enforced = () => answer): Decider {
  return {
    decideAndRecord: async (call) => decide(call),
    restore: (session, text) => ({ text: `${session}:${text}`, open: 0 }),
    touch: () => undefined,
    flush: async () => undefined,
    close: async () => undefined,
  };
}

const send = (
  path: string,
  body: unknown,
  over: { readonly method?: string; readonly token?: string; readonly decider?: Decider } = {},
) => {
  const { method = "POST", token = "right", decider = makeDecider() } = over;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(`http://127.0.0.1:7391${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(method === "GET" ? {} : { body: text }),
  });
  return serveDecisions(request, "right", decider);
};

describe("serveDecisions", () => {
  it("answers a call with everything the point has to do", async () => {
    const met: DecisionCall[] = [];
    const decider = makeDecider((call) => (met.push(call), answer));
    const sent = { tool: "chatgpt", point: "claude-code", text: "hello", session: "s", rewrites: false };
    const response = await send("/local/decide", sent, { decider });
    assert.equal(response?.status, 200);
    assert.deepEqual(await response?.json(), JSON.parse(JSON.stringify(answer)));
    assert.deepEqual(met, [sent]);
  });

  it("restores a session's placeholders", async () => {
    assert.deepEqual(await (await send("/local/restore", { session: "s", text: "x" }))?.json(), { text: "s:x", open: 0 });
  });

  it("leaves every other address to others", async () => {
    for (const path of ["/local/word", "/api/flows", "/", "/local/decide/x"]) assert.equal(await send(path, {}), undefined, path);
  });

  it("lets in nobody without the token, and no other method", async () => {
    for (const token of ["", "wrong", "righ", "right "])
      assert.notEqual((await send("/local/decide", { tool: "a", point: "b" }, { token }))?.status, undefined);
    assert.equal((await send("/local/decide", { tool: "a", point: "b" }, { token: "wrong" }))?.status, 401);
    assert.equal((await send("/local/decide", "", { method: "GET" }))?.status, 401);
  });

  it("refuses what is no call, and says where", async () => {
    for (const [body, words] of [
      ["not json", /expected a call as JSON/],
      [{ tool: "a" }, /"point"/],
      [{ tool: "", point: "b" }, /"tool"/],
      [{ tool: "a", point: "b", text: 7 }, /"text"/],
      [{ tool: "a".repeat(501), point: "b" }, /"tool"/],
      [[], /JSON/],
    ] as const) {
      const response = await send("/local/decide", body);
      assert.equal(response?.status, 400);
      assert.match(JSON.stringify(await response?.json()), new RegExp(words.source.replaceAll('"', '\\\\"')));
    }
  });

  it("passes the product's refusals on and shows nothing of a fault", async () => {
    const refusing = makeDecider(() => {
      throw new PlimsollError("bad-input", "expected a plan, met another; choose one");
    });
    const breaking = makeDecider(() => {
      throw new Error("the text was: secret");
    });
    const call = { tool: "a", point: "b" };
    assert.equal((await send("/local/decide", call, { decider: refusing }))?.status, 400);
    const broken = await send("/local/decide", call, { decider: breaking });
    assert.equal(broken?.status, 500);
    assert.ok(!(await broken?.text())?.includes("secret"));
  });
});
