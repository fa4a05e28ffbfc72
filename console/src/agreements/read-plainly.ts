/** A passage without the marks of Markdown: headings' signs, stars of bold words, bars of tables. Offsets are those of the raw text. */
export function readPlainly(text: string): string {
  return text
    .replaceAll(/(^|\n)[ \t]*#{1,6}[ \t]+/g, "$1")
    .replaceAll(/\*\*([^*\n]+)\*\*/g, "$1")
    .replaceAll(/(^|\n)[ \t]*\|?[ \t:-]*-{3,}[-| \t:]*(?=\n|$)/g, "$1")
    .replaceAll(/(^|\n)[ \t]*\|[ \t]*/g, "$1")
    .replaceAll(/[ \t]*\|[ \t]*(?=\n|$)/g, "")
    .replaceAll(/[ \t]*\|[ \t]*/g, ": ");
}
