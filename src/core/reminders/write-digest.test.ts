import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Reminder } from "./list-reminders.ts";
import { writeDigest } from "./write-digest.ts";

const one = (parts: Partial<Reminder> = {}): Reminder => ({
  ...{ id: "agreement:x/team", kind: "agreement", at: "2026-05-01", text: "Agreement for X ends", link: "/tools/x" },
  ...{ owner: "ana@example.com", overdue: false, days: 7, stage: "7", ...parts },
});
const none: ReadonlySet<string> = new Set();

describe("digest", () => {
  it("says each date once at each stage and is silent where nothing is new", () => {
    const first = writeDigest([one(), one({ id: "far", days: 200, stage: null })], none, "");
    assert.deepEqual(first?.message.lines, [{ text: "Agreement for X ends: in 7 days, 2026-05-01 (ana@example.com)" }]);
    const said = new Set(first?.said);
    assert.equal(writeDigest([one({ days: 5 })], said, ""), null);
    assert.notEqual(writeDigest([one({ days: 0, stage: "0" })], said, ""), null);
    assert.notEqual(writeDigest([one({ at: "2027-05-01" })], said, ""), null, "another date of the same thing is new");
  });

  it("says what nobody owns first and who has to name somebody", () => {
    const lines = writeDigest([one(), one({ id: "b", owner: "", text: "Review of Y" })], none, "https://x.test")?.message.lines ?? [];
    assert.match(lines[0]?.text ?? "", /names an owner/);
    assert.deepEqual(lines[1], { text: "Review of Y: in 7 days, 2026-05-01", link: "https://x.test/tools/x" });
  });

  it("comes back to overdue things once a week, not daily", () => {
    const late = (days: number): Reminder => one({ days, overdue: true, stage: "over" });
    const said = new Set(writeDigest([late(-8)], none, "")?.said);
    assert.equal(writeDigest([late(-9)], said, ""), null);
    assert.match(writeDigest([late(-15)], said, "")?.message.subject ?? "", /1 date, 1 overdue/);
  });

  it("says once what waits without a date, beside the dates or alone", () => {
    const waiting = [{ id: "mention:1", text: "ana asks @ben about Figma", link: "/inbox" }];
    const alone = writeDigest([], none, "https://x.test", waiting);
    assert.equal(alone?.message.subject, "Plimsoll: 1 waiting for somebody");
    assert.deepEqual(alone?.message.lines.at(-1), { text: "ana asks @ben about Figma", link: "https://x.test/inbox" });
    assert.equal(writeDigest([], new Set(alone?.said), "", waiting), null, "not again");
    const both = writeDigest([one()], none, "", waiting);
    assert.equal(both?.message.subject, "Plimsoll: 1 date, 1 waiting for somebody");
    assert.equal(
      writeDigest([one()], new Set(both?.said), "", [...waiting, { id: "task:2", text: "t", link: "/" }])?.message.lines.length,
      2,
    );
  });
});
