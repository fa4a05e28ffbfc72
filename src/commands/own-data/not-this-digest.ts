import { openOwnDataKey, type OwnDataKey } from "./own-data-key.ts";

/**
 * Makes the hash by which a value that was said to be none is known: the first 64 bits of HMAC-SHA-256 under the home
 * folder's key, as 16 hex digits. White space at the ends does not count. The key is read, or made, at the first value.
 */
export function makeNotThisDigest(home: string): (value: string) => string {
  let key: OwnDataKey | undefined;
  return (value) => (key ??= openOwnDataKey(home)).digest(`x:${value.trim()}`).toString(16).padStart(16, "0");
}
