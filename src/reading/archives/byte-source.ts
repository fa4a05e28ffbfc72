import type { FileHandle } from "node:fs/promises";
import { ArchiveFault } from "./archive-fault.ts";

/** Bytes that can be read at any place: an open file, a piece of memory, or a part of either. */
export interface ByteSource {
  readonly size: number;
  /** Exactly `length` bytes from `at` on. @throws ArchiveFault `archive-corrupt` when there are fewer. */
  read(at: number, length: number): Promise<Buffer>;
  /** A part, without copying. */
  part(at: number, length: number): ByteSource;
}

export function sourceOfBytes(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    read: async (at, length) => {
      if (at < 0 || at + length > bytes.length) throw endedEarly();
      return bytes.subarray(at, at + length);
    },
    part: (at, length) => sourceOfBytes(bytes.subarray(at, at + length)),
  };
}

/** `size` is the file's length when it was opened. The caller closes the file. */
export function sourceOfFile(file: FileHandle, size: number, base = 0): ByteSource {
  return {
    size,
    read: async (at, length) => {
      if (at < 0 || at + length > size) throw endedEarly();
      const bytes = Buffer.allocUnsafe(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, base + at + filled);
        if (bytesRead === 0) throw endedEarly();
        filled += bytesRead;
      }
      return bytes;
    },
    part: (at, length) => sourceOfFile(file, Math.max(0, Math.min(length, size - at)), base + at),
  };
}

/** The source from front to back in pieces of at most `step` bytes. */
export async function* streamSource(source: ByteSource, step = 1 << 18): AsyncGenerator<Buffer> {
  for (let at = 0; at < source.size; at += step) yield await source.read(at, Math.min(step, source.size - at));
}

function endedEarly(): ArchiveFault {
  return new ArchiveFault("archive-corrupt", "ends in the middle: expected more bytes, met the end");
}
