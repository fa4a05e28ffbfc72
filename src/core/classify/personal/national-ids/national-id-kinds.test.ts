import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { nationalIdKinds } from "./national-id-kinds.ts";

/** Numbers that the issuers or their documentation publish as examples. */
const published: Readonly<Record<string, string>> = {
  "at-svnr": "1237 010180",
  "be-nrn": "85.07.30-033 28",
  "bg-egn": "752316 926 3",
  "br-cpf": "390.533.447-05",
  "br-cnpj": "16.727.230/0001-97",
  "ch-ahv": "756.9217.0769.85",
  "cl-rut": "12.531.909-2",
  "cn-ric": "360426199101010071",
  "cz-rc": "710319/2745",
  "de-steuerid": "36 574 261 809",
  "de-svnr": "15 070649 C 103",
  "de-perso": "T220001293",
  "dk-cpr": "211062-5629",
  "ee-ik": "36805280109",
  "es-dni": "54362315-K",
  "es-nie": "X-2482300W",
  "fi-hetu": "131052-308T",
  "fr-nir": "2 95 10 99 126 111 93",
  "gr-amka": "01013099997",
  "hr-oib": "33392005961",
  "ie-pps": "6433435F",
  "il-id": "3933742-3",
  "in-aadhaar": "2341 2341 2346",
  "in-pan": "ACUPA7085R",
  "it-cf": "RCCMNL83S18D969H",
  "mx-curp": "BOXW310820HNERXN09",
  "nl-bsn": "111222333",
  "nz-ird": "49091850",
  "pl-pesel": "44051401359",
  "pt-nif": "501964843",
  "ro-cnp": "1630615123457",
  "ru-inn": "123456789047",
  "ru-snils": "112-233-445 95",
  "se-pnr": "880320-0016",
  "sg-nric": "S1234567D",
  "th-id": "1-2345-45678-78-1",
  "tr-tckn": "17291716060",
  "tw-id": "A123456789",
  "ua-rnokpp": "1759013776",
  "uk-nhs": "943-476-5919",
  "uk-nino": "AB123456C",
  "za-id": "7503305044089",
  "au-tfn": "123 456 782",
  "au-medicare": "2123 45670 1",
  "ca-sin": "130692544",
  "hk-hkid": "A123456(3)",
  "us-npi": "1245319599",
  "us-dea": "BB1388568",
  "us-mbi": "1EG4-TE5-MK73",
  "us-ssn": "536-90-4399",
  "us-itin": "912-90-3456",
  "us-ein": "91-1144442",
  "lt-ak": "33309240064",
  "lv-pk": "161175-19997",
  "is-kt": "450401-3150",
  "si-emso": "0101006500006",
  "my-nric": "770305-02-1234",
  "id-nik": "3171011708450001",
  "in-gstin": "27AAPFU0939F1ZV",
  "au-abn": "83 914 571 673",
  "au-acn": "004 085 616",
  "mx-rfc": "GODE561231GR8",
  "ar-cuil": "20-05536168-2",
  "pe-ruc": "20512333797",
  "ec-ci": "171430710-3",
  "co-nit": "213.123.432-1",
  "pl-nip": "8567346215",
  "it-piva": "00743110157",
  "tr-vkn": "4540536920",
  "pt-cc": "00000000 0 ZZ4",
  "gr-afm": "094259216",
  "es-cif": "J99216582",
  "jp-mynumber": "123456789018",
  "cn-uscc": "91110000600037341L",
  "kr-brn": "116-82-00276",
  "pl-regon": "192598184",
  "ir-nid": "0499370899",
  "do-cedula": "00113918205",
  "uy-ci": "1.234.567-2",
  "hu-tax": "8071592153",
  "hu-taj": "111 111 110",
  "lu-id": "1893120105732",
  "uk-utr": "1955839661",
  "br-cns": "898001160660761",
  "nz-nhi": "ZZZ0016",
};

/** Kinds whose checksum notices any one changed digit. Not those modulus 11 where remainders 0 and 10 give the same digit (CPF, EGN). */
const noticing =
  "ch-ahv pl-pesel il-id in-aadhaar hr-oib nl-bsn us-npi au-tfn za-id es-dni es-nie uk-nhs de-steuerid ca-sin fr-nir sg-nric fi-hetu".split(
    " ",
  );

const compact = (type: string, written: string): string =>
  type === "fi-hetu" ? written : written.toUpperCase().replace(/[^0-9A-ZÑ&]/g, "");

describe("kinds of national ids", () => {
  it("are at least sixty with a check, and none twice", () => {
    const types = nationalIdKinds.map(({ type }) => type);
    assert.equal(new Set(types).size, types.length);
    assert.ok(Object.keys(published).length >= 60);
  });

  for (const [type, written] of Object.entries(published)) {
    it(`takes the published ${type}`, () => {
      const kind = nationalIdKinds.find((one) => one.type === type);
      assert.ok(kind !== undefined);
      const value = compact(type, written);
      assert.ok(kind.form.test(value), "form");
      assert.ok(kind.check(value), "check");
    });
  }

  it("notices a changed digit", () => {
    fc.assert(
      fc.property(fc.constantFrom(...noticing), fc.nat(20), fc.integer({ min: 1, max: 9 }), (type, place, by) => {
        const value = compact(type, published[type] ?? "");
        const kind = nationalIdKinds.find((one) => one.type === type);
        const digits = [...value].flatMap((char, i) => (/\d/.test(char) ? [i] : []));
        const at = digits[place % digits.length] ?? 0;
        const changed = value.slice(0, at) + ((Number(value[at]) + by) % 10) + value.slice(at + 1);
        return kind !== undefined && !(kind.form.test(changed) && kind.check(changed));
      }),
    );
  });

  it("never throw, whatever their form takes", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{6,18}$/), (value) => {
        for (const kind of nationalIdKinds) if (kind.form.test(value)) assert.equal(typeof kind.check(value), "boolean");
      }),
    );
  });

  it("know special rules: Danish births before 2007, Korean ones since October 2020, Corsica", () => {
    const passes = (type: string, value: string): boolean => nationalIdKinds.find((kind) => kind.type === type)?.check(value) === true;
    assert.ok(!passes("dk-cpr", "2110625628"));
    assert.ok(passes("kr-rrn", "2101013123456"));
    assert.ok(!passes("kr-rrn", "6411213558181"));
    assert.ok(passes("us-ssn", "123456780"));
    for (const bad of ["000123456", "666123456", "912345678", "123004567", "123450000", "078051120"])
      assert.ok(!passes("us-ssn", bad), bad);
  });
});
