import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { mixedScriptTexts, spelledTexts } from "./spelled-texts.ts";

const codes = (text: string, write: (code: number) => string): string => Array.from(text, (sign) => write(sign.charCodeAt(0))).join("");
const spelled: Readonly<Record<string, (text: string) => string>> = {
  "hex with spaces": (text) => codes(text, (code) => `${code.toString(16)} `).trim(),
  "hex in capitals with colons": (text) => codes(text, (code) => `:${code.toString(16).toUpperCase()}`).slice(1),
  "hex as in arrays": (text) => codes(text, (code) => `, 0x${code.toString(16)}`).slice(2),
  "quoted-printable": (text) => codes(text, (code) => `=${code.toString(16).toUpperCase()}`),
  octal: (text) => codes(text, (code) => `\\${code.toString(8).padStart(3, "0")}`),
  numbers: (text) => codes(text, (code) => `,${code}`).slice(1),
  "signs apart": (text) => [...text].join(" "),
};

describe("spelled texts", () => {
  for (const [name, write] of Object.entries(spelled))
    it(`${name}: read, with the span that a part stands for`, () => {
      const written = write("secret-word-99");
      const found = [...spelledTexts(`before ${written} after`)].filter(({ text }) => text.includes("secret-word-99"));
      const [one] = found;
      assert.ok(one !== undefined, JSON.stringify([...spelledTexts(`before ${written} after`)]));
      const at = one.text.indexOf("secret-word-99");
      const [start, end] = one.spanOf(at, at + 14);
      assert.ok(start <= 7 && end >= 7 + written.trim().length - 1, `${start} ${end}`);
      const [from, to] = one.spanOf(at + 7, at + 11);
      assert.ok(from > start && to < end && to > from);
    });

  it("leaves short runs, bytes that are no text and plain prose alone", () => {
    for (const text of [
      "de ad be ef",
      "00 01 02 03 04 05 06 07 08 09",
      "a b c",
      "the cat sat on the mat again today",
      "2026-11-24 10:20:30",
    ])
      assert.deepEqual([...spelledTexts(text)], []);
  });

  it("spans lie inside the text, whatever it is", () => {
    const sign = fc.constantFrom("a", "4", "1", " ", ",", "=", "\\", "0x", ":", "\u0410", "7");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), (signs) => {
        const text = signs.join("");
        for (const one of [...spelledTexts(text), ...mixedScriptTexts(text)]) {
          const [start, end] = one.spanOf(0, one.text.length);
          assert.ok(start >= 0 && start < end && end <= text.length);
        }
      }),
    );
  });

  it("takes texts of any length", () => {
    const long = 200_000;
    const [one] = spelledTexts("41 ".repeat(long).trim());
    assert.equal(one?.text.length, long);
    assert.deepEqual([...mixedScriptTexts(`\u03b1 ${"a".repeat(2 * long)}`)], []);
  });

  it("reads letters of another script between Latin ones as those, and leaves words of one script alone", () => {
    assert.deepEqual(
      [...mixedScriptTexts("see C\u0410NARY_1 \u041e\u043b\u044c\u0433\u0430")].map(({ text }) => text),
      ["CANARY_1"],
    );
    assert.deepEqual([...mixedScriptTexts("\u041c\u043e\u0441\u043a\u0432\u0430 and \u0391\u03b8\u03ae\u03bd\u03b1")], []);
  });
});
