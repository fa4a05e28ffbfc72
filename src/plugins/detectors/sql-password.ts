import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** CREATE/ALTER USER in the dialects of PostgreSQL, MySQL, Oracle, SQL Server, ClickHouse, Snowflake. */
const forms: readonly RegExp[] = [
  /identified\s{1,4}(?:with\s{1,4}[\w'"-]{1,40}\s{1,4})?by\s{1,4}(?:password\s{1,4})?(["'])((?:(?!\1)[^\n\\]|\\.){4,128})\1/iy,
  /identified\s{1,4}by\s{1,4}()((?=[A-Za-z_#$!@%^&*+-]{0,63}[0-9#$!@%^&*+])[A-Za-z0-9_#$!@%^&*+-]{5,64})(?=\s{0,4};|\s{1,4}(?:DEFAULT|QUOTA|PROFILE|ACCOUNT|TEMPORARY)\b|\s*$)/iy,
  /with\s{1,4}(?:encrypted\s{1,4}|login\s{1,4}|superuser\s{1,4}|createdb\s{1,4}|createrole\s{1,4}){0,4}password\s{1,4}(["'])((?:(?!\1)[^\n\\]|\\.){4,128})\1/iy,
  /with\s{1,4}password\s{0,4}=\s{0,4}N?(["'])((?:(?!\1)[^\n\\]|\\.){4,128})\1/iy,
  /password\s{1,4}(["'])((?:(?!\1)[^\n\\]|\\.){4,128})\1/iy,
  /password\s{0,2}\(\s{0,2}(["'])((?:(?!\1)[^\n\\]|\\.){4,128})\1\s{0,2}\)/iy,
  /secret\s{1,4}(["'])((?:(?!\1)[^\n\\]|\\.){8,200})\1/iy,
];

/** Passwords in SQL statements. */
export const sqlPassword: Detector = {
  id: "sql-password",
  family: "secret",
  types: ["password"],
  rank: 63,
  anchors: [
    "identified ",
    "identified\n",
    "with encrypted password",
    "with password",
    "with login",
    "password '",
    'password "',
    "password('",
    "password ('",
    "secret '",
  ],
  reach: 300,
  verify({ text, at, anchor }) {
    if (anchor.startsWith("password") && !isStatement(text, at)) return none;
    if (anchor.startsWith("secret") && !isStatement(text, at)) return none;
    for (const form of forms) {
      form.lastIndex = at;
      const met = form.exec(text);
      const value = met?.[2];
      if (met === null || value === undefined) continue;
      if (isPlaceholder(value) || /^\*[0-9A-F]{40}$|^(?:externally|globally|by|values|password)$/i.test(value) || value.startsWith("$"))
        return none;
      const end = at + met[0].length - (met[1] === "" ? 0 : met[0].endsWith(")") ? met[0].length - met[0].lastIndexOf(met[1] ?? "") : 1);
      return [{ type: "password", start: end - value.length, end, confidence: 0.93 }];
    }
    return none;
  },
};

function isStatement(text: string, at: number): boolean {
  return /\b(?:create|alter|set|grant)\s{1,4}(?:user|role|login|password|secret|server|all|group|or\s{1,4}replace)\b[^;]{0,200}$|\bwith\b[^;]{0,60}$|\bset\s+$/i.test(
    text.slice(Math.max(0, at - 240), at),
  );
}
