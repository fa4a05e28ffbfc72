import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";
import { readSigner } from "../../commands/ledger/ledger-key.ts";
import { recordFlows } from "../../commands/ledger/record-flows.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import { exceptionsAnswer } from "../flow-types.ts";
import { heldLink, heldPage } from "../held-types.ts";
import { memberAnswer } from "../sign-in-types.ts";

const flow = (id: string): Flow => ({
  ...{ id, at: "2026-03-20T09:00:00.000Z", point: "browser", tool: "chatgpt", plan: "personal", account: "personal", team: "sales" },
  ...{ class: "restricted", types: ["credit-card"], counts: { "credit-card": 2 }, base: "unmarked", fixed: [] },
  ...{ decision: "block", action: "held", mode: "hold", policyVersion: "shipped", person: "ana@example.com" },
});

async function open(): Promise<{ readonly server: CalledServer; readonly token: string }> {
  const server = await callServer();
  const desk = { organisation: "main", timeZone: "UTC", signer: readSigner(server.home), now: () => new Date("2026-03-31T09:00:00Z") };
  await server.store.write("main", (transaction) => recordFlows(transaction, [flow("f1"), flow("f2")], desk));
  const { link, until } = await server.ask(heldLink, "POST", "/api/flows/f1/link", {});
  assert.match(until, /^2026-04-14/);
  return { server, token: link.split("/held#")[1] ?? "" };
}

const look = (server: CalledServer, token: string): Promise<Response> =>
  server.send("GET", "/api/held", undefined, { cookie: null, "plimsoll-link": token });

describe("a held message by link", () => {
  test("says why and what would change it, to somebody without an account, and names nobody", async () => {
    const { server, token } = await open();
    const answer = await look(server, token);
    const text = await answer.text();
    const page = heldPage.parse(JSON.parse(text));
    assert.deepEqual([page.tool, page.class, page.isWrong, page.mayGoNow], ["ChatGPT", "restricted", false, false]);
    assert.deepEqual(page.found, [{ type: "payment card number", count: 2 }]);
    assert.ok(page.because.length > 0);
    assert.doesNotMatch(text, /ana@|sales|f1|salt/);
  });

  test("takes a false alarm, once, without a credential in its reason", async () => {
    const { server, token } = await open();
    const headers = { cookie: null, "plimsoll-link": token };
    assert.equal((await server.send("POST", "/api/held", { why: "test numbers of our provider" }, headers)).status, 204);
    assert.equal((await server.send("POST", "/api/held", { why: "again" }, headers)).status, 204);
    assert.equal(heldPage.parse(await (await look(server, token)).json()).isWrong, true);
    const { rows } = await server.ask(exceptionsAnswer, "GET", "/api/exceptions");
    assert.equal(rows.length, 1);
  });

  test("opens one message and nothing else, until it ends", async () => {
    const { server, token } = await open();
    for (const other of ["", "made-up-token-made-up-token", "f1"]) assert.equal((await look(server, other)).status, 404, other);
    for (const path of ["/api/flows", "/api/flows/f2/why", "/api/now", "/api/me"])
      assert.equal((await server.send("GET", path, undefined, { cookie: null, "plimsoll-link": token })).status, 401, path);
    for (const path of ["/api/survey", "/api/questions"])
      assert.equal((await server.send("GET", path, undefined, { cookie: null, "plimsoll-link": token })).status, 404, path);
    assert.equal((await server.send("POST", "/api/flows/none/link", {})).status, 404);
    server.wait(15 * 24 * 3600_000);
    assert.equal((await look(server, token)).status, 403);
  });

  test("is taken back by a press", async () => {
    const { server, token } = await open();
    const ended = await server.send("DELETE", "/api/flows/f1/link");
    assert.equal(await ended.text(), '{"ended":1}');
    const answer = await look(server, token);
    assert.equal(answer.status, 403);
    assert.match(await answer.text(), /taken back/);
    assert.equal(await (await server.send("DELETE", "/api/flows/f1/link")).text(), '{"ended":0}');
  });

  test("is made by those who may make links", async () => {
    const { server } = await open();
    for (const [role, status] of [
      ["employee", 403],
      ["auditor", 403],
      ["reviewer", 403],
      ["lead", 200],
    ] as const) {
      const { link } = await server.ask(memberAnswer, "POST", "/api/members", { email: `${role}@example.com`, role });
      const answer = await server.send("POST", "/api/session", { token: link.split("#token=")[1] }, { cookie: null });
      const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
      assert.equal((await server.send("POST", "/api/flows/f2/link", {}, { cookie })).status, status, role);
    }
  });
});
