import { crc32, deflateSync } from "node:zlib";

/** One chunk of a PNG. */
export function pngChunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

interface Wanted {
  readonly width?: number;
  readonly height?: number;
  /** Rows of pixels, where they are not as many as the head says. */
  readonly rows?: number;
  readonly interlace?: 0 | 1;
  /** Chunks or segments before the pixels. */
  readonly more?: Uint8Array;
}

/** A one-coloured RGBA picture as PNG. */
export function makePng({ width = 40, height = 20, rows = height, interlace = 0, more = new Uint8Array() }: Wanted = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, interlace], 8);
  const line = Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, () => Buffer.from([31, 111, 139, 200]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: rows }, () => line)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, pngChunk("IHDR", head), more, pngChunk("IDAT", pixels), pngChunk("IEND", Buffer.alloc(0))]);
}

/** The segments of a JPEG that a reader of heads needs; no picture that could be drawn. */
export function makeJpeg({ width = 64, height = 32, more = new Uint8Array() }: Wanted = {}): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9]);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2]), more, frame, scan]);
}
