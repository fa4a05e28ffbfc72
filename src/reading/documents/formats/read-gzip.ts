import { gunzipSync } from "node:zlib";
import type { DocumentReading } from "../document.ts";

/** What a gzip file holds, e.g. a tar archive or a log. */
export async function readGzip(place: string, bytes: Uint8Array, reading: DocumentReading, depth: number): Promise<void> {
  const most = Math.min(reading.limits.text, Math.max(1 << 20, bytes.length * reading.limits.ratio));
  let unpacked: Buffer;
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength: most });
  } catch (cause) {
    const isBomb = cause instanceof RangeError;
    return reading.refuse(place, isBomb ? `grows more than ${reading.limits.ratio} times when unpacked; not read` : "a damaged gzip file");
  }
  await reading.open(place, unpacked, depth + 1);
}
