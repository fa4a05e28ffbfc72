export interface PrefixLookup<T> {
  add(prefix: string, value: T): void;
  /** Values of the longest prefix of `text` that ends where `isEdge` permits; empty when there is none. */
  find(text: string): readonly T[];
}

const nothing: readonly never[] = [];

/**
 * Finds the longest stored prefix of a text. Cost: one map access per stored length that is not longer than the text.
 * `isEdge(text, end)` says whether a match may end before position `end` (`end === text.length` is always an edge).
 */
export function makePrefixLookup<T>(isEdge: (text: string, end: number) => boolean): PrefixLookup<T> {
  const values = new Map<string, T[]>();
  const lengths: number[] = [];
  return {
    add(prefix, value) {
      const known = values.get(prefix);
      if (known) known.push(value);
      else values.set(prefix, [value]);
      if (!lengths.includes(prefix.length)) lengths.push(prefix.length);
      lengths.sort((left, right) => right - left);
    },
    find(text) {
      for (const length of lengths) {
        if (length > text.length) continue;
        const found = values.get(text.slice(0, length));
        if (found && (length === text.length || isEdge(text, length))) return found;
      }
      return nothing;
    },
  };
}
