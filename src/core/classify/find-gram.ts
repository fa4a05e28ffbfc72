import { codeOfByte, gramMask } from "./build-anchors.ts";

/** The three signs that end at `at`, by their codes. */
export function gramAt(bytes: Uint8Array, at: number): number {
  const before = at < 2 ? 0 : (codeOfByte[bytes[at - 2] ?? 0] ?? 0);
  const between = at < 1 ? 0 : (codeOfByte[bytes[at - 1] ?? 0] ?? 0);
  return (before << 12) | (between << 6) | (codeOfByte[bytes[at] ?? 0] ?? 0);
}

/** Place from `from` on where three signs end that some anchor has; `end` when there is none. The loop over all code units: nothing else is in it. */
export function findGram(grams: Uint16Array, bytes: Uint8Array, from: number, end: number): number {
  if (from >= end) return end;
  let i = from;
  let gram = gramAt(bytes, i);
  while (grams[gram] === 0) {
    i += 1;
    if (i >= end) return end;
    gram = ((gram << 6) | (codeOfByte[bytes[i] ?? 0] ?? 0)) & gramMask;
  }
  return i;
}
