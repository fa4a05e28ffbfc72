import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { findCard } from "./find-card.ts";
import { findDateAfter, lengthOfDate } from "./find-date.ts";
import { findEmail } from "./find-email.ts";
import { findLabelledValue } from "./find-labelled-value.ts";
import { findPhone } from "./find-phone.ts";
import { findPlateAfter } from "./find-plate.ts";
import { isPersonalIpV4, readIpV6 } from "./ip-address.ts";
import { isCountryCode } from "./is-country-code.ts";
import { readLabelBefore } from "./labels/read-label.ts";
import { isPossibleInternational } from "./phone-plan.ts";
import { endsFree, readGroups, startsFree } from "./read-groups.ts";
import { startOfLetters } from "./start-of-letters.ts";

const phoneIn = (text: string): string | undefined => {
  const found = findPhone(text, text.search(/\d/));
  return found === undefined ? undefined : text.slice(found.start, found.end);
};

describe("findPhone", () => {
  it("takes international numbers of possible length", () => {
    for (const number of [
      "+44 7563 436059",
      "+1 962 605 3236",
      "+33 6 94 12 02 09",
      "+359 880 342 136",
      "+44 (0)20 7946 1958",
      "+49-151-68466351",
    ]) {
      assert.equal(phoneIn(`x ${number}, y`), number);
    }
    assert.equal(phoneIn("x +44 12, y"), undefined);
    assert.equal(phoneIn("a+1234567890"), undefined);
  });

  it("takes national forms that only phones have", () => {
    for (const number of [
      "(831) 697-8590",
      "244-744-8323",
      "719.563.5158",
      "01.99.81.76.18",
      "517-448-369",
      "03-0995-9326",
      "8 (912) 345-67-89",
    ]) {
      assert.equal(phoneIn(`x ${number}, y`), number);
    }
  });

  it("needs a label for plain runs", () => {
    assert.equal(phoneIn("tel. 517448369"), "517448369");
    assert.equal(phoneIn("携帯:09016208240"), "09016208240");
    assert.equal(phoneIn("total 517448369 rows"), undefined);
    assert.equal(phoneIn("order 244-744-8323"), undefined);
  });

  it("is silent on fiction, dates, versions and dumps", () => {
    for (const text of ["phone 555-0100", "phone 2026-03-12", "v 10.0.19041.105", "4d5a 0300 0000 0400"])
      assert.equal(phoneIn(text), undefined, text);
  });

  it("knows calling codes", () => {
    assert.ok(isPossibleInternational("48611464738"));
    assert.ok(!isPossibleInternational("99911464738"));
  });
});

describe("findEmail", () => {
  const emailIn = (text: string, sign = "@"): string | undefined => {
    const at = text.indexOf(sign);
    const found = findEmail(text, at, at + sign.length);
    return found === undefined ? undefined : text.slice(found.start, found.end);
  };

  it("takes addresses without the punctuation round them", () => {
    assert.equal(emailIn("<kirra.nguyen72@gmail.com>."), "kirra.nguyen72@gmail.com");
    assert.equal(emailIn("mail: o'neil+x@sub.firma.co.uk, y"), "o'neil+x@sub.firma.co.uk");
    assert.equal(emailIn("jörg@müller.de"), "jörg@müller.de");
  });

  it("reads spelled-out signs", () => {
    assert.equal(emailIn("nora.fenn [at] posteo [dot] de please", "[at]"), "nora.fenn [at] posteo [dot] de");
    assert.equal(emailIn("nora at posteo dot de", " at "), "nora at posteo dot de");
    assert.equal(emailIn("meet at noon", " at "), undefined);
  });

  it("is silent on documentation, placeholders, logins and packages", () => {
    for (const text of ["user@example.com", "a@b", "git@github.com:o/r", "https://u:p@host.com/x", "logo@2x.png", "name@domain.com"])
      assert.equal(emailIn(text), undefined, text);
  });
});

describe("dates", () => {
  it("are read in the forms people write", () => {
    for (const date of [
      "1982-01-03",
      "24/10/1953",
      "04.02.1984",
      "3 May 1980",
      "May 3, 1980",
      "12. März 1975",
      "1er janvier 1990",
      "5 de mayo de 1971",
      "1982年3月1日",
      "昭和57年3月1日",
      "12-Jan-84",
      "1980. május 3.",
    ]) {
      assert.equal(lengthOfDate(`${date} x`), date.length, date);
    }
  });

  it("must exist", () => {
    for (const date of ["31/31/1990", "1990-13-01", "12/10/1750", "99.99.1999", "hello 1990"]) assert.equal(lengthOfDate(date), 0, date);
  });

  it("follow a label over a few words", () => {
    const text = "Né(e) le : 01/05/1965";
    assert.deepEqual(findDateAfter(text, 8), { start: 11, end: 21 });
    assert.equal(findDateAfter("born in Paris", 4), undefined);
  });
});

describe("numbers by label", () => {
  const valueIn = (text: string): string | undefined => {
    const at = text.search(/[A-Z]?\d/);
    const label = readLabelBefore(text, at);
    const found = label === undefined ? undefined : findLabelledValue(text, readGroups(text, at), label);
    return found === undefined ? undefined : `${found.type} ${text.slice(found.start, found.end)}`;
  };

  it("have the type that the label says", () => {
    assert.equal(valueIn("passport C01234567"), "passport C01234567");
    assert.equal(valueIn("us passport 577262343"), "us-passport 577262343");
    assert.equal(valueIn("routing 063094150"), "us-aba 063094150");
    assert.equal(valueIn("routing 063094151"), undefined);
    assert.equal(valueIn("acct 4437162816"), "bank-account 4437162816");
    assert.equal(valueIn("patient mrn 00123456"), "mrn 00123456");
    assert.equal(valueIn("passport 2031-06-14"), undefined);
  });

  it("plates follow their label", () => {
    assert.deepEqual(findPlateAfter("Kennzeichen HH-KP 1234", 11), { start: 12, end: 22 });
    assert.equal(findPlateAfter("plate of the day", 5), undefined);
  });
});

describe("cards in text", () => {
  it("end at the right group", () => {
    assert.equal(findCard("3735-764327-56128 06/29", readGroups("3735-764327-56128 06/29", 0)), 17);
    assert.equal(findCard("4242 4242 4242 4242", readGroups("4242 4242 4242 4242", 0)), -1);
    assert.equal(findCard("x-6304104392680617", readGroups("x-6304104392680617", 2)), -1);
  });
});

describe("addresses of machines", () => {
  it("leave out private, reserved and documentation ranges", () => {
    assert.ok(isPersonalIpV4(81, 23, 4, 5));
    for (const [a, b, c, d] of [
      [10, 0, 0, 1],
      [192, 168, 1, 1],
      [172, 16, 0, 1],
      [127, 0, 0, 1],
      [203, 0, 113, 9],
      [198, 51, 100, 1],
      [8, 8, 8, 8],
      [256, 1, 1, 1],
      [1, 2, 3, 4],
    ] as const) {
      assert.ok(!isPersonalIpV4(a, b, c, d), `${a}.${b}.${c}.${d}`);
    }
    assert.equal(readIpV6("2a02:8109:9c80::1 x", 0), 17);
    assert.equal(readIpV6("2001:db8::1", 0), -1);
    assert.equal(readIpV6("fe80::1", 0), -1);
  });
});

describe("groups", () => {
  it("are bounded and never run past the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.nat(120), (text, at) => {
        const { compact, ends, sizes } = readGroups(text, Math.min(at, text.length));
        assert.ok(compact.length <= 80 && ends.every((end) => end <= text.length) && sizes.length === ends.length);
      }),
    );
  });

  it("know free places, and letters that belong to a number", () => {
    assert.ok(startsFree("a 1", 2) && !startsFree("a1", 1) && !startsFree("1-2", 2));
    assert.ok(endsFree("1, x", 1) && endsFree("1. X", 1) && !endsFree("1.5", 1));
    assert.equal(startOfLetters("NI NX 15 61", 6), 3);
    assert.equal(startOfLetters("x 15", 2), 2);
    assert.equal(startOfLetters("x15", 1), -1);
    assert.ok(isCountryCode("XK") && !isCountryCode("QQ"));
  });
});
