import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { foldWords } from "./fold-words.ts";
import { labelIndex } from "./label-index.ts";
import { mayHoldLabel } from "./may-hold-label.ts";
import { findLastLabel, readLabelAfter, readLabelBefore } from "./read-label.ts";

const typesBefore = (text: string): readonly string[] => readLabelBefore(`${text}123456789`, text.length)?.types ?? [];

describe("foldWords", () => {
  it("drops case, accents, snakes and humps", () => {
    assert.equal(foldWords("Numéro_de-Sécu:"), "numero de secu");
    assert.equal(foldWords("cardNumber"), "card number");
    assert.equal(foldWords("Straße Łódź Ørsted"), "strasse lodz orsted");
    assert.equal(foldWords("マイナンバー"), "マイナンバー");
    assert.equal(foldWords("주민등록번호"), "주민등록번호");
  });
});

describe("readLabelBefore", () => {
  it("finds the nearest label in many scripts and ways of writing", () => {
    assert.ok(typesBefore("phone: ").includes("phone"));
    assert.ok(typesBefore('"mobile_number": "').includes("phone"));
    assert.ok(typesBefore("kontonummer är ").includes("bank-account"));
    assert.ok(typesBefore("電話番号:").includes("phone"));
    assert.ok(typesBefore("연락처는 ").includes("phone"));
    assert.ok(typesBefore("order number ").includes("none"));
    assert.ok(typesBefore("routing 063094150 acct ").includes("bank-account"));
  });

  it("does not look beyond another value, line or statement", () => {
    assert.deepEqual(typesBefore("PESEL 77021696169, "), []);
    assert.deepEqual(typesBefore("phone;\n x "), []);
    assert.deepEqual(typesBefore("phone of the whole very large team with many people "), []);
    assert.ok(typesBefore("Phone:\n").includes("phone"));
  });

  it("reads a label behind the value", () => {
    const text = "123456789 (SSN)";
    assert.equal(readLabelAfter(text, 9)?.kinds[0]?.type, "us-ssn");
    assert.equal(readLabelAfter("123456789 is my NHS number", 9)?.kinds[0]?.type, "uk-nhs");
    assert.equal(readLabelAfter("123456789 and more", 9), undefined);
  });
});

describe("mayHoldLabel", () => {
  it("never misses an ASCII label directly before", () => {
    const labels = [...labelIndex().keys()].filter((label) => /^[a-z0-9 ]+$/.test(label) && !/\d{4}/.test(label));
    fc.assert(
      fc.property(fc.constantFrom(...labels), fc.constantFrom(": ", " ", "=", " is "), (label, joint) =>
        mayHoldLabel(`x ${label}${joint}`, label.length + 2 + joint.length),
      ),
    );
  });

  it("says no to prose and logs", () => {
    const text = "took that long path and then saw herons, ";
    assert.ok(!mayHoldLabel(text, text.length));
    assert.equal(findLastLabel(foldWords(text)), undefined);
  });
});
