import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { callServer } from "../../../test/call-server.ts";
import { changeList, ledgerCheck } from "./change-routes.ts";

test("every change of the console stands in the chain under the name of who made it, and the chain holds", async () => {
  const server = await callServer();
  const added = await server.ask(z.object({ undo: z.string() }), "POST", "/api/incidents", {
    text: "Anthropic says that its status page was down.",
  });
  await server.ask(z.unknown(), "POST", "/api/undo", { undo: added.undo });
  const { rows, total } = await server.ask(changeList, "GET", "/api/ledger/changes");
  assert.equal(total, rows.length);
  const said = rows.map(({ by, action, parts }) => `${by} ${action} ${parts.map(({ kind }) => kind).join()}`);
  assert.deepEqual(said.slice(0, 2), ["owner discover: POST /api/undo incident", "owner assess: POST /api/incidents incident"]);
  assert.doesNotMatch(JSON.stringify(rows), /status page/);
  const check = await server.ask(ledgerCheck, "GET", "/api/ledger/check");
  assert.deepEqual([check.ok, check.changes], [true, total]);
  const none = await server.ask(changeList, "GET", "/api/ledger/changes?by=nobody");
  assert.deepEqual(none, { rows: [], total: 0 });
  await server.close();
});
