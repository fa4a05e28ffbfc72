import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameStep, sayDue, sayFlows, writeStaffNote } from "./describe-incident.ts";
import type { IncidentEntry } from "./incident-types.ts";

const none = { flows: 0, byClass: {}, teams: [], types: [] };
const entry = (level: IncidentEntry["triage"]["level"]): IncidentEntry => ({
  id: "1",
  incident: { vendor: "Example", product: "Example Coder", title: "t", at: "2026-03-31T00:00:00Z", statements: [], source: [] },
  triage: {
    ...{
      kind: "source-code-disclosure",
      level,
      sentence: "Source code of Example Coder became public. Nothing shows that our data was in it. Note.",
    },
    exposure: {
      sent: none,
      declared: { uses: 0, class: null, names: [] },
      blocked: none,
      unknown: [],
      points: { measured: [], silent: [] },
    },
    ...{ facts: [], steps: [], notNeeded: [], clocks: [], notStarted: [], reopenOn: [] },
  },
  days: [],
  uses: [],
});

describe("incident in words", () => {
  it("counts flows by class and team, and says when none was measured", () => {
    assert.equal(sayFlows(none), "none measured");
    assert.equal(
      sayFlows({ flows: 5, byClass: { public: 0, internal: 4, restricted: 1 }, teams: ["Web"], types: [] }),
      "4 internal, 1 restricted, 1 team",
    );
  });

  it("says when a step is due", () => assert.deepEqual([0, 1, 14].map(sayDue), ["today", "by tomorrow", "within 14 days"]));

  it("writes a calm note where nothing changes and another where something does", () => {
    assert.match(writeStaffNote(entry("note")), /Example Coder became public\.[\s\S]*need not change passwords/);
    assert.match(writeStaffNote(entry("urgent")), /put nothing new into it[\s\S]*nobody is blamed/);
  });

  it("names every heavy step in words", () => assert.equal(nameStep("rotate-credentials"), "Replace credentials"));
});
