import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { callServer } from "../../../test/call-server.ts";
import { signFactUpdate } from "../../commands/facts/fact-update.ts";
import { readSigner } from "../../commands/ledger/ledger-key.ts";

test("an update is shown, taken once and undone; one without its key is refused", async () => {
  const server = await callServer();
  const signer = readSigner(server.home);
  const incident = { vendor: "OpenAI", title: "An outage", kind: "outage", statements: [{ date: "2026-03-30", text: "Down." }] };
  const content = JSON.stringify(
    signFactUpdate(JSON.stringify({ form: "plimsoll-update-1", number: 1, made: "2026-03-30", incidents: [incident] }), signer),
  );
  const answer = z.object({ incidents: z.number(), happened: z.array(z.object({ level: z.string() })), undo: z.string().optional() });
  const shown = await server.ask(answer, "POST", "/api/facts/preview", { content, key: signer.key });
  assert.deepEqual([shown.incidents, shown.happened[0]?.level, shown.undo], [1, "none", undefined]);
  const list = z.object({ rows: z.array(z.object({ id: z.string() })) });
  assert.equal((await server.ask(list, "GET", "/api/incidents")).rows.length, 0);
  const taken = await server.ask(answer, "POST", "/api/facts/take", { content, key: signer.key });
  assert.equal((await server.ask(list, "GET", "/api/incidents")).rows.length, 1);
  assert.notEqual((await server.send("POST", "/api/facts/take", { content, key: signer.key })).status, 200);
  assert.notEqual((await server.send("POST", "/api/facts/preview", { content })).status, 200);
  await server.ask(z.unknown(), "POST", "/api/undo", { undo: taken.undo });
  assert.equal((await server.ask(list, "GET", "/api/incidents")).rows.length, 0);
  const keys = z.object({ maintainers: z.array(z.string()), rows: z.array(z.object({ id: z.string(), label: z.string() })) });
  const trusted = await server.ask(z.object({ undo: z.string() }), "POST", "/api/facts/keys", { key: signer.key, label: "Consultant" });
  assert.deepEqual(
    (await server.ask(keys, "GET", "/api/facts/keys")).rows.map(({ label }) => label),
    ["Consultant"],
  );
  await server.ask(answer, "POST", "/api/facts/preview", { content });
  await server.ask(z.unknown(), "POST", "/api/undo", { undo: trusted.undo });
  assert.notEqual((await server.send("POST", "/api/facts/preview", { content })).status, 200, "undone: no longer trusted");
  await server.ask(z.unknown(), "POST", "/api/facts/keys", { key: signer.key, label: "" });
  await server.ask(z.unknown(), "POST", "/api/facts/keys/end", { key: signer.key });
  assert.notEqual((await server.send("POST", "/api/facts/preview", { content })).status, 200);
  assert.equal((await server.send("POST", "/api/facts/keys", { key: "AAAA" })).status, 400);
  await server.close();
});
