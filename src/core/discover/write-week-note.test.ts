import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { WeekNoteInput } from "./write-week-note.ts";
import { writeWeekNote } from "./write-week-note.ts";

type Row = WeekNoteInput["rows"][number];
const row = (id: string, more: Partial<Row> = {}): Row => ({
  id,
  tool: id,
  name: id.toUpperCase(),
  plan: "unknown",
  team: "",
  account: { kind: "unknown" },
  lastSeen: "2026-01-10T09:00:00.000Z",
  ...more,
});
const note = (more: Partial<WeekNoteInput>) =>
  writeWeekNote({
    from: "2026-03-02T00:00:00.000Z",
    to: "2026-03-09T00:00:00.000Z",
    rows: [],
    found: new Map(),
    vanished: [],
    silentSince: () => null,
    ...more,
  });
const inside = "2026-03-04T10:00:00.000Z";

describe("writeWeekNote", () => {
  it("says so when nothing changed", () => {
    const found = new Map([
      ["old", "2026-03-02T00:00:00.000Z"],
      ["later", "2026-03-10T00:00:00.000Z"],
    ]);
    const { sentence, new: fresh, gone } = note({ rows: [row("old"), row("later")], found });
    assert.deepEqual([sentence, fresh, gone], ["nothing new, nothing gone", [], []]);
  });

  it("tells new uses, and private accounts apart from them", () => {
    const rows = [row("a", { plan: "team", team: "Sales" }), row("b", { account: { kind: "personal", domain: "gmail.com" } })];
    const told = note({ rows, found: new Map(rows.map(({ id }) => [id, inside])) });
    assert.deepEqual(
      told.new.map(({ tool, why }) => [tool, why]),
      [["a", "found, team plan, Sales"]],
    );
    assert.deepEqual(
      told.newlyPersonal.map(({ tool, why }) => [tool, why]),
      [["b", "on a private account at gmail.com"]],
    );
    assert.equal(told.sentence, "1 new, 1 newly on private accounts");
  });

  it("tells what is gone: rows without evidence and rows that a source no longer shows", () => {
    const told = note({
      rows: [row("quiet"), row("never")],
      vanished: [
        { tool: "x", name: "X", at: inside },
        { tool: "y", name: "Y", at: "2026-02-01T00:00:00.000Z" },
      ],
      silentSince: (id) => (id === "quiet" ? "2026-03-05T00:00:00.000Z" : null),
    });
    assert.deepEqual(
      told.gone.map(({ tool, why }) => [tool, why]),
      [
        ["quiet", "not seen since 2026-01-10"],
        ["x", "no longer in the files that showed it"],
      ],
    );
  });
});
