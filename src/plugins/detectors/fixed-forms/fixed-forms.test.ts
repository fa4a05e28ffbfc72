import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createClassifier } from "../../../core/classify/create-classifier.ts";
import { dataTypes } from "../../../core/model/data-types.ts";
import type { FixedForm } from "../contract.ts";
import { fixedForms } from "./registry.gen.ts";
import { sampleForm } from "./sample-form.ts";

const classifier = createClassifier({ detectors: [], fixedForms });
const typesIn = (text: string): string[] => classifier.classify(text).findings.map((finding) => finding.type);

/** Values of the row's own form; a check may refuse some of them. */
function samplesOf(row: FixedForm): string[] {
  return Array.from({ length: 24 }, (_, seed) => sampleForm(row.form, seed * 7 + row.type.length));
}

function placed(row: FixedForm, value: string): string {
  const word = row.near?.[0] ?? "";
  const before = /^\(\?<=(.*?)\)(?=\[)/.exec(row.form.source)?.[1];
  return `${word} token: "${before === undefined ? "" : sampleForm(new RegExp(before), 1)}${value}" and more`;
}

describe("fixed forms", () => {
  it("are at least 250 kinds", () => {
    assert.ok(new Set(fixedForms.map((row) => row.type)).size >= 250);
  });

  // Their checks want a real header or checksum: tested below.
  for (const row of fixedForms.filter((each) => each.check !== "jose-header" && each.check !== "base58check")) {
    const name = `${row.type} ${row.form.source.slice(0, 40)}`;
    it(`finds ${name}`, () => {
      const met = samplesOf(row).filter((value) => typesIn(placed(row, value)).length > 0);
      assert.ok(met.length > 0, `none of ${samplesOf(row)[0] ?? ""}`);
    });
  }

  it("looks into what has a header or a checksum", () => {
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const jwt = `${part({ alg: "ES256", typ: "JWT" })}.${part({ sub: "17" })}.MEUCIQDx8h3KfLr0v1qZ9a7bTn5c`;
    assert.deepEqual(typesIn(`cookie ${jwt} end`), ["jwt"]);
    assert.deepEqual(typesIn(`cookie ${part({ colour: "red and more" })}.${part({ sub: "17" })}.MEUCIQDx8h3KfLr0v1qZ9a7bTn5c end`), []);
    const wif = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
    assert.deepEqual(typesIn(`wallet private key ${wif} end`), ["bitcoin-private-key"]);
    assert.deepEqual(
      typesIn(`wallet private key ${wif.replace("Hue", "Hux")} end`).filter((type) => type === "bitcoin-private-key"),
      [],
    );
  });

  it("does not find a key whose beginning is run together with a word, nor one that goes on", () => {
    for (const row of fixedForms
      .filter((each) => each.prefixes !== undefined && each.near === undefined && each.edge !== "any")
      .slice(0, 120)) {
      const value = sampleForm(row.form, 3);
      assert.deepEqual(
        typesIn(`x${value}`).filter((type) => type === row.type),
        [],
        `x${value}`,
      );
    }
  });

  it("is silent where the vendor's name is missing", () => {
    for (const row of fixedForms.filter((each) => each.prefixes === undefined && each.inside === undefined && each.begins === undefined)) {
      const value = sampleForm(row.form, 5);
      assert.ok(!typesIn(`the value ${value} here`).includes(row.type), `${row.type}: ${value}`);
    }
  });

  it("has a data type for every kind", () => {
    const missing = [...new Set(fixedForms.map((row) => row.type))].filter((type) => !dataTypes.has(type));
    assert.deepEqual(missing, []);
  });

  it("has anchors of the documented size and sticky forms", () => {
    for (const row of fixedForms) {
      assert.ok(row.form.sticky, row.type);
      for (const prefix of row.prefixes ?? []) assert.ok(prefix.length >= 3, `${row.type} ${prefix}`);
      for (const begin of row.begins ?? []) assert.equal(begin.length, 2, row.type);
      assert.ok(
        !/[^\\][*+](?![^[]*\])/.test(row.form.source.replaceAll(/\[[^\]]*\]/g, "[]").replaceAll(/\\./g, "")),
        `${row.type} has an unbounded quantifier`,
      );
    }
  });
});
