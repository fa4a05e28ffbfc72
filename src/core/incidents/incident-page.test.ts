import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clockDuties } from "./clock-duties.rows.ts";
import { compareVersions } from "./compare-versions.ts";
import { findLimits } from "./find-limits.ts";
import { type Incident, incidentKinds, type IncidentProfile, incidentSchema, wordsOf } from "./incident.ts";
import { nothingMeasured } from "./measure-exposure.ts";
import { measureSeverity } from "./measure-severity.ts";
import { placeAmong } from "./place-among.ts";
import { readHandling } from "./read-handling.ts";
import { triageIncident } from "./triage-incident.ts";
import { writeDrafts } from "./write-drafts.ts";

const make = (parts: Partial<Incident> = {}): Incident => incidentSchema.parse({ vendor: "Example", title: "Notice", ...parts });
const own = (parts: Partial<IncidentProfile> = {}): IncidentProfile => ({ class: "restricted", credentialsStored: false, ...parts });
const triage = (incident: Incident, profile = own()) => triageIncident(incident, profile, nothingMeasured);
const breach = make({
  exposed: { customer_content: true },
  statements: [{ date: "2026-05-01T10:00:00Z", text: "Files of customers were read by an attacker." }],
});

describe("clocks as data", () => {
  it("run for what the company said it falls under, each with a source", () => {
    const all = triage(breach, own({ subjectTo: ["nis2", "dora", "us-state"], customerNoticeHours: 48, highRisk: true }));
    assert.deepEqual(
      all.clocks.map(({ duty, due }) => [duty, due]),
      [
        ["gdpr-33", "2026-05-04T10:00:00.000Z"],
        ["gdpr-34", null],
        ["contract-notice", "2026-05-03T10:00:00.000Z"],
        ["nis2", "2026-05-02T10:00:00.000Z"],
        ["dora", "2026-05-02T10:00:00.000Z"],
        ["us-state", "2026-05-31T10:00:00.000Z"],
      ],
    );
    assert.ok(all.clocks.every(({ source }) => source.length > 10));
    assert.deepEqual(all.clocks.find(({ duty }) => duty === "nis2")?.further[0], {
      what: "incident notification",
      due: "2026-05-04T10:00:00.000Z",
    });
  });

  it("answer for every duty either that it runs or why not, whatever the incident", () => {
    const date = fc.option(fc.constantFrom("2026-05-01", "nonsense", "2099-01-01"), { nil: null });
    fc.assert(
      fc.property(
        fc.constantFrom(...incidentKinds),
        fc.constantFrom("public", "internal", "restricted"),
        fc.boolean(),
        date,
        fc.string(),
        (kind, dataClass, credentialsStored, at, text) => {
          const { clocks, notStarted } = triage(
            make({ kind, statements: [{ date: at, text }] }),
            own({ class: dataClass, credentialsStored }),
          );
          const duties = [...clocks, ...notStarted].map(({ duty }) => duty).sort();
          assert.deepEqual(duties, clockDuties.map(({ duty }) => duty).sort());
          if (dataClass !== "restricted") assert.deepEqual(clocks, []);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("do not run on a rumour", () => {
    const rumour = make({ title: "Example hacked?", statements: [{ date: "2026-05-01", text: "A post claims a breach. No comment." }] });
    assert.deepEqual(triage(rumour).clocks, []);
  });
});

describe("statements as versions", () => {
  it("are judged one after the other and say what changed", () => {
    const grown = make({
      kind: "credential-exposure",
      statements: [
        { date: "2026-05-09", text: "All integrations were affected; additional tokens were obtained." },
        { date: "2026-05-01", text: "Tokens of one integration were taken." },
      ],
    });
    const versions = compareVersions(grown, (one) => triage(one, own({ class: "internal" })));
    assert.deepEqual(
      versions.map(({ number, level }) => [number, level]),
      [
        [1, "act"],
        [2, "urgent"],
      ],
    );
    assert.ok(versions[1]?.changes.includes("Level: act before, urgent now."));
    assert.deepEqual(versions[0]?.changes, []);
  });

  it("say that nothing changes where nothing does", () => {
    const calm = make({
      kind: "outage",
      statements: [
        { date: "2026-05-01", text: "Down." },
        { date: "2026-05-02", text: "Up." },
      ],
    });
    assert.deepEqual(compareVersions(calm, (one) => triage(one))[1]?.changes, ["Nothing changes for us."]);
  });
});

describe("limits", () => {
  const limits = (parts: Partial<Incident>, isKnown = true): string => findLimits(make(parts), "2026-05-10", isKnown).join("\n");
  it("name what is not known", () => {
    assert.match(limits({}), /No statement[\s\S]*No window/);
    assert.match(limits({ statements: [{ text: "x" }] }), /No statement carries a date/);
    assert.match(limits({ statements: [{ date: "last week", text: "x" }] }), /could not be read/);
    assert.match(limits({}, false), /neither in the register nor in the catalogue/);
    assert.match(limits({ vendor: "A and B" }), /Several vendors/);
    assert.match(limits({ window: { from: "2026-06-01", to: "2026-06-02" } }), /in the future/);
    assert.match(limits({ window: { from: "2026-03-02", to: "2026-03-01" } }), /ends .* before it begins/);
    assert.match(limits({ window: { from: "2026-05-01", to: "2026-06-01" } }), /still open/);
  });

  it("name statements that contradict one another, of each kind of data", () => {
    for (const [thing, is, isNot] of [
      ["content", "Files of customers were accessed.", "No customer data was affected."],
      ["credentials", "API keys were stolen.", "No credentials were accessed."],
      ["source code", "Source code was copied.", "No source code was taken."],
      ["account details", "E-mail addresses were exposed.", "No e-mail addresses were exposed."],
    ] as const) {
      const said = limits({ statements: [{ text: is }, { text: isNot }] });
      assert.match(said, new RegExp(`${thing} \\w+ reached, another that not`), thing);
      assert.doesNotMatch(limits({ statements: [{ text: is }] }), /another that not/, thing);
    }
  });

  it("do not take files of source code for content of customers", () => {
    const texts = ["The package held source files that stayed public for a day.", "No customer data was involved."];
    assert.doesNotMatch(limits({ statements: texts.map((text) => ({ text })) }), /another that not/);
  });

  it("name a record that says otherwise than its statements", () => {
    assert.match(
      limits({ statements: [{ text: "API keys were stolen." }], exposed: { credentials: false } }),
      /The record says that credentials were not/,
    );
  });
});

describe("severity by ENISA", () => {
  const of = (types: string[], parts: Partial<Incident> = {}, people?: number) => {
    const incident = make(parts);
    return measureSeverity(incident, "customer-data-breach", wordsOf(incident), { types, ...(people === undefined ? {} : { people }) });
  };
  it("shows its terms and the score is what they give", () => {
    const simple = of(["email"]);
    assert.deepEqual([simple?.score, simple?.band, simple?.terms.map(({ value }) => value)], [1, "low", [1, 0.75, 0.25]]);
    const grave = of(["medical", "person"], { origin: "external attack", statements: [{ text: "Records were posted online." }] }, 500);
    assert.deepEqual([grave?.score, grave?.band], [5, "very high"]);
    assert.deepEqual(grave?.flags, ["More than 100 people: 500."]);
  });
  it("is not measured where no data of a person was there", () => assert.equal(of(["anthropic"]), null));
});

describe("letters", () => {
  const drafts = (incident: Incident) =>
    writeDrafts({ incident, triage: triage(incident), company: "Own Ltd", severity: null, today: "2026-05-10" });
  const questions = (incident: Incident): string => drafts(incident)[0]?.text ?? "";
  it("ask only what is not known", () => {
    const known = make({
      exposed: { customer_content: false, credentials: false },
      scope: "one region",
      window: { from: "2026-05-01", to: "2026-05-02" },
      statements: [{ text: "Fixed on 2 May. It was caused by a wrong flag." }],
    });
    for (const asked of [/Which products/, /From when/, /tokens or passwords/, /Is it contained/, /What was the cause/]) {
      assert.match(questions(make()), asked);
      assert.doesNotMatch(questions(known), asked);
    }
  });
  it("to the authority are needed only where a clock runs", () => {
    const needed = (incident: Incident): boolean | undefined => drafts(incident).find(({ id }) => id === "authority")?.isNeeded;
    assert.equal(needed(breach), true);
    assert.equal(needed(make({ kind: "source-code-disclosure" })), false);
  });
  it("to staff stay calm where nothing changes and say what to do where something does", () => {
    const staff = (incident: Incident): string => drafts(incident).find(({ id }) => id === "staff")?.text ?? "";
    assert.match(staff(make({ kind: "source-code-disclosure" })), /need not change passwords/);
    assert.match(staff(breach), /put nothing new into it[\s\S]*nobody is blamed/);
  });
});

describe("the vendor's handling and the strip", () => {
  it("reads days from statements, and days entered win", () => {
    const incident = make({
      statements: [
        { date: "2026-05-02", text: "We are looking into it." },
        { date: "2026-05-04", text: "It was limited to one region and has been fixed; the root cause was a wrong flag." },
      ],
    });
    const read = readHandling(incident);
    assert.deepEqual([read.acknowledged, read.scoped, read.fixed, read.causeTold], ["2026-05-02", "2026-05-04", "2026-05-04", true]);
    assert.equal(readHandling(incident, { fixed: "2026-05-03" }).fixed, "2026-05-03");
    assert.equal(readHandling(make()).fixTold, false);
  });
  it("places known incidents by what they would have been here", () => {
    const levels = (profile: IncidentProfile) => new Map(placeAmong("outage", profile).map(({ id, level }) => [id, level]));
    assert.equal(levels(own({ class: "public" })).get("claude-code-source-map-2026"), "note");
    assert.equal(levels(own({ class: "public", credentialsStored: true })).get("circleci-2023"), "urgent");
  });
});
