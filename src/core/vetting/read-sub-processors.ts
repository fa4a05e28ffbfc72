/** One company on a list of sub-processors; empty texts where the list is silent. */
export interface SubProcessor {
  readonly name: string;
  readonly purpose: string;
  readonly country: string;
}

export interface SubProcessorChanges {
  readonly added: readonly SubProcessor[];
  readonly removed: readonly SubProcessor[];
  readonly changed: readonly { readonly from: SubProcessor; readonly to: SubProcessor }[];
}

const most = 2000;
const headerForms = {
  name: /\b(?:name|entity|sub-?processor|company|vendor|provider|third[- ]party|unternehmen|firma|unterauftragsverarbeiter)\b/i,
  purpose: /\b(?:purpose|service|function|activit|processing|used for|description|use case|zweck|leistung|tätigkeit)/i,
  country: /\b(?:countr|location|region|jurisdiction|where|land\b|standort|sitz|ort\b)/i,
};

/**
 * Companies of a sub-processor page: from its HTML tables, from Markdown tables or from rows of text split by tabs or bars.
 * Which column is which is read from the header row. Order is the page's; a name that stands twice counts once. Menus and
 * prose have no such header and give nothing.
 */
export function readSubProcessors(source: string): SubProcessor[] {
  const text = source.slice(0, 4 << 20);
  const tables = /<table[\s>]/i.test(text) ? readHtmlTables(text) : readTextTables(text);
  const found = new Map<string, SubProcessor>();
  for (const table of tables) for (const row of readTable(table)) if (!found.has(keyOf(row.name))) found.set(keyOf(row.name), row);
  return [...found.values()].slice(0, most);
}

function readTable(rows: readonly (readonly string[])[]): SubProcessor[] {
  const at = rows.findIndex((cells) => cells.length > 1 && cells.some((cell) => cell.length < 60 && headerForms.name.test(cell)));
  const header = rows[at];
  if (header === undefined) return [];
  const name = header.findIndex((cell) => headerForms.name.test(cell));
  const other = (form: RegExp): number => header.findIndex((cell, index) => index !== name && form.test(cell));
  const [purpose, country] = [other(headerForms.purpose), other(headerForms.country)];
  return rows.slice(at + 1).flatMap((cells) => {
    const title = (cells[name] ?? "").slice(0, 200);
    return title === "" || /^[-: ]+$/.test(title)
      ? []
      : [{ name: title, purpose: (cells[purpose] ?? "").slice(0, 300), country: (cells[country] ?? "").slice(0, 200) }];
  });
}

function readHtmlTables(html: string): string[][][] {
  return html
    .split(/<table[\s>]/i)
    .slice(1, 60)
    .map((piece) => {
      const end = piece.search(/<\/table/i);
      const body = end < 0 ? piece : piece.slice(0, end);
      return body
        .split(/<tr[\s>]/i)
        .slice(1, most)
        .map((row) =>
          row
            .split(/<t[hd][\s>]/i)
            .slice(1)
            .map(cellText),
        );
    });
}

function cellText(cell: string): string {
  const inner = cell.replace(/^[^<>]*>/, "").replaceAll(/<[^>]*>/g, " ");
  return inner
    .replaceAll(/&nbsp;/g, " ")
    .replaceAll(/&amp;/g, "&")
    .replaceAll(/&#39;|&rsquo;/g, "'")
    .replaceAll(/&quot;/g, '"')
    .replaceAll(/\s+/g, " ")
    .trim();
}

function readTextTables(text: string): string[][][] {
  const rows = text
    .split("\n")
    .slice(0, 20_000)
    .map((line) =>
      (/\|/.test(line)
        ? line
            .replace(/^\s*\|/, "")
            .replace(/\|\s*$/, "")
            .split("|")
        : line.split("\t")
      ).map((cell) => cell.replaceAll(/[*`]/g, "").trim()),
    );
  const tables: string[][][] = [[]];
  for (const cells of rows) {
    if (cells.length < 2) tables.push([]);
    else tables.at(-1)?.push(cells);
  }
  return tables.filter((table) => table.length > 1);
}

/** Names are one company when they differ in legal form, case or punctuation only. */
function keyOf(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ");
  return plain
    .replaceAll(/\b(?:inc|incorporated|llc|ltd|limited|gmbh|corp|corporation|plc|bv|b v|sarl|sas|ab|oy|ag|pte|pty|co|emea)\b/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What changed between two lists: by company, not by line. */
export function compareSubProcessors(before: readonly SubProcessor[], after: readonly SubProcessor[]): SubProcessorChanges {
  const old = new Map(before.map((one) => [keyOf(one.name), one]));
  const now = new Map(after.map((one) => [keyOf(one.name), one]));
  return {
    added: after.filter((one) => !old.has(keyOf(one.name))),
    removed: before.filter((one) => !now.has(keyOf(one.name))),
    changed: after.flatMap((to) => {
      const from = old.get(keyOf(to.name));
      const isSame = from === undefined || (from.purpose === to.purpose && from.country === to.country);
      return isSame ? [] : [{ from, to }];
    }),
  };
}
