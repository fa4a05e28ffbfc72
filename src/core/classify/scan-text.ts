import type { Plan } from "./compile-detectors.ts";
import { scanAnchors } from "./scan-anchors.ts";
import { scanAtSigns, scanLongTokens } from "./scan-tokens.ts";
import { scanWords } from "./scan-words.ts";
import { startProgress, startScan, type Progress, type Scan } from "./scan.ts";
import { readUnits, type TextUnits } from "./text-units.ts";

/**
 * Scans folded `text` from `from` on with everything the plan has. Linear: each code unit is passed by a fixed number
 * of loops, and each candidate costs at most its detector's reach. `units` are those of the text, where they were read before.
 */
export function scanText(
  plan: Plan,
  text: string,
  from: number,
  ended: boolean,
  depth = 0,
  progress: Progress = startProgress(plan),
  units: TextUnits = readUnits(text, depth),
  signals: Scan["signals"] = [],
): Scan {
  const scanInner: Scan["scanInner"] = (inner) => scanText(plan, inner, 0, true, depth + 1).found;
  const scan = startScan(plan, text, units, from, ended, depth, progress, scanInner, signals);
  scanWords(scan);
  scanAnchors(scan);
  scanLongTokens(scan);
  scanAtSigns(scan);
  return scan;
}
