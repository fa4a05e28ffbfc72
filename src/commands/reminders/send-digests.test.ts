import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { smallCatalog } from "../../../test/call-server.ts";
import type { Message, MessageTarget } from "../../core/outbound/message.ts";
import { roadmapPlans } from "../../storage/incident-collections.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { addComment } from "../inventory/add-comment.ts";
import { proposeRollOut } from "../people/roll-outs.ts";
import { addTask } from "../people/tasks.ts";
import { requestTool } from "../people/tool-requests.ts";
import { addTarget, listTargets, removeTarget } from "./change-targets.ts";
import { openMail } from "./open-mail.ts";
import { sendDigests, tryTarget } from "./send-digests.ts";

const home = mkdtempSync(join(tmpdir(), "plimsoll-digest-"));
after(() => rmSync(home, { recursive: true, force: true }));
const secret = "https://hooks.example.com/T0/very-secret";

function open() {
  const store = openMemoryStore();
  const workspace = { store, organisation: "main", catalog: smallCatalog, by: "owner", now: () => new Date("2026-05-01T09:00:00Z") };
  const sent: { target: MessageTarget; message: Message }[] = [];
  let broken = false;
  const desk = {
    ...{ home, origin: "" },
    deliver: async (target: MessageTarget, message: Message) => {
      if (broken) throw new Error(`no road to ${secret}`);
      sent.push({ target, message });
    },
  };
  const plan = (due: string) =>
    store.write("main", (transaction) =>
      transaction.put(roadmapPlans, { id: "a", title: "Decide Figma", owner: "", due, at: "", by: "owner" }),
    );
  return { workspace, store, sent, desk, plan, breakIt: (is: boolean) => void (broken = is) };
}

describe("digests", () => {
  it("go only to targets that were set, once for each stage", async () => {
    const { workspace, sent, desk, plan } = open();
    await plan("2026-05-05");
    assert.deepEqual(await sendDigests(workspace, desk), []);
    await addTarget(workspace, home, { label: "Security", target: { kind: "slack", url: secret } });
    assert.deepEqual(
      (await sendDigests(workspace, desk)).map(({ state }) => state),
      ["sent"],
    );
    assert.deepEqual(sent[0]?.target, { kind: "slack", url: secret });
    assert.match(JSON.stringify(sent[0]?.message), /Decide Figma: in 4 days/);
    assert.deepEqual(
      (await sendDigests(workspace, desk)).map(({ state }) => state),
      ["quiet"],
    );
    assert.equal(sent.length, 1);
  });

  it("carry tasks, mentions, requests and what needs a second person, once, and never the words of a comment", async () => {
    const { workspace, sent, desk } = open();
    await addTarget(workspace, home, { label: "", target: { kind: "slack", url: secret } });
    await addTask(workspace, { object: "", title: "Ask for the DPA", owner: "ana@example.com", due: "2026-05-03" });
    await addTask(workspace, { object: "", title: "Tidy up", owner: "", due: "" });
    await addComment(workspace, "chatgpt/team/all", "@ben@example.com is IBAN DE89370400440532013000 fine?");
    await requestTool(workspace, { tool: "Suno", why: "private reason" });
    await proposeRollOut({ ...workspace, needsSecond: true }, { what: "codex", mode: "hold" });
    await sendDigests(workspace, desk);
    const said = JSON.stringify(sent[0]?.message);
    for (const part of [
      "Ask for the DPA: in 2 days",
      "Tidy up",
      "owner asks @ben@example.com about ChatGPT",
      "Suno is asked for by 1 person",
    ])
      assert.ok(said.includes(part), part);
    assert.match(said, /roll-out of codex, proposed by owner, needs a second person/);
    assert.doesNotMatch(said, /DE89|private reason/);
    assert.equal((await sendDigests(workspace, desk))[0]?.state, "quiet");
    await requestTool({ ...workspace, by: "eve@example.com" }, { tool: "Suno", why: "" });
    await sendDigests(workspace, desk);
    assert.match(JSON.stringify(sent[1]?.message), /Suno is asked for by 2 people/);
  });

  it("that failed come again whole, and no fault or row shows a secret", async () => {
    const { workspace, store, sent, desk, plan, breakIt } = open();
    await plan("2026-05-05");
    await addTarget(workspace, home, { label: "", target: { kind: "webhook", url: secret, key: "sign-with-this" } });
    breakIt(true);
    const failed = await sendDigests(workspace, desk);
    assert.equal(failed[0]?.state, "failed");
    const shown = JSON.stringify([failed, await listTargets(workspace, home)]);
    assert.ok(!/very-secret|sign-with-this/.test(shown) && shown.includes("hooks.example.com"));
    const rows = await store.read("main", async (transaction) =>
      JSON.stringify(await transaction.list((await import("../../storage/incident-collections.ts")).messageTargets)),
    );
    assert.ok(!/very-secret|sign-with-this/.test(rows));
    breakIt(false);
    assert.equal((await sendDigests(workspace, desk))[0]?.state, "sent");
    assert.equal(sent.length, 1);
    assert.ok(readFileSync(join(home, "secrets.key"), "utf8").length > 32);
  });

  it("refuse addresses that are none and plain http outside this machine", async () => {
    const { workspace } = open();
    for (const target of [
      { kind: "slack", url: "" },
      { kind: "teams", url: "http://example.com/x" },
      { kind: "webhook", url: "file:///etc/passwd", key: "" },
      { kind: "mail", server: "smtp://mail.example.com", user: "", password: "", from: "a@b.example", to: [] },
    ] as const)
      await assert.rejects(addTarget(workspace, home, { label: "", target }), { code: "bad-input" });
    assert.deepEqual(await listTargets(workspace, home), []);
  });

  it("can be tried and taken away; single mails go by the mail target", async () => {
    const { workspace, sent, desk } = open();
    assert.equal(await openMail(workspace, desk), null);
    const mail = {
      kind: "mail",
      server: "smtps://mail.example.com",
      user: "u",
      password: "p",
      from: "p@example.com",
      to: ["a@example.com"],
    } as const;
    const { id } = await addTarget(workspace, home, { label: "", target: mail });
    await tryTarget(workspace, desk, id);
    await (
      await openMail(workspace, desk)
    )?.({ to: "b@example.com", subject: "s", text: "t" });
    assert.deepEqual(
      sent.map(({ target }) => target),
      [mail, { ...mail, to: ["b@example.com"] }],
    );
    await removeTarget(workspace, id);
    await assert.rejects(removeTarget(workspace, id), { code: "not-found" });
    await assert.rejects(tryTarget(workspace, desk, id), { code: "not-found" });
  });
});
