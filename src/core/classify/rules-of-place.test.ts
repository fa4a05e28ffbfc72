import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { email } from "../../plugins/detectors/email.ts";
import type { NotThisRule } from "../model/company-rules.ts";
import { shippedRules } from "../rules/shipped-rules.ts";
import { createClassifier } from "./create-classifier.ts";
import { leaveOutFacts } from "./rules-of-place.ts";

const said = { until: "2026-12-31", owner: "ana", why: "made up" };
const text = Array.from({ length: 12 }, (_, index) => `person${index}@kunde7.de`).join("\n");

function makeClassifier(notThis: readonly NotThisRule[], today = "2026-06-01") {
  return createClassifier({
    detectors: [email],
    fixedForms: [],
    rules: { ...shippedRules, notThis },
    notThis: { digest: (value) => `#${value}`, today: () => today },
  });
}

describe("what was said to be none at a place", () => {
  it("is left out there, and nowhere else", () => {
    const classifier = makeClassifier([{ ...said, place: "fixtures/**" }]);
    assert.equal(classifier.classify(text).findings.length, 12);
    assert.equal(classifier.at("/srv/app/src/a.ts").classify(text).findings.length, 12);
    const there = classifier.at("/srv/app/fixtures/a.csv").classify(text);
    assert.deepEqual([there.findings.length, there.class, there.basis], [0, "public", "nothing-found"]);
  });

  it("may be one type, one value, and ends with its day", () => {
    assert.equal(
      makeClassifier([{ ...said, place: "*.csv", type: "iban" }])
        .at("/a.csv")
        .classify(text).findings.length,
      12,
    );
    const one = makeClassifier([{ ...said, place: "*.csv", hash: "#person3@kunde7.de" }]);
    assert.equal(one.at("/a.csv").classify(text).findings.length, 11);
    assert.equal(one.at("/a.txt").classify(text).findings.length, 12);
    assert.equal(
      makeClassifier([{ ...said, place: "*.csv" }], "2027-01-01")
        .at("/a.csv")
        .classify(text).findings.length,
      12,
    );
  });

  it("may be that it is a list of people: its people still count one by one", () => {
    const there = makeClassifier([{ ...said, place: "*.csv", type: "people-list" }])
      .at("/a.csv")
      .classify(text);
    assert.deepEqual([there.findings.length, there.class], [12, "internal"]);
    assert.equal(makeClassifier([]).at("/a.csv").classify(text).class, "restricted");
  });

  it("a stream answers the same", () => {
    const stream = makeClassifier([{ ...said, place: "fixtures" }])
      .at("/x/fixtures/a")
      .open();
    for (const sign of text) stream.push(sign);
    assert.equal(stream.close().findings.length, 0);
  });
});

describe("the whole of a text at a place", () => {
  it("loses the marks and tables that were said to be none", () => {
    const seen: unknown[] = [];
    const assign = leaveOutFacts(
      (_found, facts) => {
        seen.push(facts);
        return { class: "public", findings: [], rules: [] };
      },
      [{ ...said, place: "*", type: "contract" }],
      () => "2026-06-01",
    );
    assign([], { marks: ["contract", "own-source"], tablePeople: 3 });
    assert.deepEqual(seen, [{ marks: ["own-source"], tablePeople: 3 }]);
  });
});
