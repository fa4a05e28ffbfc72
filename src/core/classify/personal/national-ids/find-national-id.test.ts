import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readLabelBefore } from "../labels/read-label.ts";
import { readGroups } from "../read-groups.ts";
import { findNationalId } from "./find-national-id.ts";
import { mayStandAlone } from "./may-stand-alone.ts";

/** The id found where «…» begins. */
function find(marked: string): string | undefined {
  const at = marked.indexOf("«");
  const text = marked.replace(/[«»]/g, "");
  const found = findNationalId(text, readGroups(text, at), readLabelBefore(text, at));
  return found === undefined ? undefined : `${found.type} ${text.slice(found.start, found.end)}`;
}

describe("findNationalId", () => {
  it("lets the nearest label decide between kinds that share a form", () => {
    assert.equal(find("NHS number «943 476 5919»"), "uk-nhs 943 476 5919");
    assert.equal(find("ЕГН «7523169263»"), "bg-egn 7523169263");
    assert.equal(find("Personnummer «880320-0016»"), "se-pnr 880320-0016");
    assert.equal(find("fnr «15108695088»"), "no-fnr 15108695088");
  });

  it("takes only as many groups as the number has", () => {
    assert.equal(find("BSN «111222333» 12 2026"), "nl-bsn 111222333");
    assert.equal(find("Steuer-ID: «36 574 261 809» 14 Uhr"), "de-steuerid 36 574 261 809");
  });

  it("is silent where the label's check fails, even if another kind would pass", () => {
    assert.equal(find("PESEL «44051401358»"), undefined);
    assert.equal(find("NHS number «7523169263»"), undefined);
  });

  it("takes distinctive forms without a label and plain runs of digits not", () => {
    assert.equal(find("see «536-90-4399» below"), "us-ssn 536-90-4399");
    assert.equal(find("x «390.533.447-05», y"), "br-cpf 390.533.447-05");
    assert.equal(find("x «RCCMNL83S18D969H» y"), "it-cf RCCMNL83S18D969H");
    assert.equal(find("x «44051401359» y"), undefined);
    assert.equal(find("x «9434765919» y"), undefined);
  });

  it("is silent under another label and inside longer tokens", () => {
    assert.equal(find("order number «536-90-4399»"), undefined);
    assert.equal(find("SSN «536-90-4399-1»"), undefined);
    assert.equal(find("SSN x-«536-90-4399»"), undefined);
  });

  it("keeps the brackets of a Hong Kong number", () => {
    assert.equal(find("HKID «A123456(3)» ok"), "hk-hkid A123456(3)");
  });
});

describe("mayStandAlone", () => {
  it("lets dates of logs and short runs go at once", () => {
    const date = "2026-03-12 10";
    assert.ok(!mayStandAlone(date, 0, date.length, 10));
    assert.ok(!mayStandAlone("44051401359", 0, 11, 11));
    assert.ok(mayStandAlone("390.533.447-05", 0, 14, 11));
    assert.ok(!mayStandAlone("9e3779b1", 0, 8, 0));
    assert.ok(mayStandAlone("12345678Z", 0, 9, 0));
  });
});
