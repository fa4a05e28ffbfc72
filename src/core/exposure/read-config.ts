/** Foreign configuration, read without trust: absent and odd values stay visible. */
export type Config = Readonly<Record<string, unknown>>;

export function isConfig(value: unknown): value is Config {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field, whatever the case of its first letter (`Grantee` and `grantee`). */
export function fieldOf(value: unknown, name: string): unknown {
  if (!isConfig(value)) return undefined;
  const other = `${name.charAt(0) === name.charAt(0).toUpperCase() ? name.charAt(0).toLowerCase() : name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return value[name] ?? value[other];
}

/** One value or many, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value)
    .filter((item) => typeof item === "string" || typeof item === "number" || typeof item === "boolean")
    .map(String);
}

/** True for a stand-in of a call that was refused: `"AccessDenied"`, `"unknown"`, `{error: …}`. */
export function isRefused(value: unknown): boolean {
  if (typeof value === "string") return /^(access ?denied|forbidden|unauthori[sz]ed|unknown|403|401)$/i.test(value.trim());
  return isConfig(value) && ("error" in value || "Error" in value || "errorCode" in value);
}

/** A yes-or-no setting; undefined when it was not told. */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "string" && /^(true|enabled|on|yes)$/i.test(value)) return true;
  if (typeof value === "string" && /^(false|disabled|off|no)$/i.test(value)) return false;
  return undefined;
}
