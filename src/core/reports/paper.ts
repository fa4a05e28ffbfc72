import type { Logo } from "./logo.ts";

/** A document to hand over, as a value: it is written as PDF, HTML or sheets without knowing what it is about. */
export interface Paper {
  readonly title: string;
  /** One line below the title: whose, from when, what it rests on. */
  readonly subtitle: string;
  readonly blocks: readonly PaperBlock[];
  /** Whose paper it is; left out, none. */
  readonly logo?: Logo;
}

export type PaperBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A heading with a table below it, or the words for none. */
export function makeSection(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
): readonly PaperBlock[] {
  return [{ kind: "heading", text: title }, rows.length === 0 ? { kind: "text", text: none } : { kind: "table", head, rows }];
}
