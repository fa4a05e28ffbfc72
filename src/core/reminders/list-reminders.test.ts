import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays } from "../decide/local-day.ts";
import { shippedRules } from "../rules/shipped-rules.ts";
import { listReminders } from "./list-reminders.ts";
import { writeCalendar } from "./write-calendar.ts";

const today = "2026-11-24";
const nameOf = (tool: string): string => tool.toUpperCase();
const withReview = (review: string) =>
  listReminders({
    rules: {
      ...shippedRules,
      tools: { chatgpt: { plans: { team: { standing: "approved", review, agreement: { from: "2026-01-01", until: review } } } } },
    },
    ...{ rows: [{ tool: "chatgpt", plan: "team", owner: "ana" }], requests: [], today, nameOf },
  });

describe("listReminders", () => {
  it("says at 90, 30, 7 and 0 days, in the grace of a review, and after it", () => {
    for (const [days, stage] of [
      [91, null],
      [90, "90"],
      [31, "90"],
      [30, "30"],
      [7, "7"],
      [0, "0"],
      [-1, "grace"],
      [-14, "grace"],
      [-15, "over"],
    ] as const) {
      const [agreement, review] = withReview(addDays(today, days));
      assert.equal(review?.stage, stage, `review in ${days}`);
      assert.equal(agreement?.stage, days < 0 ? "over" : stage, "an agreement has no grace");
      assert.deepEqual([review?.days, review?.overdue, review?.owner], [days, days < 0, "ana"]);
    }
  });

  it("lists exceptions in force and open requests, soonest first", () => {
    const exceptions = [{ tool: "chatgpt", class: "restricted", until: "2026-12-31", owner: "bo", why: "" } as const];
    const requests = [{ id: "r1", tool: "figma", until: "2026-12-20", owner: "" }];
    const found = listReminders({ rules: { ...shippedRules, exceptions }, rows: [], requests, today, nameOf });
    assert.deepEqual(
      found.map(({ at, text, owner }) => [at, text, owner]),
      [
        ["2026-12-13", "Settle the request for FIGMA", ""],
        ["2026-12-31", "Exception for restricted data on CHATGPT ends", "bo"],
      ],
    );
  });
});

describe("writeCalendar", () => {
  it("keeps RFC 5545 for any text: CRLF, 75 octets, nothing unescaped, and gives the text back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const [one] = withReview("2026-12-24");
        assert.ok(one !== undefined);
        const feed = writeCalendar([{ ...one, text }], "2026-11-24T12:00:00.000Z");
        const lines = feed.split("\r\n");
        assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75));
        assert.ok(!feed.replaceAll("\r\n", "").includes("\n"));
        const unfolded = feed.replaceAll("\r\n ", "").split("\r\n");
        const summary = unfolded.find((line) => line.startsWith("SUMMARY:"))?.slice("SUMMARY:".length) ?? "";
        const plain = summary.replaceAll(/\\([\\;,n])/g, (_, mark: string) => (mark === "n" ? "\n" : mark));
        assert.equal(plain, text.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\n]/gu, ""));
        assert.ok(unfolded.includes("DTSTART;VALUE=DATE:20261224") && unfolded.includes("DTSTAMP:20261124T120000Z"));
      }),
      { numRuns: 100 },
    );
  });
});
