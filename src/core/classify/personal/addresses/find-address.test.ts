import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addressAnchors } from "./address-anchors.ts";
import { findAddress, findChineseAddress, findLabelledAddress } from "./find-address.ts";

/** The longest address round the first occurrence of an anchor. */
function find(text: string, anchor: string): string | undefined {
  const at = text.toLowerCase().indexOf(anchor);
  const patterns = addressAnchors.words.get(anchor) ?? addressAnchors.anchors.get(anchor) ?? [];
  const found = patterns
    .flatMap((pattern) => findAddress(text, at, at + anchor.length, pattern) ?? [])
    .filter(({ confidence }) => confidence >= 0.5);
  const best = found.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  return best === undefined ? undefined : text.slice(best.start, best.end);
}

describe("findAddress", () => {
  const cases: readonly (readonly [text: string, anchor: string, address: string])[] = [
    ["lives at 129 Hollybush Lane, Bristol BS7 8PD. Tried", "lane", "129 Hollybush Lane, Bristol BS7 8PD"],
    ["to 742 Evergreen Terrace Apt 4B, Springfield, IL 62704 now", "terrace", "742 Evergreen Terrace Apt 4B, Springfield, IL 62704"],
    ["in der Hauptstraße 12a, 10115 Berlin wohnt", "straße", "Hauptstraße 12a, 10115 Berlin"],
    ["Petitjean, 159 boulevard Voltaire, 13005 Marseille\n+33", "boulevard", "159 boulevard Voltaire, 13005 Marseille"],
    ["C.F., Via dei Mille 69, 20121 Milano. Totale", "via", "Via dei Mille 69, 20121 Milano"],
    ["en Calle Mayor 12, 3º B, 28013 Madrid, tel", "calle", "Calle Mayor 12, 3º B, 28013 Madrid"],
    ["zam. ul. Kwiatowa 53/28, 00-590 Warszawa, tel", "ul", "ul. Kwiatowa 53/28, 00-590 Warszawa"],
    ["op Keizersgracht 123, 1015 CJ Amsterdam.", "gracht", "Keizersgracht 123, 1015 CJ Amsterdam"],
    ["bor i Storgata 79, 0184 Oslo.", "gata ", "Storgata 79, 0184 Oslo"],
    ["ул. Ленина, д. 12, кв. 5, 101000 Москва", "ул", "ул. Ленина, д. 12, кв. 5, 101000 Москва"],
    ["Λεωφ. Αλεξάνδρας 142, 114 73 Αθήνα.", "λεωφ", "Λεωφ. Αλεξάνδρας 142, 114 73 Αθήνα"],
    ["住所:東京都渋谷区神宮前2-18-2、電話", "東京都", "東京都渋谷区神宮前2-18-2"],
  ];
  for (const [text, anchor, address] of cases) it(`reads ${address}`, () => assert.equal(find(text, anchor), address));

  it("is silent on prose with the same words", () => {
    for (const [text, anchor] of [
      ["there are 5 ways on the way home", "way"],
      ["give me 3 points and drive", "drive"],
      ["Ring 070-351 46 87 tomorrow", "ring"],
      ["the street is long", "street"],
    ] as const) {
      assert.equal(find(text, anchor), undefined, text);
    }
  });

  it("reads what follows a label, without the next label", () => {
    const text = "Adresse: Vinohradská 1203/12, 120 00 Praha 2, tel. 602";
    const found = findLabelledAddress(text, 7);
    assert.equal(found === undefined ? "" : text.slice(found.start, found.end), "Vinohradská 1203/12, 120 00 Praha 2");
    assert.equal(findLabelledAddress("address: 0x7ffe2212 is free", 7), undefined);
    assert.equal(findLabelledAddress("address of the function", 7), undefined);
  });

  it("reads Chinese addresses", () => {
    const text = "地址:北京市朝阳区建国路88号,电话";
    const found = findChineseAddress(text, 0, 2);
    assert.equal(found === undefined ? "" : text.slice(found.start, found.end), "北京市朝阳区建国路88号");
  });
});
