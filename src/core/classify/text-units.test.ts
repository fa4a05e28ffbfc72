import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { digit, kindOfByte, kindOfUnit, lower, readUnits, smallOfUnit, upper, wide } from "./text-units.ts";

function kindsOf(text: string): number[] {
  const { bytes } = readUnits(text, 0);
  return [...text].map((_, at) => kindOfByte[bytes[at] ?? 0] ?? 0);
}

describe("units of a text", () => {
  it("are its bytes where it is ASCII, with a 0 behind", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        const { bytes, isAscii } = readUnits(text, 0);
        assert.equal(isAscii, true);
        assert.equal(String.fromCharCode(...bytes.subarray(0, text.length)), text);
        assert.equal(bytes[text.length], 0);
      }),
    );
  });

  it("are one for each code unit, whatever stands there", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { bytes, isAscii } = readUnits(text, 1);
        for (let i = 0; i < text.length; i += 1) assert.equal((bytes[i] ?? 0) < 128, text.charCodeAt(i) < 128);
        assert.equal(bytes[text.length], 0);
        // oxlint-disable-next-line no-control-regex
        assert.equal(isAscii, /^[\x00-\x7f]*$/.test(text));
      }),
    );
  });

  it("tell capitals, small letters and digits in all scripts", () => {
    assert.deepEqual(kindsOf("aZ9_ é É ж Ж 密 × 。"), [
      lower,
      upper,
      digit,
      0,
      0,
      lower | wide,
      0,
      upper | wide,
      0,
      lower | wide,
      0,
      upper | wide,
      0,
      lower | wide,
      0,
      0,
      0,
      0,
    ]);
    assert.equal(kindOfUnit("É".charCodeAt(0)), lower | wide);
    assert.equal(kindOfUnit(" ".charCodeAt(0)), 0);
  });

  it("a small letter is one code unit; a final sigma is a sigma", () => {
    const small = smallOfUnit();
    assert.equal(String.fromCharCode(...[..."ÉЖΣςİx"].map((sign) => small[sign.charCodeAt(0)] ?? 0)), "éжσσİx");
  });
});
