/** A text with what is to be found in it. A case without spans is a hard negative. */
export interface LabelledCase {
  readonly kind: string;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}
