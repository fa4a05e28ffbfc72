import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { makeUnpackBudget, unpackRuns } from "./unpack-runs.ts";

describe("packed runs", () => {
  it("are unpacked wherever they stand", () => {
    const runs = ["one text that was packed", "and another of them"].map((text) => gzipSync(text).toString("base64"));
    assert.deepEqual(unpackRuns(`log: ${runs[0]} then "${runs[1]}".`), ["one text that was packed", "and another of them"]);
  });

  it("what only begins like one, is cut off or far too large says nothing", () => {
    assert.deepEqual(unpackRuns("H4sIAAAAAAAAAAAAAAAAAAAAAAAAAAAA and H4sI"), []);
    assert.deepEqual(unpackRuns(gzipSync("x".repeat(500)).toString("base64").slice(0, 30)), []);
    assert.deepEqual(unpackRuns(gzipSync(Buffer.alloc(8 << 20)).toString("base64")), []);
  });

  it("of one request cost no more than a few large ones, however many there are", () => {
    const large = gzipSync("x".repeat(3 << 20)).toString("base64");
    const budget = makeUnpackBudget();
    const read = Array.from({ length: 40 }, () => unpackRuns(large, budget)).flat();
    assert.ok(read.length > 5 && read.length < 15, String(read.length));
    const bombs = makeUnpackBudget();
    const bomb = gzipSync(Buffer.alloc(8 << 20)).toString("base64");
    for (let each = 0; each < 40; each += 1) unpackRuns(bomb, bombs);
    assert.ok(bombs.room <= 0);
  });

  it("that are too much are named, noise is not", () => {
    const missed: string[] = [];
    unpackRuns("H4sIAAAAAAAAAAAAAAAAAAAAAAAAAAAA", makeUnpackBudget(), missed);
    assert.deepEqual(missed, []);
    unpackRuns(gzipSync(Buffer.alloc(8 << 20)).toString("base64"), makeUnpackBudget(), missed);
    assert.deepEqual(missed, ["packed text"]);
    unpackRuns(gzipSync("one").toString("base64"), { tries: 0, room: 1 }, missed);
    assert.equal(missed.length, 2);
  });
});
