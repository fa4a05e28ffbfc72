import { decodeBase64 } from "../../core/classify/decode/decode-base64.ts";
import { readDecoded } from "../../core/classify/decode/read-decoded.ts";
import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const form = /\\?["']auth\\?["'][ \t]{0,4}:[ \t\r\n]{0,8}\\?["']([A-Za-z0-9+/_-]{8,2000}={0,2})\\?["']/y;

/** `"auth": "base64 of user:password"` of a Docker client's config.json and of pull secrets. */
export const dockerAuth: Detector = {
  id: "docker-auth",
  family: "secret",
  types: ["docker-auth"],
  rank: 79,
  anchors: ['"auth"', '\\"auth\\"', "'auth'"],
  reach: 2_100,
  verify({ text, at }) {
    form.lastIndex = at;
    const met = form.exec(text);
    const value = met?.[1];
    if (met === null || value === undefined) return none;
    const pair = /^[^:\s]{1,200}:(\S.{2,1800})$/.exec(readDecoded(decodeBase64(value)) ?? "");
    if (pair === null || isPlaceholder(pair[1] ?? "")) return none;
    const start = at + met[0].lastIndexOf(value);
    return [{ type: "docker-auth", start, end: start + value.length, confidence: 0.97 }];
  },
};
