import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import { isRandomLooking, measureValue, readsLikeWords } from "../../core/classify/checks/is-random-looking.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** host:port:database:user:password (PostgreSQL documentation, password file). */
const pgpass =
  /(?:^|\n)(?:[A-Za-z0-9*_.-]{1,120}):(?:\d{2,5}|\*):(?:[A-Za-z0-9_*.-]{1,63}):(?:[A-Za-z0-9_*.@-]{1,63}):((?:\\[:\\]|[^:\s\\]){4,120})(?=\r?\n|$)/y;

/** machine host login user password secret (GNU inetutils, .netrc), on one line or several. */
const netrc =
  /(?:machine[ \t\n]{1,8}\S{1,120}|default)\s{1,8}(?:login\s{1,8}\S{1,120}\s{1,8})?(?:account\s{1,8}\S{1,80}\s{1,8})?password\s{1,8}["']?([^\s"'][^\s]{3,120})/iy;

/** `_auth=`, `_authToken=`, `_password=` of .npmrc. */
const npmrc = /_(auth(?:token)?|password)[ \t]{0,2}=[ \t]{0,2}["']?([A-Za-z0-9+/=_.-]{8,400})["']?(?=\s|$)/iy;

/** Password files: .pgpass, .netrc, .npmrc. */
export const passwordFile: Detector = {
  id: "password-file",
  family: "secret",
  types: ["password", "npm-auth"],
  rank: 63,
  anchors: ["machine ", "machine\n", "default login", ":5432:", ":5433:", ":6432:", ":*:", "_auth", "_password"],
  reach: 300,
  back: 200,
  verify(candidate) {
    const { anchor } = candidate;
    if (anchor.startsWith(":")) return readPgpass(candidate);
    return anchor.startsWith("_") ? readNpmrc(candidate) : readNetrc(candidate);
  },
};

function readPgpass({ text, at }: Candidate): readonly Match[] {
  const before = text.slice(Math.max(0, at - 180), at);
  const line = before.lastIndexOf("\n");
  if (line < 0 && before.length === 180) return none;
  const start = at - before.length + Math.max(line, 0);
  pgpass.lastIndex = start;
  const met = pgpass.exec(text);
  return matchOf(met?.[1], start + (met?.[0].length ?? 0), 0.93);
}

function readNetrc({ text, at }: Candidate): readonly Match[] {
  if (/\w/.test(text.charAt(at - 1))) return none;
  netrc.lastIndex = at;
  const met = netrc.exec(text);
  const value = met?.[1]?.replace(/["',;]+$/, "");
  if (met === null || value === undefined || (/^[a-z]+$/i.test(value) && readsLikeWords(measureValue(value)))) return none;
  return matchOf(value, at + met[0].length - ((met[1] ?? "").length - value.length), 0.95);
}

function matchOf(value: string | undefined, end: number, confidence: number): readonly Match[] {
  if (value === undefined || isPlaceholder(value)) return none;
  return [{ type: "password", start: end - value.length, end, confidence }];
}

function readNpmrc({ text, at }: Candidate): readonly Match[] {
  if (!/^(?:$|[\s:])/.test(text.charAt(at - 1)) || text.charAt(at + 1) !== text.charAt(at + 1).toLowerCase()) return none;
  npmrc.lastIndex = at;
  const met = npmrc.exec(text);
  const value = met?.[2];
  if (met === null || value === undefined || isPlaceholder(value) || !isRandomLooking(value)) return none;
  const start = at + met[0].indexOf(value, met[0].indexOf("="));
  return [{ type: "npm-auth", start, end: start + value.length, confidence: 0.95, rank: 77 }];
}
