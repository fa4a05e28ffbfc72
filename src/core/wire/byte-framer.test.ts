import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { makeByteFramer, writeByteMessage } from "./byte-framer.ts";

const headers = { ":message-type": "event", ":event-type": "chunk", ":content-type": "application/json" };
const wrap = (event: object, more = {}): string =>
  JSON.stringify({ bytes: Buffer.from(JSON.stringify(event)).toString("base64"), ...more });

/** Reads one message the way AWS's clients do: lengths and both sums must be right. */
function readMessage(text: string): { readonly payload: string; readonly rest: string } {
  const bytes = Buffer.from(text, "latin1");
  const total = bytes.readUInt32BE(0);
  const head = bytes.readUInt32BE(4);
  assert.equal(bytes.readUInt32BE(8), crc32(bytes.subarray(0, 8)));
  assert.equal(bytes.readUInt32BE(total - 4), crc32(bytes.subarray(0, total - 4)));
  assert.equal(bytes.subarray(12, 13)[0], ":message-type".length);
  return { payload: bytes.subarray(12 + head, total - 4).toString(), rest: text.slice(total) };
}

describe("binary event stream", () => {
  it("reads what a message carries, plain or wrapped, and writes it with right lengths and sums", () => {
    for (const payload of ['{"delta":{"text":"caf\u00e9 \u27e6x\u27e7"}}', wrap({ type: "ping", text: "caf\u00e9" }, { p: "abcdef" })]) {
      const raw = writeByteMessage(headers, payload);
      const [frame] = makeByteFramer().push(raw);
      assert.ok(frame !== undefined);
      assert.equal(frame.raw, raw);
      assert.equal(readMessage(frame.withData(frame.data)).payload, payload);
      const { payload: changed, rest } = readMessage(frame.withData('{"text":"\u00fcber ana@example.com"}'));
      assert.equal(rest, "");
      const said = JSON.parse(changed);
      assert.equal(said.p, JSON.parse(payload).p);
      assert.equal(
        typeof said.bytes === "string" ? Buffer.from(said.bytes, "base64").toString() : changed,
        '{"text":"\u00fcber ana@example.com"}',
      );
    }
  });

  it("cut anywhere, the messages are the same and no byte is lost", () => {
    const stream = [1, 2, 3].map((at) => writeByteMessage(headers, wrap({ at, text: "\u27e6".repeat(at) }))).join("");
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 20 }), (cuts) => {
        const framer = makeByteFramer();
        const edges = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
        const frames = edges.slice(1).flatMap((to, at) => framer.push(stream.slice(edges[at], to)));
        assert.deepEqual(
          frames.map(({ data }) => JSON.parse(data).at),
          [1, 2, 3],
        );
        assert.equal(frames.map(({ raw }) => raw).join(""), stream);
      }),
    );
  });

  it("what is no such stream, or ends in the middle, goes on as it came", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 6 }), (pieces) => {
        const framer = makeByteFramer();
        const texts = pieces.map((piece) => Buffer.from(piece).toString("latin1"));
        const out = [...texts.flatMap((text) => framer.push(text)), ...framer.close()];
        assert.equal(out.map(({ raw }) => raw).join(""), texts.join(""));
      }),
    );
    const lies = "\u00ff\u00ff\u00ff\u00ff\u0000\u0000\u0000\u0000abcd";
    assert.equal(makeByteFramer().push(lies)[0]?.raw, lies);
  });
});
