import { sha256 } from "../classify/personal/checksums/sha256.ts";
import type { KeyedHash } from "../redact/placeholder.ts";

const block = 64;

/** HMAC-SHA-256 (RFC 2104) without a crypto module, for short messages where no promise can be waited for. */
export function makeHmac(key: Uint8Array): KeyedHash {
  const short = key.length > block ? sha256(key) : key;
  const pad = (byte: number): Uint8Array => Uint8Array.from({ length: block }, (_, at) => (short[at] ?? 0) ^ byte);
  const [inner, outer] = [pad(0x36), pad(0x5c)];
  return (message) => sha256(join(outer, sha256(join(inner, new TextEncoder().encode(message)))));
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
