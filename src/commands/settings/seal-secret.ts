import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { makeOwnerFile } from "../ledger/make-owner-file.ts";

const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;

/**
 * Seals a secret of the company (a mail password, an upstream's key) for the store: AES-256-GCM under a key that lies in
 * the home folder and never in the database or its backups. Answers base64url.
 */
export function sealSecret(home: string, secret: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", readKey(home), nonce);
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Opens what `sealSecret` made. Throws `unreadable` when the key is another or the text was changed. */
export function openSecret(home: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", readKey(home), bytes.subarray(0, nonceLength));
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]).toString("utf8");
  } catch (cause) {
    throw new PlimsollError(
      "unreadable",
      "expected a secret sealed under this home folder's key, met another; set the secret again in Settings",
      cause,
    );
  }
}

function readKey(home: string): Buffer {
  const path = join(home, "secrets.key");
  makeOwnerFile(path, `${randomBytes(keyLength).toString("hex")}\n`);
  const key = Buffer.from(readFileSync(path, "utf8").trim(), "hex");
  if (key.length === keyLength) return key;
  throw new PlimsollError("unreadable", `expected a key of ${keyLength} bytes in ${path}, met ${key.length}; set the sealed secrets again`);
}
