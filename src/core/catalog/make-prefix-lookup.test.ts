import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { makePrefixLookup } from "./make-prefix-lookup.ts";

const isSpace = (text: string, end: number) => text.charAt(end) === " ";

test("the longest prefix that ends on an edge wins", () => {
  const lookup = makePrefixLookup<string>(isSpace);
  for (const each of ["open", "open ai", "open ai chat"]) lookup.add(each, each);
  assert.deepEqual(lookup.find("open ai chat subscr"), ["open ai chat"]);
  assert.deepEqual(lookup.find("open ai chatter"), ["open ai"]);
  assert.deepEqual(lookup.find("open"), ["open"]);
  assert.deepEqual(lookup.find("opening"), []);
});

test("it agrees with looking at every prefix", () => {
  const words = fc.stringMatching(/^[ab ]{0,8}$/);
  fc.assert(
    fc.property(fc.uniqueArray(words), words, (prefixes, text) => {
      const lookup = makePrefixLookup<string>(isSpace);
      for (const each of prefixes) lookup.add(each, each);
      const fits = prefixes.filter((each) => text.startsWith(each) && (each.length === text.length || isSpace(text, each.length)));
      const longest = fits.toSorted((left, right) => right.length - left.length).slice(0, 1);
      assert.deepEqual(lookup.find(text), longest);
    }),
  );
});
