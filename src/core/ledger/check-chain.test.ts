import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import { digestFlow, emptyHead, linkEntry, numberText, writeSorted } from "./chain.ts";
import type { ChainedFlow, LedgerEntry } from "./chain.ts";
import { walkChain } from "./check-chain.ts";
import type { LedgerFault } from "./check-chain.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

interface Kept {
  readonly entries: readonly LedgerEntry[];
  readonly rows: readonly (ChainedFlow | undefined)[];
}

function makeChain(size: number): Kept {
  const rows = Array.from({ length: size }, (_, index) => makeRow(index));
  let head = emptyHead;
  const entries = rows.map((row) => {
    const entry = linkEntry(head, { kind: "flow", day: row.day, digest: digestFlow(row, hash) }, hash);
    head = entry.chain;
    return entry;
  });
  return { entries, rows };
}

function makeRow(index: number): ChainedFlow {
  const day = `2026-03-${String(1 + (index % 28)).padStart(2, "0")}`;
  return {
    ...{ id: `f${index}`, at: `${day}T09:00:00.000Z`, point: "claude-code", tool: "claude-code", plan: "team", account: "company" },
    ...{ team: "sales", class: "internal", types: ["email"], counts: { email: index + 1 }, decision: "allow", policyVersion: "v1" },
    ...{ day, number: numberText(index + 1), salt: `salt${index}` },
  };
}

function walk(
  { entries, rows }: Kept,
  keptFrom = "",
): { readonly head: string; readonly faults: readonly LedgerFault[]; readonly missing: number } {
  const steps = walkChain(hash);
  for (const [index, entry] of entries.entries()) steps.step(entry, rows[index]);
  return steps.end(keptFrom);
}

const places = fc.integer({ min: 2, max: 12 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(size - 1)));

describe("walkChain", () => {
  it("finds nothing wrong with a chain as it was written, and its head is the last hash", () => {
    const kept = makeChain(9);
    assert.deepEqual(walk(kept), { entries: 9, head: kept.entries.at(-1)?.chain, faults: [], missing: 0 });
    assert.equal(walk({ entries: [], rows: [] }).head, emptyHead);
  });

  it("finds any edit of any field of any row", () => {
    const edits: readonly Partial<ChainedFlow>[] = [
      { decision: "block" },
      { tool: "chatgpt" },
      { team: "" },
      { counts: { email: 999 } },
      { types: [] },
      { at: "2026-03-01T09:00:00.001Z" },
      { person: "ana@example.com" },
      { salt: "other" },
    ];
    fc.assert(
      fc.property(places, fc.constantFrom(...edits), ([size, place], edit) => {
        const kept = makeChain(size);
        const faults = walk({ ...kept, rows: kept.rows.map((row, index) => (index === place && row ? { ...row, ...edit } : row)) }).faults;
        assert.deepEqual(
          faults.map(({ entry }) => entry),
          [place + 1],
        );
      }),
    );
  });

  it("finds any row and entry that is gone", () => {
    fc.assert(
      fc.property(places, fc.boolean(), ([size, place], hasEntryLeft) => {
        const kept = makeChain(size);
        const without = <One>(list: readonly One[]): One[] => list.filter((_, index) => index !== place);
        const rows = kept.rows.map((row, index) => (index === place ? undefined : row));
        const cut = hasEntryLeft ? { entries: kept.entries, rows } : { entries: without(kept.entries), rows: without(kept.rows) };
        const isEnd = !hasEntryLeft && place === size - 1;
        // A chain cut at its end still holds: only a head kept elsewhere, or a signature, shows that.
        assert.equal(walk(cut).faults.length > 0, !isEnd);
        if (isEnd) assert.notEqual(walk(cut).head, walk(kept).head);
      }),
    );
  });

  it("finds two rows or entries that changed places", () => {
    fc.assert(
      fc.property(places, fc.boolean(), ([size, one, other], isEntry) => {
        fc.pre(one !== other);
        const swap = <One>(list: readonly One[]): One[] =>
          list.map((item, index) => list[index === one ? other : index === other ? one : index] ?? item);
        const kept = makeChain(size);
        const changed = isEntry ? { entries: swap(kept.entries), rows: swap(kept.rows) } : { ...kept, rows: swap(kept.rows) };
        assert.ok(walk(changed).faults.length > 0);
      }),
    );
  });

  it("finds a changed entry, also where its row was changed to fit", () => {
    const kept = makeChain(5);
    const row = kept.rows[2];
    assert.ok(row);
    const edited = { ...row, decision: "block" as const };
    const entries = kept.entries.map((entry, index) => (index === 2 ? { ...entry, digest: digestFlow(edited, hash) } : entry));
    const rows = kept.rows.map((one, index) => (index === 2 ? edited : one));
    assert.ok(walk({ entries, rows }).faults.some(({ entry }) => entry === 3));
  });

  it("lets rows be gone that retention removed, and no others", () => {
    const kept = makeChain(6);
    const rows = kept.rows.map((row, index) => (index < 3 ? undefined : row));
    assert.deepEqual({ ...walk({ ...kept, rows }, "2026-03-04"), head: "" }, { entries: 6, head: "", faults: [], missing: 3 });
    assert.deepEqual(
      walk({ ...kept, rows }, "2026-03-03").faults.map(({ entry }) => entry),
      [3],
    );
  });
});

describe("writeSorted", () => {
  it("is the same for equal values in any order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(JSON.parse(writeSorted(value)), JSON.parse(JSON.stringify(value)));
      }),
    );
    assert.equal(writeSorted({ b: 1, a: { d: 2, c: [3, { f: 1, e: 2 }] } }), '{"a":{"c":[3,{"e":2,"f":1}],"d":2},"b":1}');
  });
});
