import type { ArchiveEntry } from "./archive-entry.ts";
import { streamSource } from "./byte-source.ts";

/** The whole content of an entry, or its first `most` bytes and then the rest piece by piece through `onRest`. */
export async function collectEntry(
  entry: Pick<ArchiveEntry, "source" | "pieces" | "size">,
  most: number,
): Promise<{ bytes: Buffer; rest: AsyncIterator<Buffer> | null }> {
  if (entry.source !== undefined && entry.source.size <= most) return { bytes: await entry.source.read(0, entry.source.size), rest: null };
  const pieces = entry.pieces ?? (entry.source === undefined ? null : streamSource(entry.source));
  if (pieces === null) return { bytes: Buffer.alloc(0), rest: null };
  const iterator = pieces[Symbol.asyncIterator]();
  // Memory that is not touched costs nothing, so a size that lies is harmless.
  let bytes = Buffer.allocUnsafeSlow(Math.min(most, Math.max(entry.size, 4096)));
  let filled = 0;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    if (filled + next.value.length > bytes.length) {
      const size = Math.min(most, Math.max(bytes.length * 2, filled + next.value.length));
      if (filled + next.value.length > size) return { bytes: bytes.subarray(0, filled), rest: putBefore(next.value, iterator) };
      const grown = Buffer.allocUnsafeSlow(size);
      bytes.copy(grown, 0, 0, filled);
      bytes = grown;
    }
    next.value.copy(bytes, filled);
    filled += next.value.length;
  }
  return { bytes: bytes.subarray(0, filled), rest: null };
}

/** The piece that did not fit any more, then the others: what is held is not copied for it. */
function putBefore(piece: Buffer, rest: AsyncIterator<Buffer>): AsyncIterator<Buffer> {
  let isGiven = false;
  return {
    next: async () => {
      if (isGiven) return rest.next();
      isGiven = true;
      return { done: false, value: piece };
    },
    return: async () => (await rest.return?.()) ?? { done: true, value: undefined },
  };
}
