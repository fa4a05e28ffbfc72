import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contractSigns, insideNote, reportLines } from "./document-words.rows.ts";
import { isOfWideScript } from "./read-excerpt.ts";
import { buildWordGates, passGates, phrasesOf, stemsOf, type WordGates } from "./word-gates.ts";

describe("stems of a pattern", () => {
  it("are the longest needed word of each alternative", () => {
    assert.deepEqual(stemsOf(/(?<!\p{L})(?:cost of (?:sales|goods sold)|cogs)(?!\p{L})/iu), ["sales", "goods", "cogs"]);
  });
  it("leave out what is optional", () => {
    assert.deepEqual(stemsOf(/(?:net )?(?:revenues?|sales)/iu), ["revenue", "sales"]);
    assert.deepEqual(stemsOf(/indemnif\w+|licen[sc]e/iu), ["indemnif", "licen"]);
  });
});

describe("phrases of a pattern", () => {
  it("are its alternatives, each with the edges of words", () => {
    assert.deepEqual(phrasesOf(/(?<!\p{L})(?:total (?:assets|equity)|debt)(?!\p{L})|负债/iu), [
      String.raw`(?<!\p{L})(?:total (?:assets|equity))(?!\p{L})`,
      String.raw`(?<!\p{L})(?:debt)(?!\p{L})`,
      "负债",
    ]);
  });
  it("leave a pattern of another form whole", () => assert.deepEqual(phrasesOf(/a(?:b|c)[|]d/), ["a(?:b|c)[|]d"]));
});

/** Every place where a stem stands, as the scan meets them. */
function meet({ stems }: WordGates, text: string): { ids: Uint16Array; places: Float64Array; count: number } {
  const met = stems.flatMap((stem, id) =>
    [...text.toLowerCase().matchAll(new RegExp(stem, "gu"))].map((found) => [id, found.index] as const),
  );
  met.sort((a, b) => a[1] - b[1]);
  return { ids: Uint16Array.from(met, ([id]) => id), places: Float64Array.from(met, ([, at]) => at), count: met.length };
}

describe("word gates", () => {
  const gates = buildWordGates([/(?<!\p{L})(?:total (?:assets|equity))(?!\p{L})/iu, /(?<!\p{L})(?:größe|indemnif\w+)(?!\p{L})|负债/iu]);
  const read = (text: string): number =>
    passGates(gates, text, meet(gates, text), () => true, gates.stems.length, isOfWideScript(text)).mask;

  it("open where the phrase of a stem stands, in any case", () => {
    assert.equal(read("The Total ASSETS of 2026"), 1);
    assert.equal(read("shall indemnify"), 2);
    assert.equal(read("Die GRÖSSE, die Größe"), 2);
    assert.equal(read("公司负债表"), 2);
    assert.equal(read("assets, not in total; total passets"), 0);
  });
  it("say where the first match begins", () => {
    const text = "equity; the total equity and total assets";
    assert.deepEqual(passGates(gates, text, meet(gates, text), () => true, 99, false).firsts, [12]);
  });
  it("look only where they are told to", () => {
    const text = "total assets of the firm";
    assert.equal(passGates(gates, text, meet(gates, text), (at) => at > 8, 99, false).mask, 0);
    assert.equal(passGates(gates, text, meet(gates, text), () => true, 0, false).mask, 0);
  });

  it("are open for every word list that a text of its own words matches", () => {
    const forms = [...contractSigns.slice(0, -1), ...reportLines, insideNote];
    const all = buildWordGates(forms);
    forms.forEach((form, bit) => {
      for (const piece of form.source.split("|")) {
        const text = ` ${piece.replace(/\\.|[^\p{L} '-]/gu, "")}: 12 `;
        if (!form.test(text) || stemsOf(new RegExp(piece.replace(/[()?:]/g, " "), "u")).every((stem) => stem.length < 2)) continue;
        const { mask } = passGates(all, text, meet(all, text), () => true, all.stems.length, isOfWideScript(text));
        assert.ok((mask & (1 << bit)) !== 0, `${bit} ${text}`);
      }
    });
  });
});
