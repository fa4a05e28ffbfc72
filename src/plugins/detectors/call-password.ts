import { judgePassword, judgeSecret } from "../../core/classify/passwords/judge-value.ts";
import { readArguments, type CallArgument } from "../../core/classify/passwords/read-arguments.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** Which argument of a call holds the secret; undefined where this call holds none. From the libraries' documentation. */
type Chooser = (args: readonly CallArgument[], before: string) => CallArgument | undefined;

const at =
  (index: number): Chooser =>
  (args) =>
    args[index];

/** `connect(host, port, user, password)` or `connect(host, user, password, …)`: mostly a number tells the two apart. */
const behindHost: Chooser = (args) => (args[0]?.isQuoted !== true ? undefined : /^\d+$/.test(args[1]?.text ?? "") ? args[3] : args[2]);

/** Typing into a field: the selector on the same line says which. */
const intoPasswordField: Chooser = (args, before) =>
  args.length === 1 && /pass(?:word|wd)?\b|\bpwd\b/i.test(before) ? args[0] : undefined;

const passwordCalls: Readonly<Record<string, Chooser>> = {
  ".login(": at(1),
  "networkcredential(": at(1),
  "basicauth(": at(1),
  "passwordcredentials(": at(1),
  "passwordauthentication(": at(1),
  "simple_bind_s(": at(1),
  "ldap_bind(": at(2),
  "getconnection(": at(2),
  "mysqli(": at(2),
  "mysqli_connect(": at(2),
  "mysql_connect(": at(2),
  "new pdo(": at(2),
  "ftp_login(": at(2),
  ".connect(": behindHost,
  "sendkeys(": intoPasswordField,
  "send_keys(": intoPasswordField,
  ".type(": intoPasswordField,
  ".fill(": intoPasswordField,
  ".setvalue(": intoPasswordField,
};

const secretCalls: Readonly<Record<string, Chooser>> = {
  "jwt.sign(": at(1),
  "jwt.verify(": at(1),
  "jwt.encode(": at(1),
  "jwt.decode(": at(1),
  "createhmac(": at(1),
  "hmac.new(": at(0),
  "cookieparser(": at(0),
};

/** Passwords and signing secrets as plain arguments of well-known calls: `smtp.login("user", "…")`, `jwt.sign(payload, "…")`. */
export const callPassword: Detector = {
  id: "call-password",
  family: "secret",
  types: ["password", "generic-secret"],
  rank: 59,
  anchors: [...Object.keys(passwordCalls), ...Object.keys(secretCalls)],
  reach: 400,
  verify({ text, at: start, to, anchor }) {
    const choose = passwordCalls[anchor] ?? secretCalls[anchor];
    const line = text.slice(Math.max(0, start - 80), start);
    const value = choose?.(readArguments(text, to), line.slice(line.lastIndexOf("\n") + 1));
    if (value === undefined || !value.isQuoted || !/\d|[!@#$%^&*]/.test(value.text)) return none;
    const isSecret = secretCalls[anchor] !== undefined;
    const read = { ...value, endsLine: true };
    const sureness = judgePassword(read, false) || (isSecret ? judgeSecret(read, false) : 0);
    if (sureness === 0) return none;
    return [{ type: isSecret ? "generic-secret" : "password", start: value.start, end: value.end, confidence: Math.min(sureness, 0.85) }];
  },
};
