import { createHash } from "node:crypto";
import type { PackageKey } from "./package-key.ts";

/**
 * A CRX3 package of a zip archive (Chromium, components/crx_file/crx3.proto): magic, version, header length, header,
 * archive. The header carries the public key with an RSA-SHA256 signature, and the signed id.
 */
export function writeCrx(archive: Uint8Array, key: PackageKey): Buffer {
  const id = createHash("sha256").update(key.publicKey).digest().subarray(0, 16);
  const signedData = field(1, id);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signedData.length);
  const signature = key.sign(Buffer.concat([Buffer.from("CRX3 SignedData\0"), length, signedData, archive]));
  const proof = Buffer.concat([field(1, key.publicKey), field(2, signature)]);
  const header = Buffer.concat([field(2, proof), field(10_000, signedData)]);
  const start = Buffer.alloc(12);
  start.write("Cr24");
  start.writeUInt32LE(3, 4);
  start.writeUInt32LE(header.length, 8);
  return Buffer.concat([start, header, archive]);
}

/** A length-delimited field of a protocol buffer. */
function field(number: number, content: Uint8Array): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(content.length), content]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
  return Buffer.from(bytes);
}
