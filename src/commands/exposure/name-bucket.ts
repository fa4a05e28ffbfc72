/** The bucket that a configuration speaks of, whatever id it was given: its name, of Azure `account/container`; null where it says none. */
export function nameBucket(value: unknown): string | null {
  const config = fieldOf(value, "config") ?? value;
  const account = fieldOf(config, "account");
  const name = fieldOf(config, "bucket") ?? fieldOf(config, "container");
  if (typeof name !== "string") return null;
  return typeof account === "string" ? `${account}/${name}` : name;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
