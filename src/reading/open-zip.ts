import { fromBufferPromise, openPromise, type Entry, type ZipFile } from "yauzl";
import type { ExportInput, ReadingLimits } from "./export-input.ts";

/** A member of a zip file. `share` is its packed size for one unpacked byte. */
export type ZipMember =
  | {
      readonly kind: "file";
      readonly place: string;
      readonly chunks: AsyncIterable<Uint8Array>;
      readonly compressed: number;
      readonly share: number;
    }
  | { readonly kind: "workbook"; readonly unpacked: number }
  | { readonly kind: "refused"; readonly place: string; readonly why: string };

/** Files in a zip archive in the order of its directory; a workbook (XLSX) is one thing. Damage is a refusal, never thrown. */
export async function* openZip(input: ExportInput, limits: ReadingLimits): AsyncGenerator<ZipMember> {
  let zip: ZipFile;
  try {
    zip = await openFile(input);
  } catch (cause) {
    yield { kind: "refused", place: input.name, why: `a damaged zip file (${describe(cause)})` };
    return;
  }
  try {
    yield* listMembers(zip, input.name, limits);
  } catch (cause) {
    if (!isZipFault(cause)) throw cause;
    yield { kind: "refused", place: input.name, why: `a damaged zip file (${describe(cause)})` };
  } finally {
    zip.close();
  }
}

function openFile(input: ExportInput): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false };
  if ("path" in input) return openPromise(input.path, options);
  return fromBufferPromise(Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength), options);
}

async function* listMembers(zip: ZipFile, place: string, limits: ReadingLimits): AsyncGenerator<ZipMember> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= limits.entries) {
      yield { kind: "refused", place, why: `more than ${limits.entries} files in one archive; the first ${limits.entries} are read` };
      break;
    }
    if (!isNoise(entry.fileName)) entries.push(entry);
  }
  if (entries.some((entry) => entry.fileName === "xl/workbook.xml")) {
    yield { kind: "workbook", unpacked: entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) };
    return;
  }
  for (const entry of entries) yield await openMember(zip, entry, `${place}!${entry.fileName}`);
}

async function openMember(zip: ZipFile, entry: Entry, place: string): Promise<ZipMember> {
  if (entry.isEncrypted()) return { kind: "refused", place, why: "the archive asks for a password; unpack it first" };
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return { kind: "refused", place, why: `packed in a way (method ${entry.compressionMethod}) that is not read; unpack it first` };
  }
  const chunks = await zip.openReadStreamPromise(entry);
  const share = entry.uncompressedSize === 0 ? 0 : entry.compressedSize / entry.uncompressedSize;
  return { kind: "file", place, chunks, compressed: entry.compressedSize, share };
}

/** Folders, and what macOS and Windows add to archives. */
export function isNoise(name: string): boolean {
  return name.endsWith("/") || name.startsWith("__MACOSX/") || /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/.test(name);
}

function isZipFault(cause: unknown): boolean {
  return cause instanceof Error && cause.name !== "AbortError" && !("syscall" in cause);
}

function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
