import type { Paper } from "../../core/reports/paper.ts";

/** A paper as one sheet of a workbook, block below block: texts in the first column, tables with their own head. Never a formula. */
export async function writePaperSheet(paper: Paper): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const cell = (value: string, isHead = false) =>
    value === "" ? null : { value: value.slice(0, 32_000), type: String, ...(isHead ? { fontWeight: "bold" as const } : {}) };
  const rows = [[cell(paper.title, true)], [cell(paper.subtitle)]];
  for (const block of paper.blocks) {
    rows.push([null]);
    if (block.kind === "heading") rows.push([cell(block.text, true)]);
    else if (block.kind === "text") rows.push([cell(block.text)]);
    else if (block.kind === "list") rows.push(...block.items.map((item) => [cell(item)]));
    else
      rows.push(
        block.head.map((title) => cell(title, true)),
        ...block.rows.map((row) => row.map((text) => cell(text))),
      );
  }
  const widest = Math.max(1, ...paper.blocks.map((block) => (block.kind === "table" ? block.head.length : 1)));
  const columns = Array.from({ length: widest }, (_, index) => ({ width: index === 0 ? 30 : 28 }));
  return new Uint8Array(
    await writeExcelFile(rows, { columns, sheet: paper.title.slice(0, 28).replaceAll(/[[\]*?:/\\]/g, " ") }).toBuffer(),
  );
}
