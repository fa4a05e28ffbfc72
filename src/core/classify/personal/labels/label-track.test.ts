import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { kindOfByte, readUnits, upper } from "../../text-units.ts";
import { hashOfWord } from "../../build-words.ts";
import { LabelTrack } from "./label-track.ts";
import { readLabelBefore } from "./read-label.ts";

/** Passes the words of a text as the scan does and asks at its end. */
function isNear(text: string): boolean {
  const { bytes, isAscii } = readUnits(text, 0);
  const track = new LabelTrack(isAscii);
  for (const { 0: word, index } of text.matchAll(/[A-Za-z0-9]+/g)) {
    const mayHump = [...word].some((_, at) => at > 0 && kindOfByte[bytes[index + at] ?? 0] === upper);
    track.pass(bytes, index, index + word.length, hashOfWord(word.toLowerCase()), mayHump);
  }
  return track.isNear(text.length);
}

describe("labels that passed by", () => {
  it("are near wherever a label is read", () => {
    for (const text of [
      "Phone: ",
      "cardNumber=",
      "customer_phone: ",
      "SSN ",
      "s/n ",
      "IBAN-Number ",
      "my account number is now ",
      "Steuer-ID: ",
      "téléphone ",
    ]) {
      assert.ok(readLabelBefore(text, text.length) !== undefined || text.startsWith("IBAN"), text);
      assert.equal(isNear(text), true, text);
    }
  });
  it("are not near where no word names a number", () => {
    for (const text of ["", "the quick brown fox took ", "GET /static/app.js "]) assert.equal(isNear(text), false, text);
  });
  it("are out of reach behind enough other text", () => assert.equal(isNear(`Phone: ${"x ".repeat(40)}`), false));
});
