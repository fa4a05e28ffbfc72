import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const key = /"d"\s{0,4}:\s{0,4}"([A-Za-z0-9_-]{32,700})"/;
const symmetric = /"k"\s{0,4}:\s{0,4}"([A-Za-z0-9_-]{16,700})"/;

/** The private part of a JSON Web Key: member `d` of EC, OKP and RSA keys, `k` of symmetric ones (RFC 7518, section 6). */
export const jsonWebKey: Detector = {
  id: "json-web-key",
  family: "secret",
  types: ["jwk"],
  rank: 85,
  anchors: ['"kty"'],
  reach: 3_600,
  back: 512,
  verify({ text, at }) {
    const start = text.lastIndexOf("{", at);
    if (start < 0 || at - start > 512) return none;
    const close = text.indexOf("}", at);
    const object = text.slice(start, close < 0 || close > start + 4_000 ? start + 4_000 : close);
    const met = (/"kty"\s{0,4}:\s{0,4}"oct"/.test(object) ? symmetric : key).exec(object);
    const value = met?.[1];
    if (met === null || value === undefined || new Set(value).size < 12) return none;
    const from = start + met.index + met[0].lastIndexOf(value);
    return [{ type: "jwk", start: from, end: from + value.length, confidence: 0.97 }];
  },
};
