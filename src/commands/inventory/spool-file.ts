import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { DroppedFile } from "./import-file.ts";

/** The largest file taken in one piece. */
const largestFile = 16 * 1024 ** 3;

/**
 * Writes a file as it arrives to the folder `spool` below home, readable by the owner only, and digests it on the way.
 * The caller removes it. An arrival that breaks off leaves nothing.
 */
export async function spoolFile(home: string, id: string, name: string, chunks: AsyncIterable<Uint8Array>): Promise<DroppedFile> {
  const folder = join(home, "spool");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const path = spoolPath(home, id);
  const hash = createHash("sha256");
  try {
    await pipeline(digestChunks(chunks, hash), createWriteStream(path, { mode: 0o600, flags: "wx" }));
  } catch (cause) {
    await rm(path, { force: true });
    if (cause instanceof PlimsollError) throw cause;
    throw new PlimsollError("unreadable", "expected the whole file, met an end before that; drop it again", cause);
  }
  return { name, path, digest: hash.digest("hex") };
}

/** Where the bytes of a job's file lie while it is read. */
export function spoolPath(home: string, id: string): string {
  return join(home, "spool", id);
}

async function* digestChunks(chunks: AsyncIterable<Uint8Array>, hash: { update(bytes: Uint8Array): unknown }): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largestFile)
      throw new PlimsollError("bad-input", "expected a file of at most 16 GB, met a larger one; export a shorter time");
    hash.update(chunk);
    yield chunk;
  }
  if (size === 0) throw new PlimsollError("bad-input", "expected a file with something in it, met an empty one; export it again");
}
