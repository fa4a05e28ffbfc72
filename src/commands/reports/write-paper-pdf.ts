import { fileURLToPath } from "node:url";
import { fitLogo } from "../../core/reports/logo.ts";
import type { Logo } from "../../core/reports/logo.ts";
import type { Paper, PaperBlock } from "../../core/reports/paper.ts";
import type Pdf from "pdfkit";

const margin = 48;
const rowsAtMost = 2_000;
const cellAtMost = 1_500;
const titleAtMost = 160;
/** Words up to so many points are never broken: dates, ids, names of columns. */
const wordAtMost = 96;
const cellPadding = 4;
// By path: fonts registered under a name are opened anew for every cell of a table (pdfkit 0.20), which took seconds.
const plain = fontPath("DejaVuSans.ttf");
const bold = fontPath("DejaVuSans-Bold.ttf");

/**
 * A paper as PDF (A4, page numbers, text that can be searched and copied; Latin, Greek, Cyrillic and more). The same paper
 * and day give the same pages. Rows beyond 2,000 of one table are named, not printed.
 */
export async function writePaperPdf(paper: Paper, made: Date): Promise<Uint8Array> {
  const { default: PdfDocument } = await import("pdfkit");
  const info = { Title: paper.title, Creator: "Plimsoll", CreationDate: made };
  const pdf = new PdfDocument({ size: "A4", margin, bufferPages: true, info, lang: "en" });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", resolve);
    pdf.on("error", reject);
  });
  if (paper.logo !== undefined) drawLogo(pdf, paper.logo);
  const title = paper.title.length <= titleAtMost ? paper.title : `${paper.title.slice(0, titleAtMost)} …`;
  pdf
    .font(bold)
    .fontSize(title.length > 70 ? 13 : 17)
    .fillColor("#0b1f2a")
    .text(printable(title));
  pdf.font(plain).fontSize(9).fillColor("#4a5a63").text(printable(paper.subtitle)).moveDown();
  pdf.fillColor("#0b1f2a");
  for (const block of paper.blocks) writeBlock(pdf, block);
  numberPages(pdf);
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

function drawLogo(pdf: Pdf, logo: Logo): void {
  const { width, height } = fitLogo(logo);
  pdf.image(Buffer.from(logo.data, "base64"), margin, margin, { width, height });
  pdf.y = margin + height + 12;
}

function fontPath(name: string): string {
  return fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}`));
}

function writeBlock(pdf: Pdf, block: PaperBlock): void {
  const room = pdf.page.height - margin;
  if (block.kind === "heading") {
    if (pdf.y > room - 90) pdf.addPage();
    pdf.moveDown(0.6).font(bold).fontSize(11).text(printable(block.text), margin, pdf.y).moveDown(0.3);
  } else if (block.kind === "text") pdf.font(plain).fontSize(9).text(printable(block.text), margin, pdf.y).moveDown(0.4);
  else if (block.kind === "list")
    pdf.font(plain).fontSize(9).list(block.items.map(printable), margin, pdf.y, { bulletRadius: 1.5 }).moveDown(0.4);
  else writeTable(pdf, block);
}

function writeTable(pdf: Pdf, { head, rows }: Extract<PaperBlock, { kind: "table" }>): void {
  const shown = rows.slice(0, rowsAtMost);
  const more = rows.length > shown.length ? [[`and ${rows.length - shown.length} more`, ...head.slice(1).map(() => "")]] : [];
  const cells = [...shown, ...more].map((row) => head.map((_, at) => printable(cut(row[at] ?? ""))));
  pdf.font(plain).fontSize(8);
  pdf.table({
    columnStyles: widthsOf(pdf, head, cells),
    defaultStyle: { borderColor: "#d9d4c7", border: 0.5, padding: cellPadding },
    rowStyles: (row) => (row === 0 ? { backgroundColor: "#f3f0e8" } : {}),
    data: [head.map(printable), ...cells],
  });
  pdf.moveDown(0.5);
}

/** Widths in which no short word is broken; what room is left goes by the amount of text. */
function widthsOf(pdf: Pdf, head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const whole = pdf.page.width - 2 * margin;
  const least = head.map((name, at) => widestWord(pdf, [name, ...rows.map((row) => row[at] ?? "")]) + 2 * cellPadding + 2);
  const taken = least.reduce((total, width) => total + width, 0);
  if (taken >= whole) return least.map((width) => (width / taken) * whole);
  const weights = head.map((name, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, Math.min(row[at]?.length ?? 0, 120)), name.length);
    return Math.sqrt(longest);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return least.map((width, at) => width + ((weights[at] ?? 0) / sum) * (whole - taken));
}

function widestWord(pdf: Pdf, texts: readonly string[]): number {
  const words = new Set(texts.flatMap((text) => text.split(/\s+/)));
  let widest = 0;
  for (const word of words) if (word.length <= 40) widest = Math.max(widest, Math.min(wordAtMost, pdf.widthOfString(word)));
  return widest;
}

function cut(text: string): string {
  return text.length <= cellAtMost ? text : `${text.slice(0, cellAtMost)} …`;
}

// Control characters and lone surrogates have no glyph.
function printable(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\n]/gu, " ");
}

function numberPages(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const y = pdf.page.height - 32;
    Object.assign(pdf.page.margins, { bottom: 0 });
    pdf
      .font(plain)
      .fontSize(7)
      .text(`${page - start + 1} of ${count}`, margin, y, { width: pdf.page.width - 2 * margin, align: "right", lineBreak: false });
  }
}
