/** A remark that goes on until its closing signs. */
export interface Remark {
  readonly opens: string;
  readonly closes: string;
  /** Points it is worth as a sign of code: prose has no such frames. */
  readonly weight: number;
}

const blocks: readonly Remark[] = [
  { opens: "/*", closes: "*/", weight: 2 },
  { opens: '"""', closes: '"""', weight: 2 },
  { opens: "'''", closes: "'''", weight: 2 },
  { opens: "<!--", closes: "-->", weight: 1 },
  { opens: "{-", closes: "-}", weight: 2 },
  { opens: "(*", closes: "*)", weight: 2 },
  { opens: "--[[", closes: "]]", weight: 2 },
  { opens: "<#", closes: "#>", weight: 2 },
];

/** Signs with which a remark of one line begins. A number sign counts only before a space: `#include` is none. */
const lines: readonly string[] = ["# ", "## ", "### ", "-- ", ";; ", "; ", "% ", "REM ", "' ", '" '];
const bare: ReadonlySet<string> = new Set(["#", "--", ";", ";;", "%", "*"]);
const perl = /^=(?:pod|head[1-6]|over|item|back|encoding|begin|for)\b/;
const pod: Remark = { opens: "=", closes: "\n=cut", weight: 0 };
/** Letters that Python and others put before a long text. */
const prefixed = /^[rRuUbBfF]{1,2}(?="""|''')/;

/**
 * Whether the line from `start` to `end` (without its outer spaces) is a remark: `line` for one line, or the block that it
 * opens. A block that opens behind other signs of the line is none: the line counts.
 */
export function remarkAt(text: string, start: number, end: number): "line" | Remark | undefined {
  const first = text.charCodeAt(start);
  // Letters other than the few that may begin a remark: nothing is cut.
  if (first >= 0x41 && first <= 0x7a && !"RrUuBbFf".includes(text.charAt(start))) return undefined;
  const written = text.slice(start, Math.min(end, start + 12));
  if (bare.has(written) || lines.some((sign) => written.startsWith(sign))) return "line";
  if (first === 0x3d) return perl.test(written) ? pod : undefined;
  const cut = prefixed.exec(written)?.[0].length ?? 0;
  return blocks.find(({ opens }) => written.startsWith(opens, cut));
}

/** Where the line behind the remark that opens at `start` begins; the text's end when it never closes. */
export function endOfRemark(text: string, start: number, { opens, closes }: Remark): number {
  const from = text.indexOf(opens, start);
  const closed = text.indexOf(closes, from + opens.length);
  const next = closed < 0 ? -1 : text.indexOf("\n", closed + closes.length);
  return next < 0 ? text.length : next + 1;
}
