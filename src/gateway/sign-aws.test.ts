import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AwsKey } from "../commands/gateway/gateway-config.ts";
import { signAws } from "./sign-aws.ts";

// AWS's own test suite for Signature Version 4 (aws-sig-v4-test-suite): key, time and signatures are published there.
const key: AwsKey = {
  ...{ kind: "aws", region: "us-east-1", service: "service", accessKeyId: "AKIDEXAMPLE" },
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
};
const now = new Date("2015-08-30T12:36:00Z");

const vectors: readonly (readonly [string, string, string, string])[] = [
  ["get-vanilla", "GET", "/", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"],
  ["post-vanilla", "POST", "/", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"],
  [
    "get-vanilla-query-order-key-case",
    "GET",
    "/?Param2=value2&Param1=value1",
    "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
  ],
];

describe("AWS signature", () => {
  for (const [name, method, target, signature] of vectors)
    it(name, () => {
      const headers = signAws({ method, host: "example.amazonaws.com", target, rawHeaders: [], body: Buffer.alloc(0) }, key, now);
      assert.deepEqual(headers.slice(0, 2), ["x-amz-date", "20150830T123600Z"]);
      assert.equal(
        headers.at(-1),
        `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
      );
    });

  it("takes the caller's own signature out, keeps every other header, and signs the session's token", () => {
    const rawHeaders = ["Authorization", "AWS4-HMAC-SHA256 old", "X-Amz-Date", "old", "x-amz-security-token", "old", "X-Odd", "1"];
    const request = { method: "POST", host: "h", target: "/model/a%3A0/invoke", rawHeaders, body: Buffer.from("{}") };
    const headers = signAws(request, { ...key, sessionToken: "token-1" }, now);
    assert.deepEqual(headers.slice(0, 6), ["X-Odd", "1", "x-amz-date", "20150830T123600Z", "x-amz-security-token", "token-1"]);
    assert.match(headers.at(-1) ?? "", /SignedHeaders=host;x-amz-date;x-amz-security-token, /);
    assert.ok(!headers.join(" ").includes("old"));
  });

  it("differs with every input", () => {
    const base = { method: "POST", host: "h", target: "/a?b=1", rawHeaders: [], body: Buffer.from("x") };
    const all = [
      base,
      { ...base, body: Buffer.from("y") },
      { ...base, target: "/a?b=2" },
      { ...base, host: "i" },
      { ...base, method: "PUT" },
    ];
    assert.equal(new Set(all.map((one) => signAws(one, key, now).at(-1))).size, all.length);
  });
});
