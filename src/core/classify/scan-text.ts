import type { Plan } from "./compile-detectors.ts";
import { scanAnchors } from "./scan-anchors.ts";
import { scanAtSigns, scanLongTokens } from "./scan-tokens.ts";
import { scanWords } from "./scan-words.ts";
import { startScan, type Progress, type Scan } from "./scan.ts";

/**
 * Scans folded `text` from `from` on with everything the plan has. Linear: each code unit is passed by a fixed number
 * of loops, and each candidate costs at most its detector's reach.
 */
export function scanText(
  plan: Plan,
  text: string,
  from: number,
  ended: boolean,
  depth = 0,
  progress: Progress = { decodedTo: 0, unescapedTo: 0, passedTo: new Map(), isAscii: false },
): Scan {
  const scan = startScan(plan, text, from, ended, depth, progress, (inner) => scanText(plan, inner, 0, true, depth + 1).found);
  scanAnchors(scan);
  scanLongTokens(scan);
  scanAtSigns(scan);
  scanWords(scan);
  return scan;
}
