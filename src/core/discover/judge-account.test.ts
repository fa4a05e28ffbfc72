import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeAccount } from "./judge-account.ts";

describe("judgeAccount", () => {
  const cases: [string, string[], string, string | undefined][] = [
    ["ana@example.com", ["example.com"], "company", "example.com"],
    ["ana@eu.Example.com", ["EXAMPLE.com"], "company", "eu.example.com"],
    ["ana@notexample.com", ["example.com"], "personal", "notexample.com"],
    ["ana@gmail.com", [], "personal", "gmail.com"],
    ["ana@other.org", [], "unknown", "other.org"],
    ["gmail.com", ["example.com"], "personal", "gmail.com"],
    ["ana", ["example.com"], "unknown", undefined],
    ["", [], "unknown", undefined],
    ["octocat@", ["example.com"], "unknown", undefined],
  ];
  for (const [address, own, kind, domain] of cases) {
    it(`${address || "nothing"} of ${own.join() || "no company"} is ${kind}`, () => {
      assert.deepEqual(judgeAccount(address, own), domain === undefined ? { kind } : { kind, domain });
    });
  }
});
