import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { analyseAgreement } from "./analyse-agreement.ts";
import { cleanText } from "./clean-text.ts";
import { compareAgreements } from "./compare-agreements.ts";
import type { Clause } from "./clause.ts";
import { findPage } from "./page-starts.ts";
import { readSpans } from "./read-number.ts";

const clauses: readonly Clause[] = [
  {
    id: "R12",
    article: "28(3)(a)",
    title: "instructions",
    isMandatory: true,
    settleFrom: "internal",
    rank: 1,
    ask: "it",
    forms: [{ status: "satisfied", all: ["{process}", "{instruct}"] }],
  },
  {
    id: "R15",
    article: "28(3)(b)",
    title: "secrecy",
    isMandatory: true,
    settleFrom: "internal",
    rank: 2,
    ask: "it",
    forms: [{ status: "satisfied", all: ["{people}", "{secret}"] }],
  },
  {
    id: "R16",
    article: "28(3)(c)",
    title: "security",
    isMandatory: true,
    rank: 3,
    ask: "it",
    forms: [{ status: "satisfied", all: ["{implement}", "{measures}"] }],
  },
  {
    id: "R34",
    article: "33(2)",
    title: "breach",
    isMandatory: true,
    settleFrom: "internal",
    rank: 4,
    ask: "it",
    forms: [{ status: "satisfied", all: ["{inform}", "<b>"] }],
  },
];
const text = `# Data Processing Addendum

The Processor shall process **Personal Data** on the Controller's instructions.
The Processor shall ensure that its staff are bound to confidentiality.
The Processor shall implement security measures. The Processor shall keep records. The Processor shall answer questions.

## Breach
The Processor shall notify the Controller of a personal data breach within 48 hours. The Controller notifies the authority within 72 hours.
`;
const read = (...texts: string[]) =>
  analyseAgreement(
    texts.map((each, index) => ({ source: `${index}.md`, text: each })),
    clauses,
  );

describe("an agreement", () => {
  it("is judged with the exact characters of the document", () => {
    const { verdict, requirements } = read(text);
    assert.equal(verdict, "agreement");
    for (const { status, quote, start, end } of requirements) {
      assert.equal(status, "satisfied");
      assert.equal(quote, text.slice(start ?? 0, end ?? 0));
    }
  });

  it("takes the processor's hours, not the controller's", () => {
    assert.equal(read(text).facts.breachNoticeHours, 48);
    assert.equal(read(text.replace(" within 48 hours", "")).facts.breachNoticeHours, null);
  });

  it("says what must be settled, at most five", () => {
    const { settle } = read(text.replace(/.*confidentiality.*\n/, ""));
    assert.deepEqual(
      settle.map(({ id }) => id),
      ["R15"],
    );
  });

  it("judges no notice, list, guide or other language", () => {
    for (const other of [
      "# Privacy Policy\nWe will notify you of a data breach. We implement security measures. We collect personal data about you.",
      "# Subprocessors\n| Name | Country |\n| Example Inc | US |",
      "# What is a data processing agreement? A guide\nA DPA should bind staff to confidentiality. You should look for security measures.",
      "# Accord de traitement\n".concat(
        "Le sous-traitant traite les données pour le compte du responsable et les protège dans une base. ".repeat(8),
      ),
      "",
    ]) {
      const { verdict, requirements } = read(other);
      assert.equal(verdict, "not-an-agreement", other.slice(0, 40));
      assert.deepEqual(requirements, []);
    }
  });

  it("reads several documents together and names the one that says it", () => {
    const { documents, requirements } = read(
      text.replace(/.*confidentiality.*\n/, ""),
      "# Commercial Terms\n\nThe Processor shall bind its staff to confidentiality.",
    );
    assert.equal(documents.length, 2);
    assert.equal(requirements.find(({ id }) => id === "R15")?.document, "1.md");
  });

  it("says how much of a text that is too long was read", () => {
    const [document] = read(`${text}${"Nothing more is said here. ".repeat(90_000)}`).documents;
    assert.match(document?.unread.join(" ") ?? "", /only the first 86 % of the text were read/);
  });

  it("is merged by what the documents say prevails", () => {
    const terms = "# Commercial Terms\n\nThe Processor shall not be required to bind its staff to confidentiality.";
    const said = (sentence: string) => read(`${text}\n${sentence}\n`, terms).requirements.find(({ id }) => id === "R15")?.document;
    assert.equal(said("In the event of a conflict this Addendum prevails over the Agreement."), "0.md");
    assert.equal(said("In the event of a conflict the Agreement prevails."), "1.md");
  });

  it("answers four questions with their quotes and says how it comes into force", () => {
    const { overview, comesBy } = read(`${text}\nThis Addendum forms part of the Services Agreement.\n`);
    assert.deepEqual(
      overview.map(({ id }) => id),
      ["use", "kept", "seen", "breach"],
    );
    assert.match(overview[3]?.answer ?? "", /within 48 hours/);
    assert.ok(overview[3]?.passages.some(({ quote }) => quote.includes("48 hours")));
    assert.equal(comesBy.how, "automatic");
    assert.equal(read(text).comesBy.how, "not-known", "nobody is told to sign what the text does not say");
    assert.equal(read(`${text}\nTo execute this Addendum, send a signed copy to us.\n`).comesBy.how, "request");
    assert.equal(read(`${text}\nYou accept this Addendum by clicking Accept in the admin console.\n`).comesBy.how, "accept");
    assert.equal(read(`${text}\nThis Addendum applies only to Enterprise plans.\n`).comesBy.how, "enterprise-only");
  });

  it("is compared by duty", () => {
    const { duties, facts } = compareAgreements(
      read(text),
      read(text.replace(/.*confidentiality.*\n/, "").replace("48 hours", "24 hours")),
    );
    assert.ok(duties.some(({ id, effect }) => id === "R15" && effect === "worse"));
    assert.deepEqual(
      facts.find(({ name }) => name === "breachNoticeHours"),
      { name: "breachNoticeHours", from: 48, to: 24 },
    );
  });
});

describe("its text", () => {
  it("keeps the place of every character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (raw) => {
        const { text: clean, places } = cleanText(raw);
        assert.equal(places.length, clean.length + 1);
        for (let at = 1; at < places.length; at++) assert.ok((places[at] ?? 0) >= (places[at - 1] ?? 0));
      }),
    );
  });

  it("loses markup, soft hyphens and split words", () => {
    assert.equal(cleanText("<b>pro\u00ADcess</b> **only** pro-\ncessing &amp; [x](https://a.example)").text, "process only processing & x");
  });

  it("gives numbers in words and figures", () => {
    assert.deepEqual(
      readSpans("within seventy-two (72) hours or 10 business days").map(({ hours }) => hours),
      [72, 240],
    );
    assert.deepEqual(
      readSpans("binnen 14 tagen").map(({ hours }) => hours),
      [336],
    );
  });

  it("knows its page", () => assert.deepEqual([findPage([0, 10], 9), findPage([0, 10], 10), findPage(undefined, 3)], [1, 2, null]));
});
