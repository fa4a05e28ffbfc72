import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { compareEntries } from "./compare-entries.ts";
import type { Entry } from "./compare-entries.ts";

const entry = (key: string, sides: Entry["sides"]): Entry => ({ key, cells: [key.toUpperCase()], sides });

describe("what differs between two moments", () => {
  test("says what came, what moved and what went", () => {
    const then = [
      entry("a", { standing: "unknown", carries: "" }),
      entry("b", { standing: "approved" }),
      entry("c", { standing: "limited" }),
    ];
    const now = [
      entry("c", { standing: "limited" }),
      entry("a", { standing: "approved", carries: "internal" }),
      entry("d", { standing: "" }),
    ];
    assert.deepEqual(compareEntries(then, now), [
      { kind: "new", cells: ["D"], says: "new" },
      { kind: "changed", cells: ["A"], says: "standing: unknown → approved; carries: nothing → internal" },
      { kind: "gone", cells: ["B"], says: "gone, was: standing approved" },
    ]);
  });

  test("two of one key stay two", () => {
    const both = [entry("a", { from: "2025" }), entry("a", { from: "2026" })];
    assert.deepEqual(compareEntries(both, both), []);
    assert.deepEqual(
      compareEntries(both.slice(0, 1), both).map(({ says }) => says),
      ["new: from 2026"],
    );
  });

  const entries = fc.uniqueArray(
    fc.record({ key: fc.constantFrom(..."abcdef"), sides: fc.dictionary(fc.constantFrom("x", "y"), fc.constantFrom("", "1", "2")) }),
    { selector: ({ key }) => key },
  );
  const whole = entries.map((list) => list.map(({ key, sides }) => entry(key, { x: "", y: "", ...sides })));

  test("nothing differs from itself, and the way back turns new and gone round", () => {
    fc.assert(
      fc.property(whole, whole, (then, now) => {
        assert.deepEqual(compareEntries(then, then), []);
        const count = (list: ReturnType<typeof compareEntries>, kind: string): number => list.filter((each) => each.kind === kind).length;
        const [there, back] = [compareEntries(then, now), compareEntries(now, then)];
        assert.deepEqual(
          [count(there, "new"), count(there, "changed"), count(there, "gone")],
          [count(back, "gone"), count(back, "changed"), count(back, "new")],
        );
      }),
    );
  });
});
