import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseJsonPrefix } from "./parse-json-prefix.ts";

describe("parseJsonPrefix", () => {
  test("closes what is cut off and gives whole values first", () => {
    assert.deepEqual(parseJsonPrefix('{"a":1}{"b":[1,2', 5), [{ a: 1 }, { b: [1] }]);
  });

  test("a text made of brackets is cut, not followed to its end", () => {
    let [value] = parseJsonPrefix("[".repeat(2_000_000), 1);
    let depth = 0;
    for (; Array.isArray(value); value = value[0]) depth += 1;
    assert.equal(depth, 200);
  });
});
