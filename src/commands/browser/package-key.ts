import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { makeOwnerFile } from "../ledger/make-owner-file.ts";

/** The key by which the guard's packages are signed. It makes the extension's id, so it is kept with the home folder. */
export interface PackageKey {
  /** SPKI, DER. */
  readonly publicKey: Buffer;
  readonly id: string;
  sign(bytes: Uint8Array): Buffer;
}

/** The home folder's package key (RSA 2048), made once, readable by its owner alone. Whoever loses it has to roll out anew under another id. */
export function readPackageKey(home: string): PackageKey {
  const path = join(home, "browser-guard.key");
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    makeOwnerFile(path, privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  }
  const secret = readSecret(path);
  const publicKey = createPublicKey(secret).export({ type: "spki", format: "der" });
  return { publicKey, id: makeExtensionId(publicKey), sign: (bytes) => sign("sha256", bytes, secret) };
}

/** The id Chromium gives a key: the first 128 bits of its SHA-256, in the letters a to p. */
export function makeExtensionId(publicKey: Uint8Array): string {
  const hex = createHash("sha256").update(publicKey).digest("hex").slice(0, 32);
  return [...hex].map((digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]).join("");
}

function readSecret(path: string) {
  try {
    return createPrivateKey(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new PlimsollError("unreadable", `expected a private key in ${path}, met other content; restore it from a backup`, cause);
  }
}
