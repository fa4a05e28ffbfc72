import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createClassifier } from "./create-classifier.ts";
import type { Detector, FixedForm } from "./detector.ts";

const rows: readonly FixedForm[] = [
  { type: "vendor-key", prefixes: ["vk_"], form: /vk_[A-Za-z0-9]{12}/y, confidence: 0.9, source: "test" },
  { type: "near-key", near: ["acme"], form: /[0-9a-f]{20}/y, check: "random", confidence: 0.9, source: "test" },
  { type: "inside-key", inside: { literal: ".mid.", back: 4 }, form: /[a-z]{4}\.mid\.[0-9]{6}/y, confidence: 0.9, source: "test" },
];

const numbers: Detector = {
  id: "numbers",
  family: "personal",
  types: ["phone"],
  feeders: ["digits"],
  minDigits: 7,
  reach: 40,
  verify: ({ at, to, digits }) => (digits > 6 && digits < 13 ? [{ type: "phone", start: at, end: to, confidence: 0.8 }] : []),
};

const people: Detector = {
  id: "people",
  family: "personal",
  types: ["person"],
  words: ["frau"],
  reach: 60,
  verify: ({ text, to }) => {
    const name = /\p{Lu}\p{L}{2,20}/uy;
    name.lastIndex = to + 1;
    const met = name.exec(text);
    return met === null ? [] : [{ type: "person", start: to + 1, end: to + 1 + met[0].length, confidence: 0.9 }];
  },
};

const block: Detector = {
  id: "block",
  family: "secret",
  types: ["block"],
  rank: 95,
  anchors: ["<<begin"],
  reach: 4_000,
  closes: true,
  verify: ({ text, at }) => {
    const end = text.slice(at, at + 3_900).indexOf("end>>");
    return end < 0 ? [] : [{ type: "block", start: at, end: at + end + 5, confidence: 1 }];
  },
};

const mail: Detector = {
  id: "mail",
  family: "personal",
  types: ["email"],
  feeders: ["at-sign"],
  reach: 80,
  verify: ({ text, at }) => {
    const before = /[a-z.]{1,60}$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? "";
    const behind = /^[a-z]{1,30}\.[a-z]{2,6}/.exec(text.slice(at + 1, at + 40))?.[0] ?? "";
    return before === "" || behind === ""
      ? []
      : [{ type: "email", start: at - before.length, end: at + 1 + behind.length, confidence: 0.9 }];
  },
};

const detectors = [numbers, people, block, mail];
const classifier = createClassifier({ detectors, fixedForms: rows });

const text = [
  "our vk_abcDEF123456 and vk_short",
  "ＶＫ: ｖｋ_abcDEF123456 😀 Frau Öztürk, Frau Ángel",
  "acme token 0f9a8b7c6d5e4f3a2b1c and later 0f9a8b7c6d5e4f3a2b1c",
  "call 030 1234567 or +49\u00a0151\u20112345678 wxyz.mid.123456 ana.silva@mail.com",
  `<<begin ${"x ".repeat(300)}vk_abcDEF123456 end>> frau Weiß`,
  `env ${Buffer.from("the key is vk_abcDEF123456 and more").toString("base64")} done`,
  "https://a.b/c?k=vk%5FabcDEF123456&x=1 \\u0076k_abcDEF123456 \ud83d lone",
].join("\n");

const whole = classifier.classify(text);

function inPieces(cuts: readonly number[]): ReturnType<typeof classifier.classify> {
  const stream = classifier.open();
  let from = 0;
  for (const cut of [...cuts].toSorted((a, b) => a - b)) {
    stream.push(text.slice(from, cut));
    from = cut;
  }
  stream.push(text.slice(from));
  return stream.close();
}

describe("createClassifier", () => {
  it("finds what detectors and rows know, without overlaps", () => {
    const types = whole.findings.map((finding) => finding.type);
    assert.deepEqual(
      types,
      "vendor-key vendor-key person person near-key near-key phone phone inside-key email block person encoded-secret vendor-key vendor-key".split(
        " ",
      ),
    );
    whole.findings.forEach((finding, index) =>
      assert.ok(finding.start >= (whole.findings[index - 1]?.end ?? 0) && finding.end <= text.length),
    );
  });

  it("answers the same however the text is cut in two", () => {
    for (let cut = 0; cut <= text.length; cut += 1) assert.deepEqual(inPieces([cut]), whole, `cut at ${cut}`);
  });

  it("answers the same however the text is cut in many", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 40 }), (cuts) => {
        assert.deepEqual(inPieces(cuts), whole);
      }),
      { numRuns: 60 },
    );
    assert.deepEqual(inPieces(Array.from({ length: text.length }, (_, index) => index)), whole);
  });

  it("settles plain text at once and holds back only what is unfinished", () => {
    const stream = classifier.open();
    const plain = "nothing to see here, only words and more words. ".repeat(40);
    assert.ok(stream.push(plain).settled >= plain.length - 80);
    const opened = stream.push("<<begin of something").settled;
    assert.ok(opened <= plain.length, "an open block is held");
    const done = stream.push(` and its end>> ${plain}`);
    assert.deepEqual(
      done.findings.map((finding) => finding.type),
      ["block"],
    );
  });

  it("keeps spans inside any text, with lone surrogates and zero bytes", () => {
    const strange = fc.array(
      fc.oneof(
        fc.constantFrom("vk_abcDEF123456", "\ud83d", "\0", "@", "acme ", "%41", "\\u0041", "0f9a8b7c6d5e4f3a2b1c", "<<begin", "end>>"),
        fc.string({ unit: "binary" }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(strange, (parts) => {
        const joined = parts.join("");
        const found = classifier.classify(joined);
        assert.equal(found.bytes, Buffer.byteLength(joined));
        let end = 0;
        for (const finding of found.findings) {
          assert.ok(finding.start >= end && finding.end > finding.start && finding.end <= joined.length);
          end = finding.end;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("says line and column from 1", () => {
    const found = classifier.classify("a\nb vk_abcDEF123456\r\nvk_abcDEF123456").findings;
    assert.deepEqual(
      found.map(({ line, column }) => [line, column]),
      [
        [2, 3],
        [3, 1],
      ],
    );
  });

  it("says nothing-found where nothing was", () => {
    assert.deepEqual(classifier.classify("hello"), {
      class: "public",
      basis: "nothing-found",
      kind: "other",
      findings: [],
      matches: [],
      rules: [],
      tables: [],
      bytes: 5,
      complete: true,
    });
  });
});
