/** The named search parameters that are present, as text; all else in an address is left out. */
export function readText<Name extends string>(search: Record<string, unknown>, names: readonly Name[]): { [Key in Name]?: string } {
  const found: { [Key in Name]?: string } = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === "string" || typeof value === "number") found[name] = String(value);
  }
  return found;
}
