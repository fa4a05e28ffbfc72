import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Reading } from "../detector.ts";
import { makeKindReader } from "./make-kind-reader.ts";
import type { OwnSourceSigns } from "./mark-source.ts";

function read(text: string, own?: OwnSourceSigns): Reading {
  const open = makeKindReader(own).open();
  open.feed(text);
  return open.close();
}

const code: Readonly<Record<string, string>> = {
  typescript:
    'import { readFile } from "node:fs";\n\nexport async function load(path: string): Promise<string> {\n  const text = await readFile(path, "utf8");\n  return text.trim();\n}',
  python:
    "import os\nfrom typing import Any\n\nclass Store:\n    def get(self, key: str) -> Any:\n        if key in self.data:\n            return self.data[key]\n        return None",
  java: "package com.acme.billing;\n\nimport java.util.*;\n\npublic final class LedgerStore {\n    private final Map<String, Long> rows = new HashMap<>();\n    public long get(String key) {\n        return rows.getOrDefault(key, 31L);\n    }\n}",
  go: 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfor i := 0; i < 3; i++ {\n\t\tfmt.Println(i)\n\t}\n}',
  rust: "use std::fs;\n\npub fn read(path: &str) -> Result<String, std::io::Error> {\n    let text = fs::read_to_string(path)?;\n    Ok(text)\n}",
  c: '#include <stdio.h>\n\nint main(void) {\n    int n = 3;\n    printf("%d\\n", n);\n    return 0;\n}',
  sql: "WITH recent AS (\n  SELECT customer_id, SUM(total) AS s FROM orders WHERE created_at > now() - interval '5 days' GROUP BY 1\n)\nSELECT c.id, r.s FROM customers c JOIN recent r ON r.customer_id = c.id ORDER BY 2 DESC;",
  html: '<!doctype html>\n<html><head><script src="/app.js" defer></script></head>\n<body><div id="root"></div></body></html>',
  css: ".card {\n  color: #333;\n  margin: 0 auto;\n}\n.card:hover {\n  color: red;\n}",
  shell: '#!/bin/sh\nset -eu\nfor f in *.log; do\n  echo "$f"\ndone',
  ruby: "require 'json'\n\nmodule Billing\n  class Invoice\n    attr_reader :total\n    def initialize(total)\n      @total = total\n    end\n  end\nend",
  php: "<?php\nnamespace App\\Models;\n\nclass User extends Model {\n    public function name() {\n        return $this->name;\n    }\n}",
  kotlin:
    'package shop\n\ndata class Item(val id: Long) {\n    fun label(): String = "item"\n}\n\nfun main() {\n    val item = Item(1)\n    println(item)\n}',
  csharp:
    "using System;\n\nnamespace Shop {\n    public class Item {\n        public int Id { get; set; }\n        public override string ToString() {\n            return Id.ToString();\n        }\n    }\n}",
};

describe("source code", () => {
  for (const [language, text] of Object.entries(code)) {
    it(`knows ${language}`, () => assert.equal(read(text).kind, "source-code"));
    it(`sees whose ${language} it is`, () => {
      assert.deepEqual(read(`// SPDX-License-Identifier: MIT\n${text}`).marks, ["open-source"]);
      assert.deepEqual(read(`/* ACME CONFIDENTIAL - do not distribute */\n${text}`).marks, ["own-source"]);
      assert.deepEqual(read(text).marks, []);
    });
  }

  it("knows the organisation's own scopes, packages and hosts", () => {
    const text = `${code["typescript"]}\nimport { x } from "@acme/core";`;
    assert.deepEqual(read(text, { scopes: ["@acme"] }).marks, ["own-source"]);
    assert.deepEqual(read(text, { scopes: ["@other"] }).marks, []);
    assert.deepEqual(read(code["java"] ?? "", { packages: ["com.acme"] }).marks, ["own-source"]);
    assert.deepEqual(read(`${code["python"]}\nURL = "https://git.acme.internal/x"`).marks, ["own-source"]);
  });

  it("a secrecy notice wins over a licence, and a string is no notice", () => {
    assert.deepEqual(read(`// MIT License\n// Proprietary and confidential\n${code["go"]}`).marks, ["own-source"]);
    assert.deepEqual(read(`${code["go"]}\n\nvar confidential = 1`).marks, []);
  });

  it("is not prose, configuration or a recipe", () => {
    for (const text of [
      "retries: 2\nlog:\n  level: debug\n  format: json\nfeatures: [a, b, c]",
      "Recipe: for (2 people) { 200 g flour; 2 eggs } - mix, then return to the oven; public holiday special!",
      "Dear all, please import the following points into the agenda: 1) budget; 2) class schedule; 3) return of keys.",
      "How do I write a for loop in Python? I know while loops already.",
      "10:32:44 INFO worker started\n10:32:45 WARN queue is slow\n10:32:46 INFO done",
    ]) {
      assert.notEqual(read(text).kind, "source-code", text);
    }
  });
});

describe("contracts", () => {
  const contracts = [
    "MASTER SERVICES AGREEMENT No. 10577\n\nSupplier: Kestrel Labs Inc.   Customer: Northwind Logistics GmbH\n4.1 Fees. Customer shall pay EUR 92,000 per annum.\n9.2 Limitation of liability. Liability shall not exceed EUR 144,000.\n11. Termination on 90 days' notice.",
    "DIENSTLEISTUNGSVERTRAG\nzwischen der Nordlicht GmbH (nachfolgend Auftraggeber) und der Weber AG.\n§ 1 Vertragsgegenstand\n§ 2 Vergütung: 4.500 EUR monatlich\n§ 3 Kündigung mit einer Frist von drei Monaten\n§ 4 Gerichtsstand ist Hamburg.",
    "CONTRAT DE PRESTATION\nEntre les soussignés Marchand SARL et Dupuis SA, ci-après les parties.\nArticle 1 Objet. Article 2 Prix : 12 000 euros. Article 3 Responsabilité. Article 4 Résiliation. Tribunaux de Lyon.",
    "CONTRATO DE CONFIDENCIALIDAD\n\nReunidos, de una parte Ortega S.L. y de otra Marchand SARL, acuerdan:\nPrimera. Objeto. Segunda. Las partes se obligan a guardar secreto durante 5 años.\nTercera. Penalización de 76.000 euros. Cuarta. Jurisdicción de los tribunales de Madrid.",
    "UMOWA O ŚWIADCZENIE USŁUG\nzawarta pomiędzy Kowal sp. z o.o. zwaną dalej Zamawiającym a Nowak SA.\n§ 1 Przedmiot. § 2 Wynagrodzenie wynosi 9000 zł. § 3 Odpowiedzialność. § 4 Wypowiedzenie. Sąd właściwy w Krakowie.",
  ];
  for (const text of contracts) it(`knows ${text.slice(0, 24)}`, () => assert.equal(read(text).kind, "contract"));

  it("is not a question or an article about contracts", () => {
    for (const text of [
      'What does "limitation of liability" mean in a services contract? Explain for a layperson.',
      "Article 28 GDPR requires a contract between controller and processor. Summarise the article.",
      "We signed the agreement last week and will start in May.",
    ]) {
      assert.equal(read(text).kind, undefined, text);
    }
  });
});

describe("financial reports", () => {
  const reports = [
    "DRAFT – BOARD ONLY\nProfit and loss, Q1 2026 (EUR m)\nRevenue 28.3\nCost of sales (11.5)\nGross profit 37.1\nOperating expenses (42.5)\nEBITDA 80.6\nNet income 75.6",
    "Entwurf, vertraulich\nGuV Q2 2026 (TEUR)\nUmsatzerlöse 12.400\nMaterialaufwand 5.100\nRohertrag 7.300\nJahresüberschuss 900",
    "PROJET confidentiel\nChiffre d'affaires 12,4\nMarge brute 4,1\nRésultat d'exploitation 1,2\nRésultat net 0,8",
    "売上高 1,200\n売上原価 700\n売上総利益 500\n営業利益 120\n当期純利益 80\n未監査の草案です。",
  ];
  for (const text of reports) {
    it(`knows ${text.slice(0, 20).split("\n").join(" ")}`, () => {
      const reading = read(text);
      assert.equal(reading.kind, "financial-report");
      assert.ok(reading.marks?.includes("unpublished"));
    });
  }

  it("is not what has been published or is only talked about", () => {
    assert.equal(
      read(
        "Northwind today published its audited annual report. Revenue grew 11% to EUR 78.4 million, as already disclosed in the public filing of 4 March.",
      ).kind,
      undefined,
    );
    assert.equal(read("Explain the difference between EBITDA and net income.").kind, undefined);
  });
});

describe("inside notes and the reader", () => {
  it("marks what is for inside only", () => {
    assert.deepEqual(read("Project Bluefin: milestone M2 slips to 14 May. Internal only.").marks, ["internal-note"]);
    assert.deepEqual(read("Nur für den internen Gebrauch: Ablaufplan").marks, ["internal-note"]);
    assert.deepEqual(read("The international team met on Monday.").marks, []);
  });

  it("does not depend on cuts and answers any text", () => {
    const text = `${code["java"]}\n`.repeat(3);
    const whole = JSON.stringify(read(text));
    fc.assert(
      fc.property(fc.nat(text.length), (cut) => {
        const open = makeKindReader().open();
        open.feed(text.slice(0, cut));
        open.feed(text.slice(cut));
        return JSON.stringify(open.close()) === whole;
      }),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (any) => read(any) !== undefined),
      { numRuns: 100 },
    );
  });
});
