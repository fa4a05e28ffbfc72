import { list, type ReadEntry } from "tar";
import type { DocumentReading } from "../document.ts";

interface HeldFile {
  readonly place: string;
  readonly bytes: Buffer;
}

/** Regular files of a tar archive; links and devices are passed over. */
export async function readTar(place: string, bytes: Uint8Array, reading: DocumentReading, depth: number): Promise<void> {
  for (const file of await holdFiles(place, bytes, reading)) await reading.open(file.place, file.bytes, depth + 1);
}

function holdFiles(place: string, bytes: Uint8Array, reading: DocumentReading): Promise<HeldFile[]> {
  return new Promise((resolve, reject) => {
    const held: HeldFile[] = [];
    const parser = list({ strict: false, onReadEntry: (entry: ReadEntry) => holdEntry(entry, place, reading, held) });
    parser.on("end", () => resolve(held));
    parser.on("error", reject);
    parser.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}

function holdEntry(entry: ReadEntry, place: string, reading: DocumentReading, held: HeldFile[]): void {
  const inner = place === "" ? entry.path : `${place}!${entry.path}`;
  if (entry.type !== "File" && entry.type !== "OldFile" && entry.type !== "ContiguousFile") return entry.resume();
  if (!reading.enter(inner)) return entry.resume();
  const pieces: Buffer[] = [];
  entry.on("data", (piece) => pieces.push(Buffer.from(piece)));
  entry.on("end", () => held.push({ place: inner, bytes: Buffer.concat(pieces) }));
}
