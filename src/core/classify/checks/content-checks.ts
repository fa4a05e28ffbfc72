import { decodeBase64 } from "../decode/decode-base64.ts";
import { readDecoded } from "../decode/read-decoded.ts";
import { crc32 } from "./crc32.ts";
import { isBase58Check } from "./base58-check.ts";
import { isNkey } from "./is-nkey.ts";
import { isRandomLooking, measureValue, readsLikeWords } from "./is-random-looking.ts";

/**
 * What a row's `check` answers of a value: 1 as good as the form, less for a doubtful one, 0 refuses it. A failed
 * checksum only casts doubt: keys get mangled when pasted and are still keys.
 */
export type ContentCheck = (value: string) => number;

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const doubtful = 0.7;

/** The tests that rows name. */
export const contentChecks: Readonly<Record<string, ContentCheck>> = {
  any: () => 1,
  /** GitHub, npm: the last 6 base62 digits are the CRC-32 of what stands between prefix and them (github.blog, 2021-04-05). */
  "crc32-base62": (value) => {
    const secret = value.slice(value.indexOf("_") + 1, -6);
    return toBase62(crc32(secret)) === value.slice(-6) ? 1 : isRandomLooking(secret) ? doubtful : 0;
  },
  /** Grafana: 8 hex digits, the CRC-32 of the rest in little-endian order. */
  "crc32-hex-le": (value) => (littleEndianHex(crc32(value.slice(0, -9))) === value.slice(-8).toLowerCase() ? 1 : doubtful),
  /** The first part decodes to a JOSE header (RFC 7515). */
  "jose-header": (value) => {
    const header = readDecoded(decodeBase64(value.slice(0, value.indexOf("."))));
    return header !== undefined && /^\s*\{[^]*"(?:alg|enc|typ|kid)"\s*:/.test(header) ? 1 : 0;
  },
  /** AWS key ids are base32 behind the four letters; older tools print other digits, which casts doubt. */
  "base32-tail": (value) => (/^[A-Z2-7]+$/.test(value.slice(4)) ? 1 : isRandomLooking(value.slice(4)) ? doubtful : 0),
  /** Wallet import format and its like. */
  base58check: (value) => (isBase58Check(value) ? 1 : 0),
  /** NATS seeds; the last two bytes are a CRC. */
  nkey: (value) => (isNkey(value) ? 1 : isRandomLooking(value) ? doubtful : 0),
  /** Both cases and enough different characters, for values behind a prefix that is sign enough. */
  "mixed-case": (value) => (/[A-Z]/.test(value) && /[a-z]/.test(value) && new Set(value).size >= 12 ? 1 : 0),
  /** Random, with both cases: refuses hex digests, words and paths. */
  "mixed-case-random": (value) => (/[A-Z]/.test(value) && /[a-z]/.test(value) && isRandomLooking(value) && !isPath(value) ? 1 : 0),
  /** Digits and letters mixed as a generator does; refuses words, names and counting. */
  random: (value) => (isRandomLooking(value) ? 1 : 0),
};

/** Parts between slashes that read like words. */
function isPath(value: string): boolean {
  const parts = value.split("/").filter((part) => part.length >= 3);
  return (
    parts.length >= 2 && parts.filter((part) => !isRandomLooking(part) && readsLikeWords(measureValue(part))).length * 2 > parts.length
  );
}

function toBase62(value: number): string {
  let rest = value;
  let digits = "";
  for (let i = 0; i < 6; i += 1) {
    digits = base62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

function littleEndianHex(value: number): string {
  return (value.toString(16).padStart(8, "0").match(/../g) ?? []).toReversed().join("");
}
