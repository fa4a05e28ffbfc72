/** A text without markup and tricks of conversion, with the place of every character in the text it came from. */
export interface CleanText {
  readonly raw: string;
  readonly text: string;
  /** `places[i]` is the offset in `raw` of `text[i]`; one more for the end. */
  readonly places: Int32Array;
}

interface Piece {
  readonly length: number;
  readonly text: string;
}

/**
 * Takes out HTML tags, Markdown marks, soft hyphens and zero-width characters, joins words that were split at a line's
 * end and makes quotes and spaces plain. Offsets count UTF-16 code units. Linear in the length of the text.
 */
export function cleanText(raw: string): CleanText {
  const out: string[] = [];
  const places = new Int32Array(raw.length * 3 + 1);
  let length = 0;
  let at = 0;
  while (at < raw.length) {
    const piece = readPiece(raw, at);
    for (const letter of piece.text) {
      if (length + letter.length >= places.length) break;
      out.push(letter);
      for (let unit = 0; unit < letter.length; unit++) places[length++] = at;
    }
    at += piece.length;
  }
  places[length] = raw.length;
  return { raw, text: out.join(""), places: places.slice(0, length + 1) };
}

const special =
  /[<&*_\\[\]`\u00ad\u200b-\u200d\u2060\ufeff\r\t\u00a0\u202f\u2007\u2018\u2019\u201a\u201c-\u201f\u00ab\u00bb\ufb00-\ufb04\u2010\u2011-]/;

function readPiece(raw: string, at: number): Piece {
  const letter = raw[at] ?? "";
  if (!special.test(letter)) return { length: 1, text: letter };
  return readers[letter]?.(raw, at) ?? { length: 1, text: plain[letter] ?? letter };
}

const plain: Readonly<Record<string, string>> = {
  "\u00ad": "",
  "\u200b": "",
  "\u200c": "",
  "\u200d": "",
  "\u2060": "",
  "\ufeff": "",
  "\r": "",
  "`": "",
  "\t": " ",
  "\u00a0": " ",
  "\u202f": " ",
  "\u2007": " ",
  "\u2018": "'",
  "\u2019": "'",
  "\u201a": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u201f": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\u2010": "-",
  "\u2011": "-",
};

const readers: Readonly<Record<string, (raw: string, at: number) => Piece | undefined>> = {
  "<": readTag,
  "&": readEntity,
  "*": readStars,
  _: readUnderscore,
  "\\": (raw, at) => (/[!-/:-@[-`{-~]/.test(raw[at + 1] ?? "") ? { length: 1, text: "" } : undefined),
  "[": (raw, at) => (match(/\[[^\][\n]{1,200}\]\([^()\s]{1,500}\)/y, raw, at) === undefined ? undefined : { length: 1, text: "" }),
  "]": (raw, at) => {
    const link = match(/\]\((?:https?:|mailto:|\/|#)[^()\s]{0,500}\)/y, raw, at);
    return link === undefined ? undefined : { length: link.length, text: "" };
  },
  "-": (raw, at) => (/[a-zäöüß]/.test(raw[at - 1] ?? "") ? joinLine(raw, at) : undefined),
};

/** A hyphen at a line's end inside a word: `process-⏎ing`. */
function joinLine(raw: string, at: number): Piece | undefined {
  const gap = match(/-[ \t]*\r?\n[ \t]*(?=[a-zäöüß])(?!(?:and|or|und|oder|bzw)\b)/y, raw, at);
  return gap === undefined ? undefined : { length: gap.length, text: "" };
}

const silent = /<(script|style|nav|noscript|svg|template)\b[^>]{0,2000}>/iy;

function readTag(raw: string, at: number): Piece | undefined {
  const comment = raw.startsWith("<!--", at) ? raw.indexOf("-->", at) : -1;
  if (comment > 0) return { length: comment + 3 - at, text: " " };
  const hidden = match(silent, raw, at);
  if (hidden !== undefined) {
    const name = /^<(\w+)/.exec(hidden)?.[1] ?? "";
    const close = raw
      .toLowerCase()
      .slice(at, at + 400_000)
      .indexOf(`</${name.toLowerCase()}`);
    if (close > 0) return { length: close, text: "\n" };
  }
  const tag = match(/<\/?[a-z!?][^<>]{0,2000}>/iy, raw, at);
  if (tag === undefined) return undefined;
  return { length: tag.length, text: standIn(/^<(\/?\w+)/.exec(tag)?.[1]?.toLowerCase() ?? "") };
}

function standIn(name: string): string {
  if (name === "li") return "\n- ";
  if (/^h[1-6]$/.test(name)) return "\n\n# ";
  if (/^(td|th)$/.test(name)) return " | ";
  return /^\/?(p|div|br|tr|table|ul|ol|section|article|header|footer|main|h[1-6]|blockquote|title|body|dl|dt|dd)$/.test(name) ||
    name === "/li"
    ? "\n"
    : "";
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: "-",
  mdash: "-",
  shy: "",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  sect: "§",
  bull: "-",
};

function readEntity(raw: string, at: number): Piece | undefined {
  const found = match(/&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/iy, raw, at);
  if (found === undefined) return undefined;
  const name = found.slice(1, -1);
  if (name.startsWith("#")) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const letter = code < 0x11_0000 ? String.fromCodePoint(code) : "";
    return { length: found.length, text: plain[letter] ?? letter };
  }
  const text = entities[name];
  return text === undefined ? undefined : { length: found.length, text };
}

/** A star that starts a line and is followed by a space is a bullet; any other is emphasis. */
function readStars(raw: string, at: number): Piece {
  const run = match(/\*+/y, raw, at) ?? "*";
  const isBullet = run.length === 1 && /(^|\n)[ \t]*$/.test(raw.slice(Math.max(0, at - 40), at)) && /[ \t]/.test(raw[at + 1] ?? "");
  return { length: run.length, text: isBullet ? "-" : "" };
}

function readUnderscore(raw: string, at: number): Piece | undefined {
  const run = match(/_+/y, raw, at) ?? "_";
  if (run.length > 2) return { length: run.length, text: run };
  const isInside = /\w/.test(raw[at - 1] ?? "") && /\w/.test(raw[at + run.length] ?? "");
  return isInside ? { length: run.length, text: run } : { length: run.length, text: "" };
}

function match(form: RegExp, raw: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(raw)?.[0];
}
