import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { makeDesk, openGateway } from "./gateway-fixture.data.ts";

const roads = {
  openai: {
    path: "/v1/chat/completions",
    header: (key: string) => ({ authorization: `Bearer ${key}` }),
    name: "openai-allowed-organization-ids",
  },
  anthropic: { path: "/v1/messages", header: (key: string) => ({ "x-api-key": key }), name: "anthropic-allowed-org-ids" },
};

describe("company accounts only", () => {
  let open: Awaited<ReturnType<typeof openGateway>>;
  before(async () => {
    const company = { sha256: [hash("sha256", "the-company-key")], organizations: ["org-1", "org-2"] };
    open = await openGateway((_met, response) => void response.end("{}"), makeDesk(), {
      companyKeys: { openai: company, anthropic: company },
    });
  });
  after(() => open.close());

  for (const [upstream, { path, header, name }] of Object.entries(roads)) {
    const send = (key: string, more: object = {}): Promise<Response> =>
      fetch(open.url + path, { method: "POST", headers: { "content-type": "application/json", ...header(key), ...more }, body: "{}" });

    it(`${upstream}: a private key goes nowhere, and is told why in the provider's words`, async () => {
      const count = open.stub.met.length;
      const answer = await send("my-own-key");
      assert.equal(answer.status, 403);
      const { error } = await answer.json();
      assert.match(error.message, /^expected a key of the company for \w+, met another; keys of private accounts are not passed on/);
      assert.ok(!JSON.stringify(error).includes("my-own-key"));
      assert.equal(open.stub.met.length, count);
    });

    it(`${upstream}: the company's key goes, with the header by which the provider refuses others, whatever the client sent`, async () => {
      assert.equal((await send("the-company-key", { [name]: "org-of-mine" })).status, 200);
      assert.equal(open.stub.met.at(-1)?.headers[name], "org-1,org-2");
    });
  }
});
