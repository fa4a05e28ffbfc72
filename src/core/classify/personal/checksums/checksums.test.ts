import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isDate } from "./is-date.ts";
import { passAba } from "./pass-aba.ts";
import { passBase58Check } from "./pass-base58.ts";
import { passBech32 } from "./pass-bech32.ts";
import { passBic } from "./pass-bic.ts";
import { passIban, passMod97 } from "./pass-iban.ts";
import { passMod11And10 } from "./pass-iso7064.ts";
import { passLuhn } from "./pass-luhn.ts";
import { passVerhoeff } from "./pass-verhoeff.ts";
import { passVin } from "./pass-vin.ts";
import { isTestCard, recogniseCard } from "./recognise-card.ts";
import { remainderOf } from "./remainder-of.ts";
import { sha256 } from "./sha256.ts";
import { weighDigits } from "./weigh-digits.ts";

const digitsOf = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((digits) => digits.join(""));

/** The one last digit that makes a body pass. */
function closing(body: string, passes: (digits: string) => boolean): string[] {
  return [..."0123456789"].map((last) => body + last).filter(passes);
}

describe("Luhn", () => {
  it("passes published numbers", () => {
    for (const number of ["79927398713", "4111111111111111", "378282246310005"]) assert.ok(passLuhn(number), number);
    assert.ok(!passLuhn("79927398710"));
    assert.ok(!passLuhn("7992739871x"));
    assert.ok(!passLuhn(""));
  });

  it("has exactly one check digit for every body", () => {
    fc.assert(fc.property(digitsOf(12), (body) => closing(body, passLuhn).length === 1));
  });

  it("notices any changed digit", () => {
    fc.assert(
      fc.property(digitsOf(14), fc.nat(13), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const [valid = ""] = closing(body, passLuhn);
        const changed = valid.slice(0, at) + ((Number(valid[at]) + by) % 10) + valid.slice(at + 1);
        return !passLuhn(changed);
      }),
    );
  });
});

describe("Verhoeff", () => {
  it("passes the published example and notices swapped neighbours", () => {
    assert.ok(passVerhoeff("2363"));
    assert.ok(!passVerhoeff("2364"));
    fc.assert(
      fc.property(digitsOf(11), fc.nat(9), (body, at) => {
        const [valid = ""] = closing(body, passVerhoeff);
        const swapped = valid.slice(0, at) + valid[at + 1] + valid[at] + valid.slice(at + 2);
        return swapped === valid || !passVerhoeff(swapped);
      }),
    );
  });
});

describe("ISO 7064", () => {
  it("MOD 11,10 has one check digit", () => {
    assert.ok(passMod11And10("36574261809"));
    fc.assert(fc.property(digitsOf(10), (body) => closing(body, passMod11And10).length === 1));
  });

  it("MOD 97,10 agrees with long division", () => {
    assert.ok(passMod97("DE89370400440532013000"));
    fc.assert(fc.property(digitsOf(18), (body) => remainderOf(body, 97) === Number(BigInt(body) % 97n)));
  });
});

describe("IBAN", () => {
  const valid = [
    "DE89370400440532013000",
    "GB29NWBK60161331926819",
    "FR1420041010050500013M02606",
    "ES9121000418450200051332",
    "IT60X0542811101000000123456",
    "BE68539007547034",
    "NO9386011117947",
    "NL91ABNA0417164300",
    "PL61109010140000071219812874",
    "MT84MALT011000012345MTLCAST001S",
  ];

  it("passes the registry's examples with their inner checks", () => {
    for (const iban of valid) assert.ok(passIban(iban, true), iban);
  });

  it("refuses a wrong length, country or digit", () => {
    assert.ok(!passIban("DE8937040044053201300"));
    assert.ok(!passIban("ZZ89370400440532013000"));
    assert.ok(!passIban("DE89370400440532013001"));
    assert.ok(!passIban(""));
  });

  it("refuses a number whose inner check is wrong though mod 97 holds", () => {
    const body = "20041010050500013M02607";
    for (let check = 2; check < 99; check++) {
      const iban = `FR${String(check).padStart(2, "0")}${body}`;
      if (!passIban(iban)) continue;
      assert.ok(!passIban(iban, true));
      return;
    }
    assert.fail("expected a French number that passes mod 97");
  });
});

describe("payment cards", () => {
  it("names the network by range and length", () => {
    assert.equal(recogniseCard("4012888888881881"), "visa");
    assert.equal(recogniseCard("5555555555554444"), "mastercard");
    assert.equal(recogniseCard("2223003122003222"), "mastercard");
    assert.equal(recogniseCard("371449635398431"), "amex");
    assert.equal(recogniseCard("36150439567638"), "diners");
    assert.equal(recogniseCard("6304104392680617"), "maestro");
    assert.equal(recogniseCard("6241014427760464"), "unionpay");
  });

  it("refuses unknown ranges, wrong lengths and broken Luhn", () => {
    assert.equal(recogniseCard("9793723845458751"), undefined);
    assert.equal(recogniseCard("37144963539843"), undefined);
    assert.equal(recogniseCard("4012888888881882"), undefined);
    assert.equal(recogniseCard("1700000000000"), undefined);
  });

  it("knows published test numbers", () => {
    assert.ok(isTestCard("4242424242424242"));
    assert.ok(!isTestCard("4539578763621486"));
  });
});

describe("other checks", () => {
  it("routing numbers follow 3-7-1 and the known prefixes", () => {
    assert.ok(passAba("021000021"));
    assert.ok(!passAba("021000022"));
    assert.ok(!passAba("521000021"));
    assert.ok(!passAba("000000000"));
  });

  it("vehicle numbers carry their check in the ninth place", () => {
    assert.ok(passVin("1M8GDM9AXKP042788"));
    assert.ok(!passVin("1M8GDM9A0KP042788"));
    assert.ok(!passVin("1M8GDM9AXKP04278O"));
  });

  it("BICs need a country in the middle", () => {
    assert.ok(passBic("DEUTDEFF500"));
    assert.ok(passBic("UNCRITMM"));
    assert.ok(!passBic("ABCDQQFF"));
    assert.ok(!passBic("DEUTDEFF50"));
  });

  it("wallets: base58check and bech32", () => {
    assert.ok(passBase58Check("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"));
    assert.ok(!passBase58Check("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"));
    assert.ok(passBech32("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"));
    assert.ok(!passBech32("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdr"));
    assert.ok(!passBech32("bc1Qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"));
  });

  it("SHA-256 agrees with the standard's examples", () => {
    const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    assert.equal(hex(sha256(encode("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert.equal(hex(sha256(encode(""))), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert.equal(hex(sha256(encode("a".repeat(120)))), "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c");
  });

  it("dates exist or do not", () => {
    assert.ok(isDate(2024, 2, 29));
    assert.ok(!isDate(2023, 2, 29));
    assert.ok(!isDate(1900, 2, 29));
    assert.ok(!isDate(2024, 13, 1));
    assert.ok(!isDate(2024, 4, 31));
  });

  it("letters weigh their code less 48", () => {
    assert.equal(weighDigits("1A", [2, 3]), 2 + 17 * 3);
  });
});
