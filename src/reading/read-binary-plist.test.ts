import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readBinaryPlist } from "./read-binary-plist.ts";

/** Objects with one-byte references: table and trailer around them. */
function makePlist(...objects: readonly (readonly number[] | string)[]): Buffer {
  const parts = objects.map((one) => (typeof one === "string" ? textObject(one) : Buffer.from(one)));
  const offsets: number[] = [];
  let at = 8;
  for (const part of parts) {
    offsets.push(at);
    at += part.length;
  }
  const table = Buffer.alloc(offsets.length * 2);
  offsets.forEach((offset, index) => table.writeUInt16BE(offset, index * 2));
  const trailer = Buffer.alloc(32);
  trailer[6] = 2;
  trailer[7] = 1;
  trailer.writeBigUInt64BE(BigInt(parts.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([Buffer.from("bplist00"), ...parts, table, trailer]);
}

function textObject(text: string): Buffer {
  const head = text.length < 15 ? [0x50 | text.length] : [0x5f, 0x10, text.length];
  return Buffer.concat([Buffer.from(head), Buffer.from(text, "latin1")]);
}

describe("readBinaryPlist", () => {
  it("reads a dictionary of texts, short and long", () => {
    const plist = makePlist([0xd2, 1, 2, 3, 4], "CFBundleIdentifier", "Name", "com.openai.chat", "A<B");
    assert.equal(
      readBinaryPlist(plist),
      "<plist><dict><key>CFBundleIdentifier</key><string>com.openai.chat</string><key>Name</key><string>A&lt;B</string></dict></plist>",
    );
  });

  it("reads wide texts, lists, truth values and leaves numbers out", () => {
    const plist = makePlist([0xa4, 1, 2, 3, 4], [0x62, 0x00, 0x41, 0x30, 0x42], [0x09], [0x08], [0x10, 7]);
    assert.equal(
      readBinaryPlist(plist),
      "<plist><array><string>Aあ</string><true/><false/><data/></array></plist>".replace("あ", "\u3042"),
    );
  });

  it("answers null for XML, for what is cut off and for a list that holds itself", () => {
    assert.equal(readBinaryPlist(Buffer.from("<plist><dict/></plist>".padEnd(60))), null);
    assert.equal(readBinaryPlist(makePlist([0xd1, 1, 2], "a", "b").subarray(0, 45)), null);
    assert.equal(readBinaryPlist(makePlist([0xa1, 0])), null);
    assert.equal(readBinaryPlist(makePlist([0xa2, 0, 0], "x")), null);
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 200 }), (bytes) => {
        const answer = readBinaryPlist(Buffer.concat([Buffer.from("bplist00"), Buffer.from(bytes)]));
        assert.ok(answer === null || answer.startsWith("<plist>"));
      }),
    );
  });
});
