import { decodeBase64 } from "../../core/classify/decode/decode-base64.ts";
import { readDecoded } from "../../core/classify/decode/read-decoded.ts";
import { isRandomLooking } from "../../core/classify/checks/is-random-looking.ts";
import { isExampleKey } from "../../core/classify/checks/is-example-key.ts";
import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const basic = /basic[ \t]{1,3}([A-Za-z0-9+/_-]{8,400}={0,2})(?![A-Za-z0-9+/=])/iy;
const bearer = /(?:bearer|token|apikey|api-key|ssws|splunk|genie?key|negotiate)[ \t]{1,3}["']?([A-Za-z0-9._~+/=:-]{16,2048})/iy;
const header =
  /(?:x-[a-z0-9-]{0,24}(?:api-?key|auth(?:-?token)?|access-?token|token|secret)|api-key|apikey|private-token|job-token|ocp-apim-subscription-key|x-vault-token)["']?[ \t]{0,3}[:=,][ \t]{0,3}["']?([A-Za-z0-9._~+/=-]{16,512})/iy;
const authBefore = /authorization["'\]]{0,2}[ \t]{0,3}[:=,][ \t]{0,3}[\\bfru]{0,2}["'`]?$|auth["']?[ \t]{0,3}[:=][ \t]{0,3}["']?$/i;
const looseBefore = /(?:^|[\s"'`(=:,>-])$/;

/** Credentials in HTTP headers: Basic (RFC 7617), Bearer (RFC 6750) and vendors' key headers. */
export const authHeader: Detector = {
  id: "auth-header",
  family: "secret",
  types: ["basic-auth", "generic-secret"],
  rank: 58,
  anchors: [
    "basic ",
    "bearer ",
    "token ",
    "ssws ",
    "splunk ",
    "x-api-key",
    "x-auth",
    "private-token",
    "job-token",
    "subscription-key",
    "x-vault-token",
    "api-key",
    "access-token",
  ],
  reach: 64,
  throughRun: 2_100,
  verify({ text, at, anchor }) {
    if (anchor === "basic ") return readBasic(text, at);
    if (anchor.endsWith(" ")) return readBearer(text, at, anchor);
    return readKeyHeader(text, at, anchor);
  },
};

function readBasic(text: string, at: number): readonly Match[] {
  basic.lastIndex = at;
  const met = basic.exec(text);
  const value = met?.[1];
  if (met === null || value === undefined || !looseBefore.test(text.slice(Math.max(0, at - 1), at))) return none;
  const plain = readDecoded(decodeBase64(value)) ?? "";
  const pair = /^([^:\s]{0,80}):(.{3,200})$/.exec(plain);
  if (
    pair === null ||
    isPlaceholder(pair[2] ?? "") ||
    isExampleKey(value) ||
    /^(?:user(?:name)?:pass(?:word)?|aladdin:open ?sesame|username:password)$/i.test(plain)
  )
    return none;
  const start = at + met[0].length - value.length;
  return [{ type: "basic-auth", start, end: start + value.length, confidence: 0.96, rank: 78 }];
}

function readBearer(text: string, at: number, anchor: string): readonly Match[] {
  bearer.lastIndex = at;
  const met = bearer.exec(text);
  const value = met?.[1]?.replace(/[.:=]+$/, (tail) => (tail.startsWith("=") ? tail : ""));
  if (met === null || value === undefined) return none;
  const before = text.slice(Math.max(0, at - 40), at);
  const isHeader = authBefore.test(before);
  if (!isHeader && (anchor !== "bearer " || !looseBefore.test(before))) return none;
  if (isPlaceholder(value) || isExampleKey(value) || !isRandomLooking(value)) return none;
  const start = at + met[0].indexOf(value);
  return [{ type: "generic-secret", start, end: start + value.length, confidence: isHeader ? 0.9 : 0.75 }];
}

function readKeyHeader(text: string, at: number, anchor: string): readonly Match[] {
  let start = at;
  while (start > 0 && at - start < 32 && /[A-Za-z0-9-]/.test(text.charAt(start - 1))) start -= 1;
  header.lastIndex = anchor.startsWith("x-") ? at : start;
  const met = header.exec(text);
  const value = met?.[1];
  if (met === null || value === undefined || isPlaceholder(value) || !isRandomLooking(value)) return none;
  const from = header.lastIndex - value.length;
  return [{ type: "generic-secret", start: from, end: from + value.length, confidence: 0.88 }];
}
