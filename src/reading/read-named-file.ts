import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { decodeBytes } from "./decode-text.ts";
import { isBinary } from "./detect-encoding.ts";

/** A file's text as far as it was read. */
export interface NamedFile {
  readonly text: string;
  readonly isComplete: boolean;
}

const largest = 8 * 1024 * 1024;

/** Reads a file that somebody named, up to 8 MiB. Null where there is none, it is no regular file, or holds no text. */
export function readNamedFile(path: string, cwd: string): NamedFile | null {
  const full = path.startsWith("~/") ? join(homedir(), path.slice(2)) : isAbsolute(path) ? path : resolve(cwd, path);
  let file: number | undefined;
  try {
    file = openSync(full, "r");
    const state = fstatSync(file);
    if (!state.isFile() || state.size === 0) return null;
    const bytes = Buffer.alloc(Math.min(state.size, largest));
    const read = readSync(file, bytes, 0, bytes.length, 0);
    const found = bytes.subarray(0, read);
    return isBinary(found) ? null : { text: decodeBytes(found), isComplete: state.size <= largest };
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
