/**
 * A copy of a short text that does not keep the long text it was cut from in memory (engines keep a pointer into the whole).
 * For keys that outlive the piece they came from.
 */
export function detachText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
