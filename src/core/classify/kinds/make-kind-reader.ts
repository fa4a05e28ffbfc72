import type { Reading, TextReader } from "../detector.ts";
import { foldText } from "../fold-text.ts";
import { insideHost, openLicence, proprietaryNotice, rightsReserved } from "./code-signs.rows.ts";
import { insideNote } from "./document-words.rows.ts";
import { gatherPrefixes, prefixesOf, sharesPrefix, type Prefixes } from "./gather-prefixes.ts";
import { weighContract, weighReport } from "./recognise-document.ts";
import { narrowForm } from "./narrow-form.ts";
import { isCode, weighCode } from "./weigh-code.ts";

/** What the organisation calls its own: package scopes (`@acme`), package prefixes (`com.acme`), hosts and domains. */
export interface OwnSourceSigns {
  readonly scopes?: readonly string[];
  readonly packages?: readonly string[];
  readonly hosts?: readonly string[];
}

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
    open() {
      const pieces: string[] = [];
      let length = 0;
      return {
        feed(piece) {
          if (length >= mostText) return;
          pieces.push(piece.slice(0, mostText - length));
          length += piece.length;
        },
        close: () => readKind(foldText(pieces.join("")), own),
      };
    },
  };
}

function readKind(text: string, own: OwnSourceSigns): Reading {
  const weight = weighCode(text);
  if (isCode(weight))
    return { kind: "source-code", confidence: Math.min(0.9, 0.72 + weight.points / 200), marks: marksOfSource(text, own) };
  const prefixes = gatherPrefixes(text);
  const contract = weighContract(prefixes);
  const report = weighReport(prefixes);
  const marks = isInsideNote(prefixes) ? ["internal-note"] : [];
  if (contract > 0 && contract >= report) return { kind: "contract", confidence: contract, marks };
  return report > 0 ? { kind: "financial-report", confidence: report, marks: [...marks, "unpublished"] } : { marks };
}

const wideLetter = /[\u0370-\uffff]/;
let notePrefixes: ReadonlySet<string> | undefined;
let narrowNote: RegExp | undefined;
let narrowNotice: RegExp | undefined;

/** Such a notice stands at the head or the foot. */
function isInsideNote(prefixes: Prefixes): boolean {
  notePrefixes ??= prefixesOf(insideNote);
  if (!sharesPrefix(prefixes, notePrefixes)) return false;
  const text = prefixes.excerpt;
  const form = prefixes.isWide ? insideNote : (narrowNote ??= narrowForm(insideNote));
  return form.test(text.length > 3_000 ? `${text.slice(0, 2_000)}\n${text.slice(-1_000)}` : text);
}

/** A notice of secrecy makes code the organisation's own, also beside a licence; then a licence opens it; then names decide. */
function marksOfSource(text: string, own: OwnSourceSigns): string[] {
  const head = text.slice(0, 4_096);
  const notice = wideLetter.test(head) ? proprietaryNotice : (narrowNotice ??= narrowForm(proprietaryNotice));
  if (notice.test(commentsOf(head))) return ["own-source"];
  if (openLicence.test(head)) return ["open-source"];
  return rightsReserved.test(head) || (insideEnding.test(text) && insideHost.test(text)) || namesOwn(text, own) ? ["own-source"] : [];
}

/** Cheap first look for the end of such a host. */
const insideEnding = /\.(?:internal|corp|intranet|intra|lan|private|home\.arpa)\b/i;

function namesOwn(text: string, own: OwnSourceSigns): boolean {
  const names = [...(own.scopes ?? []).map((scope) => `${scope.replace(/\/$/, "")}/`), ...(own.packages ?? []), ...(own.hosts ?? [])];
  return names.some((name) => name.length > 2 && text.includes(name));
}

/** Comment lines and the first lines: a notice counts there, not in a string or a name of the code. */
function commentsOf(head: string): string {
  const lines = head.split("\n");
  return lines.filter((line, i) => i < 3 || /^\s*(?:\/\/|\/?\*|#|--|;|%|<!--|"""|'''|\(\*|\{-|rem\b)/i.test(line)).join("\n");
}
