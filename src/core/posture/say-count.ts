/** `1 use`, `6 uses`. */
export function sayCount(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}

const shown = 4;

/** `a, b and c`, cut after four: `a, b, c, d and 3 more`. */
export function joinSome(names: readonly string[]): string {
  const rest = names.length - shown;
  const parts = rest > 0 ? [...names.slice(0, shown), `${rest} more`] : names;
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
