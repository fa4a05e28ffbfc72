import type { Paper, PaperBlock } from "../../core/reports/paper.ts";
import { writeZip } from "../browser/write-zip.ts";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const root = `${head}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A paper as a Word document (ECMA-376 transitional): title, headings, paragraphs, lists as paragraphs, tables with borders. */
export function writePaperDocx(paper: Paper): Uint8Array {
  const body = [paragraph(paper.title, 36, true), paragraph(paper.subtitle, 18), ...paper.blocks.map(writeBlock)].join("");
  const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr>';
  const document = `${head}<w:document xmlns:w="${main}"><w:body>${body}${page}</w:body></w:document>`;
  const files = { "[Content_Types].xml": contentTypes, "_rels/.rels": root, "word/document.xml": document };
  return new Uint8Array(writeZip(Object.entries(files).map(([name, text]) => ({ name, content: new TextEncoder().encode(text) }))));
}

function writeBlock(block: PaperBlock): string {
  if (block.kind === "heading") return paragraph(block.text, 26, true);
  if (block.kind === "text") return paragraph(block.text);
  if (block.kind === "list") return block.items.map((item) => paragraph(`• ${item}`)).join("");
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="D9D4C7"/>`)
    .join("");
  const rows = [block.head, ...block.rows].map((cells, index) => row(cells, block.head.length, index === 0)).join("");
  const grid = block.head.map(() => "<w:gridCol/>").join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>${paragraph("")}`;
}

function row(cells: readonly string[], width: number, isHead: boolean): string {
  const texts = Array.from({ length: width }, (_, index) => cells[index] ?? "");
  return `<w:tr>${texts.map((text) => `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(text, 18, isHead)}</w:tc>`).join("")}</w:tr>`;
}

/** `size` in half points. */
function paragraph(text: string, size = 21, isBold = false): string {
  const look = `<w:rPr>${isBold ? "<w:b/>" : ""}<w:sz w:val="${size}"/></w:rPr>`;
  return `<w:p><w:pPr><w:spacing w:after="80"/></w:pPr><w:r>${look}<w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
}

function escape(text: string): string {
  return text
    .replaceAll(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      "",
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
