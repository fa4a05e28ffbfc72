/** A text that stands in another one in disguise, and which span of that one stands for a span of it. */
export interface HiddenText {
  readonly text: string;
  /** How far a finding in it may be trusted: `decoded` like any other, `guessed` (reversed, slugs) only where its form is unmistakable. */
  readonly kind: "decoded" | "guessed";
  spanOf(start: number, end: number): readonly [number, number];
}
