type Cell = string | number | null;

const alphabet = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Order of two cells: numbers by size, texts by the alphabet without case ("Team 9" before "Team 10"). */
export function compareCells(a: Cell, b: Cell): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return alphabet.compare(String(a ?? ""), String(b ?? ""));
}

/** True for a cell that has nothing in it; such rows stand last whichever way one sorts. */
export function isEmptyCell(cell: Cell): boolean {
  return cell === null || cell === "";
}

/**
 * Whether a cell meets a filter as typed: parts apart by commas, any may be met; `=text` the whole cell, `!text` not
 * in it, `=` alone an empty cell, `>3` and `<3` for numbers and days.
 */
export function meetsFilter(cell: Cell, filter: string): boolean {
  const parts = filter
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length === 0) return true;
  const refused = parts.filter((part) => part.startsWith("!"));
  const wanted = parts.filter((part) => !part.startsWith("!"));
  const text = String(cell ?? "").toLowerCase();
  if (refused.some((part) => (part === "!" ? text === "" : text.includes(part.slice(1).trim().toLowerCase())))) return false;
  return wanted.length === 0 || wanted.some((part) => meetsPart(text, part.toLowerCase()));
}

function meetsPart(text: string, part: string): boolean {
  if (part.startsWith("=")) return text === part.slice(1).trim();
  const sign = part.charAt(0);
  if (sign !== ">" && sign !== "<") return text.includes(part);
  if (text === "") return false;
  const order = compareCells(asNumber(text), asNumber(part.slice(1).trim()));
  return sign === ">" ? order > 0 : order < 0;
}

function asNumber(text: string): string | number {
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
