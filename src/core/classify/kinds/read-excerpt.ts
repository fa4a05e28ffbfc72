import type { SignalLog } from "../signal-log.ts";
import { contractSigns, insideNote, reportLines } from "./document-words.rows.ts";
import { firstEnding, kindGates, noteBit, reportBit } from "./kind-signals.ts";
import { narrowForm } from "./narrow-form.ts";
import { passGates } from "./word-gates.ts";

/** So much of the beginning and of the end of a text is looked at. */
const headLength = 8_192;
const tailLength = 1_024;

/** A pattern, and what of it is known. */
export interface GatedForm {
  readonly form: RegExp;
  /** It matches, first at this place of the text; −1 where only a try can say. */
  readonly first: number;
}

/** The head and tail of a text, with what of documents its words allow. */
export interface Excerpt {
  /** The text as a whole. */
  readonly whole: string;
  /** Without the tail's repeat where the text is short. Put together when first asked for. */
  readonly text: () => string;
  readonly length: number;
  /** Has letters of other scripts than the Latin one. */
  readonly isWide: boolean;
  readonly contract: readonly GatedForm[];
  readonly report: readonly GatedForm[];
  readonly note: GatedForm | undefined;
}

/** Greek, Cyrillic, Hebrew, Arabic, Indic, Thai, Japanese, Chinese, Korean. */
const wideLetter = /[\u0370-\u04ff\u0590-\u06ff\u0900-\u0e7f\u3040-\ud7af]/;

/** Whether letters of these scripts stand there: patterns for Latin letters alone do not do. */
export function isOfWideScript(text: string): boolean {
  return wideLetter.test(text);
}

/** The sign whose alternatives are not all words: it is tried where one of its words stands. */
const numbered = contractSigns.length - 1;

/** What the words of the head and tail say of documents, by the signals met there. */
export function readExcerpt(text: string, met: SignalLog): Excerpt {
  const isShort = text.length <= headLength + tailLength;
  let excerpt: string | undefined;
  const put = (): string => (excerpt ??= isShort ? text : `${text.slice(0, headLength)}\n${text.slice(-tailLength)}`);
  const isWide = isOfWideScript(put());
  const { mask, firsts } = passGates(
    kindGates,
    text,
    met,
    (at) => isShort || at < headLength || at >= text.length - tailLength,
    firstEnding,
    isWide,
  );
  const openOf = (forms: readonly RegExp[], from: number): GatedForm[] =>
    forms.flatMap((form, i) => {
      const isMet = (mask & (1 << (from + i))) !== 0;
      if (from + i === numbered) return isMet || isWide ? [{ form: isWide ? form : narrowForm(form), first: -1 }] : [];
      return isMet ? [{ form, first: firsts[from + i] ?? -1 }] : [];
    });
  return {
    whole: text,
    text: put,
    length: Math.min(text.length, headLength + tailLength + 1),
    isWide,
    contract: openOf(contractSigns, 0),
    report: openOf(reportLines, reportBit),
    note: openOf([insideNote], noteBit)[0],
  };
}
