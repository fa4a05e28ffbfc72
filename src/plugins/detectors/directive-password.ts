import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import { judgePassword } from "../../core/classify/passwords/judge-value.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const value = "([\"']?)([^\\s\"']{4,128})\\1(?=\\s|$)";
const make = (before: string, tail = value): RegExp => new RegExp(before + tail, "iy");

/**
 * Places where a password stands behind a word or a user with nothing but a space or sign between: directives of servers
 * and network devices, Oracle logons, data source names of Go. Each pattern begins at its anchor; group 2 is the value.
 */
const forms: Readonly<Record<string, RegExp>> = {
  requirepass: make("requirepass[ \\t]{1,4}"),
  masterauth: make("masterauth[ \\t]{1,4}"),
  bindpw: make("bindpw[ \\t]{1,4}"),
  rootpw: make("rootpw[ \\t]{1,4}(?:--plaintext[ \\t]{1,2})?"),
  "enable secret": make("enable secret[ \\t]{1,3}(?:level \\d{1,2} )?(?:0[ \\t])?"),
  "enable password": make("enable password[ \\t]{1,3}(?:level \\d{1,2} )?(?:0[ \\t])?"),
  "snmp-server community": make("snmp-server community[ \\t]{1,3}(?:0[ \\t])?"),
  "pre-shared-key": make("pre-shared-key[ \\t]{1,3}(?:(?:local|remote|ascii-text|0)[ \\t]{1,2})?"),
  "key-string": make("key-string[ \\t]{1,3}(?:0[ \\t])?"),
  psk: make("psk[ \\t]{0,2}=[ \\t]{0,2}"),
  wpa_passphrase: make("wpa_passphrase[ \\t]{0,2}[= ][ \\t]{0,2}"),
  "net user": make("net user[ \\t]{1,3}[\\w.$-]{1,40}[ \\t]{1,3}(?!/)"),
  "sqlplus ": logon("sqlplus"),
  "impdp ": logon("impdp"),
  "expdp ": logon("expdp"),
  "sqlldr ": logon("sqlldr"),
  "rman ": logon("rman"),
  ":thin:": make("", ':thin:[\\w$#]{1,40}/("?)([^\\s"\'@/]{4,64})\\1(?=@)'),
  securestring: make("securestring(?:[ \\t]{1,3}-string)?[ \\t]{1,3}(?![-$])"),
  "lftp ": make("lftp[^\\n]{0,60}?[ \\t]-u[ \\t]{1,2}[^\\s,]{1,60},"),
  "mysqladmin ": make("mysqladmin[^\\n|;]{0,80}?[ \\t]password[ \\t]{1,2}"),
  "openssl passwd": make(
    "openssl passwd(?:[ \\t]-(?:1|5|6|apr1|salt[ \\t]\\S{1,16})){0,2}[ \\t]{1,2}(?!-)",
    "([\"']?)([^\\s\"'()]{4,128})\\1(?=[\\s)]|$)",
  ),
};

function logon(command: string): RegExp {
  return make(
    "",
    `${command}[ \\t]{1,3}(?:-\\w{1,3}[ \\t]{1,2}|target[ \\t]{1,2}){0,2}(["']?)[\\w$#]{1,40}/(?:["']?)([^\\s"'@/]{4,64})["']?(?=[@\\s]|$)`,
  );
}

/** What stands before the anchor: the password of `echo … | docker login --password-stdin`, `app:…@tcp(` and `echo user:… | chpasswd`. */
const backward: Readonly<Record<string, RegExp>> = {
  "--password-stdin": /(?:echo|printf)[ \t]{1,3}(?:-n[ \t])?(["']?)([^\s"'|$]{4,80})\1[ \t]{0,3}\|[^|\n]{0,80}$/d,
  "| chpasswd": /(?:echo|printf)[ \t]{1,3}(["']?)[\w.-]{1,40}:([^\s"'|$]{4,80})\1[ \t]{0,3}$/d,
  "@tcp(": /()(?<=[\w.-]{1,40}:)([^\s"'`:@/]{4,80})$/d,
  "@unix(": /()(?<=[\w.-]{1,40}:)([^\s"'`:@/]{4,80})$/d,
};

/** Passwords behind directives and commands that name no password: `requirepass …`, `sqlplus scott/…@db`, `app:…@tcp(db)`. */
export const directivePassword: Detector = {
  id: "directive-password",
  family: "secret",
  types: ["password"],
  rank: 61,
  anchors: [...Object.keys(forms), ...Object.keys(backward)],
  back: 200,
  reach: 260,
  verify({ text, at, anchor }) {
    if (/^\w/.test(anchor) && anchor !== "securestring" && /\w/.test(text.charAt(at - 1))) return none;
    const found = forms[anchor] === undefined ? readBefore(text, at, backward[anchor]) : readBehind(text, at, forms[anchor]);
    if (found === undefined || isPlaceholder(found.text) || /^[$<{([-]|^%\w+%$/.test(found.text)) return none;
    if (judgePassword({ ...found, isQuoted: true, endsLine: true }, false) === 0) return none;
    return [{ type: "password", start: found.start, end: found.end, confidence: 0.85 }];
  },
};

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function readBehind(text: string, at: number, form: RegExp): Found | undefined {
  form.lastIndex = at;
  const met = form.exec(text);
  const value = met?.[2];
  if (met === null || value === undefined) return undefined;
  const start = at + met[0].lastIndexOf(value);
  return { start, end: start + value.length, text: value };
}

function readBefore(text: string, at: number, form: RegExp | undefined): Found | undefined {
  const from = Math.max(0, at - 200);
  const met = form?.exec(text.slice(from, at));
  const place = met?.indices?.[2];
  const value = met?.[2];
  if (place === undefined || value === undefined) return undefined;
  return { start: from + place[0], end: from + place[1], text: value };
}
