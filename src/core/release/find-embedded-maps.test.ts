import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { findEmbeddedMaps } from "./find-embedded-maps.ts";

const find = (text: string) => {
  const bytes = Buffer.from(text);
  const search = (word: string, from: number): number => bytes.indexOf(word, from);
  return findEmbeddedMaps({ bytes, find: search }, (content) => content);
};
const text = "export const total = (rows) => rows.length * 3;\n";
const map = (content: string | null = text, name = "src/total.ts"): string =>
  JSON.stringify({ version: 3, sources: [name], sourcesContent: [content], names: [], mappings: "AAAA" });

describe("findEmbeddedMaps", () => {
  it("finds a map wherever it lies in another file, with its names", () => {
    for (const file of [
      `exports.push([module.id, ".a{}", "", ${map()}]);`,
      `{"code":"a","map":${map()}}`,
      `[${map()}]`,
      `\0\u0001binary${map()}\0`,
      `const m = JSON.parse(${JSON.stringify(map())});`,
      `{"sourcesContent":[${JSON.stringify(text)}],"x":1,"sources":["src/total.ts"]}`,
    ]) {
      const [found, ...more] = find(file);
      assert.deepEqual(
        found?.sources.map(({ name, digest }) => [name, digest]),
        [["src/total.ts", text]],
        file,
      );
      assert.equal(more.length, 0);
    }
  });

  it("finds each of several and gives each its own names", () => {
    const other = text.replace("total", "other");
    const found = find(`a(${map()});b(${map(other, "src/other.ts")});`);
    assert.deepEqual(
      found.map(({ sources }) => sources.map(({ name, digest }) => [name, digest])),
      [[["src/total.ts", text]], [["src/other.ts", other]]],
    );
  });

  it("leaves code that speaks of maps, empty maps and short examples", () => {
    for (const file of [
      'const keys = ["sources","sourcesContent","mappings"];',
      'return {"version":3,"sources":list,"sourcesContent":texts};',
      `x(${map(null)})`,
      `x(${map("a = 1")})`,
      'say("\\"sourcesContent\\" is missing")',
    ])
      assert.deepEqual(find(file), [], file);
  });

  it("finds a map in a string behind a string that only speaks of maps", () => {
    const [one, ...more] = find(`a("{\\" \\"sourcesContent\\"");b("\\"sourcesContent\\"");${JSON.stringify(map())}`);
    assert.deepEqual(
      one?.sources.map(({ digest }) => digest),
      [text],
    );
    assert.equal(more.length, 0);
  });

  it("never throws, and tells what it read of a list that breaks off", () => {
    const whole = `x(${map()})`;
    fc.assert(fc.property(fc.nat(whole.length), (cut) => void find(whole.slice(0, cut))));
    assert.equal(find(`x({"sources":["a"],"sourcesContent":[${JSON.stringify(text)},`).length, 1);
  });
});
