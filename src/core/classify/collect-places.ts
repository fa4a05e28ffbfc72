import { codeOfByte, gramMask } from "./build-anchors.ts";

/** So many bytes are looked at before what was collected is: the loops over all code units hold nothing else. */
export const mostPlaces = 1_024;

/** Rooms for places, one per depth of decoding. */
const rooms: Int32Array[] = [];

export function placesAt(depth: number): Int32Array {
  return (rooms[depth] ??= new Int32Array(mostPlaces + 1));
}

/** The three signs that end at `at`, by their codes. */
export function gramAt(bytes: Uint8Array, at: number): number {
  const before = at < 2 ? 0 : (codeOfByte[bytes[at - 2] ?? 0] ?? 0);
  const between = at < 1 ? 0 : (codeOfByte[bytes[at - 1] ?? 0] ?? 0);
  return (before << 12) | (between << 6) | (codeOfByte[bytes[at] ?? 0] ?? 0);
}

/**
 * Collects the places from `from` to `end`, at most `mostPlaces` apart, where three signs end that some anchor has;
 * answers how many. Every place is written down and counted only if it is one: nothing is guessed, so nothing is guessed wrong.
 */
export function collectGrams(marks: Uint32Array, bytes: Uint8Array, from: number, end: number, places: Int32Array): number {
  let count = 0;
  let gram = from === 0 ? 0 : gramAt(bytes, from - 1);
  for (let i = from; i < end; i += 1) {
    gram = ((gram << 6) | (codeOfByte[bytes[i] ?? 0] ?? 0)) & gramMask;
    places[count] = i;
    count += ((marks[gram >> 5] ?? 0) >>> (gram & 31)) & 1;
  }
  return count;
}

/**
 * Collects the places from `from` to `end`, at most `mostPlaces` apart, that are wanted by what stands there and before:
 * `wanted` has 1 for four times the class of the byte before plus the class of the byte.
 */
export function collectWanted(
  classes: Uint8Array,
  wanted: Uint8Array,
  bytes: Uint8Array,
  from: number,
  end: number,
  places: Int32Array,
): number {
  let count = 0;
  let before = from === 0 ? 0 : (classes[bytes[from - 1] ?? 0] ?? 0);
  for (let i = from; i < end; i += 1) {
    const now = classes[bytes[i] ?? 0] ?? 0;
    places[count] = i;
    count += wanted[(before << 2) | now] ?? 0;
    before = now;
  }
  return count;
}
