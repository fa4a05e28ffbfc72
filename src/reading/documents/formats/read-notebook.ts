import { decodeBytes } from "../../decode-text.ts";
import type { DocumentReading } from "../document.ts";

/** A Jupyter notebook (nbformat 4): sources and text outputs of all cells in order. */
export function readNotebook(place: string, bytes: Uint8Array, reading: DocumentReading): void {
  const text = decodeBytes(bytes);
  const lines: string[] = [];
  gather(parse(text), lines, 0);
  reading.add(place, lines.length > 0 ? lines.join("\n") : text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // read as the text it is
  }
}

// Pictures are base64 of megabytes; everything else in a notebook is text that somebody may paste.
const pictures = new Set(["image/png", "image/jpeg", "image/svg+xml", "application/pdf"]);

function gather(value: unknown, lines: string[], depth: number): void {
  if (depth > 12) return;
  if (typeof value === "string") lines.push(value.replace(/\n$/, ""));
  else if (Array.isArray(value)) gatherList(value, lines, depth);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!pictures.has(key)) gather(inner, lines, depth + 1);
  }
}

// `source` and `text` are lists of lines that keep their ends.
function gatherList(list: readonly unknown[], lines: string[], depth: number): void {
  if (list.length > 0 && list.every((item) => typeof item === "string")) lines.push(list.join("").replace(/\n$/, ""));
  else for (const item of list) gather(item, lines, depth + 1);
}
