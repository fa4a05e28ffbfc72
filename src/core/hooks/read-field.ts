/** A JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for a JSON object (not a list, not null). */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands at a dotted path (`tool_call.input`, `roots.0`) of a JSON value; undefined where there is nothing. */
export function readField(value: unknown, path: string): unknown {
  let at = value;
  for (const key of path.split(".")) {
    if (Array.isArray(at)) at = at[Number(key)];
    else if (isFields(at) && Object.hasOwn(at, key)) at = at[key];
    else return undefined;
  }
  return at;
}

/** The first text that stands at one of the paths and is not empty. */
export function readText(value: unknown, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const found = readField(value, path);
    if (typeof found === "string" && found !== "") return found;
  }
  return undefined;
}

/** JSON inside a text, where some clients put an object; anything else as it is. */
export function openJson(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  try {
    const opened: unknown = JSON.parse(value);
    return opened;
  } catch {
    return value;
  }
}
