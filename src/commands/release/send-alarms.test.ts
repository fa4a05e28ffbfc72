import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { smallCatalog } from "../../../test/call-server.ts";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import type { Message, MessageTarget } from "../../core/outbound/message.ts";
import { archiveLimits } from "../../reading/archives/reading-budget.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { addTarget } from "../reminders/change-targets.ts";
import type { FetchPlace } from "./look-at-published.ts";
import type { ReleaseParts } from "./release-parts.ts";
import { sendAlarms } from "./send-alarms.ts";
import { addWatchedPlace, readWatchState, watchPublished } from "./watch-published.ts";

const home = mkdtempSync(join(tmpdir(), "plimsoll-alarms-"));
after(() => rmSync(home, { recursive: true, force: true }));
const none = createClassifier({ detectors: [], fixedForms: [] });
const parts: ReleaseParts = { checks: [], secrets: none, people: async () => none, limits: archiveLimits, clock: () => 0 };
const address = "https://b.s3.amazonaws.com/a.zip";

describe("sendAlarms", () => {
  it("tells each target what changed, once, and tries again where one did not take it", async () => {
    const workspace = {
      store: openMemoryStore(),
      organisation: "main",
      catalog: smallCatalog,
      by: "owner",
      now: () => new Date("2026-11-24T12:06:00Z"),
    };
    const sent: { target: MessageTarget; message: Message }[] = [];
    let isBroken = false;
    const deliver = async (target: MessageTarget, message: Message): Promise<void> => {
      if (isBroken && target.kind === "slack") throw new Error("no road");
      sent.push({ target, message });
    };
    const desk = { home, origin: "https://plimsoll.example", deliver };
    let isOpen = false;
    const fetch: FetchPlace = async () => ({ status: isOpen ? 200 : 403, head: "", body: Buffer.from("zip"), headers: {}, why: null });
    const look = (time: string) => watchPublished(home, fetch, parts, () => new Date(time));
    await addWatchedPlace(home, { kind: "bucket", name: address, registry: "" }, 5);

    await look("2026-11-24T12:00:00Z");
    assert.deepEqual(await sendAlarms(workspace, desk), [], "nothing changed, nothing is sent");
    isOpen = true;
    await look("2026-11-24T12:05:00Z");
    assert.deepEqual(await sendAlarms(workspace, desk), [], "no target is set");
    await addTarget(workspace, home, { label: "Chat", target: { kind: "slack", url: "https://hooks.example.com/T0/x" } });
    await addTarget(workspace, home, { label: "Desk", target: { kind: "webhook", url: "https://desk.example.com/in", key: "k" } });
    assert.deepEqual(await sendAlarms(workspace, desk), [], "what came before any target is told to nobody later");

    isOpen = false;
    await look("2026-11-24T12:10:00Z");
    isOpen = isBroken = true;
    await look("2026-11-24T12:15:00Z");
    assert.deepEqual(
      (await sendAlarms(workspace, desk)).map(({ label, state }) => `${label} ${state}`),
      ["Chat failed", "Desk sent"],
    );
    assert.equal(sent[0]?.message.event, "plimsoll.release-watch");
    assert.match(sent[0]?.message.subject ?? "", /1 thing became open to everybody/);
    assert.match(
      sent[0]?.message.lines.map(({ text }) => text).join("\n") ?? "",
      /gone: .*\nOPEN: bucket:.*can be read by everybody \(at most 300 s before this alarm\)/,
    );
    isBroken = false;
    assert.deepEqual(
      (await sendAlarms(workspace, desk)).map(({ label, state }) => `${label} ${state}`),
      ["Chat sent", "Desk quiet"],
    );
    assert.deepEqual(await sendAlarms(workspace, desk), [], "told once");
    assert.deepEqual(
      sent.map(({ target, message }) => `${target.kind} ${message.lines.length}`),
      ["webhook 2", "slack 2"],
    );
    const told = (await readWatchState(home)).alarms.map((alarm) => alarm.told);
    assert.deepEqual(told, [null, "2026-11-24T12:06:00.000Z", "2026-11-24T12:06:00.000Z"]);
  });
});
