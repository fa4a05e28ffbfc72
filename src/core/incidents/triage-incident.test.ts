import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Incident,
  type IncidentKind,
  type IncidentLevel,
  type IncidentProfile,
  incidentKinds,
  incidentLevels,
  incidentSchema,
} from "./incident.ts";
import { inferKind } from "./infer-kind.ts";
import { judgeLevel } from "./judge-level.ts";
import { nothingMeasured } from "./measure-exposure.ts";
import { triageIncident } from "./triage-incident.ts";

const incident = (parts: Partial<Incident> = {}): Incident => incidentSchema.parse({ vendor: "Example", ...parts });
const profile = (parts: Partial<IncidentProfile> = {}): IncidentProfile => ({ class: "internal", credentialsStored: false, ...parts });
const triage = (parts: Partial<Incident>, own: Partial<IncidentProfile> = {}) =>
  triageIncident(incident(parts), profile(own), nothingMeasured);
const stepsOf = (parts: Partial<Incident>, own: Partial<IncidentProfile> = {}): string[] =>
  triage(parts, own).steps.map(({ step }) => step);

describe("level in proportion", () => {
  const table: Readonly<Record<IncidentKind, readonly IncidentLevel[]>> = {
    "source-code-disclosure": ["note", "note", "watch", "watch"],
    "credential-exposure": ["watch", "act", "act", "urgent"],
    "customer-data-breach": ["watch", "act", "urgent", "urgent"],
    "metadata-exposure": ["note", "watch", "watch", "watch"],
    "vulnerability-fixed": ["note", "watch", "act", "act"],
    "supply-chain-package": ["act", "act", "act", "urgent"],
    outage: ["note", "note", "note", "note"],
    "terms-change": ["note", "act", "act", "note"],
    "customer-misuse": ["note", "act", "urgent", "urgent"],
    "destructive-action": ["note", "watch", "act", "act"],
  };
  for (const kind of incidentKinds) {
    it(`follows the base table for ${kind}`, () => {
      const levels = (["public", "internal", "restricted"] as const).map(
        (dataClass) => judgeLevel(incident(), kind, profile({ class: dataClass })).level,
      );
      assert.deepEqual([...levels, judgeLevel(incident(), kind, profile({ class: "public", credentialsStored: true })).level], table[kind]);
    });
  }

  it("is never lower when more of ours is there", () => {
    const rank = (level: IncidentLevel): number => incidentLevels.indexOf(level);
    for (const kind of incidentKinds) {
      const of = (own: Partial<IncidentProfile>): number => rank(judgeLevel(incident(), kind, profile(own)).level);
      assert.ok(of({ class: "public" }) <= of({ class: "internal" }) && of({ class: "internal" }) <= of({ class: "restricted" }), kind);
      for (const dataClass of ["public", "internal", "restricted"] as const)
        assert.ok(of({ class: dataClass }) <= of({ class: dataClass, credentialsStored: true }), kind);
    }
  });

  it("moves by one step for facts, and facts in both directions cancel", () => {
    const breach = (text: string, own: Partial<IncidentProfile> = {}): IncidentLevel =>
      triage({ kind: "customer-data-breach", exposed: { customer_content: true }, statements: [{ text }] }, own).level;
    assert.equal(breach("Files of customers were accessed."), "act");
    assert.equal(breach("Files of customers were accessed.", { inWindow: false }), "watch");
    assert.equal(breach("Files of customers were exfiltrated and are for sale."), "urgent");
    assert.equal(breach("Files were exfiltrated from a small number of customers."), "act");
    assert.equal(breach("Files of customers were accessed; the attack is actively exploited."), "urgent");
  });

  it("rises and falls with a later statement, not with the first", () => {
    const kind = "credential-exposure";
    const first = { date: "2026-05-01", text: "Tokens of one integration were taken." };
    assert.equal(triage({ kind, statements: [first] }).level, "act");
    assert.equal(
      triage({
        kind,
        statements: [first, { date: "2026-05-09", text: "All integrations were affected; additional tokens were obtained." }],
      }).level,
      "urgent",
    );
    assert.equal(
      triage({ kind, statements: [first, { date: "2026-05-09", text: "We concluded that no token was used." }] }).level,
      "watch",
    );
  });

  it("is none where the tool was never used", () => {
    const answer = triage({ kind: "customer-data-breach" }, { used: false, class: "restricted" });
    assert.equal(answer.level, "none");
    assert.deepEqual(answer.steps, []);
    assert.deepEqual(answer.clocks, []);
  });
});

describe("31 March 2026", () => {
  const leak: Partial<Incident> = {
    title: "Source map shipped in npm release 2.1.88",
    exposed: { source_code: true, credentials: false, customer_content: false, customer_metadata: false, other_personal_data: false },
    statements: [{ date: "2026-03-31", text: "A packaging error, no sensitive customer data or credentials were involved." }],
  };

  it("is a note for who sent public or internal data, watch with restricted data or stored credentials", () => {
    assert.equal(triage(leak).kind, "source-code-disclosure");
    assert.equal(triage(leak, { class: "public" }).level, "note");
    assert.equal(triage(leak, { class: "internal" }).level, "note");
    assert.equal(triage(leak, { class: "restricted" }).level, "watch");
    assert.equal(triage(leak, { credentialsStored: true }).level, "watch");
  });

  it("asks for no rotation, no suspension and no notice, and says why", () => {
    for (const own of [{}, { class: "restricted" }, { credentialsStored: true }] as const) {
      const { steps, notNeeded, clocks } = triage(leak, own);
      for (const heavy of ["rotate-credentials", "suspend-tool", "notify-authority", "notify-people", "notify-customers"]) {
        assert.ok(!steps.some(({ step }) => step === heavy), heavy);
        assert.ok(
          notNeeded.some(({ step, why }) => step === heavy && why.length > 10),
          heavy,
        );
      }
      assert.deepEqual(clocks, []);
    }
  });
});

describe("steps and clocks", () => {
  it("rotate only where credentials are stored and exposed", () => {
    assert.ok(stepsOf({ kind: "credential-exposure" }, { class: "public", credentialsStored: true }).includes("rotate-credentials"));
    assert.ok(!stepsOf({ kind: "credential-exposure" }, { class: "restricted" }).includes("rotate-credentials"));
    assert.ok(!stepsOf({ kind: "supply-chain-package" }, { credentialsStored: true, installed: false }).includes("rotate-credentials"));
  });

  it("check first whether a bad package was installed", () => {
    assert.deepEqual(stepsOf({ kind: "supply-chain-package" }).slice(0, 3), ["record", "check-installed", "update-or-remove"]);
  });

  it("start the clock only for content reached, restricted data and our own window", () => {
    const breach: Partial<Incident> = {
      kind: "customer-data-breach",
      exposed: { customer_content: true },
      statements: [{ date: "2026-05-01T10:00:00Z", text: "Customers' files were accessed." }],
    };
    const running = triage(breach, { class: "restricted" });
    assert.deepEqual(
      running.clocks.map(({ duty, starts, due }) => ({ duty, starts, due })),
      [{ duty: "gdpr-33", starts: "2026-05-01T10:00:00.000Z", due: "2026-05-04T10:00:00.000Z" }],
    );
    assert.ok(running.steps.some(({ step }) => step === "start-clock"));
    for (const own of [{}, { class: "restricted", inWindow: false }, { class: "restricted", used: false }] as const) {
      assert.deepEqual(triage(breach, own).clocks, []);
      assert.ok(triage(breach, own).notStarted.length > 0, "not starting is recorded with its reason");
    }
    for (const kind of incidentKinds.filter((each) => each !== "customer-data-breach" && each !== "customer-misuse"))
      assert.deepEqual(triage({ kind }, { class: "restricted", credentialsStored: true }).clocks, [], kind);
  });

  it("name a step either as needed or as not needed, never both", () => {
    for (const kind of incidentKinds) {
      for (const dataClass of ["public", "internal", "restricted"] as const) {
        const { steps, notNeeded } = triage({ kind }, { class: dataClass, credentialsStored: dataClass === "public" });
        const needed = new Set<string>(steps.map(({ step }) => step));
        assert.ok(
          notNeeded.every(({ step }) => !needed.has(step)),
          kind,
        );
      }
    }
  });
});

describe("kind", () => {
  it("is what the record states", () => assert.equal(inferKind(incident({ kind: "outage", title: "source code leaked" })), "outage"));

  it("does not take a denial for a statement", () => {
    assert.equal(
      inferKind(
        incident({
          statements: [
            {
              text: "Names and e-mail addresses were exported at our analytics provider. No chats, prompts, API keys or source code were exposed.",
            },
          ],
        }),
      ),
      "metadata-exposure",
    );
  });

  it("follows what was exposed where words are few", () => {
    const of = (exposed: Incident["exposed"], title = "Security notice"): IncidentKind => inferKind(incident({ title, exposed }));
    assert.equal(of({ source_code: true }), "source-code-disclosure");
    assert.equal(of({ credentials: true }), "credential-exposure");
    assert.equal(of({ customer_content: true, credentials: true }), "customer-data-breach");
    assert.equal(of({ customer_metadata: true, other_personal_data: true }), "metadata-exposure");
    assert.equal(of({ credentials: true }, "Malicious releases of npm package stole keys"), "supply-chain-package");
  });

  it("reads a huge or odd statement without hanging", () => {
    const text = "customer data ".repeat(14_000);
    assert.equal(inferKind(incident({ statements: [{ text }, { text: "\uD800".repeat(1000) }] })), "customer-data-breach");
  });
});
