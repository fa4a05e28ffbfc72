export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The value at a dotted path. A key that holds dots itself (`id.orig_h`) is met before the path is cut; a number is a
 * position in a list; keys are compared as they stand, then without case. Undefined when nothing is there.
 */
export function readJsonPath(value: unknown, path: string): unknown {
  if (Array.isArray(value)) {
    const dot = path.indexOf(".");
    const item: unknown = value[Number(dot < 0 ? path : path.slice(0, dot))];
    return dot < 0 ? item : readJsonPath(item, path.slice(dot + 1));
  }
  if (!isRecord(value)) return undefined;
  const whole = readKey(value, path);
  if (whole !== undefined) return whole;
  for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
    const part = readKey(value, path.slice(0, dot));
    const found = part === undefined ? undefined : readJsonPath(part, path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function readKey(value: Readonly<Record<string, unknown>>, key: string): unknown {
  if (Object.hasOwn(value, key)) return value[key];
  const lower = key.toLowerCase();
  const other = Object.keys(value).find((name) => name.toLowerCase() === lower);
  return other === undefined ? undefined : value[other];
}

/** A JSON value as the text of a cell: lists joined by commas, objects as JSON, null and undefined empty. */
export function jsonText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((one: unknown) => jsonText(one)).join(", ");
  return JSON.stringify(value);
}
