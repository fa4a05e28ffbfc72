/** A name in a source that was taken for a person of the people list. */
export interface JoinRow {
  readonly id: string;
  readonly by: "login" | "name";
  /** The same person has the same number within one answer. */
  readonly number: number;
  readonly sources: readonly string[];
  readonly sightings: number;
  readonly isRefused: boolean;
  /** Who, where the company chose to show names. */
  readonly names: { readonly name: string; readonly person: string } | null;
}
