import { measureValue, readsLikeWords } from "../../core/classify/checks/is-random-looking.ts";
import { isPlaceholder } from "../../core/classify/passwords/is-placeholder.ts";
import type { Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** What people call a password: en de fr es pt it nl pl cs sk hu ro sv da no fi tr ru uk bg hr el zh ja ko id vi hi ar he th et lt sl. */
const words =
  "password passwort passphrase passcode kennwort zugangswort passwd pwd pw mdp contraseña contrasena clave senha palavra-passe wachtwoord hasło haslo heslo jelszó jelszo jelszava jelszavad jelszavam jelszavát parola parolă parolei lösenord lösenordet losenord adgangskode adgangskoden kodeord kodeordet passord passordet salasana salasanani şifre şifresi şifreniz şifrem şifren parolanız parolam sifre parolası пароль пароля паролем гасло парола паролата lozinka zaporka κωδικός συνθηματικό 密码 密碼 口令 パスワード 暗証番号 비밀번호 암호 पासवर्ड סיסמה סיסמא รหัสผ่าน parool slaptažodis geslo".split(
    " ",
  );
const phrases = ["mot de passe", "kata sandi", "mật khẩu", "كلمة المرور", "كلمة السر", "parola d'ordine"];

/** What makes the value follow: being, becoming, colons and the like, by language. */
const copula =
  /[ \t]{0,3}(?:(?:is now|is still|is|was|will be|should be|has been (?:set|changed|reset) to|(?:re)?set to|changed to|lautet|ist|wäre|heißt|wurde auf|est|c'est|sera|es|será|ahora es|é|agora é|è|ora è|to|jest|brzmi|je|az|este|är|er|on|olarak|olan|это|есть|е|є|је|είναι|adalah|ialah|là|yra|ir)(?!\p{L})|:|->|→|(?<=[ \t])[—-](?=[ \t])|是|为|為|は|が|는|은|이|है|هي|هو|היא|הוא|คือ)[ \t]{0,3}:?[ \t]{0,3}/iuy;

/** Words between: "for the staging box", "vom Server", "del servidor". */
const wordBetween = /[ \t]{1,2}[\p{L}\d_@-]{1,24}(?:(?<=\d)\.(?=[ \t]))?/uy;
const mostBetween = 6;

const quoted = /(["'`*_]{1,2})([^\s"'`]{4,64}?)\1/y;
const bare = /[^\s"'`<>,;،、。]{5,64}(?![A-Za-z0-9+/=_])/y;

/** "The password is …" in many languages. The value must look like a password, for sentences go on with words. */
export const passwordProse: Detector = {
  id: "password-prose",
  family: "secret",
  types: ["password"],
  rank: 57,
  anchors: [...words, ...phrases],
  reach: 220,
  verify({ text, at, to }) {
    if (isLatin(text.charCodeAt(at - 1)) || (isLatin(text.charCodeAt(to)) && isLatin(text.charCodeAt(to - 1)))) return none;
    if (!/[\s"'):\u0e00-\uffff→-]/.test(text.charAt(to))) return none;
    const joint = readJoint(text, skipQuote(text, to));
    if (joint === undefined) return readAdjacent(text, to);
    const value = readProseValue(text, joint);
    if (value === undefined || !looksLikePassword(value.text, value.isQuoted)) return none;
    return [{ type: "password", start: value.start, end: value.start + value.text.length, confidence: value.isQuoted ? 0.9 : 0.85 }];
  },
};

/** Where the value begins: behind a copula, with at most six words before it. */
function readJoint(text: string, from: number): number | undefined {
  let at = from;
  for (let count = 0; count <= mostBetween; count += 1) {
    copula.lastIndex = at;
    if (copula.test(text)) return copula.lastIndex;
    wordBetween.lastIndex = at;
    if (!wordBetween.test(text)) return undefined;
    at = wordBetween.lastIndex;
  }
  return undefined;
}

/** "Kennwort X", "пароль от админки X": no copula stands between, so the value must look more like a password than a word does. */
function readAdjacent(text: string, to: number): readonly Match[] {
  const gap = /(?:[ \t]\p{L}{1,16}){0,3}?[ \t]{1,2}(?=[^\s"'\d]{0,24}\d)/uy;
  gap.lastIndex = to;
  const value = gap.test(text) ? readProseValue(text, gap.lastIndex) : undefined;
  if (value === undefined || !looksLikePassword(value.text, false)) return none;
  const shape = measureValue(value.text);
  const isStrong = value.text.length >= 8 && shape.digits > 0 && shape.lower > 0 && (shape.upper > 0 || /[!@#$%^&*+=?]/.test(value.text));
  if (!isStrong || /[()[\]{}<>\\/|=;]|^[\w.-]+:/.test(value.text)) return none;
  return [{ type: "password", start: value.start, end: value.start + value.text.length, confidence: 0.65 }];
}

function skipQuote(text: string, at: number): number {
  return /["')]/.test(text.charAt(at)) ? at + 1 : at;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || code === 0x5f || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x500);
}

function readProseValue(
  text: string,
  at: number,
): { readonly start: number; readonly text: string; readonly isQuoted: boolean } | undefined {
  quoted.lastIndex = at;
  const inQuotes = quoted.exec(text);
  if (inQuotes?.[2] !== undefined) return { start: at + (inQuotes[1]?.length ?? 0), text: inQuotes[2], isQuoted: true };
  bare.lastIndex = at;
  const met = bare.exec(text)?.[0];
  if (met === undefined) return undefined;
  const run = /^[\x21-\x7e]+/.exec(met)?.[0] ?? "";
  const trimmed = run.replace(/[.:?)\]]+$/, "").replace(/!+$/, (signs) => (signs.length > 1 || !/\d/.test(run) ? "" : signs));
  return trimmed.length < 5 ? undefined : { start: at, text: trimmed, isQuoted: false };
}

/** Letters with digits or signs between them; in quotes a capital inside is enough. */
function looksLikePassword(value: string, isQuoted: boolean): boolean {
  if (isPlaceholder(value) || /^(?:https?:|www\.|[\w.+-]+@[\w-]+\.\w)/i.test(value) || /^[\d.,:/-]+%?$|^--|&(?:quot|amp|lt|gt)/.test(value))
    return false;
  const shape = measureValue(value);
  if (isQuoted && /^[A-Za-z]*[a-z][A-Z][A-Za-z]*$/.test(value)) return true;
  if (/^[A-Za-z]+(?:['-][A-Za-z]+)*$/.test(value))
    return (isQuoted || (shape.upper > 1 && shape.lower > 1)) && !readsLikeWords(shape) && shape.changes + shape.upper >= 2;
  if (
    /^[A-Za-z_]\w*(?:[_./][A-Za-z_]\w*)+$/.test(value) &&
    ((readsLikeWords(shape) && (shape.digits === 0 || shape.upper === 0 || shape.lower === 0)) || /^[a-z_]+\.[a-z]/i.test(value))
  )
    return false;
  if (/^\d{1,5}(?:[-a-z]+$|\/)/i.test(value)) return false;
  return shape.lower + shape.upper >= 2 && (shape.digits > 0 || /[!@#$%^&*+=?~]/.test(value));
}
