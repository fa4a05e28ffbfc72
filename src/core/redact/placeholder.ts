/**
 * Placeholders have one form: `⟦TYPE·CODE⟧`, where TYPE is the data type's name and CODE 6 to 12 of `a-z0-9`. The brackets
 * and the middle dot (U+27E6, U+00B7, U+27E7) hardly stand in texts, survive JSON and are kept by language models.
 */
export const placeholderStart = "\u27e6";
export const placeholderEnd = "\u27e7";
export const placeholderDot = "\u00b7";

/** The longest placeholder with every code unit escaped as in JSON; how much of a stream may have to wait. */
export const longestPlaceholder = 400;

/** Answers the keyed hash of a message as bytes (HMAC-SHA-256); the key belongs to the tenant and stays outside core. */
export type KeyedHash = (message: string) => Uint8Array;

/** Whose placeholders they are: the same value has another placeholder in every tenant and conversation. */
export interface PlaceholderScope {
  readonly tenant: string;
  readonly conversation: string;
}

const digits = "abcdefghijklmnopqrstuvwxyz0123456789";
const shortestCode = 6;
const longestCode = 12;

/** The placeholder of a value: `length` characters of its keyed hash (6; more only where two values met the same). */
export function makePlaceholder(type: string, value: string, scope: PlaceholderScope, hash: KeyedHash, length = shortestCode): string {
  const bytes = hash(JSON.stringify([scope.tenant, scope.conversation, type, value]));
  let code = "";
  for (let i = 0; i < Math.min(length, longestCode); i += 1)
    code += digits.charAt(((bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0)) % digits.length);
  return `${placeholderStart}${type}${placeholderDot}${code}${placeholderEnd}`;
}
