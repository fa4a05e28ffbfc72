import type { RegisterEntry } from "../api/types.ts";
import { countWords } from "../text/count-words.ts";

/** What is true of the register now, with its denominators. */
export function describeRegister(rows: readonly RegisterEntry[]): string {
  if (rows.length === 0) return "The register is empty; it fills as sources are read.";
  const tools = new Set(rows.map((row) => row.tool)).size;
  const undecided = rows.filter((row) => row.standing === "unknown" || row.standing === "under-review").length;
  const decided = undecided === 0 ? "all have a standing" : `${undecided.toLocaleString("en")} of them to decide`;
  return `${countWords(rows.length, "use")} of ${countWords(tools, "tool")}; ${decided}.`;
}
