import { judgeKey } from "../../core/classify/passwords/judge-key.ts";
import { judgePassword, judgeSecret } from "../../core/classify/passwords/judge-value.ts";
import { readOperator } from "../../core/classify/passwords/read-operator.ts";
import { readValue } from "../../core/classify/passwords/read-value.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const longestName = 64;

/**
 * Passwords and named secrets by assignment, in the forms of common languages and configuration: env, YAML, JSON,
 * TOML, INI, XML, properties, PHP arrays, Python, JavaScript, Java, Go, C#, Ruby. The name must mean the secret itself,
 * the value must look like one.
 */
export const assignedPassword: Detector = {
  id: "assigned-password",
  family: "secret",
  types: ["password", "generic-secret"],
  rank: 60,
  anchors:
    "pass pwd psw pw secret token apikey api_key api-key api.key appkey app_key authkey auth_key accesskey access_key access-key accountkey account_key encryption_key encryptionkey signing_key signingkey master_key masterkey private_key privatekey shared_key sharedkey service_key session_key license_key subscription_key subscription-key webhook_key deploy_key write_key storage_key credential creds kennwort contrasena contraseña clave motdepasse mot_de_passe mdp senha wachtwoord haslo hasło heslo jelszo jelszó parola lozinka salasana losenord lösenord adgangskode kodeord sifre şifre пароль гасло парола 密码 密碼 パスワード 비밀번호".split(
      " ",
    ),
  reach: 360,
  verify(candidate) {
    const name = readName(candidate);
    if (name === undefined) return none;
    const { text } = candidate;
    const operator = readOperator(text, name.end);
    if (operator === undefined) return none;
    const kind = judgeKey(text.slice(name.start, name.end));
    if (
      kind === undefined ||
      (operator.kind === "call" && !endsInKeyword(text.slice(name.start, name.end))) ||
      text.charAt(operator.end - 1) === "\n"
    )
      return none;
    const value = readValue(text, operator.end);
    if (value === undefined || (operator.kind !== "assign" && operator.kind !== "markup" && !value.isQuoted)) return none;
    const isConstant = /^[A-Z][A-Z0-9_]*$/.test(text.slice(name.start, name.end));
    const isMarkup = operator.kind === "markup";
    const read = isMarkup ? { ...value, isQuoted: true } : value;
    const sureness = kind === "password" ? judgePassword(read, isConstant) : judgeSecret(read, isConstant);
    if (sureness === 0 || (operator.kind !== "assign" && operator.kind !== "markup" && !/\d|[!@#$%^&*]/.test(value.text))) return none;
    return [
      {
        type: kind === "password" ? "password" : "generic-secret",
        start: value.start,
        end: value.end,
        confidence: sureness,
        rank: kind === "password" ? 60 : 55,
      },
    ];
  },
};

/** A call sets a password only when its name ends in one: `setPassword(…)`, not `password.encode(…)`. */
function endsInKeyword(name: string): boolean {
  return /(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|key|credentials?)$/i.test(name);
}

/** The identifier round the anchor, with at most 64 code units; undefined when it is longer or the anchor is not its last keyword. */
function readName({ text, at, to }: Candidate): { readonly start: number; readonly end: number } | undefined {
  let end = to;
  while (end - to < longestName && isNameUnit(text.charCodeAt(end))) end += 1;
  if (end - to === longestName) return undefined;
  let start = at;
  while (at - start < longestName && isNameUnit(text.charCodeAt(start - 1))) start -= 1;
  while (end > to && /[.-]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Letters, digits, `_`, `-`, `.` and `$`. */
function isNameUnit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x2d ||
    code === 0x2e ||
    (code >= 0xc0 && code < 0x530)
  );
}
