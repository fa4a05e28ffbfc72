import type { Paper, PaperBlock } from "./paper.ts";

/** A paper as Markdown. Bars and line ends in cells are escaped, so that a table stays one and can be read back. */
export function writePaperMarkdown(paper: Paper): string {
  return [`# ${paper.title}`, paper.subtitle, ...paper.blocks.map(writeBlock)].join("\n\n").concat("\n");
}

function writeBlock(block: PaperBlock): string {
  if (block.kind === "heading") return `## ${block.text}`;
  if (block.kind === "text") return block.text;
  if (block.kind === "list") return block.items.map((item) => `- ${item}`).join("\n");
  const line = (cells: readonly string[]): string => `| ${cells.map(writeCell).join(" | ")} |`;
  return [line(block.head), line(block.head.map(() => "---")), ...block.rows.map(line)].join("\n");
}

function writeCell(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("|", "\\|")
    .replaceAll(/\s*\n\s*/g, " ");
}

/** Rows of all tables of a Markdown text, cells unescaped; rules between head and rows are left out. */
export function readMarkdownTables(text: string): string[][] {
  return text
    .slice(0, 4 << 20)
    .split("\n")
    .filter((line) => /^\s*\|.*\|\s*$/.test(line) && !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.replaceAll("\\|", "|").replaceAll("\\\\", "\\").trim()),
    );
}
