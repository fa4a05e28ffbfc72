const cellType = /"cell_type"\s*:\s*"(\w+)"/g;
const outputs = /"(?:outputs|attachments)"\s*:\s*\[/;
const sourceLine = /^(\s*)"((?:[^"\\]|\\.)*)",?\s*$/;

/**
 * The code of a Jupyter notebook as text: each line of a code cell stands on the line it has in the file, everything else
 * is blank, so places point into the notebook. Notebooks written on one line come back as their code cells joined.
 */
export function readNotebook(text: string): string {
  return text.split("\n").length < 5 ? joinCells(text) : keepLines(text);
}

function keepLines(text: string): string {
  let isCode = false;
  let isSource = false;
  return text
    .split("\n")
    .map((line) => {
      const type = [...line.matchAll(cellType)].at(-1)?.[1];
      if (type !== undefined) isCode = type === "code";
      if (/"source"\s*:\s*\[/.test(line)) isSource = true;
      else if (outputs.test(line) || /^\s*\]/.test(line)) isSource = false;
      if (!isCode || !isSource) return "";
      return decode(sourceLine.exec(line)?.[2] ?? "");
    })
    .join("\n");
}

function decode(text: string): string {
  return text.replace(/\\(.)/g, (_, mark: string) => (mark === "n" || mark === "r" ? "" : mark === "t" ? "\t" : mark));
}

function joinCells(text: string): string {
  const notebook = parse(text);
  const cells: unknown = typeof notebook === "object" && notebook !== null && "cells" in notebook ? notebook.cells : [];
  if (!Array.isArray(cells)) return "";
  return cells.map(codeOf).join("\n");
}

function codeOf(cell: unknown): string {
  if (typeof cell !== "object" || cell === null || !("cell_type" in cell) || cell.cell_type !== "code" || !("source" in cell)) return "";
  return Array.isArray(cell.source) ? cell.source.join("") : typeof cell.source === "string" ? cell.source : "";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
