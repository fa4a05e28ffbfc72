import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { decodeBytes } from "./decode-text.ts";

export type TextFile =
  | { readonly kind: "text"; readonly text: string; readonly isCut: boolean; readonly changed: string }
  | { readonly kind: "binary"; readonly changed: string }
  | { readonly kind: "unreadable"; readonly why: string };

const headBytes = 8000;

/**
 * The beginning of a regular file as text, at most `most` bytes; opened without following a link and without waiting for
 * a pipe. A NUL among the first 8,000 bytes of a file without a UTF-16 mark makes it binary (the rule git uses).
 */
export function readTextFile(path: string, most: number): TextFile {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(file);
    if (!found.isFile()) return { kind: "unreadable", why: "not a regular file" };
    const bytes = readBytes(file, Math.min(found.size, most));
    const changed = found.mtime.toISOString();
    if (isBinary(bytes)) return { kind: "binary", changed };
    return { kind: "text", text: decodeBytes(bytes), isCut: found.size > most, changed };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return { kind: "unreadable", why: `the file cannot be read (${code}); check its permissions` };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readBytes(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function isBinary(bytes: Buffer): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isWide && bytes.subarray(0, headBytes).includes(0);
}
