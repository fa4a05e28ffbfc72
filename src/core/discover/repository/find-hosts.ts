export interface HostMention {
  /** Lower case; parts filled in at run time stand as `x`. */
  readonly host: string;
  readonly offset: number;
  /** Text right after the host, at most 60 characters. */
  readonly after: string;
  /** `url` after `//`; `quoted` as a text of its own; `bare` between blanks or signs. */
  readonly form: "url" | "quoted" | "bare";
}

const filled =
  /\$\{\{?[^{}\n"'`/]{0,80}\}?\}|\{\{[^{}\n"'`/]{0,80}\}\}|\{[\w.:()[\]-]{0,60}\}|#\{[^{}\n/]{0,80}\}|%[sv]|<[A-Za-z][\w-]{0,40}>|["']\s*[+.]{1,2}\s*[\w.]{1,60}\s*[+.]{1,2}\s*["']/g;
const token = /(?<![\w@\\%])[a-z0-9*_-]+(?:\.[a-z0-9*_-]+)+(?![\w@])/gi;

/**
 * Host names in a text, also those put together at run time (`https://${region}-aiplatform.…`). Names inside longer words,
 * mail addresses and escaped patterns are none.
 */
export function* findHosts(code: string): Generator<HostMention> {
  const text = code.replace(filled, (part) => "x".repeat(part.length));
  for (const match of text.matchAll(token)) {
    const name = match[0].toLowerCase();
    if (!/\.[a-z]{2,24}$/.test(name)) continue;
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    const host = `${/[.]$/.test(before) ? "x." : ""}${name.startsWith("-") ? "x" : ""}${name.replace(/\*|x{3,}/g, "x")}`;
    const form = before.endsWith("//") ? "url" : /["'`]$/.test(before) ? "quoted" : "bare";
    const end = match.index + match[0].length;
    yield { host, offset: match.index, after: text.slice(end, end + 60), form };
  }
}
