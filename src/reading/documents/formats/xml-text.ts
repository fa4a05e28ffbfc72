const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Parts of Office Open XML (ECMA-376) and OpenDocument (ISO 26300) files that hold what people wrote. */
export function isOfficePart(place: string): boolean {
  const path = place.slice(place.lastIndexOf("!") + 1);
  if (/^(content|meta)\.xml$|^docProps\/(core|app|custom)\.xml$/.test(path)) return true;
  if (/^word\/(document|comments\w*|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(path)) return true;
  return /^ppt\/(slides|notesSlides|comments)\/[^/]+\.xml$|^xl\/(comments|threadedComments)[^.]*\.xml$|^OEBPS\/.+\.x?html$/.test(path);
}

/** What stands between the tags: paragraphs and rows as lines, tabs and cells apart, entities resolved. Linear. */
export function xmlText(xml: string): string {
  return xml
    .replaceAll(/<(?:w:tab|text:tab|w:tc|table:table-cell)\b[^<>]{0,500}>/g, "\t")
    .replaceAll(
      /<\/(?:w:p|a:p|text:p|text:h|w:tr|table:table-row|p|div|li|tr|dc:\w+|cp:\w+)>|<(?:w:br|a:br|text:line-break|br)\b[^<>]{0,200}>/g,
      "\n",
    )
    .replaceAll(/<[^<>]*>/g, "")
    .replaceAll(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => resolveEntity(name) ?? whole)
    .replaceAll(/\n[ \t]*(?:\n[ \t]*)+/g, "\n")
    .trim();
}

function resolveEntity(name: string): string | undefined {
  if (!name.startsWith("#")) return entities[name];
  const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
