import { isRandomLooking } from "../../core/classify/checks/is-random-looking.ts";
import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** Cookie names under which frameworks keep a session or its token. */
const cookie =
  /(?:(?:__Secure-|__Host-)?(?:[A-Za-z0-9_.-]{0,24}[-_.])?(?:JSESSIONID|PHPSESSID|ASP\.NET_SessionId|connect\.sid|session(?:id|_id|_token|-token)?|sess(?:id)?|sid|auth(?:_token|-token)?|access_token|refresh_token|remember_token|remember_user_token|laravel_session|_gitlab_session|user_session|grafana_session|wordpress_logged_in_[0-9a-f]{32}|next-auth\.session-token|token|jwt|ASPXAUTH|SSID|HSID|SAPISID|li_at|xs|d))=([A-Za-z0-9%._~+/=:|-]{16,1024})/iy;

/** Session cookies in `Cookie:` and `Set-Cookie:` headers and on curl's command line. */
export const sessionCookie: Detector = {
  id: "session-cookie",
  family: "secret",
  types: ["session"],
  rank: 59,
  anchors: ["cookie: ", "cookie:", 'cookie": "', "--cookie ", " -b '", ' -b "', "document.cookie"],
  reach: 2_400,
  verify(candidate) {
    const { text, to } = candidate;
    const end = endOfHeader(text, to);
    candidate.passTo = end;
    const found: Match[] = [];
    for (let at = to; at < end;) {
      while (at < end && /[\s;"'=,]/.test(text.charAt(at))) at += 1;
      cookie.lastIndex = at;
      const met = cookie.exec(text);
      const value = met?.[1];
      if (met !== null && value !== undefined && !isPlaceholder(value) && isRandomLooking(value)) {
        found.push({ type: "session", start: at + met[0].length - value.length, end: at + met[0].length, confidence: 0.9 });
      }
      const next = text.slice(at, end).search(/[;\s"']/);
      if (next < 0) break;
      at += Math.max(1, next);
    }
    return found.length === 0 ? none : found;
  },
};

function endOfHeader(text: string, from: number): number {
  const line = text.slice(from, from + 2_048).search(/[\r\n]/);
  return line < 0 ? Math.min(text.length, from + 2_048) : from + line;
}
