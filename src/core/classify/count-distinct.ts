import type { SettledMatch } from "./settled-match.ts";

/** Answers how many different values of a type, or of a made type, were found. Counts a type only when asked. */
export function countDistinct(found: readonly SettledMatch[]): (type: string) => number {
  const counted = new Map<string, number>();
  return (type) => {
    const known = counted.get(type);
    if (known !== undefined) return known;
    const hashes = new Set<number>();
    for (const match of found)
      if (match.type === type || match.tags.includes(type)) hashes.add(match.family === "secret" ? match.start : match.hash);
    counted.set(type, hashes.size);
    return hashes.size;
  };
}
