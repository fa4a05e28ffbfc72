import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const longestUserInfo = 400;
const longestPassword = 128;

/** Words that documentation puts as password into addresses. */
const shown = /^(?:pass(?:word|wd)?|pwd|pw|secret|p|pass?|123|1234|user|token|x-oauth-basic|x-token-auth|oauth2|git|\w{1,2})$/i;
const localHost =
  /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|host|hostname|server|example\.(?:com|org|net)|db|database)(?:[:/?\s"']|$)/i;

/**
 * User and password in a URL (RFC 3986 user-info): `scheme://user:password@host`. In the address of a data store or
 * broker the password is the finding, in other addresses user and password together are; a Neon address is one whole.
 */
export const urlUserInfo: Detector = {
  id: "url-user-info",
  family: "secret",
  types: ["password", "basic-auth", "neon-conn"],
  rank: 66,
  anchors: ["://"],
  reach: 1,
  throughRun: longestUserInfo + 200,
  verify({ text, at, to }) {
    const info = readUserInfo(text, to);
    if (info === undefined) return none;
    const password = text.slice(info.colon + 1, info.end);
    const host = text.slice(info.end + 1, info.end + 120);
    const sureness = judge(password, host);
    if (sureness === 0) return none;
    const scheme = /[a-z][a-z0-9+.-]{1,30}$/i.exec(text.slice(Math.max(0, at - 32), at))?.[0].toLowerCase() ?? "";
    if (/^[a-z0-9.-]+\.neon\.tech/i.test(host)) return [wholeAddress(text, at - scheme.length, info.end)];
    if (/^(?:https?|ftps?|sftp|ssh|git\+https?|svn|socks5h?)$/.test(scheme))
      return [{ type: "basic-auth", start: to, end: info.end, confidence: sureness }];
    return [{ type: "password", start: info.colon + 1, end: info.end, confidence: sureness }];
  },
};

/** The last `@` before the host ends the user-info, because people do not encode an `@` in passwords. */
function readUserInfo(text: string, from: number): { readonly colon: number; readonly end: number } | undefined {
  let colon = -1;
  let end = -1;
  for (let i = from; i < from + longestUserInfo && i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0x22 || code === 0x3c || code === 0x3e || code === 0x60 || (code === 0x27 && end >= 0)) break;
    if (code === 0x3a && colon < 0) colon = i;
    if (code === 0x40) {
      if (end >= 0 && /[/?#]/.test(text.slice(end, i))) break;
      end = i;
    }
    if ((code === 0x2f || code === 0x3f) && (colon < 0 || end >= 0 || i - colon > longestPassword || text.charCodeAt(i + 1) === 0x2f))
      break;
    if (colon >= 0 && end < 0 && i - colon > longestPassword) break;
  }
  return colon >= 0 && end > colon + 1 && /^[A-Za-z0-9[]/.test(text.charAt(end + 1)) ? { colon, end } : undefined;
}

function judge(password: string, host: string): number {
  const plain = password.replaceAll(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (plain.length < 4 || plain.length > 200 || /[/?#]{2}|\s/.test(plain) || isPlaceholder(plain) || shown.test(plain)) return 0;
  if (/^\d{1,5}\//.test(plain)) return 0;
  const isWord = /^[a-z]+$/i.test(plain);
  if (isWord && (localHost.test(host) || plain.length < 8)) return 0;
  return isWord ? 0.65 : localHost.test(host) ? 0.75 : 0.95;
}

function wholeAddress(text: string, start: number, from: number): Match {
  let end = from;
  while (end < text.length && end - from < 200 && !/[\s"'<>`]/.test(text.charAt(end))) end += 1;
  return { type: "neon-conn", start, end, confidence: 0.97, rank: 85 };
}
