import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import type { ExaminationDesk } from "../commands/gateway/examine-request.ts";
import { gatewayRules, makeDesk, openGateway } from "./gateway-fixture.data.ts";
import { png } from "./leak-cases.data.ts";

const json = { "content-type": "application/json", authorization: "Bearer k" };

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((open) => open.close()));
});

async function ask(desk: ExaminationDesk, more: object = {}, body: object = { messages: [{ role: "user", content: "hello" }] }) {
  const open = await openGateway((_met, response) => void response.writeHead(200, json).end('{"ok":true}'), desk, more);
  opened.push(open);
  const send = () => fetch(`${open.url}/v1/chat/completions`, { method: "POST", headers: json, body: JSON.stringify(body) });
  return { open, send };
}

describe("fails closed", () => {
  const faults: Readonly<Record<string, Partial<ExaminationDesk>>> = {
    "the decision": { enforce: () => Promise.reject(new Error("fault")) },
    "the rules": { scanDesk: () => Promise.reject(new Error("fault")) },
    "the ledger at once": {
      keep() {
        throw new Error("disk full");
      },
    },
  };
  for (const [name, fault] of Object.entries(faults)) {
    it(`holds the request and what follows when ${name} fails`, async () => {
      const { open, send } = await ask({ ...makeDesk(), ...fault });
      for (const back of [await send(), await send()]) {
        assert.equal(back.status, 503);
        assert.equal(back.headers.get("x-plimsoll"), "undecided");
        assert.match((await back.json()).error.message, /^Held: this request was not looked at/);
      }
      assert.equal(open.stub.met.length, 0);
      assert.equal(open.faults.length, 2);
    });
  }

  it("holds when a detector or a reader of documents throws", async () => {
    const desk = makeDesk();
    const scan = await desk.scanDesk();
    const broken = { ...scan.classifier, classify: () => assert.fail("detector") };
    const words = await ask({ ...desk, scanDesk: () => Promise.resolve({ ...scan, classifier: broken }) });
    assert.equal((await words.send()).status, 503);
    assert.equal(words.open.stub.met.length, 0);
    const reader = { ...scan, readDocument: () => Promise.reject(new Error("reader")) };
    const body = { messages: [{ role: "user", content: [{ image_url: { url: `data:image/png;base64,${png}` } }] }] };
    const files = await ask({ ...desk, scanDesk: () => Promise.resolve(reader) }, {}, body);
    assert.equal((await files.send()).status, 503);
    assert.equal(files.open.stub.met.length, 0);
  });

  it("keeps the answer back when the flow does not reach the disk", async () => {
    const { send } = await ask({ ...makeDesk(), keep: () => Promise.reject(new Error("no sync")) });
    const back = await send();
    assert.equal(back.status, 503);
    assert.ok(!(await back.text()).includes('"ok":true'));
  });

  it("gives up a decision that takes too long", async () => {
    const { open, send } = await ask({ ...makeDesk(), enforce: () => new Promise(() => undefined) }, { limits: { decideSeconds: 0.05 } });
    assert.equal((await send()).status, 503);
    assert.equal(open.stub.met.length, 0);
  });

  it("lets pass what cannot be decided only where the rules say so, says it, and keeps a flow of it", async () => {
    const desk = makeDesk({ ...gatewayRules, fallback: "allow" });
    const { open, send } = await ask({ ...desk, enforce: () => Promise.reject(new Error("fault")) });
    const back = await send();
    assert.equal(back.status, 200);
    assert.match(back.headers.get("x-plimsoll-note") ?? "", /fallback: allow/);
    await back.text();
    assert.equal(open.stub.met.length, 1);
    assert.equal(open.faults.length, 1);
    assert.equal(open.events.at(-1)?.isFallback, true);
    assert.equal(desk.flows.at(-1)?.policyVersion, "none");
  });

  it("still holds what was decided, whatever the fallback", async () => {
    const desk = makeDesk({ ...gatewayRules, fallback: "allow", belowLine: { ...gatewayRules.belowLine, restricted: "block" } });
    const body = { messages: [{ role: "user", content: "CANARY_a1B2c3D4e5" }] };
    const { open, send } = await ask(desk, {}, body);
    assert.equal((await send()).status, 400);
    assert.equal(open.stub.met.length, 0);
  });

  it("takes what cannot be read for internal: passed with a note where that may go, held before a lower line", async () => {
    const body = { messages: [{ role: "user", content: [{ image_url: { url: `data:image/png;base64,${png}` } }] }] };
    const high = await ask(makeDesk(), {}, body);
    const passed = await high.send();
    assert.equal(passed.status, 200);
    assert.match(passed.headers.get("x-plimsoll-note") ?? "", /^Not looked at: image\/png/);
    const low = await ask(makeDesk({ ...gatewayRules, tools: {} }), {}, body);
    assert.equal((await low.send()).status, 400);
    assert.equal(low.open.stub.met.length, 0);
  });
});
