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
  verify(candidate) {
    const { text, at } = candidate;
    const before = text.slice(Math.max(0, at - 512), at);
    const open = before.lastIndexOf("{");
    if (open < 0) return none;
    const start = at - before.length + open;
    const rest = text.slice(at, at + 3_590);
    const close = rest.indexOf("}");
    candidate.passTo = at + (close < 0 ? rest.length : close);
    const object = text.slice(start, candidate.passTo);
    const met = (/"kty"\s{0,4}:\s{0,4}"oct"/.test(object) ? symmetric : key).exec(object);
    const value = met?.[1];
    if (met === null || value === undefined || new Set(value).size < 12) return none;
    const from = start + met.index + met[0].lastIndexOf(value);
    return [{ type: "jwk", start: from, end: from + value.length, confidence: 0.97 }];
  },
};
