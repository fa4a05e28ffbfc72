import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { writeChat } from "./write-chat.ts";
import { writeMail } from "./write-mail.ts";

const head = { from: "a@example.com", to: ["b@example.com"], at: new Date("2026-05-10T09:00:00Z"), id: "1" };

describe("a mail", () => {
  it("has short lines, no bare line end and no header out of its text, whatever that is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (subject, text) => {
        const mail = writeMail({ subject, lines: [{ text }] }, head);
        const lines = mail.split("\r\n");
        assert.ok(lines.every((line) => !/[\r\n]/.test(line)));
        assert.ok(lines[2]?.startsWith("Subject: "));
        const headers = mail
          .slice(0, mail.indexOf("\r\n\r\n"))
          .split("\r\n")
          .filter((line) => !line.startsWith(" "));
        assert.deepEqual(
          headers.map((line) => line.split(":")[0]),
          ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Auto-Submitted", "Content-Type", "Content-Transfer-Encoding"],
        );
      }),
    );
  });

  it("carries a file under a harmless name", () => {
    const mail = writeMail(
      { subject: "s", lines: [{ text: "t" }], file: { name: '../a"b.json', type: "application/json", content: "{}" } },
      head,
    );
    assert.match(mail, /filename="\.\._a_b\.json"[\s\S]*e30=\r\n--=_1--/);
  });
});

describe("a chat message", () => {
  it("holds Slack's limits of 50 blocks and 3,000 characters a block", () => {
    const lines = Array.from({ length: 400 }, () => ({ text: "x".repeat(900) }));
    const body = JSON.parse(JSON.stringify(writeChat("slack", { subject: "s".repeat(500), lines })));
    assert.ok(body.blocks.length <= 50);
    for (const { text } of body.blocks) assert.ok(text.text.length <= 3_000);
  });

  it("cannot be given a link or a mention by its text", () => {
    const slack = JSON.stringify(writeChat("slack", { subject: "s", lines: [{ text: "<!channel> <https://evil.test|x>" }] }));
    assert.ok(!slack.includes("<!channel>") && !slack.includes("<https"));
    const teams = JSON.stringify(writeChat("teams", { subject: "s", lines: [{ text: "[x](https://evil.test)" }] }));
    assert.ok(!teams.includes("[x](https"));
  });
});
