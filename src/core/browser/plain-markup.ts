/** Parts of office files that hold what a reader sees (ECMA-376, ODF 1.3). */
const textParts =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|xl\/(?:sharedStrings|worksheets\/[^/]+|comments\d*)\.xml|ppt\/(?:slides|notesSlides|comments)\/[^/]+\.xml|content\.xml|docProps\/(?:core|app)\.xml)$/;

/** Whether a member of an office file holds text that people see. */
export function isOfficeText(name: string): boolean {
  return textParts.test(name);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of XML without its tags: ends of paragraphs and rows are lines, ends of cells are tabs. */
export function plainMarkup(xml: string): string {
  return xml
    .replaceAll(/<\/(?:w:p|a:p|row|si|text:p|text:h|table:table-row|w:tr)>|<(?:w:br|text:line-break)\b[^>]*>/g, "\n")
    .replaceAll(/<\/(?:c|w:tc|table:table-cell)>|<w:tab\b[^>]*>/g, "\t")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    });
}
