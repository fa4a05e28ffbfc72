import { compileDetectors, type Plan } from "../compile-detectors.ts";
import { scanText } from "../scan-text.ts";
import { startProgress } from "../scan.ts";
import { SignalLog } from "../signal-log.ts";
import { readUnits } from "../text-units.ts";
import { insideNote, contractSigns, reportLines } from "./document-words.rows.ts";
import { openLicence, proprietaryNotice, rightsReserved } from "./code-signs.rows.ts";
import { buildWordGates, type WordGates } from "./word-gates.ts";

/** How the host names of an organisation end (`insideHost`). */
const insideEndings = [".internal", ".corp", ".intranet", ".intra", ".lan", ".private", ".home.arpa"];

/** What documents and sources are known by, in the order of their bits: contracts, reports, notes, then sources. */
const kindForms: readonly RegExp[] = [...contractSigns, ...reportLines, insideNote, proprietaryNotice, openLicence, rightsReserved];

export const reportBit = contractSigns.length;
export const noteBit = reportBit + reportLines.length;
export const noticeBit = 1 << (noteBit + 1);
export const licenceBit = 1 << (noteBit + 2);
export const rightsBit = 1 << (noteBit + 3);

export const kindGates: WordGates = buildWordGates(kindForms);

/** Literals whose places say what a text may be: stems of words, then the endings of inside hosts. */
export const kindSignals: readonly string[] = [...kindGates.stems, ...insideEndings];

/** Signals from this number on are endings of inside hosts. */
export const firstEnding = kindGates.stems.length;

let plan: Plan | undefined;

/** Looks for the signals in a text that no scan has passed over. */
export function lookForSignals(text: string, reader: string): SignalLog {
  plan ??= compileDetectors(
    [],
    [],
    [{ id: reader, family: "document", signals: kindSignals, open: () => ({ feed: () => undefined, close: () => ({}) }) }],
  );
  const log = new SignalLog(Infinity);
  scanText(plan, text, 0, true, 0, startProgress(plan), readUnits(text, 0), [log]);
  return log;
}
