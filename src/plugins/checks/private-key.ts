import type { ReleaseCheck, ReleaseFile } from "./contract.ts";
import { isKeyType } from "./key-types.ts";

/** Private keys as text (PEM, OpenSSH, PuTTY, JWK …) and in DER (RFC 5958, RFC 8017, RFC 5915). */
export const privateKey: ReleaseCheck = {
  id: "private-key",
  title: "a private key",
  severity: "critical",
  fix: "replace the key pair, then take PATH out and build anew",
  look: (file) => {
    const severity = file.place === "test" || file.place === "documentation" ? "medium" : "critical";
    const blocks = file.secrets
      .filter(({ type }) => isKeyType(type))
      .map(({ label, line }) => ({ detail: label, line, severity }) as const);
    return isDerKey(file) ? [...blocks, { detail: "private key in DER form", severity }] : blocks;
  },
};

const oids = ["2a864886f70d010101", "2a8648ce3d0201", "2b6570", "2b656e"];

/** SEQUENCE, version 0 (or 1), then an algorithm (PKCS #8), a modulus (PKCS #1) or a 20 to 66 byte string (SEC 1). */
function isDerKey({ bytes, size }: ReleaseFile): boolean {
  if (bytes[0] !== 0x30 || size < 40 || size > 20_000) return false;
  const long = (bytes[1] ?? 0) & 0x80 ? (bytes[1] ?? 0) & 0x7f : 0;
  let length = long === 0 ? (bytes[1] ?? 0) : 0;
  for (let i = 0; i < long && i < 4; i++) length = length * 256 + (bytes[2 + i] ?? 0);
  const at = 2 + long;
  if (length + at !== size || bytes[at] !== 2 || bytes[at + 1] !== 1 || (bytes[at + 2] ?? 9) > 1) return false;
  const next = at + 3;
  if (bytes[next] === 2) return bytes[at + 2] === 0 && size > 200;
  if (bytes[next] === 4) return bytes[at + 2] === 1;
  const head = [...bytes.subarray(next, next + 24)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return bytes[next] === 0x30 && oids.some((oid) => head.includes(oid));
}
