import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { makeDesk } from "../../gateway/gateway-fixture.data.ts";
import { cutGroups } from "../../core/wire/cut-groups.ts";
import { readRequestBody } from "./read-request-body.ts";
import { groupRequest } from "./request-groups.ts";
import { scanRequest } from "./scan-request.ts";

const canary = "CANARY_a1B2c3D4e5";
const headers = ["authorization", "Bearer k", "user-agent", "test"];

async function openScan(conversation = "c") {
  const desk = await makeDesk().scanDesk();
  return (body: object) => {
    const read = readRequestBody(Buffer.from(JSON.stringify(body)), "application/json", "");
    return scanRequest(groupRequest(read, "/v1/messages", headers), conversation, desk);
  };
}

const say = (content: string, role = "user") => ({ role, content });

describe("known parts", () => {
  it("are not looked at again, and what is new is", async () => {
    const scan = await openScan();
    const long = "The parser reads each file once. ".repeat(100);
    const first = [say(long), say(long, "assistant")];
    assert.equal((await scan({ messages: first })).skipped.length, 0);
    const second = await scan({ messages: [...first, say(`now ${canary}`)] });
    assert.equal(second.classification.findings[0]?.type, "canary");
    assert.ok(second.skipped.length >= 1);
    assert.ok(second.text.length < long.length * 2);
  });

  it("count when they held something: ten people in ten turns are a list", async () => {
    const scan = await openScan();
    const messages: object[] = [];
    let last = "public";
    for (let at = 0; at < 12; at += 1) {
      messages.push(say(`Write to person${at}.surname${at}@nordhafen${at}.com about the offer.`));
      last = (await scan({ messages })).classification.class;
    }
    assert.equal(last, "restricted");
  });

  it("of one conversation carry what kind of text it is, and other conversations do not", async () => {
    const scan = await openScan();
    const code = "export function sumUp(rows: readonly number[]): number {\n  return rows.reduce((sum, one) => sum + one, 0);\n}\n".repeat(
      20,
    );
    const first = await scan({ messages: [say(code)] });
    const next = await scan({ messages: [say(code), say("and now".repeat(400))] });
    assert.equal(next.classification.kind, first.classification.kind);
    assert.equal(next.classification.class, first.classification.class);
  });
});

describe("groups of a body", () => {
  it("cover every sign but commas, brackets and spaces, in order", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        let at = 0;
        for (const { start, end } of cutGroups(text)) {
          assert.match(text.slice(at, start), /^[\s,\]}]*$/);
          assert.ok(end > start);
          at = end;
        }
        assert.match(text.slice(at), /^[\s,\]}]*$/);
      }),
    );
  });
});
