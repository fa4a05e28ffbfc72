import type { PackTable } from "../../core/reports/write-pack.ts";

/** The pack's tables as one workbook, a sheet each, behind a first sheet that says what it is. Texts only, never a formula. */
export async function writePackWorkbook(about: readonly string[], tables: readonly PackTable[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const first = {
    data: [...about.map((line, at) => [cell(line, at === 0)]), ...tables.map(({ title, fact }) => [cell(`${title}: ${fact}`)])],
    sheet: "About",
    columns: [{ width: 120 }],
  };
  const rest = tables.map(({ title, head, rows, none }) => ({
    data: [
      head.map((name) => cell(name, true)),
      ...(rows.length === 0 ? [[cell(none)]] : rows.map((row) => row.map((text) => cell(text)))),
    ],
    sheet: title.slice(0, 31).replaceAll(/[[\]*?:/\\]/g, " "),
    columns: head.map((_, at) => ({ width: widthOf(at, rows) })),
    stickyRowsCount: 1,
  }));
  return new Uint8Array(await writeExcelFile([first, ...rest]).toBuffer());
}

function cell(value: string, isHead = false) {
  if (value === "") return null;
  return {
    value: value.slice(0, 32_000),
    type: String,
    wrap: true,
    alignVertical: "top" as const,
    ...(isHead ? { fontWeight: "bold" as const } : {}),
  };
}

function widthOf(at: number, rows: readonly (readonly string[])[]): number {
  const longest = rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0);
  return Math.min(60, Math.max(12, longest + 2));
}
