import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { it } from "node:test";
import fc from "fast-check";
import { makeKeyedHash } from "./keyed-hash.ts";

it("is HMAC-SHA-256 as the platform makes it, for any key and text", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 64 }), fc.string({ unit: "binary", maxLength: 300 }), (key, text) => {
      const expected = createHmac("sha256", key).update(text, "utf8").digest().readBigUInt64BE(0);
      assert.equal(makeKeyedHash(key)(text), expected);
    }),
  );
});

it("gives the first bits of the published example", () => {
  // RFC 4231, test case 2
  assert.equal(makeKeyedHash(Buffer.from("Jefe"))("what do ya want for nothing?").toString(16), "5bdcc146bf60754e");
});
