/** A text that begins with a capital, as a sentence or a row does. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
