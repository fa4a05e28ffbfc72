import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { madeVendor } from "../catalog/fixtures/made-vendor.ts";
import { addMonths } from "./add-months.ts";
import { countAnswered, factsOfAnswers } from "./answer-questions.ts";
import { basics } from "./basics.rows.ts";
import { readNeeds, shippedNeeds, writeNeeds } from "./class-needs.ts";
import { compareVendors } from "./compare-vendors.ts";
import { findCatalogBasics } from "./find-leads.ts";
import { judgeBasics } from "./judge-basics.ts";
import { findChase } from "./next-chase.ts";
import { questions } from "./questionnaire.rows.ts";
import { findReviewDue } from "./review-cycle.ts";
import { evidenceGrades, saidStates, type VettingFact } from "./vetting-fact.ts";
import { weighVendor } from "./weigh-vendor.ts";

const today = "2026-11-24";
const fact = (basic: string, more: Partial<VettingFact> = {}): VettingFact => ({
  ...{ vendor: "acme", tool: "", plan: "", basic, state: "met", value: "x", source: "page", grade: "vendor-statement" },
  ...{ seen: "2026-11-01", expires: "2027-11-01", by: "ana", evidence: "", passage: "" },
  ...more,
});
const judge = (facts: readonly VettingFact[], plan = "team") => judgeBasics(facts, new Map(), { vendor: "acme", tool: "", plan }, today);
const stateOf = (id: string, facts: readonly VettingFact[], plan?: string) => judge(facts, plan).find((basic) => basic.id === id)?.state;

describe("a basic", () => {
  it("nobody looked at is not known, never not met", () => {
    for (const basic of judge([])) assert.equal(basic.state, "not-known", basic.id);
  });

  it("is met, not met, does not apply, or has run out", () => {
    assert.equal(stateOf("status-page", [fact("status-page")]), "met");
    assert.equal(stateOf("status-page", [fact("status-page", { state: "not-met" })]), "not-met");
    assert.equal(stateOf("status-page", [fact("status-page", { state: "not-applicable" })]), "not-applicable");
    assert.equal(stateOf("status-page", [fact("status-page", { expires: "2026-11-23" })]), "expired");
    assert.equal(stateOf("status-page", [fact("status-page", { expires: today })]), "met", "the last day counts");
  });

  it("of one plan or vendor never speaks for another", () => {
    assert.equal(stateOf("training", [fact("training", { plan: "enterprise" })]), "not-known");
    assert.equal(stateOf("training", [fact("training", { plan: "team" })]), "met");
    assert.equal(stateOf("status-page", [fact("status-page", { vendor: "other" })]), "not-known");
  });

  it("needs evidence of its least grade: a name on a list is no audit", () => {
    assert.equal(stateOf("third-party-audit", [fact("third-party-audit", { grade: "key-word" })]), "not-known");
    assert.equal(stateOf("third-party-audit", [fact("third-party-audit", { grade: "report-read" })]), "met");
  });

  it("shows the best evidence where all agree, the newest where they do not", () => {
    const report = fact("status-page", { grade: "report-read", seen: "2026-01-01" });
    const word = fact("status-page", { grade: "vendor-statement", seen: "2026-11-01" });
    assert.equal(judge([word, report]).find(({ id }) => id === "status-page")?.grade, "report-read");
    const denied = { ...word, state: "not-met" as const };
    const shown = judge([denied, report]).find(({ id }) => id === "status-page");
    assert.deepEqual([shown?.state, shown?.isDisputed], ["not-met", true]);
  });
});

const anyFact = fc.record({
  basic: fc.constantFrom(...basics.map(({ id }) => id)),
  state: fc.constantFrom(...saidStates),
  grade: fc.constantFrom(...evidenceGrades),
  expires: fc.constantFrom("", "2026-11-23", "2027-01-01"),
  plan: fc.constantFrom("", "team", "api"),
});

describe("the verdict", () => {
  const internal = ["security-policy", "trust-documents", "data-agreement", "training", "status-page"].map((id) => fact(id));

  it("names the highest class whose needs are all met and what the next one lacks", () => {
    assert.equal(weighVendor(judge([]), shippedNeeds).class, "public");
    const met = weighVendor(judge(internal), shippedNeeds);
    assert.equal(met.class, "internal");
    assert.match(met.sentence, /may carry internal data; missing for restricted: audit by a third party \(not known\)/);
    assert.deepEqual(
      met.missing.map(({ basic }) => basic),
      ["third-party-audit", "sub-processors"],
    );
    const all = weighVendor(judge([...internal, fact("third-party-audit"), fact("sub-processors")]), shippedNeeds);
    assert.deepEqual([all.class, all.missing, all.sentence], ["restricted", [], "By its basics it may carry restricted data."]);
  });

  it("takes a well-handled incident in place of a status page", () => {
    const without = internal.filter(({ basic }) => basic !== "status-page");
    assert.equal(weighVendor(judge(without), shippedNeeds).class, "public");
    assert.equal(weighVendor(judge([...without, fact("incident-response")]), shippedNeeds).class, "internal");
  });

  it("does not call a class reached above one that is not", () => {
    const odd = readNeeds({ public: ["bug-bounty"], internal: [], restricted: [] });
    const verdict = weighVendor(judge([]), odd);
    assert.match(verdict.sentence, /may carry nothing; missing for public: bug bounty/);
  });

  it("never falls by a further fact that is met and current", () => {
    const order = ["public", "internal", "restricted"];
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), fc.constantFrom(...basics), (made, basic) => {
        const facts = made.map((one) => fact(one.basic, one));
        const before = weighVendor(judge(facts), shippedNeeds).class;
        const more = fact(basic.id, { grade: "report-read", seen: today, plan: "team" });
        const after = weighVendor(judge([...facts, more]), shippedNeeds).class;
        assert.ok(order.indexOf(after) >= order.indexOf(before));
      }),
    );
  });

  it("follows the company's table, which is refused where it names what does not exist", () => {
    assert.deepEqual(readNeeds(writeNeeds(shippedNeeds)), shippedNeeds);
    assert.equal(weighVendor(judge([]), readNeeds({ internal: [], restricted: [] })).class, "restricted");
    assert.throws(() => readNeeds({ internal: ["soc-2"] }), /expected a basic .* met "soc-2"/);
    assert.throws(() => readNeeds({ secret: [] }), /met "secret"/);
  });
});

describe("the catalogue", () => {
  const source = () => ({ title: "a page", read: "2026-10-01" });
  const read = (grade: "primary" | "secondary" | "unverified", id: string, value: string, note?: string) =>
    findCatalogBasics(
      { ...madeVendor, facts: [{ id, value, source: "page", grade, seen: "2026-10-01", ...(note === undefined ? {} : { note }) }] },
      undefined,
      source,
    );

  it("counts what it read and only leads to what it did not", () => {
    const url = "https://acme.example/trust";
    assert.equal(
      read("primary", "trust-center-url", url).facts.find(({ basic }) => basic === "trust-documents")?.grade,
      "vendor-statement",
    );
    const loose = read("unverified", "trust-center-url", url);
    assert.equal(
      loose.facts.find(({ basic }) => basic === "trust-documents"),
      undefined,
    );
    assert.ok(loose.leads.get("trust-documents")?.some((lead) => lead.url === url));
    const word = read("secondary", "certification", "SOC 2", "key word found on a page");
    assert.equal(
      word.facts.find(({ basic }) => basic === "third-party-audit"),
      undefined,
    );
    assert.ok(word.leads.get("third-party-audit")?.some(({ title }) => title === "SOC 2"));
  });

  it("lets an agreement count for the plans it names only", () => {
    const [first] = madeVendor.tools;
    const facts = [
      { id: "dpa-url", value: "https://acme.example/dpa", source: "page", grade: "primary" as const, seen: "2026-10-01" },
      { id: "dpa-plans", value: ["Enterprise"], source: "page", grade: "primary" as const, seen: "2026-10-01" },
    ];
    const vendor = { ...madeVendor, tools: first === undefined ? [] : [{ ...first, facts }] };
    const plans = findCatalogBasics(vendor, undefined, source).facts.flatMap(({ basic, plan }) =>
      basic === "data-agreement" ? [plan] : [],
    );
    assert.deepEqual(plans, ["enterprise"]);
  });
});

describe("the questionnaire", () => {
  const subject = { vendor: "acme", tool: "", plan: "team" };
  const answer = (question: string, choice: "yes" | "no" | "not-applicable" | "", words = "") => ({ question, choice, words });
  const facts = (...answers: ReturnType<typeof answer>[]) => factsOfAnswers(answers, subject, "vendor", today);

  it("has 25 questions of our own, each with a why; those on AI among them", () => {
    assert.equal(questions.length, 25);
    assert.equal(new Set(questions.map(({ id }) => id)).size, 25);
    assert.ok(questions.filter(({ group }) => group === "AI").length >= 7);
    for (const { basic } of questions) assert.ok(basic === undefined || basics.some(({ id }) => id === basic));
  });

  it("turns answers into what the vendor said; an open one says nothing", () => {
    assert.deepEqual(facts(answer("status", "")), []);
    assert.deepEqual(facts(answer("retention", "", "it depends")), []);
    const [status] = facts(answer("status", "yes", "status.acme.example"));
    assert.deepEqual(
      [status?.state, status?.grade, status?.source, status?.expires],
      ["met", "vendor-statement", "vendor said", "2027-11-24"],
    );
    assert.equal(facts(answer("retention", "", "30 days"))[0]?.state, "met");
    assert.equal(facts(answer("sso", "not-applicable"))[0]?.state, "not-applicable");
  });

  it("knows that training is the other way round, and by plan", () => {
    assert.deepEqual([facts(answer("training", "no"))[0]?.state, facts(answer("training", "no"))[0]?.plan], ["met", "team"]);
    assert.equal(facts(answer("training", "yes"))[0]?.state, "not-met");
    assert.equal(countAnswered([answer("training", "no"), answer("x", "yes"), answer("patch", "", " ")]), 1);
  });

  it("is asked for again 7, 3 and 1 days before its end", () => {
    const at = (day: string) => findChase("2026-12-10", day, false);
    assert.deepEqual(["2026-12-01", "2026-12-03", "2026-12-06", "2026-12-07", "2026-12-09", "2026-12-10", "2026-12-11"].map(at), [
      null,
      "7",
      "7",
      "3",
      "1",
      "1",
      "over",
    ]);
    assert.equal(findChase("2026-12-10", "2026-12-09", true), null);
  });
});

describe("the next look", () => {
  it("comes by the class carried, sooner with an incident or a fact that runs out", () => {
    const due = (...given: Parameters<typeof findReviewDue> extends [...infer A, string] ? A : never) => findReviewDue(...given, today).at;
    assert.equal(due("internal", "2026-11-01", false, []), "2027-11-01");
    assert.equal(due("restricted", "2026-11-01", true, []), "2027-02-01");
    assert.equal(due("internal", "2026-11-01", false, judge([fact("status-page", { expires: "2027-01-15" })])), "2027-01-15");
    assert.ok(findReviewDue("internal", "", false, [], today).isDue);
    assert.ok(!findReviewDue("public", "", false, [], today).isDue);
  });

  it("counts months by the calendar", () => {
    assert.deepEqual(
      [addMonths("2026-01-31", 1), addMonths("2026", 12), addMonths("2026-03", 6), addMonths("soon", 1), addMonths("2028-02-29", 12)],
      ["2026-02-28", "2027-12-28", "2026-09-28", "", "2029-02-28"],
    );
  });
});

it("two vendors: what is not known makes nobody better", () => {
  const rows = compareVendors(judge([fact("status-page"), fact("training")]), judge([fact("status-page", { state: "not-met" })]));
  const better = (id: string) => rows.find((row) => row.id === id)?.better;
  assert.deepEqual([better("status-page"), better("training"), better("bug-bounty")], ["a", "", ""]);
});
