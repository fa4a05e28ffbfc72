import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { RestoreMap } from "../../core/redact/redact-text.ts";

/** A map file: which conversation it belongs to and what stands for what in it. */
export interface RestoreFile {
  readonly conversation: string;
  readonly map: RestoreMap;
}

/** First bytes of a map file, which are also authenticated. */
const head = Buffer.from("plimsoll-map-1\n");
const nonceLength = 12;
const tagLength = 16;

/** Writes the map, encrypted (AES-256-GCM under a key derived from the home's key), readable by its owner alone. */
export function writeRestoreFile(path: string, key: Uint8Array, { conversation, map }: RestoreFile): void {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", mapKey(key), nonce);
  cipher.setAAD(head);
  const body = Buffer.concat([cipher.update(JSON.stringify({ conversation, map: [...map] }), "utf8"), cipher.final()]);
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, Buffer.concat([head, nonce, cipher.getAuthTag(), body]), { mode: 0o600 });
  renameSync(fresh, path);
}

/**
 * Reads a map file; undefined when there is none.
 * @throws PlimsollError `unreadable` when it is no map, was changed, or belongs to another home's key.
 */
export function readRestoreFile(path: string, key: Uint8Array): RestoreFile | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  if (bytes.length < head.length + nonceLength + tagLength || !bytes.subarray(0, head.length).equals(head))
    throw notMap(path, "other content");
  const nonce = bytes.subarray(head.length, head.length + nonceLength);
  const tag = bytes.subarray(head.length + nonceLength, head.length + nonceLength + tagLength);
  try {
    const decipher = createDecipheriv("aes-256-gcm", mapKey(key), nonce);
    decipher.setAAD(head);
    decipher.setAuthTag(tag);
    const body = Buffer.concat([decipher.update(bytes.subarray(head.length + nonceLength + tagLength)), decipher.final()]);
    return readBody(JSON.parse(body.toString("utf8")));
  } catch {
    throw notMap(path, "one that was changed or made under another home folder");
  }
}

function mapKey(key: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key, new Uint8Array(0), "plimsoll restore map", 32));
}

function readBody(value: unknown): RestoreFile {
  if (typeof value !== "object" || value === null || !("map" in value) || !Array.isArray(value.map)) throw new TypeError("not a map");
  if (!("conversation" in value) || typeof value.conversation !== "string") throw new TypeError("no conversation");
  const map: RestoreMap = new Map();
  for (const pair of value.map) {
    const [placeholder, found]: unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof placeholder === "string" && typeof found === "string") map.set(placeholder, found);
  }
  return { conversation: value.conversation, map };
}

function notMap(path: string, met: string): PlimsollError {
  return new PlimsollError(
    "unreadable",
    `expected a map of plimsoll redact in ${path}, met ${met}; name the map that this text was redacted with`,
  );
}
