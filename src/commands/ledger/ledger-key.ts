import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { makeOwnerFile } from "./make-owner-file.ts";

/** Signs what this home folder vouches for: heads of the ledger and policy snapshots. */
export interface Signer {
  /** Public key, DER (SPKI) in base64. */
  readonly key: string;
  /** Ed25519 (RFC 8032), base64. */
  sign(text: string): string;
}

/**
 * The home folder's Ed25519 key, made once, readable by its owner alone. Two processes that make it at once end with the
 * same key. It shows who wrote; whoever holds it can write anew, so proof needs a head that was exported elsewhere.
 */
export function readSigner(home: string): Signer {
  const path = join(home, "ledger.key");
  if (!existsSync(path)) makeOwnerFile(path, generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  const secret = readSecret(path);
  return { key: publicText(createPublicKey(secret)), sign: (text) => sign(null, Buffer.from(text), secret).toString("base64") };
}

/** The public key of a home folder in base64; null where it has made none yet. */
export function readPublicKey(home: string): string | null {
  const path = join(home, "ledger.key");
  return existsSync(path) ? publicText(createPublicKey(readSecret(path))) : null;
}

/** Whether a signature over a text is by the holder of a public key. False for anything unreadable. */
export function isSigned(text: string, signature: string, key: string): boolean {
  try {
    const open = createPublicKey({ key: Buffer.from(key, "base64"), type: "spki", format: "der" });
    return verify(null, Buffer.from(text), open, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

function readSecret(path: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new PlimsollError("unreadable", `expected an Ed25519 key in ${path}, met other content; restore it from a backup`, cause);
  }
}

function publicText(key: KeyObject): string {
  return key.export({ type: "spki", format: "der" }).toString("base64");
}
