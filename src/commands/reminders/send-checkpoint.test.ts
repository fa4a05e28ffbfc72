import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { smallCatalog } from "../../../test/call-server.ts";
import type { Message } from "../../core/outbound/message.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { readSigner } from "../ledger/ledger-key.ts";
import { recordFlows } from "../ledger/record-flows.ts";
import { verifyLedger } from "../ledger/verify-ledger.ts";
import { addTarget } from "./change-targets.ts";
import { sendCheckpoint } from "./send-checkpoint.ts";

const home = mkdtempSync(join(tmpdir(), "plimsoll-checkpoint-"));
after(() => rmSync(home, { recursive: true, force: true }));

test("the head that is sent lies in the ledger; nothing is sent of an empty one or to nobody", async () => {
  const store = openMemoryStore();
  const now = () => new Date("2026-05-01T09:00:00Z");
  const workspace = { store, organisation: "main", catalog: smallCatalog, by: "owner", now };
  const signer = readSigner(home);
  const sent: Message[] = [];
  const desk = { home, origin: "", deliver: async (_: unknown, message: Message) => void sent.push(message) };
  const isRefused = (error: unknown): boolean => error instanceof PlimsollError && error.code === "refused";
  await assert.rejects(sendCheckpoint(workspace, desk, signer), isRefused);
  const flow: Flow = {
    ...{ id: "f1", at: "2026-05-01T08:00:00.000Z", point: "claude-code", tool: "chatgpt", plan: "team", account: "company" },
    ...{ team: "sales", class: "internal", types: [], decision: "allow", policyVersion: "shipped" },
    ...{ counts: {}, fixed: [], action: "sent", mode: "watch" },
  };
  await store.write("main", (transaction) => recordFlows(transaction, [flow], { organisation: "main", timeZone: "UTC", signer, now }));
  await assert.rejects(sendCheckpoint(workspace, desk, signer), isRefused);
  await addTarget(workspace, home, { label: "Archive", target: { kind: "slack", url: "https://hooks.example.com/T0/secret" } });
  assert.deepEqual(
    (await sendCheckpoint(workspace, desk, signer)).map(({ state }) => state),
    ["sent"],
  );
  const head = /Head: ([0-9a-f]{64})/.exec(sent[0]?.lines.map(({ text }) => text).join("\n") ?? "")?.[1] ?? "";
  const check = { store, organisation: "main", key: signer.key };
  assert.equal((await verifyLedger({ ...check, head })).ok, true);
  assert.equal((await verifyLedger({ ...check, head: "f".repeat(64) })).ok, false);
});
