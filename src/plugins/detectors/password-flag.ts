import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import { judgePassword, judgeSecret } from "../../core/classify/passwords/judge-value.ts";
import { readValue } from "../../core/classify/passwords/read-value.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** Long options whose next word is a secret. `--password=x` is an assignment and found there. */
const longOption = /-{1,2}(?:[a-z0-9]{1,20}[-_]){0,3}(?:password|passwd|pass|passphrase|pwd|token|secret|api[-_]?key|access[-_]?key|secret[-_]?key|client[-_]?secret|auth[-_]?token|key)[ \t]{1,4}(?![-=|;&<>])/iy;

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
  { command: /\bxfreerdp\b|\brdesktop\b/, option: /[ \t](?:\/p:|-p[ \t]{1,2})/ },
];

const userOption = /[ \t](?:-u|--user|--proxy-user|-U)[ \t=]{1,2}(["']?)([^\s"':]{1,80}):([^\s"']{3,120})\1/y;

/** Passwords on command lines: `--password x`, `-p x`, `-px` of known commands, `-u user:password`. */
export const passwordFlag: Detector = {
  id: "password-flag",
  family: "secret",
  types: ["password", "generic-secret"],
  rank: 62,
  anchors: [" --pass", " -pass", "-password ", "-passwd ", "-token ", "-secret ", "-key ", " -p", " -u ", " --user ", " -a ", " -w ", " -k ", "/p:"],
  reach: 300,
  verify(candidate) {
    const { text, at, anchor } = candidate;
    if (anchor === " -u " || anchor === " --user ") return readUserPair(text, at);
    return anchor.startsWith(" -") && anchor.length <= 4 && anchor !== " -u " ? readShort(candidate) : readLong(candidate);
  },
};

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
  return sureness === 0 ? none : [{ type: isPassword ? "password" : "generic-secret", start: value.start, end: value.end, confidence: sureness, rank: isPassword ? 62 : 56 }];
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
  const cut = Math.max(before.lastIndexOf("&&"), before.lastIndexOf(";"), before.lastIndexOf("| "), before.search(/[^\\]\n(?![\s\S]*[^\\]\n)/));
  return before.slice(Math.max(0, cut));
}

function readUserPair(text: string, at: number): readonly Match[] {
  userOption.lastIndex = at;
  const met = userOption.exec(text);
  const password = met?.[3];
  if (met === null || password === undefined || isPlaceholder(password) || /^\d{1,6}$/.test(password)) return none;
  const end = at + met[0].length - (met[1] === "" ? 0 : 1);
  return [{ type: "password", start: end - password.length, end, confidence: 0.9 }];
}
