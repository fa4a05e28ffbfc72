import {
  createBrotliDecompress,
  createInflateRaw,
  createZstdDecompress,
  type BrotliDecompress,
  type InflateRaw,
  type ZstdDecompress,
} from "node:zlib";
import { ArchiveFault } from "./archive-fault.ts";
import { streamSource, type ByteSource } from "./byte-source.ts";
import type { ReadingBudget } from "./reading-budget.ts";

export type Packing = "deflate" | "brotli" | "zstd";

type Unpacker = InflateRaw | BrotliDecompress | ZstdDecompress;

const makers = { deflate: createInflateRaw, brotli: createBrotliDecompress, zstd: createZstdDecompress };

/** Told at the end of a packed stream how many packed bytes it used. */
export interface InflateEnd {
  used: number;
}

/**
 * Unpacks a source piece by piece; every piece is paid for from the budget before more is unpacked. `end.used` then holds
 * the packed bytes that belonged to the stream: what follows is for the caller to judge.
 * @throws ArchiveFault `archive-corrupt` when the stream is damaged or ends early, `archive-bomb` past a limit.
 */
export async function* inflateStream(
  source: ByteSource,
  packing: Packing,
  budget: ReadingBudget,
  end: InflateEnd = { used: 0 },
): AsyncGenerator<Buffer> {
  const unpacker = makers[packing]({ chunkSize: 1 << 16 });
  const feeding = feed(source, unpacker);
  let fault: unknown;
  feeding.catch((error: unknown) => {
    fault = error;
    unpacker.destroy(error instanceof Error ? error : undefined);
  });
  try {
    for await (const piece of unpacker) {
      const bytes: Buffer = piece;
      budget.spendBytes(bytes.length);
      yield bytes;
    }
  } catch (error) {
    if (error instanceof ArchiveFault) throw error;
    if (fault instanceof ArchiveFault) throw fault;
    throw new ArchiveFault("archive-corrupt", `packed data is damaged (${error instanceof Error ? error.message : "unknown fault"})`);
  } finally {
    end.used = unpacker.bytesWritten;
    unpacker.destroy();
  }
}

async function feed(source: ByteSource, unpacker: Unpacker): Promise<void> {
  for await (const piece of streamSource(source, 1 << 17)) {
    if (unpacker.destroyed || unpacker.readableEnded) return;
    if (!unpacker.write(piece)) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          unpacker.off("drain", go).off("close", go).off("end", go);
          resolve();
        };
        unpacker.once("drain", go).once("close", go).once("end", go);
      });
    }
  }
  unpacker.end();
}
