import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { both, type Door, either, opposite } from "./exposure.ts";
import { coverEverybody, readIpRange } from "./ip-ranges.ts";
import { matchWildcard } from "./match-wildcard.ts";
import { isRefused, listOf } from "./read-config.ts";
import { readPolicy } from "./s3/policy.ts";

const doors: readonly Door[] = ["yes", "no", "unknown"];

describe("three-valued doors", () => {
  it("obey the laws of De Morgan and know what unknown cannot change", () => {
    for (const a of doors) for (const b of doors) assert.equal(opposite(either(a, b)), both(opposite(a), opposite(b)));
    assert.equal(either("yes", "unknown"), "yes");
    assert.equal(both("no", "unknown"), "no");
    assert.equal(either(), "no");
    assert.equal(both(), "yes");
  });
});

describe("wildcards", () => {
  it("match as the obvious slow way does", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "/", "*", "?"), maxLength: 8 });
    const slow = (p: string, v: string): boolean => {
      if (p === "") return v === "";
      if (p[0] === "*") return slow(p.slice(1), v) || (v !== "" && slow(p, v.slice(1)));
      return v !== "" && (p[0] === "?" || p[0] === v[0]) && slow(p.slice(1), v.slice(1));
    };
    fc.assert(fc.property(pattern, letters, (p, v) => assert.equal(matchWildcard(p, v), slow(p, v))));
  });

  it("do not blow up on many stars", () => assert.equal(matchWildcard(`${"*a".repeat(500)}b`, "a".repeat(5000)), false));
});

describe("address ranges", () => {
  it("are read with their length, single addresses too, and nothing else", () => {
    assert.equal(readIpRange("10.0.0.0/8")?.bits, 8);
    assert.equal(readIpRange("192.0.2.1")?.bits, 32);
    assert.equal(readIpRange("2001:db8::/32")?.version, 6);
    assert.equal(readIpRange("::")?.start, 0n);
    for (const bad of ["", "300.1.1.1", "10.0.0.0/33", "1.2.3", "2001:db8::1::2", "x::1", "10.0.0.0/-1"])
      assert.equal(readIpRange(bad), undefined, bad);
  });

  it("cover everybody only without a gap", () => {
    const cover = (...ranges: string[]): boolean => coverEverybody(ranges.map(readIpRange).filter((range) => range !== undefined));
    assert.equal(cover("0.0.0.0/0"), true);
    assert.equal(cover("128.0.0.0/1", "0.0.0.0/1"), true);
    assert.equal(cover("0.0.0.0/1", "128.0.0.0/2", "224.0.0.0/3"), false);
    assert.equal(cover("::/0"), false);
    assert.equal(cover(), false);
  });
});

describe("foreign configuration", () => {
  it("tells a refused call from a setting", () => {
    for (const refused of ["AccessDenied", "forbidden", { error: "x" }, { Error: { Code: "AccessDenied" } }]) assert.ok(isRefused(refused));
    for (const setting of ["enforced", null, undefined, [], { enabled: true }, "AccessDeniedBucket"]) assert.ok(!isRefused(setting));
    assert.deepEqual(listOf("a"), ["a"]);
    assert.deepEqual(listOf(null), []);
  });

  it("reads statements in every shape AWS gives them", () => {
    const statement = {
      Sid: "Read",
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: "s3:GetObject",
      Resource: "arn:aws:s3:::b/*",
      Condition: { "ForAnyValue:StringLikeIfExists": { "aws:Referer": "x" } },
    };
    for (const shape of [
      { Statement: statement },
      { Statement: [statement] },
      JSON.stringify({ Statement: statement }),
      { Policy: JSON.stringify({ Statement: statement }) },
    ]) {
      const [read] = readPolicy(shape) ?? [];
      assert.equal(read?.place, "policy statement Read");
      assert.equal(read?.principal.isEverybody, true);
      assert.deepEqual(read?.conditions, [{ operator: "stringlike", set: "any", ifExists: true, key: "aws:referer", values: ["x"] }]);
    }
    assert.equal(readPolicy("not json"), undefined);
    assert.deepEqual(readPolicy({}), []);
  });
});
