import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { memberAnswer } from "../sign-in-types.ts";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";
import { requireRollOut } from "../../commands/people/roll-outs.ts";
import type { RollOut } from "../../commands/people/roll-outs.ts";
import { actions } from "../../core/people/actions.rows.ts";
import { roles } from "../../core/people/roles.ts";
import { rollOutRow, rollOutsAnswer } from "../roll-out-types.ts";

async function signIn(server: CalledServer, email: string, role: string): Promise<string> {
  const { link } = await server.ask(memberAnswer, "POST", "/api/members", { email, role });
  const answer = await server.send("POST", "/api/session", { token: link.split("#token=")[1] }, { cookie: null });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

const wanted = { what: "claude-code", mode: "hold" } as const;
const mayRoll = async (server: CalledServer, rollOut: RollOut, days = 0): Promise<boolean> => {
  const now = (): Date => new Date(Date.parse("2026-03-31T09:00:00Z") + days * 86_400_000);
  return requireRollOut({ store: server.store, organisation: "main", now }, rollOut).then(
    () => true,
    () => false,
  );
};

describe("a managed roll-out needs two", () => {
  test("who governs alone rolls out alone", async () => {
    const server = await callServer();
    assert.equal(await mayRoll(server, wanted), true, "nobody to ask");
    assert.equal((await server.ask(rollOutRow, "POST", "/api/agents/roll-outs", wanted)).state, "approved");
  });

  test("with two, it is proposed by one and approved by the other, for that tool and mode, for thirty days", async () => {
    const server = await callServer();
    const [ana, ben] = [await signIn(server, "ana@example.com", "lead"), await signIn(server, "ben@example.com", "owner")];
    assert.equal(await mayRoll(server, wanted), false);
    const proposed = rollOutRow.parse(await (await server.send("POST", "/api/agents/roll-outs", wanted, { cookie: ana })).json());
    assert.deepEqual([proposed.state, proposed.isOwn], ["open", true]);
    const again = rollOutRow.parse(await (await server.send("POST", "/api/agents/roll-outs", wanted, { cookie: ben })).json());
    assert.equal(again.id, proposed.id, "joins the one that is open");
    const path = `/api/agents/roll-outs/${proposed.id}/approve`;
    assert.equal((await server.send("POST", path, {}, { cookie: ana })).status, 403, "not by the same person");
    assert.equal(await mayRoll(server, wanted), false);
    assert.equal((await server.send("POST", path, {}, { cookie: ben })).status, 200);
    assert.equal((await server.send("POST", path, {}, { cookie: ben })).status, 404, "once");
    assert.equal(await mayRoll(server, wanted), true);
    assert.equal(await mayRoll(server, wanted, 31), false, "an old yes is none");
    assert.equal(await mayRoll(server, { what: "claude-code", mode: "off" }), false, "taking it away is another one");
    assert.equal(await mayRoll(server, { what: "codex", mode: "hold" }), false);
    assert.match(
      await (await server.send("GET", "/api/history?object=roll-out/claude-code")).text(),
      /approved, proposed by ana@example\.com/,
    );
  });

  test("an approval from the time when one governed alone does not count once there are two", async () => {
    const server = await callServer();
    await server.send("POST", "/api/agents/roll-outs", wanted);
    await signIn(server, "ana@example.com", "lead");
    await signIn(server, "ben@example.com", "owner");
    assert.equal(await mayRoll(server, wanted), false);
  });

  test("each role does what the table says", async () => {
    const server = await callServer();
    for (const role of roles) {
      const cookie = await signIn(server, `${role}@example.com`, role);
      const other = await signIn(server, `other-${role}@example.com`, "owner");
      const what = `agent-${role}`;
      const { id } = rollOutRow.parse(
        await (await server.send("POST", "/api/agents/roll-outs", { what, mode: "hold" }, { cookie: other })).json(),
      );
      const changes = actions["change-rules"].roles.some((each) => each === role) ? 200 : 403;
      const reads = actions["read-company"].roles.some((each) => each === role) ? 200 : 403;
      const status = async (method: string, path: string, body?: unknown): Promise<number> =>
        (await server.send(method, path, body, { cookie })).status;
      assert.equal(await status("GET", "/api/agents/roll-outs"), reads, `${role} reads`);
      assert.equal(await status("POST", "/api/agents/roll-outs", { what: `mine-${role}`, mode: "hold" }), changes, `${role} proposes`);
      assert.equal(await status("POST", `/api/agents/roll-outs/${id}/approve`, {}), changes, `${role} approves`);
      const next = rollOutRow.parse(
        await (await server.send("POST", "/api/agents/roll-outs", { what, mode: "off" }, { cookie: other })).json(),
      );
      assert.equal(await status("DELETE", `/api/agents/roll-outs/${next.id}`), changes, `${role} takes back`);
    }
    const { rows } = await server.ask(rollOutsAnswer, "GET", "/api/agents/roll-outs");
    assert.ok(rows.some(({ state }) => state === "withdrawn"));
  });

  test("refuses names and modes that are none", async () => {
    const server = await callServer();
    for (const body of [{ what: "../x", mode: "hold" }, { what: "codex", mode: "loose" }, { what: "", mode: "hold" }, {}])
      assert.equal((await server.send("POST", "/api/agents/roll-outs", body)).status, 400);
  });
});
