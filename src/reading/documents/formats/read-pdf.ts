import { extractText, getDocumentProxy, getMeta } from "unpdf";
import type { DocumentReading } from "../document.ts";

/** Text of every page and the document's own fields. A page without a text layer is said to be not read. */
export async function readPdf(place: string, bytes: Uint8Array, reading: DocumentReading): Promise<void> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, useSystemFonts: false, verbosity: 0 });
  const { text: pages } = await extractText(document, { mergePages: false });
  const { info } = await getMeta(document);
  const fields = Object.entries(info).filter(([, value]) => typeof value === "string" && value !== "");
  const pageStarts = pages.map((_, index) => pages.slice(0, index).reduce((sum, page) => sum + page.length + 2, 0));
  reading.add(place, [...pages, fields.map(([name, value]) => `${name}: ${String(value)}`).join("\n")].join("\n\n"), pageStarts);
  const empty = pages.flatMap((text, at) => (text.trim() === "" ? [at + 1] : []));
  if (empty.length === 0) return;
  const which =
    empty.length === pages.length
      ? "the pages have no"
      : `${empty.length} of ${pages.length} pages (${empty.slice(0, 10).join(", ")}) have no`;
  reading.refuse(place, `${which} text layer; what their pictures show is not read`);
}
