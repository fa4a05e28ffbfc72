import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openGateway } from "./gateway-fixture.data.ts";
import { makeMoreLeakCases } from "./more-leak-cases.data.ts";

describe("nothing restricted leaves: a second table", () => {
  let open: Awaited<ReturnType<typeof openGateway>>;
  before(async () => {
    open = await openGateway((_met, response) => void response.writeHead(200, { "content-type": "application/json" }).end("{}"));
  });
  after(() => open.close());

  const cases = makeMoreLeakCases();
  assert.ok(cases.length >= 100);
  for (const { name, path, headers, body, values } of cases)
    it(name, async () => {
      const count = open.stub.met.length;
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const answer = await fetch(open.url + path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: text,
      });
      const met = open.stub.met.slice(count);
      const gone = met.map(({ url, rawHeaders, body: sent }) => `${url} ${rawHeaders.join(" ")} ${sent.toString()}`).join("\n");
      for (const value of values) assert.ok(!gone.toLowerCase().includes(value.toLowerCase()), "the value left");
      if (met.length > 0) return assert.equal(answer.status, 200);
      assert.equal(answer.status, 400);
      const said = await answer.text();
      assert.match(said, /Held: /);
      for (const value of values) assert.ok(!said.includes(value));
    });
});
