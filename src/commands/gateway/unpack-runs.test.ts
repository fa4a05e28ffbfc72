import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { unpackRuns } from "./unpack-runs.ts";

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
});
