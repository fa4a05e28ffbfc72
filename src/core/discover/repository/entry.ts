/** One scalar of a settings file, with the keys that lead to it. Items of a list have the key `#`. */
export interface Entry {
  readonly keys: readonly string[];
  readonly value: string;
  /** Offset of the value in the text. */
  readonly offset: number;
}

/** More than any manifest holds; keeps a hostile file from filling memory. */
export const mostEntries = 100_000;
export const deepestEntry = 60;
