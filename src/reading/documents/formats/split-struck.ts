/** A document's markup without what tracked changes strike out, and that apart. */
export interface SplitMarkup {
  readonly kept: string;
  readonly struck: string;
}

/** Place of the part that holds what tracked changes struck out: it is still in the file, and no longer in the document. */
export const struckPlace = "struck out";

/** Deletions and the old place of what was moved (ECMA-376 part 1, 17.13.5), and the store of deletions in OpenDocument (ISO 26300-1, 5.5). */
const opening = /<(w:del|w:moveFrom|text:tracked-changes)(?:\s[^<>]*)?(?<!\/)>/g;

/** Takes struck-out runs from the rest as if all changes were accepted. Linear; a run that never ends is kept. */
export function splitStruck(xml: string): SplitMarkup {
  const kept: string[] = [];
  const struck: string[] = [];
  let at = 0;
  for (const { 0: tag, 1: name = "", index } of xml.matchAll(opening)) {
    if (index < at) continue;
    const close = `</${name}>`;
    const end = xml.indexOf(close, index + tag.length);
    if (end < 0) break;
    kept.push(xml.slice(at, index));
    struck.push(xml.slice(index + tag.length, end));
    at = end + close.length;
  }
  kept.push(xml.slice(at));
  return { kept: kept.join(""), struck: struck.join("\n") };
}
