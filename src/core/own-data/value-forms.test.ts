import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findCandidates } from "./find-candidates.ts";
import { TokenStream, type Token } from "./token-stream.ts";
import { isStrongForm, makeValueForms } from "./value-forms.ts";

/** Whether a text holds a candidate with a form under which the table keeps the value. */
function meets(value: string, header: string, text: string): boolean {
  const kept = makeValueForms(value, header);
  const tokens: Token[] = [];
  const found: string[] = [];
  const stream = new TokenStream((token) => {
    found.push(...findCandidates(tokens, token).flatMap(({ forms }) => forms));
    tokens.push(token);
  });
  stream.feed(text);
  stream.end();
  found.push(...findCandidates(tokens, undefined).flatMap(({ forms }) => forms));
  return kept.some((form) => found.includes(form));
}

const same: readonly (readonly [value: string, header: string, texts: readonly string[]])[] = [
  [
    "Ana.Lopez@Kunde.example",
    "email",
    ["ana.lopez@kunde.example", "<ANA.LOPEZ@KUNDE.EXAMPLE>", "ａｎａ.lopez＠kunde.example", "mailto:ana.lopez@kunde.example?"],
  ],
  [
    "1984-03-12",
    "born",
    ["12.03.1984", "12. März 1984", "March 12, 1984", "12th of March 1984", "12 de marzo de 1984", "3/12/1984", "12/03/84", "19840312"],
  ],
  ["12.03.1984", "born", ["1984-03-12", "1984/03/12"]],
  ["+49 30 9876543", "phone", ["030 9876543", "0049 30 9876543", "+49 (0)30 98 76 543", "030/9876543", "+49-30-9876543", "(030) 9876543"]],
  ["030 9876543", "phone", ["+49 30 9876543", "0309876543"]],
  ["(415) 555-2671", "cell", ["+1 415-555-2671", "415.555.2671", "4155552671"]],
  [
    "DE89370400440532013000",
    "iban",
    ["DE89 3704 0044 0532 0130 00", "de89-3704-0044-0532-0130-00", "ＤＥ８９３７０４００４４０５３２０１３０００"],
  ],
  ["K-10023-77", "customer_no", ["k1002377", "K 10023 77", "K_10023_77", "#K-10023/77"]],
  ["4929 1234 5678 9012", "card", ["4929123456789012", "4929-1234-5678-9012"]],
  ["Müller", "last", ["MUELLER", "muller", "Mu\u0308ller", "müller"]],
  ["Mueller", "last", ["Müller"]],
  ["Anna O’Brien", "name", ["O'Brien, Anna", "ANNA OBRIEN", "anna o'brien"]],
  ["Łukasz Straße", "name", ["Lukasz Strasse", "STRASSE LUKASZ"]],
  ["張偉", "name", ["客户张先生和張偉的合同", "張偉"]],
];

describe("forms of values", () => {
  for (const [value, header, texts] of same) {
    for (const text of texts) it(`finds ${header} ${value} as ${text}`, () => assert.ok(meets(value, header, `x: ${text} y`)));
  }

  it("tells near misses apart", () => {
    const apart: readonly (readonly [string, string, string])[] = [
      ["ana@kunde.example", "email", "xana@kunde.example"],
      ["ana@kunde.example", "email", "ana@kunde.example.org"],
      ["ana@kunde.example", "email", "ana@kunde.exampl"],
      ["1984-03-12", "born", "1984-12-03"],
      ["1984-03-12", "born", "13.03.1984"],
      ["+49 30 9876543", "phone", "+43 30 9876543"],
      ["+49 30 9876543", "phone", "+49 30 98765431"],
      ["DE89370400440532013000", "iban", "DE89 3704 0044 0532 0130 01"],
      ["123456", "id", "123456-78"],
      ["123456", "id", "1234567"],
      ["Bauer", "last", "Baur"],
      ["Anna Meyer", "name", "Anna Maria"],
    ];
    for (const [value, header, text] of apart) assert.ok(!meets(value, header, `x: ${text} y`), text);
  });

  it("lets short numbers, dates and single words count only beside another field", () => {
    for (const form of ["n:12345", "d:1984-03-12", "w:meyer"]) assert.ok(!isStrongForm(form), form);
    for (const form of ["e:a@b.example", "n:123456", "n:K10023", "p:+4930123456", "w:anna meyer"]) assert.ok(isStrongForm(form), form);
  });

  it("keeps nothing of sentences", () => {
    assert.deepEqual(makeValueForms("a note of many words that is no field", "note"), []);
    assert.deepEqual(makeValueForms("", "x"), []);
  });
});
