import { writeZip } from "../../src/commands/browser/write-zip.ts";

/** The smallest documents of three formats that say one text. */
export function writeDocx(text: string): Buffer {
  return office({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document xmlns:w="w"><w:body><w:p>${cut(text, (run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`)}</w:p></w:body></w:document>`,
  });
}

export function writeXlsx(text: string): Buffer {
  return office({
    "[Content_Types].xml": "<Types/>",
    "xl/sharedStrings.xml": `<sst><si><t>${text}</t></si></sst>`,
    "xl/workbook.xml": "<workbook/>",
  });
}

export function writePdf(text: string): Buffer {
  const content = `BT /F1 12 Tf 40 700 Td (${text.replaceAll(/[()\\]/g, String.raw`\$&`)}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(
    `${file}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
    "latin1",
  );
}

/** A text cut into runs in the middle of its words, as word processors do. */
function cut(text: string, write: (run: string) => string): string {
  return (text.match(/.{1,7}/g) ?? []).map(write).join("");
}

function office(files: Readonly<Record<string, string>>): Buffer {
  return writeZip(Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })));
}
