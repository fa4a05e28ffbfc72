import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, describe, it } from "node:test";
import { openGateway } from "./gateway-fixture.data.ts";
import { holdsValue, leakCanary, makeLeakCases } from "./leak-cases.data.ts";
import type { LeakCase } from "./leak-cases.data.ts";

interface Answered {
  readonly status: number;
  readonly text: string;
}

function send(base: string, { path, headers = {}, body, method = "POST" }: LeakCase): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const type = typeof body === "string" || headers["content-type"] === undefined ? { "content-type": "application/json" } : {};
    const call = request(base + path, { method, headers: { ...type, ...headers, "content-length": Buffer.byteLength(body) } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString() }));
    });
    call.on("error", reject);
    call.end(body);
  });
}

describe("nothing restricted leaves", () => {
  let open: Awaited<ReturnType<typeof openGateway>>;
  before(async () => {
    open = await openGateway((_met, response) => void response.writeHead(200, { "content-type": "application/json" }).end("{}"));
  });
  after(() => open.close());

  const cases = makeLeakCases();
  assert.ok(cases.length >= 200);
  for (const one of cases) {
    it(one.name, async () => {
      const count = open.stub.met.length;
      const answer = await send(open.url, one);
      const met = open.stub.met.slice(count);
      const isHeld = met.length === 0;
      for (const { url, rawHeaders, body } of met)
        assert.ok(!holdsValue(Buffer.concat([Buffer.from(`${url} ${rawHeaders.join(" ")} `), body]), leakCanary), "the value left");
      if (one.wanted === "out") assert.equal(isHeld, false, `held: ${answer.text}`);
      if (one.wanted === "held") assert.equal(isHeld, true, "it went");
      if (!isHeld) return assert.equal(answer.status, 200);
      assert.equal(answer.status, 400);
      const { error } = JSON.parse(answer.text);
      assert.match(error.message, /^Held: /);
      assert.ok(!answer.text.includes(leakCanary));
    });
  }
});
