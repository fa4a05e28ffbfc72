import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { incidentKinds, incidentSchema } from "./incident.ts";
import { readKind } from "./infer-kind.ts";
import { judgeLevel } from "./judge-level.ts";
import { findFeatures, weighWords } from "./weigh-words.ts";
import { triageIncident } from "./triage-incident.ts";
import { nothingMeasured } from "./measure-exposure.ts";

const profile = { class: "restricted", credentialsStored: true } as const;

describe("words of an incident", () => {
  it("speak for the kind that phrasings used them for", () => {
    const said = weighWords("the status page says that requests time out and the service is degraded");
    for (const kind of incidentKinds) if (kind !== "outage") assert.ok(said.outage > said[kind], kind);
  });
  it("are marked where the clause denies", () => {
    assert.deepEqual(findFeatures("no prompts were read"), ["!no", "!prompt", "!no prompt", "!read", "!prompt read"]);
  });
  it("say nothing where nobody has met them", () => {
    assert.ok(Object.values(weighWords("xyzzyq plughv")).every((value) => value === 0));
  });
  it("stay within bounds for any text, and the same text says the same", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), (text) => {
        const said = weighWords(text.toLowerCase());
        assert.deepEqual(weighWords(text.toLowerCase()), said);
        assert.ok(Object.values(said).every((value) => Number.isFinite(value) && Math.abs(value) < 120));
      }),
      { numRuns: 60 },
    );
  });
});

describe("where two kinds are equally likely", () => {
  const incident = incidentSchema.parse({ vendor: "Example", title: "Notice" });
  it("the level stays within a step of each reading", () => {
    const order = ["none", "note", "watch", "act", "urgent"];
    for (const kind of incidentKinds)
      for (const rival of incidentKinds) {
        const at = (found: string): number => order.indexOf(found);
        const shares = new Map([[kind, 0.5] as const, [rival, kind === rival ? 1 : 0.5] as const]);
        const both = at(judgeLevel(incident, kind, profile, shares).level);
        const [own, other] = [at(judgeLevel(incident, kind, profile).level), at(judgeLevel(incident, rival, profile).level)];
        if (Math.abs(own - other) < 2) assert.ok(both === own || both === other, `${kind} ${rival}`);
        else assert.ok(both > Math.min(own, other) && both < Math.max(own, other), `${kind} ${rival}`);
      }
  });
  it("a kind that is nearly certain is not moved by one that is hardly likely", () => {
    const shares = new Map([["outage", 0.97] as const, ["customer-data-breach", 0.03] as const]);
    assert.equal(judgeLevel(incident, "outage", profile, shares).level, "note");
  });
  it("the doubt is said, and gone once the kind is stated", () => {
    const vague = { vendor: "Example", title: "Names and files of users were visible to others" };
    const doubt = triageIncident(incidentSchema.parse(vague), profile, nothingMeasured).doubt ?? "";
    assert.match(doubt, /state the kind/);
    assert.equal(triageIncident(incidentSchema.parse({ ...vague, kind: "outage" }), profile, nothingMeasured).doubt, null);
  });
  it("shares add up to one over the kinds that the record allows", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.constantFrom(true, false, null), (text, content) => {
        const read = readKind(incidentSchema.parse({ vendor: "E", title: text, exposed: { customer_content: content } }));
        const sum = [...read.shares.values()].reduce((all, share) => all + share, 0);
        assert.ok(Math.abs(sum - 1) < 1e-9);
        assert.ok(read.shares.has(read.kind) && !read.rivals.includes(read.kind));
      }),
      { numRuns: 80 },
    );
  });
  it("a stated kind has no rival", () => {
    const stated = incidentSchema.parse({ vendor: "Example", kind: "outage", title: "API keys of customers leaked" });
    assert.deepEqual(readKind(stated).rivals, []);
    assert.equal(triageIncident(stated, profile, nothingMeasured).level, "note");
  });
  it("content that the record excludes is never guessed", () => {
    const excluded = incidentSchema.parse({ vendor: "Example", title: "Notice", exposed: { customer_content: false } });
    assert.notEqual(readKind(excluded).kind, "customer-data-breach");
  });
});
