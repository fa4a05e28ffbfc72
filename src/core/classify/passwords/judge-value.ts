import { isExampleKey } from "../checks/is-example-key.ts";
import { isRandomLooking, measureValue, readsLikeWords, type ValueShape } from "../checks/is-random-looking.ts";
import { isPlaceholder } from "./is-placeholder.ts";
import type { ReadValue } from "./read-value.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const digest = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const otherForms = [
  /^(?:sha(?:1|256|384|512)|md5|blake2b|crc32)[-:]/i,
  /^v?\d+(?:\.\d+){1,16}(?:[-+][\w.]+)?$/,
  /^\d{4}-\d{2}-\d{2}/,
  /^[a-z]+@[a-z.]+$/,
  /[^\u0000-\u024f]/,
  /^--?[a-z]/,
  /^\d+(?:ms|s|m|h|d|px|em|%|kb|mb)?$/i,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^\$(?:2[abxy]|argon2|scrypt|pbkdf2|5|6|1|y|7)\$/,
  /^\{(?:SSHA|SHA|MD5|CRYPT|bcrypt|noop)/i,
  /^ssh-(?:rsa|ed25519|dss)\b/,
  /^-----BEGIN/,
  /^AgA?[A-Z][A-Za-z0-9+/]{80,}/,
  /^\$ANSIBLE_VAULT/,
  /^#[0-9a-fA-F]{3,8}$/,
  /^0x[0-9a-f_]{1,20}[nul]{0,3}$/i,
];

/** How sure it is that the value of a name for passwords is one; 0 for none. */
export function judgePassword(value: ReadValue, isConstantName: boolean): number {
  const { text, isQuoted } = value;
  if (text.length < 5 || text.length > 128 || isPlaceholder(text) || isOtherForm(text)) return 0;
  if (/\s/.test(text)) return isQuoted && looksLikePassphrase(text) ? 0.7 : 0;
  if (uuid.test(text) || digest.test(text)) return 0;
  const shape = measureValue(text);
  const symbols = /[!@#$%^&*()+=?<>{}[\]|~:;,/\\]/.test(text);
  if (!isQuoted) return judgeBare(value, shape, isConstantName, symbols);
  if (shape.digits === 0 && !symbols) {
    if (/^[A-Za-z_$]+$/.test(text)) return !readsLikeWords(shape) && shape.pairs >= 5 && shape.distinct >= 6 ? 0.75 : 0;
    return readsLikeWords(shape) ? 0 : 0.6;
  }
  return /^[A-Za-z]+[._-][A-Za-z._-]+\d?$/.test(text) && readsLikeWords(shape) ? 0 : 0.9;
}

/** Bare values stand in configuration; in code they are expressions. */
function judgeBare(value: ReadValue, shape: ValueShape, isConstantName: boolean, symbols: boolean): number {
  const { text, endsLine } = value;
  if (/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/.test(text) && readsLikeWords(shape)) return 0;
  if (/^[([{<]/.test(text) || (/[()]/.test(text) && /^[A-Za-z_$][\w$.]*\(|\)$/.test(text))) return 0;
  if (/\|\||&&|=>|===?|\(\)|^[a-z]{1,3}\.[a-z]+|^!\d|^[A-Za-z_][\w.]*\[[\w., ]*\]$/.test(text)) return 0;
  const isIdentifier = /^[A-Za-z_$][\w-]*$/.test(text);
  if (shape.digits === 0 && !symbols) return (isConstantName || endsLine) && !readsLikeWords(shape) && shape.pairs >= 5 ? 0.7 : 0;
  if (isIdentifier && !endsLine && !isConstantName && !isRandomLooking(text)) return 0;
  if (!/[A-Za-z]/.test(text) && !symbols) return 0;
  return endsLine || isConstantName ? 0.9 : 0.75;
}

function looksLikePassphrase(text: string): boolean {
  return text.length <= 64 && text.split(" ").length <= 3 && /\d/.test(text) && /[!@#$%^&*?]/.test(text) && !/[.!?]$/.test(text);
}

const otherForm = new RegExp(otherForms.map((form) => `(?:${form.source})`).join("|"), "i");

function isOtherForm(text: string): boolean {
  return otherForm.test(text);
}

/** Keys are written in few signs; long quoted ones (salts) in all, with digits and both cases among them. */
function isSecretAlphabet(text: string, isQuoted: boolean): boolean {
  if (/^[A-Za-z0-9+/=_.~:|!@#$%^&*-]+$/.test(text)) return true;
  return (
    isQuoted &&
    text.length >= 32 &&
    /^[\x20-\x7e]+$/.test(text) &&
    !/ {2}|\w{3,} \w{3,}/.test(text) &&
    /\d/.test(text) &&
    /[A-Z]/.test(text) &&
    /[a-z]/.test(text)
  );
}

/** How sure it is that the value of a name for tokens and keys is a secret; 0 for none. Stricter: these names are common. */
export function judgeSecret(value: ReadValue, isConstantName: boolean): number {
  const { text, isQuoted, endsLine } = value;
  if (text.length < 12 || text.length > 256 || isPlaceholder(text) || isOtherForm(text) || isExampleKey(text)) return 0;
  if (!isSecretAlphabet(text, isQuoted) || (!isQuoted && !endsLine && !isConstantName)) return 0;
  if (uuid.test(text)) return isQuoted || isConstantName ? 0.6 : 0.55;
  if (!isRandomLooking(text)) return 0;
  const shape = measureValue(text);
  if (shape.distinct < 8 || (text.length < 16 && shape.digits === 0)) return 0;
  return text.length >= 20 ? 0.85 : 0.7;
}
