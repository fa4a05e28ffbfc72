import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createClassifier } from "../create-classifier.ts";
import { decodeBase64 } from "./decode-base64.ts";
import { readDecoded } from "./read-decoded.ts";

const classifier = createClassifier({
  detectors: [],
  fixedForms: [{ type: "vendor-key", prefixes: ["vk_"], form: /vk_[A-Za-z0-9]{12}/y, confidence: 0.9, source: "test" }],
});
const secret = "the key is vk_abcDEF123456 and more";

function found(text: string): string[] {
  return classifier.classify(text).findings.map(({ type, start, end }) => `${type}:${text.slice(start, end)}`);
}

describe("decoding", () => {
  it("base64 agrees with the platform's, in both alphabets", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 90 }), (bytes) => {
        assert.deepEqual([...decodeBase64(Buffer.from(bytes).toString("base64"))], [...bytes]);
        assert.deepEqual([...decodeBase64(Buffer.from(bytes).toString("base64url"))], [...bytes]);
      }),
    );
  });

  it("finds a secret inside base64, base64url, hex and UTF-16, as the run", () => {
    const runs = [
      Buffer.from(secret).toString("base64"),
      Buffer.from(secret).toString("base64url"),
      Buffer.from(secret).toString("hex"),
      Buffer.from(secret, "utf16le").toString("base64"),
    ];
    for (const run of runs) assert.deepEqual(found(`x ${run} y`), [`encoded-secret:${run}`]);
  });

  it("finds one inside base64 folded over lines", () => {
    const folded =
      Buffer.from(`${"just words here ".repeat(9)}${secret}`)
        .toString("base64")
        .match(/.{1,76}/g)
        ?.join("\n") ?? "";
    assert.deepEqual(found(`cert: ${folded}\n`), [`encoded-secret:${folded}`]);
  });

  it("looks into encodings of encodings, but not for ever", () => {
    const wrap = (text: string, times: number): string => (times === 0 ? text : wrap(Buffer.from(text).toString("base64"), times - 1));
    assert.equal(found(wrap(secret, 2)).length, 1);
    assert.equal(found(wrap(secret, 5)).length, 0);
  });

  it("maps what it finds behind escapes to the raw text", () => {
    assert.deepEqual(found("a vk%5FabcDEF123456&b"), ["vendor-key:vk%5FabcDEF123456"]);
    assert.deepEqual(found('{"k":"\\u0076k_abcDEF123456"}'), ["vendor-key:\\u0076k_abcDEF123456"]);
    assert.deepEqual(found("<b>&#118;k_abcDEF123456</b>"), ["vendor-key:&#118;k_abcDEF123456"]);
    assert.deepEqual(found("x \\x76k_abcDEF123456"), ["vendor-key:\\x76k_abcDEF123456"]);
  });

  it("takes no hash, name or picture for text", () => {
    for (const run of [
      "538e4752264ca1d87954eeca10d8da54538e4752",
      "getElementsByTagNameAndAttributeValue",
      "iVBORw0KGgoAAAANSUhEUgAAy/PoVN7YIoMQ3hiJLIMaLog",
    ])
      assert.deepEqual(found(run), []);
    assert.equal(readDecoded(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])), undefined);
  });
});
