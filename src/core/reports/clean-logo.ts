/** A picture without what is no picture: no camera, place, text or comment is left, nothing stands behind its end. */
export interface CleanedPicture {
  readonly type: "image/png" | "image/jpeg";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** PNG: bytes that the pixels take when unpacked, and where they stand in `bytes`; null for JPEG. */
  readonly packed: { readonly parts: readonly Uint8Array[]; readonly size: number } | null;
}

/** Pixels on a side. */
const longestSide = 4000;
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const kept = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "pHYs", "IDAT", "IEND"]);
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Reads a PNG (W3C PNG, third edition) or JPEG (ITU T.81) and keeps what draws it; null for anything else. Pure and linear. */
export function cleanLogo(bytes: Uint8Array): CleanedPicture | null {
  if (signature.every((byte, at) => bytes[at] === byte)) return cleanPng(bytes);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? cleanJpeg(bytes) : null;
}

function cleanPng(bytes: Uint8Array): CleanedPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces = [bytes.subarray(0, 8)];
  const packed: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length || (at === 8) !== (name === "IHDR")) return null;
    if (kept.has(name)) pieces.push(bytes.subarray(at, end));
    if (name === "IDAT") packed.push(bytes.subarray(at + 8, end - 4));
    if (name === "IEND") return finishPng(view, pieces, packed);
    at = end;
  }
  return null;
}

function finishPng(view: DataView, pieces: readonly Uint8Array[], packed: readonly Uint8Array[]): CleanedPicture | null {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour, interlace] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const samples = channels[colour];
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth) || interlace !== 0 || packed.length === 0) return null;
  if (!isSide(width) || !isSide(height)) return null;
  const size = height * (1 + Math.ceil((width * samples * depth) / 8));
  return { type: "image/png", bytes: join(pieces), width, height, packed: { parts: packed, size } };
}

function cleanJpeg(bytes: Uint8Array): CleanedPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    if (bytes[at] !== 0xff || marker < 0xc0 || end > bytes.length || end < at + 4) return null;
    // Applications' own segments but the colour ones (JFIF, ICC, Adobe), and comments, are left out.
    if (!(marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker)) && marker !== 0xfe)
      pieces.push(bytes.subarray(at, end));
    if (isFrame(marker) && end >= at + 10) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xda) {
      const stop = bytes.lastIndexOf(0xd9);
      if (size === null || !isSide(size.width) || !isSide(size.height) || stop < end || bytes[stop - 1] !== 0xff) return null;
      return { type: "image/jpeg", bytes: join([...pieces, bytes.subarray(end, stop + 1)]), ...size, packed: null };
    }
    at = end;
  }
  return null;
}

/** Start of frame: baseline, extended, progressive; what the others are no browser draws. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xc2;
}

function isSide(pixels: number): boolean {
  return pixels >= 1 && pixels <= longestSide;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
