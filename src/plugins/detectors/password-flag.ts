import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import { judgePassword, judgeSecret } from "../../core/classify/passwords/judge-value.ts";
import { readValue } from "../../core/classify/passwords/read-value.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** Long options whose next word is a secret. `--password=x` is an assignment and found there. */
const longOption =
  /-{1,2}(?:[a-z0-9]{1,20}[-_]){0,3}(?:password|passwd|(?:store|key)?pass|passphrase|pwd|token|secret|api[-_]?key|access[-_]?key|secret[-_]?key|client[-_]?secret|auth[-_]?token|key)[ \t]{1,4}(?![-=|;&<>])/iy;

/** Commands with a short option for the password, directly behind the option or after a space. */
const shortOptions: readonly { readonly command: RegExp; readonly option: RegExp }[] = [
  { command: /\bsshpass\b/, option: /[ \t]-p[ \t]{0,2}/ },
  { command: /\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|mysqlimport)\b/, option: /[ \t]-p(?=[^\s-])/ },
  { command: /\b(?:docker|podman|helm registry|skopeo|buildah|crane|oras|nerdctl|az acr)\b.{0,40}\blogin\b/, option: /[ \t]-p[ \t]{1,2}/ },
  { command: /\b(?:mongo|mongosh|mongodump|mongorestore|mongoexport|mongoimport)\b/, option: /[ \t]-p[ \t]{1,2}/ },
  { command: /\bredis-cli\b/, option: /[ \t]-a[ \t]{1,2}/ },
  { command: /\bsqlcmd\b|\bbcp\b/, option: /[ \t]-P[ \t]{0,2}(?=[^\s-])/ },
  { command: /\b(?:ldapsearch|ldapadd|ldapmodify|ldappasswd)\b/, option: /[ \t]-w[ \t]{1,2}/ },
  { command: /\b(?:unzip|zip)\b/, option: /[ \t]-P[ \t]{1,2}/ },
  { command: /\b7za?\b/, option: /[ \t]-p(?=[^\s-])/ },
  { command: /\bopenssl\b/, option: /[ \t]-(?:pass(?:in|out)?[ \t]{1,2}pass:|k[ \t]{1,2})/ },
  { command: /\bsmbclient\b|\brpcclient\b/, option: /[ \t]-U[ \t]{1,2}[^\s%]{1,40}%/ },
  { command: /\baz\b.{0,60}\b(?:create|update|login)\b/, option: /[ \t]-p[ \t]{1,2}/ },
  { command: /\bxfreerdp\b|\brdesktop\b/, option: /[ \t](?:\/p:|-p[ \t]{1,2})/ },
];

/** Passwords as plain words of a command: echo … | sudo -S, htpasswd -b FILE USER …, auth=("user", "…"). */
const others: Readonly<Record<string, RegExp>> = {
  "sudo -s": /(?:echo|printf)[ \t]{1,3}(["']?)([^\s"']{4,80})\1[ \t]{0,3}\|[ \t]{0,3}sudo -S/y,
  "htpasswd -": /htpasswd[ \t]{1,3}-[a-zA-Z]{0,4}b[a-zA-Z]{0,4}()[ \t]{1,3}(?:[^\s]{1,80}[ \t]{1,3}){1,2}([^\s"']{4,80})(?=\s|$)/y,
  "auth=(": /auth=\([ \t]{0,3}(["'])[^"'\n]{1,80}\1[ \t]{0,2},[ \t]{0,2}["']([^"'\n]{4,120})(?=["'])/y,
};

const userOption = /[ \t](?:-u|--user|--proxy-user|-U)[ \t=]{1,2}(["']?)([^\s"':]{1,80}):([^\s"']{3,120})\1/y;

/** Passwords on command lines: `--password x`, `-p x`, `-px` of known commands, `-u user:password`. */
export const passwordFlag: Detector = {
  id: "password-flag",
  family: "secret",
  types: ["password", "generic-secret"],
  rank: 62,
  anchors: [
    " --pass",
    " -pass",
    " -storepass",
    " -keypass",
    "-password ",
    "-passwd ",
    "-token ",
    "-secret ",
    "-key ",
    " -p",
    " -u ",
    " --user ",
    " -a ",
    " -w ",
    " -k ",
    "/p:",
    ...["sudo -s", "htpasswd -", "auth=("],
  ],
  reach: 300,
  verify(candidate) {
    const { text, at, anchor } = candidate;
    if (others[anchor] !== undefined) return readOther(text, at, others[anchor]);
    if (anchor === " -u " || anchor === " --user ") return readUserPair(text, at) ?? readShort(candidate);
    return anchor.startsWith(" -") && anchor.length <= 4 && anchor !== " -u " ? readShort(candidate) : readLong(candidate);
  },
};

function readOther(text: string, at: number, form: RegExp): readonly Match[] {
  const echo = text.slice(Math.max(0, at - 100), at).lastIndexOf("echo");
  form.lastIndex = form === others["sudo -s"] && echo >= 0 ? Math.max(0, at - 100) + echo : at;
  const from = form.lastIndex;
  const met = form.exec(text);
  const value = met?.[2];
  if (met === null || value === undefined || isPlaceholder(value) || judgePassword(asQuoted(value), false) === 0) return none;
  const start = from + met[0].lastIndexOf(value);
  return [{ type: "password", start, end: start + value.length, confidence: 0.85 }];
}

function asQuoted(value: string): Parameters<typeof judgePassword>[0] {
  return { start: 0, end: value.length, text: value, isQuoted: true, endsLine: true };
}

function readLong({ text, at, to }: Candidate): readonly Match[] {
  const line = text.lastIndexOf(" ", to - 2);
  const start = line >= at - 48 && line >= 0 ? line + 1 : at;
  longOption.lastIndex = text.charAt(start) === " " ? start + 1 : start;
  const met = longOption.exec(text);
  if (met === null) return none;
  const value = readValue(text, longOption.lastIndex);
  if (value === undefined) return none;
  const isPassword = /pass|pwd/i.test(met[0]);
  const read = { ...value, isQuoted: true };
  const sureness = isPassword ? judgePassword(read, false) : judgeSecret(read, false);
  return sureness === 0
    ? none
    : [
        {
          type: isPassword ? "password" : "generic-secret",
          start: value.start,
          end: value.end,
          confidence: sureness,
          rank: isPassword ? 62 : 56,
        },
      ];
}

function readShort({ text, at }: Candidate): readonly Match[] {
  const before = commandBefore(text, at);
  const known = shortOptions.find(({ command }) => command.test(before));
  if (known === undefined) return none;
  const option = new RegExp(known.option.source, "y");
  option.lastIndex = at;
  const met = option.exec(text);
  const value = met === null ? undefined : readValue(text, option.lastIndex);
  if (value === undefined || value.text.length < 4 || isPlaceholder(value.text) || /^\d{1,5}(?::\d+)?$/.test(value.text)) return none;
  return [{ type: "password", start: value.start, end: value.end, confidence: 0.9 }];
}

/** The command line up to `at`: from the last line end or separator, joined over continued lines. */
function commandBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 300), at);
  const cut = Math.max(
    before.lastIndexOf("&&"),
    before.lastIndexOf(";"),
    before.lastIndexOf("| "),
    before.search(/[^\\]\n(?![\s\S]*[^\\]\n)/),
  );
  return before.slice(Math.max(0, cut));
}

function readUserPair(text: string, at: number): readonly Match[] | undefined {
  userOption.lastIndex = at;
  const met = userOption.exec(text);
  const password = met?.[3];
  if (met === null || password === undefined || isPlaceholder(password) || /^\d{1,6}$/.test(password)) return undefined;
  const end = at + met[0].length - (met[1] === "" ? 0 : 1);
  return [{ type: "password", start: end - password.length, end, confidence: 0.9 }];
}
