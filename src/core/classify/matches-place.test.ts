import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { matchesPlace } from "./matches-place.ts";

describe("a place", () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ["fixtures/**", "fixtures/a.csv", true],
    ["fixtures/**", "/srv/app/fixtures/deep/a.csv", true],
    ["fixtures", "app/fixtures/a.csv", true],
    ["fixtures", "app/my-fixtures/a.csv", false],
    ["*.csv", "app/data/people.csv", true],
    ["*.csv", "app/people.csv.ts", false],
    ["test/*.json", "test/a.json", true],
    ["test/*.json", "test/deep/a.json", false],
    ["test/**/a.json", "test/a.json", true],
    ["test/**/a.json", "test/x/y/a.json", true],
    ["/docs/manual.md", "docs/manual.md", true],
    ["/docs/manual.md", "site/docs/manual.md", false],
    ["docs\\manual.md", "C:\\work\\docs\\manual.md", true],
    ["a?c.txt", "abc.txt", true],
    ["a?c.txt", "ac.txt", false],
    ["[ab].txt", "a.txt", false],
    ["fixtures/**", "fixtures/../.env", false],
    ["", "a.txt", false],
    ["/", "a.txt", false],
  ];
  for (const [pattern, path, expected] of rows)
    it(`${pattern || "(nothing)"} ${expected ? "holds" : "does not hold"} for ${path}`, () =>
      assert.equal(matchesPlace(pattern, path), expected));

  it("holds for every path that is written out, and below it", () => {
    const name = fc.stringMatching(/^[a-z0-9_-]{1,8}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.array(name, { maxLength: 3 }), (names, below) => {
        assert.ok(matchesPlace(names.join("/"), [...names, ...below].join("/")));
        assert.ok(matchesPlace(`/${names.join("/")}`, [...names, ...below].join("/")));
        assert.ok(!matchesPlace([...names, "x".repeat(9)].join("/"), names.join("/")));
      }),
    );
  });

  it("takes patterns of many stars without trying all ways", () => {
    assert.equal(matchesPlace(`${"*a".repeat(300)}b`, "a".repeat(900)), false);
    assert.equal(matchesPlace("**/a/".repeat(150), "a/".repeat(400)), true);
    assert.equal(matchesPlace("a".repeat(1_001), "a".repeat(1_001)), false);
  });
});
