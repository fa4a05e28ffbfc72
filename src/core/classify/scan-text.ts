import type { Plan } from "./compile-detectors.ts";
import { scanAnchors } from "./scan-anchors.ts";
import { scanAtSigns, scanLongTokens } from "./scan-tokens.ts";
import { scanWords } from "./scan-words.ts";
import { startProgress, startScan, type Progress, type Scan } from "./scan.ts";
import { readUnits } from "./text-units.ts";

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
  progress: Progress = startProgress(plan),
): Scan {
  const units = readUnits(text, depth);
  const scan = startScan(plan, text, units, from, ended, depth, progress, (inner) => scanText(plan, inner, 0, true, depth + 1).found);
  scanWords(scan);
  scanAnchors(scan);
  scanLongTokens(scan);
  scanAtSigns(scan);
  return scan;
}
