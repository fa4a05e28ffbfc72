/** What changed in an organisation since a moment, as the server says it. */
export interface SinceAnswer {
  readonly company: string;
  /** ISO time; empty for the beginning. */
  readonly from: string;
  readonly made: string;
  readonly sentence: string;
  readonly sections: readonly SinceSection[];
  readonly decisions: { readonly allow: number; readonly redact: number; readonly ask: number; readonly block: number };
  readonly open: readonly string[];
  /** When the visit before this one ended; empty for whoever was never here. */
  readonly lastVisit: string;
}

export interface SinceSection {
  readonly id: string;
  readonly title: string;
  /** Titles of the cells, without the last, "What changed". */
  readonly head: readonly string[];
  readonly rows: readonly { readonly kind: "new" | "changed" | "gone"; readonly cells: readonly string[]; readonly says: string }[];
  readonly none: string;
}
