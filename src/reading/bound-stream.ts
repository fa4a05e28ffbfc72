import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** Below this nothing is refused: short repetitive logs shrink a thousandfold. */
const freeBytes = 64 << 20;

/**
 * Passes chunks on and stops a stream that grows more than `ratio` times over its compressed size: an archive made to
 * fill memory. `compressed` answers the compressed bytes consumed so far.
 */
export async function* boundStream(chunks: AsyncIterable<Uint8Array>, compressed: () => number, ratio: number): AsyncGenerator<Uint8Array> {
  let out = 0;
  for await (const chunk of chunks) {
    out += chunk.length;
    if (out > freeBytes && out > compressed() * ratio) {
      throw new PlimsollError(
        "bad-input",
        `expected a log or export, met compressed data that grows more than ${ratio} times; unpack it yourself and hand over the files`,
      );
    }
    yield chunk;
  }
}

/** All bytes of a stream, or null when there are more than `most`. */
export async function holdStream(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
