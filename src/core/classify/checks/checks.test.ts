import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { crc32 as crcOfZlib } from "node:zlib";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isBase58Check } from "./base58-check.ts";
import { contentChecks } from "./content-checks.ts";
import { crc32 } from "./crc32.ts";
import { isExampleKey } from "./is-example-key.ts";
import { isNkey } from "./is-nkey.ts";
import { isRandomLooking } from "./is-random-looking.ts";
import { sha256 } from "./sha256.ts";

describe("checksums", () => {
  it("CRC-32 and SHA-256 agree with the platform's", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 200 }), (text) => {
        assert.equal(crc32(text), crcOfZlib(text));
        const bytes = new TextEncoder().encode(text);
        assert.equal(Buffer.from(sha256(bytes)).toString("hex"), createHash("sha256").update(bytes).digest("hex"));
      }),
      { numRuns: 60 },
    );
  });

  it("Base58Check holds for published addresses and not for changed ones", () => {
    for (const good of [
      "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
      "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
      "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
    ]) {
      assert.ok(isBase58Check(good), good);
      assert.ok(!isBase58Check(`${good.slice(0, 8)}${good.charAt(8) === "a" ? "b" : "a"}${good.slice(9)}`));
    }
    assert.ok(!isBase58Check("0OIl"));
  });

  it("nkey seeds carry a CRC", () => {
    assert.ok(isNkey("SUAKYRHVIOREXV7EUZTBHUHL7NUMHPMAS7QMDU3GTIUWEI5LDNOXD43IZY"));
    assert.ok(!isNkey("SUAKYRHVIOREXV7EUZTBHUHL7NUMHPMAS7QMDU3GTIUWEI5LDNOXD43IZA"));
  });

  it("GitHub's and Grafana's checksums decide how sure a token is", () => {
    const check = contentChecks["crc32-base62"];
    assert.equal(check?.("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"), 1);
    assert.ok((check?.("gho_pPWMY13NgWU82tWPe2XdZTJsZb00PJ3i9vA3") ?? 1) < 1);
    assert.equal(check?.("gho_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), 0);
    assert.equal(contentChecks["crc32-hex-le"]?.("glsa_Jk0JrO9epcIAXWNPvblCcPV2Ody8U4vO_76d9d574"), 1);
    assert.ok((contentChecks["crc32-hex-le"]?.("glsa_Jk0JrO9epcIAXWNPvblCcPV2Ody8U4vO_76d9d575") ?? 1) < 1);
  });
});

describe("isExampleKey", () => {
  it("knows documentation keys, filler and counting", () => {
    for (const value of [
      "AKIAIOSFODNN7EXAMPLE",
      "sk-xxxxxxxxxxxxxxxxxxxx",
      "ghp_0123456789abcdefghij",
      "sk_test_4eC39HqLyjWDarjtT1zdp7dc",
      "00000000-0000-0000-0000-000000000000",
      "your-api-key-here",
      "${TOKEN}",
    ]) {
      assert.ok(isExampleKey(value), value);
    }
  });

  it("lets drawn values pass", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{36}$/), (value) => {
        fc.pre(new Set(value.slice(-16)).size >= 8 && !/(.)\1{6}|xxxxx|example/i.test(value));
        assert.ok(!isExampleKey(`ghp_${value}`));
      }),
      { numRuns: 100 },
    );
  });
});

describe("isRandomLooking", () => {
  it("tells drawn values from words and identifiers", () => {
    for (const drawn of [
      "OyIXTkU0ZxMB2RD9D4t1vZKX",
      "9fQ2xLr7Tz0pWv3KbY8m",
      "538e4752264ca1d87954eeca10d8da54",
      "xvbqkzjwptrg",
      "jgd5c6gyqopke7pd7vud",
    ])
      assert.ok(isRandomLooking(drawn), drawn);
    for (const word of [
      "customer_order_identifier",
      "getElementsByTagName",
      "requests.sessions.Session",
      "us-international",
      "aaaaaaaaaaaa",
      "short",
      "internal-gateway-2",
      "1234567890123456",
    ]) {
      assert.ok(!isRandomLooking(word), word);
    }
  });
});
