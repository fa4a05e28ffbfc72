import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contractSigns, insideNote, reportLines } from "./document-words.rows.ts";
import { narrowForm } from "./narrow-form.ts";
import { buildWordGates, readWordGates, stemsOf, wideScript } from "./word-gates.ts";

describe("stems of a pattern", () => {
  it("are the longest needed word of each alternative", () => {
    assert.deepEqual(stemsOf(/(?<!\p{L})(?:cost of (?:sales|goods sold)|cogs)(?!\p{L})/iu), ["sales", "goods", "cogs"]);
  });
  it("leave out what is optional", () => {
    assert.deepEqual(stemsOf(/(?:net )?(?:revenues?|sales)/iu), ["revenue", "sales"]);
    assert.deepEqual(stemsOf(/indemnif\w+|licen[sc]e/iu), ["indemnif", "licen"]);
  });
});

describe("word gates", () => {
  const gates = buildWordGates([/(?:total (?:assets|equity))/iu, /größe|indemnif\w+/iu]);
  const read = (text: string): number => readWordGates(gates, text, 0, text.length);

  it("open for a word that begins with a stem, in any case", () => {
    assert.equal(read("The Total ASSETS of 2026"), 1);
    assert.equal(read("shall indemnify"), 2);
    assert.equal(read("Die GRÖSSE, die Größe"), 2);
    assert.equal(read("nothing of it; passets"), 0);
  });
  it("look only where they are told to", () => assert.equal(readWordGates(gates, "assets of the firm", 6, 18), 0));
  it("tell scripts whose words are not looked up", () => {
    assert.equal(read("общие активы") & wideScript, wideScript);
    assert.equal(read("überall naïve café") & wideScript, 0);
  });

  it("are open for every word list that a text of its own words matches", () => {
    const forms = [...contractSigns.slice(0, -1), ...reportLines, insideNote];
    const all = buildWordGates(forms);
    forms.forEach((form, bit) => {
      const narrow = narrowForm(form);
      for (const piece of form.source.split("|")) {
        const text = ` ${piece.replace(/\\.|[^\p{L} '-]/gu, "")}: 12 `;
        if (!narrow.test(text)) continue;
        const mask = readWordGates(all, text, 0, text.length);
        assert.ok((mask & (wideScript | (1 << bit))) !== 0, `${bit} ${text}`);
      }
    });
  });
});
