import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { makeJpeg, makePng, pngChunk } from "../../../test/make-picture.ts";
import { cleanLogo } from "./clean-logo.ts";
import { fitLogo } from "./logo.ts";

const secret = Buffer.from("place: 52.5200 N, 13.4050 E");

describe("cleaning a logo", () => {
  test("a PNG keeps what draws it and loses texts, places and what stands behind its end", () => {
    const plain = makePng();
    const loaded = Buffer.concat([makePng({ more: Buffer.concat([pngChunk("tEXt", secret), pngChunk("eXIf", secret)]) }), secret]);
    assert.deepEqual(Buffer.from(cleanLogo(loaded)?.bytes ?? []), plain);
    assert.deepEqual([cleanLogo(loaded)?.width, cleanLogo(loaded)?.height, cleanLogo(loaded)?.type], [40, 20, "image/png"]);
  });

  test("a JPEG loses Exif and comments, and keeps its colours", () => {
    const segment = (marker: number, data: Uint8Array): Buffer => Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), data]);
    const colour = segment(0xe2, Buffer.from("ICC"));
    const loaded = makeJpeg({ more: Buffer.concat([segment(0xe1, secret), segment(0xfe, secret), colour]) });
    const clean = cleanLogo(Buffer.concat([loaded, secret]));
    assert.deepEqual(Buffer.from(clean?.bytes ?? []), makeJpeg({ more: colour }));
    assert.deepEqual([clean?.width, clean?.height], [64, 32]);
  });

  test("refuses everything else", () => {
    const refused: Readonly<Record<string, Uint8Array>> = {
      svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      gif: Buffer.from("GIF89a"),
      nothing: Buffer.alloc(0),
      interlaced: makePng({ interlace: 1 }),
      "too wide": makePng({ width: 4001, height: 1 }),
      "cut off": makePng().subarray(0, 60),
      "no head": Buffer.concat([makePng().subarray(0, 8), pngChunk("IDAT", Buffer.alloc(4)), pngChunk("IEND", Buffer.alloc(0))]),
      "no size": Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9]),
      "cut JPEG": makeJpeg().subarray(0, -2),
      "empty JPEG": makeJpeg({ width: 0 }),
    };
    for (const [name, bytes] of Object.entries(refused)) assert.equal(cleanLogo(bytes), null, name);
  });

  test("no bytes make it fail, and what it keeps is kept again", () => {
    const changed = fc.tuple(fc.constantFrom(makePng(), makeJpeg()), fc.nat(), fc.nat(255)).map(([whole, at, byte]) => {
      const copy = Uint8Array.from(whole);
      copy[at % copy.length] = byte;
      return copy;
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), changed), (bytes) => {
        const once = cleanLogo(bytes);
        if (once !== null) assert.deepEqual(cleanLogo(once.bytes)?.bytes, once.bytes);
      }),
    );
  });
});

test("a logo is shown within its room, in its own proportions, never larger than it is", () => {
  assert.deepEqual(fitLogo({ width: 320, height: 40 }), { width: 160, height: 20 });
  assert.deepEqual(fitLogo({ width: 80, height: 400 }), { width: 8, height: 40 });
  assert.deepEqual(fitLogo({ width: 16, height: 16 }), { width: 16, height: 16 });
  assert.deepEqual(fitLogo({ width: 4000, height: 1 }), { width: 160, height: 1 });
});
