import { codeOfByte, gramMask } from "./build-anchors.ts";

/** So many places are collected before they are looked at: the loops over all code units hold nothing else. */
export const mostPlaces = 1_024;

/** Rooms for places, one per depth of decoding. */
const rooms: Int32Array[] = [];

export function placesAt(depth: number): Int32Array {
  return (rooms[depth] ??= new Int32Array(mostPlaces));
}

/** The three signs that end at `at`, by their codes. */
export function gramAt(bytes: Uint8Array, at: number): number {
  const before = at < 2 ? 0 : (codeOfByte[bytes[at - 2] ?? 0] ?? 0);
  const between = at < 1 ? 0 : (codeOfByte[bytes[at - 1] ?? 0] ?? 0);
  return (before << 12) | (between << 6) | (codeOfByte[bytes[at] ?? 0] ?? 0);
}

/** Collects the places where three signs end that some anchor has; answers how many. Full means that there may be more. */
export function collectGrams(grams: Uint16Array, bytes: Uint8Array, from: number, end: number, places: Int32Array): number {
  let count = 0;
  let gram = from === 0 ? 0 : gramAt(bytes, from - 1);
  for (let i = from; i < end; i += 1) {
    gram = ((gram << 6) | (codeOfByte[bytes[i] ?? 0] ?? 0)) & gramMask;
    if (grams[gram] !== 0) {
      places[count] = i;
      count += 1;
      if (count === mostPlaces) break;
    }
  }
  return count;
}

/** Collects the places of bytes that are wanted; answers how many. */
export function collectWanted(wanted: Uint8Array, bytes: Uint8Array, from: number, end: number, places: Int32Array): number {
  let count = 0;
  for (let i = from; i < end; i += 1) {
    if (wanted[bytes[i] ?? 0] !== 0) {
      places[count] = i;
      count += 1;
      if (count === mostPlaces) break;
    }
  }
  return count;
}
