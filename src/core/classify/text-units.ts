import { foldedUnits } from "./fold-text.ts";

/**
 * A text as one byte per code unit, which is what scanning loops read: ASCII as it is, and above it only what kind of
 * sign stands there. Reading bytes is several times faster than asking a string for its units.
 */
export interface TextUnits {
  /** As long as the text at least, with 0 behind it. Reused by the next text. */
  readonly bytes: Uint8Array;
  readonly isAscii: boolean;
  /** Bytes of the text in UTF-8. */
  readonly size: number;
  /** A sign stands in it that `foldText` changes. */
  readonly needsFolding: boolean;
}

/** Bytes of what is outside ASCII. */
export const wideOther = 128;
export const wideLower = 129;
export const wideUpper = 130;
/** No letter, but part of a word. */
export const wideJoiner = 131;
/** A letter to feeders that ends no word to anchors. */
export const wideSuffix = 132;

/** Kinds of letters and digits by byte; 0 for everything else. */
export const upper = 1;
export const lower = 2;
export const digit = 4;
export const wide = 8;

export const kindOfByte = new Uint8Array(256);
for (let code = 0x30; code <= 0x39; code += 1) kindOfByte[code] = digit;
for (let code = 0x41; code <= 0x5a; code += 1) {
  kindOfByte[code] = upper;
  kindOfByte[code + 32] = lower;
}
kindOfByte[wideLower] = kindOfByte[wideSuffix] = lower | wide;
kindOfByte[wideUpper] = upper | wide;

/** The byte with ASCII capitals made small. */
export const smallOfByte = Uint8Array.from({ length: 256 }, (_, code) => (code >= 0x41 && code <= 0x5a ? code + 32 : code));

/** 1 for what continues a word: letters, digits, underscore; outside ASCII all but signs and punctuation. */
export const isWordByte = new Uint8Array(256);
for (let code = 0; code < 256; code += 1) if (kindOfByte[code] !== 0 && code !== wideSuffix) isWordByte[code] = 1;
isWordByte[0x5f] = isWordByte[wideJoiner] = 1;

let bytesOfUnits: Uint8Array | undefined;

/** Capitals stand in Latin, Greek, Cyrillic, Armenian and Georgian; all else that is a letter has no case. */
function isLetter(code: number): boolean {
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  return code >= 0x2c00 && !(code >= 0x3000 && code <= 0x3004) && !(code >= 0x3008 && code <= 0x3020) && code < 0xd800;
}

function isWordUnit(code: number): boolean {
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff0f);
}

function byteOfWide(code: number): number {
  if (!isLetter(code)) return isWordUnit(code) ? wideJoiner : wideOther;
  if (!isWordUnit(code)) return wideSuffix;
  const isCased = code < 0x590 || (code >= 0x1c80 && code < 0x2000);
  const sign = String.fromCharCode(code);
  return isCased && sign.toLowerCase() !== sign ? wideUpper : wideLower;
}

function makeBytesOfUnits(): Uint8Array {
  return new Uint8Array(65_536).map((_, code) => (code < 0x80 ? code : byteOfWide(code)));
}

let bytesOfFolded: Uint8Array | undefined;

/** Likewise, with the sign that a folded one becomes: such bytes are below 128. */
function makeBytesOfFolded(): Uint8Array {
  const folded = foldedUnits();
  return (bytesOfUnits ??= makeBytesOfUnits()).map((byte, code) => (folded[code] === code ? byte : (folded[code] ?? 0)));
}

/** Depth 0 is the text itself, which is folded; what was decoded out of it is looked at as it is. */
function bytesAt(depth: number): Uint8Array {
  return depth === 0 ? (bytesOfFolded ??= makeBytesOfFolded()) : (bytesOfUnits ??= makeBytesOfUnits());
}

/** Kind of a code unit: as by its byte, but capitals outside ASCII count as small letters. */
export function kindOfUnit(code: number): number {
  if (code < 128) return kindOfByte[code] ?? 0;
  return isLetter(code) ? lower | wide : 0;
}

/** Where letters with case stand. */
const casedRanges = [
  [0x41, 0x590],
  [0x10a0, 0x1100],
  [0x1c80, 0x2000],
  [0x2c00, 0x2d30],
  [0xa640, 0xa800],
  [0xff21, 0xff3b],
] as const;

let smallUnits: Uint16Array | undefined;

/** Code unit → its small letter; a final sigma is a sigma. One unit stays one unit. Made at the first text outside ASCII. */
export function smallOfUnit(): Uint16Array {
  if (smallUnits !== undefined) return smallUnits;
  const made = new Uint16Array(65_536).map((_, code) => code);
  for (const [from, to] of casedRanges) {
    for (let code = from; code < to; code += 1) {
      const small = String.fromCharCode(code).toLowerCase();
      if (small.length === 1) made[code] = small.charCodeAt(0);
    }
  }
  made[0x3c2] = 0x3c3;
  return (smallUnits = made);
}

/** Rooms for the bytes, one per depth of decoding: an inner text is read while the outer one is. */
const rooms: Uint8Array[] = [];
const encoder = new TextEncoder();
const leastRoom = 16_384;

/** Room for a text and something behind it: most texts outside ASCII have few signs that take more than a byte. */
function roomFor(length: number, depth: number): Uint8Array {
  const known = rooms[depth];
  if (known !== undefined && known.length > length + (length >> 3)) return known;
  const made = new Uint8Array(Math.max(leastRoom, Math.ceil(length * 1.25) + 8));
  rooms[depth] = made;
  return made;
}

/**
 * The units of a text; valid until the next text of the same depth is read. Depth 0 is the text itself: its units are
 * those of the folded text.
 */
export function readUnits(text: string, depth: number): TextUnits {
  const bytes = roomFor(text.length, depth);
  const { read, written } = encoder.encodeInto(text, bytes);
  if (read === written && read === text.length) {
    bytes[read] = 0;
    return { bytes, isAscii: true, size: read, needsFolding: false };
  }
  const isWhole = read === text.length;
  const needsFolding = isWhole ? narrowEncoded(bytes, written, bytesAt(depth)) : readWide(text, bytes, bytesAt(depth));
  bytes[text.length] = 0;
  return { bytes, isAscii: false, size: isWhole ? written : sizeOf(text), needsFolding };
}

/** Makes UTF-8 one byte a code unit, in its place; true where a sign needs folding. */
function narrowEncoded(bytes: Uint8Array, size: number, known: Uint8Array): boolean {
  let every = 0x80;
  let to = 0;
  for (let from = 0; from < size;) {
    const first = bytes[from] ?? 0;
    if (first < 0x80) {
      bytes[to] = first;
      to += 1;
      from += 1;
      continue;
    }
    if (first >= 0xf0) {
      // A sign of two code units; neither is known as a letter.
      bytes[to] = bytes[to + 1] = wideJoiner;
      to += 2;
      from += 4;
      continue;
    }
    const second = (bytes[from + 1] ?? 0) & 0x3f;
    const code = first < 0xe0 ? ((first & 0x1f) << 6) | second : ((first & 0x0f) << 12) | (second << 6) | ((bytes[from + 2] ?? 0) & 0x3f);
    const byte = known[code] ?? 0;
    every &= byte;
    bytes[to] = byte;
    to += 1;
    from += first < 0xe0 ? 2 : 3;
  }
  return every === 0;
}

/** Likewise, sign by sign: for texts of which most signs take several bytes. */
function readWide(text: string, bytes: Uint8Array, known: Uint8Array): boolean {
  let every = 0x80;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes[i] = code;
    else {
      const byte = known[code] ?? 0;
      every &= byte;
      bytes[i] = byte;
    }
  }
  return every === 0;
}

/** Bytes of a text in UTF-8; a lone surrogate takes 3, as its replacement does. */
function sizeOf(text: string): number {
  let size = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    size += code < 0x800 ? 1 : 2;
    if (code >= 0xd800 && code < 0xdc00) {
      const next = text.charCodeAt(i + 1);
      // A pair is two code units and four bytes.
      if (next >= 0xdc00 && next < 0xe000) i += 1;
    }
  }
  return size;
}
