import { hash, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { KeyedHash } from "../../core/redact/placeholder.ts";

const keyLength = 32;

/**
 * The key of this home folder for placeholders and maps: 32 random bytes, made once, readable by its owner alone. Two
 * processes that make it at once end with the same key.
 */
export function readRedactionKey(home: string): Buffer {
  const path = join(home, "redaction.key");
  if (!existsSync(path)) makeKey(home, path);
  const key = Buffer.from(readFileSync(path, "utf8").trim(), "hex");
  if (key.length !== keyLength)
    throw new PlimsollError(
      "unreadable",
      `expected a key of ${keyLength} bytes in ${path}, met ${key.length}; restore it from a backup, or remove it and give up the maps made with it`,
    );
  return key;
}

function makeKey(home: string, path: string): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const fresh = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(fresh, `${randomBytes(keyLength).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  try {
    linkSync(fresh, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

const blockLength = 64;

/** HMAC-SHA-256 under a key (RFC 2104), as two digests made in one go each: an object for each hash costs ten times that. */
export function makeKeyedHash(key: Uint8Array): KeyedHash {
  const block = Buffer.alloc(blockLength);
  block.set(key.length > blockLength ? hash("sha256", key, "buffer") : key);
  const inner = block.map((byte) => byte ^ 0x36);
  const outer = block.map((byte) => byte ^ 0x5c);
  return (message) =>
    hash("sha256", Buffer.concat([outer, hash("sha256", Buffer.concat([inner, Buffer.from(message)]), "buffer")]), "buffer");
}
