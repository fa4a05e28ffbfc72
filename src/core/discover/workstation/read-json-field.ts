import { scanJson } from "../repository/scan-json.ts";

/** Values at a dotted path of a JSON text, `*` for any key; forgiving as `scanJson`. Keys that hold dots match as a whole. */
export function readJsonField(text: string, field: string): string[] {
  const path = field.split(".");
  return scanJson(text).flatMap(({ keys, value }) => (matches(keys, path) ? [value] : []));
}

function matches(keys: readonly string[], path: readonly string[]): boolean {
  return keys.length === path.length && keys.every((key, at) => path[at] === "*" || path[at] === key);
}

/** A claim of a token of the form `head.body.signature`, read and not verified; undefined when it is none. */
export function readTokenClaim(token: string, claim: string): string | undefined {
  const body = token.split(".")[1];
  if (body === undefined || !/^[\w-]+$/.test(body)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(body.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
    return readJsonField(new TextDecoder().decode(bytes), claim)[0];
  } catch {
    return undefined;
  }
}
