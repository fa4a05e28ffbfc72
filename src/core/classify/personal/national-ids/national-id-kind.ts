/** One kind of personal number: how it is written, what proves it, what people call it. */
export interface NationalIdKind {
  readonly type: string;
  /** Whole compact value: upper case, separators removed; or the value as written when `asWritten`. */
  readonly form: RegExp;
  readonly asWritten?: true;
  /** Checksum, date and range rules over what `form` took. */
  readonly check: (value: string) => boolean;
  /** Labels in lower case without accents, separated by `|`; one to four words each. */
  readonly words: string;
  /** Written form that is distinctive enough to stand without a label (checked too). */
  readonly alone?: RegExp;
  /** Letters and digits of that form without separators. */
  readonly aloneSizes?: readonly number[];
}
