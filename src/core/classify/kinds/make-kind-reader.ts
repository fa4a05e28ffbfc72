import type { Reading, TextReader } from "../detector.ts";
import { foldText } from "../fold-text.ts";
import type { SignalLog } from "../signal-log.ts";
import { narrowForm } from "./narrow-form.ts";
import { markSource, type OwnSourceSigns } from "./mark-source.ts";
import { kindSignals, lookForSignals } from "./kind-signals.ts";
import { readExcerpt, type Excerpt } from "./read-excerpt.ts";
import { weighContract, weighReport } from "./recognise-document.ts";
import { isCode, weighCode } from "./weigh-code.ts";

/** So much of a text decides its kind, in code units. */
const mostText = 65_536;

/**
 * A reader that says what a whole text is: source code (with the mark `own-source` or `open-source` where it says so),
 * contract, financial report; and marks notes that are for inside only. Reads the first 64 K.
 */
export function makeKindReader(own: OwnSourceSigns = {}): TextReader {
  return {
    id: "kinds",
    family: "document",
    signals: kindSignals,
    open() {
      const pieces: string[] = [];
      let length = 0;
      return {
        feed(piece, folded = foldText(piece)) {
          if (length >= mostText) return;
          pieces.push(folded.slice(0, mostText - length));
          length += piece.length;
        },
        close: (met) => readKind(pieces.length === 1 ? (pieces[0] ?? "") : pieces.join(""), own, length > mostText ? undefined : met),
      };
    },
  };
}

function readKind(text: string, own: OwnSourceSigns, known: SignalLog | undefined): Reading {
  // A log that left something out, or that is of more than is read here, says too little of the end.
  const met = known === undefined || known.isFull ? lookForSignals(text, "kinds") : known;
  const weight = weighCode(text);
  if (isCode(weight))
    return { kind: "source-code", confidence: Math.min(0.9, 0.72 + weight.points / 200), marks: markSource(text, own, met) };
  const excerpt = readExcerpt(text, met);
  const contract = weighContract(excerpt);
  const report = weighReport(excerpt);
  const marks = isInsideNote(excerpt) ? ["internal-note"] : [];
  if (contract > 0 && contract >= report) return { kind: "contract", confidence: contract, marks };
  return report > 0 ? { kind: "financial-report", confidence: report, marks: [...marks, "unpublished"] } : { marks };
}

/** Such a notice stands at the head or the foot. */
function isInsideNote(excerpt: Excerpt): boolean {
  if (excerpt.note === undefined) return false;
  const text = excerpt.text();
  const form = excerpt.isWide ? excerpt.note.form : narrowForm(excerpt.note.form);
  return form.test(text.length > 3_000 ? `${text.slice(0, 2_000)}\n${text.slice(-1_000)}` : text);
}
