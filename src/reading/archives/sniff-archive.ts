import { isTarHeader } from "./read-tar.ts";

/** What a file is by its first bytes; null when it is no archive or packed file that is read. Give at least 512 bytes. */
export type ArchiveForm = "zip" | "tar" | "gzip" | "zstd" | "crx" | "unread";

export function sniffArchive(head: Buffer): ArchiveForm | null {
  const mark = head.toString("latin1", 0, 6);
  if (mark.startsWith("PK\x03\x04") || mark.startsWith("PK\x05\x06") || mark.startsWith("PK00PK")) return "zip";
  if (mark.startsWith("\x1f\x8b\x08")) return "gzip";
  if (mark.startsWith("Cr24")) return "crx";
  if (mark.startsWith("\x28\xb5\x2f\xfd")) return "zstd";
  if (
    mark === "\xfd7zXZ\0" ||
    mark === "7z\xbc\xaf\x27\x1c" ||
    /^BZh[1-9]1A/.test(head.toString("latin1", 0, 6)) ||
    mark.startsWith("Rar!\x1a\x07")
  )
    return "unread";
  return head.length >= 512 && isTarHeader(head.subarray(0, 512)) ? "tar" : null;
}
