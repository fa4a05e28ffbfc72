import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { makeKeyedHash } from "./keyed-hash.ts";

/** What the home folder's key makes possible. The key itself never leaves this file's functions. */
export interface OwnDataKey {
  /** First 64 bits of HMAC-SHA-256 (RFC 2104). */
  digest(entry: string): bigint;
  readonly seeds: readonly [number, number];
  /** AES-256-GCM: nonce, tag, text. */
  seal(bytes: Uint8Array): Uint8Array;
  unseal(bytes: Uint8Array): Uint8Array;
}

/** Folder of the own data in a home folder; owner-only. */
export function ownDataFolder(home: string): string {
  return join(home, "own-data");
}

/**
 * Reads the key, or makes one (256 random bits, owner-only) at the first import.
 * @throws PlimsollError `broken` when the file is not a key.
 */
export function openOwnDataKey(home: string): OwnDataKey {
  const folder = ownDataFolder(home);
  const path = join(folder, "key");
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(path, randomBytes(32), { mode: 0o600, flag: "wx" });
    } catch (cause) {
      if (!existsSync(path))
        throw new PlimsollError("unreadable", `expected to write a key into ${folder}, could not; check the folder's permissions`, cause);
    }
  }
  const key = readFileSync(path);
  if (key.length !== 32)
    throw new PlimsollError("broken", `expected a key of 32 bytes in ${path}, met ${key.length}; remove the folder and import again`);
  return makeKey(key);
}

function makeKey(key: Buffer): OwnDataKey {
  const part = (name: string): Buffer => createHmac("sha256", key).update(name).digest();
  const seeds = part("filter");
  const sealing = part("seal");
  return {
    seeds: [seeds.readInt32LE(0), seeds.readInt32LE(4)],
    digest: makeKeyedHash(part("hash")),
    seal(bytes) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce);
      const sealed = cipher.update(bytes);
      cipher.final();
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    unseal(bytes) {
      const decipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, 12), { authTagLength: 16 });
      decipher.setAuthTag(bytes.subarray(12, 28));
      const open = decipher.update(bytes.subarray(28));
      decipher.final();
      return open;
    },
  };
}
