const longest = 200;

/**
 * A line as evidence that may be kept: one line, at most 200 characters, without e-mail addresses (people stand in `person`
 * only), user information and queries of URLs, long runs of digits (cards, phones, accounts) and anything token-shaped.
 */
export function scrubExcerpt(text: string): string {
  const line = text
    .slice(0, longest * 5)
    .replace(/\s+/g, " ")
    .replace(/(\w+:\/\/)[^\s/@]*@/g, "$1")
    .replace(/(\w+:\/\/[^\s?#]*)[?#]\S*/g, "$1")
    .replace(/[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g, "…@…")
    .replace(/\b(?:\d[ -]?){9,}\d\b/g, "…")
    .replace(/(?<![\w-])(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Za-z])[\w+/=-]{24,}(?![\w-])/g, "…")
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
