import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { splitStruck } from "./split-struck.ts";

describe("what tracked changes struck out", () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ["a deletion", '<w:p>a<w:del w:id="1"><w:r>b</w:r></w:del>c</w:p>', "<w:p>ac</w:p>", "<w:r>b</w:r>"],
    ["the old place of what was moved", "a<w:moveFrom>b</w:moveFrom><w:moveTo>b</w:moveTo>", "a<w:moveTo>b</w:moveTo>", "b"],
    ["the store of OpenDocument", "<text:tracked-changes>b</text:tracked-changes>a", "a", "b"],
    ["a struck-out paragraph mark is no run", '<w:rPr><w:del w:id="1"/></w:rPr>a</w:del>', '<w:rPr><w:del w:id="1"/></w:rPr>a</w:del>', ""],
    ["a run that never ends is kept", "a<w:del>b", "a<w:del>b", ""],
    [
      "names that only begin alike",
      "<w:delText>a</w:delText><w:moveFromRangeStart/>b",
      "<w:delText>a</w:delText><w:moveFromRangeStart/>b",
      "",
    ],
    ["a deletion within what was moved", "<w:moveFrom>a<w:del>b</w:del></w:moveFrom>c", "c", "a<w:del>b</w:del>"],
  ];
  for (const [name, xml, kept, struck] of cases) it(name, () => assert.deepEqual(splitStruck(xml), { kept, struck }));

  it("never loses a character of what is written", () => {
    const pieces = fc.constantFrom("<w:del>", "</w:del>", "<w:moveFrom>", "</w:moveFrom>", "<w:del/>", "x", "y");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (some) => {
        const { kept, struck } = splitStruck(some.join(""));
        const count = (text: string): number => text.match(/[xy]/g)?.length ?? 0;
        assert.equal(count(kept) + count(struck), count(some.join("")));
      }),
    );
  });
});
