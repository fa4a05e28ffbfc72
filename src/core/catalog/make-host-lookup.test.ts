import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { makeHostLookup } from "./make-host-lookup.ts";

/** The plain statement of the rule: label by label from the right, a star for one or more characters of a label. */
function isMatch(pattern: string, host: string): boolean {
  const wanted = pattern.split(".").reverse();
  const labels = host.split(".").reverse();
  return wanted.length <= labels.length && wanted.every((want, at) => isLabel(want, labels[at] ?? ""));
}

function isLabel(want: string, label: string): boolean {
  const [before = "", after] = want.split("*");
  if (after === undefined) return want === label;
  return label.length > before.length + after.length && label.startsWith(before) && label.endsWith(after);
}

const label = fc.constantFrom("a", "b", "ab", "a-b", "api", "x");
const pattern = fc
  .array(fc.oneof(label, fc.constantFrom("*", "a-*", "*-b")), { minLength: 0, maxLength: 2 })
  .map((head) => [...head, "b", "com"].join("."));
const host = fc.array(label, { minLength: 0, maxLength: 4 }).map((head) => [...head, "com"].join("."));

test("it finds exactly what the rule says, and of that the longest", () => {
  fc.assert(
    fc.property(fc.uniqueArray(pattern, { maxLength: 8 }), host, (patterns, asked) => {
      const lookup = makeHostLookup<string>();
      for (const each of patterns) lookup.add(each, each);
      const matching = patterns.filter((each) => isMatch(each, asked));
      const longest = Math.max(0, ...matching.map((each) => each.split(".").length));
      const [found] = lookup.find(asked);
      assert.equal(found === undefined, matching.length === 0);
      if (found !== undefined) assert.ok(matching.includes(found) && found.split(".").length === longest);
    }),
  );
});

test("a literal label beats a star at the same length", () => {
  const lookup = makeHostLookup<string>();
  for (const each of ["*.b.com", "a.b.com"]) lookup.add(each, each);
  assert.deepEqual(lookup.find("a.b.com"), ["a.b.com"]);
  assert.deepEqual(lookup.find("c.b.com"), ["*.b.com"]);
});

test("several values may stand under one pattern, in order", () => {
  const lookup = makeHostLookup<number>();
  lookup.add("a.com", 1);
  lookup.add("A.com", 2);
  assert.deepEqual(lookup.find("x.a.com"), [1, 2]);
});

test("strange hosts find nothing and do no harm", () => {
  const lookup = makeHostLookup<string>();
  lookup.add("a.com", "a");
  for (const each of ["", ".", "..", "com", ".com", "a..com", `${"x.".repeat(400)}com`, "☃.com"])
    assert.deepEqual(lookup.find(each), [], each);
});
