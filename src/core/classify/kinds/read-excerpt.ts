import { contractSigns, insideNote, reportLines } from "./document-words.rows.ts";
import { narrowForm } from "./narrow-form.ts";
import { buildWordGates, readWordGates, wideScript, type WordGates } from "./word-gates.ts";

/** So much of the beginning and of the end of a text is looked at. */
const headLength = 8_192;
const tailLength = 1_024;

/** A pattern, its form for texts without wide letters, and its bit among the gates. */
export interface GatedForm {
  readonly form: RegExp;
  readonly narrow: RegExp;
  readonly bit: number;
}

/** What documents are known by, in the order of their bits. Made at the first text that asks. */
interface Gated {
  readonly gates: WordGates;
  readonly contract: readonly GatedForm[];
  readonly report: readonly GatedForm[];
  readonly note: GatedForm;
}

let made: Gated | undefined;

function makeGated(): Gated {
  const forms = [...contractSigns, ...reportLines, insideNote];
  const gated = forms.map((form, place): GatedForm => ({ form, narrow: narrowForm(form), bit: 1 << place }));
  const reports = contractSigns.length;
  const note = gated.at(-1) ?? { form: insideNote, narrow: insideNote, bit: 0 };
  return { gates: buildWordGates(forms), contract: gated.slice(0, reports), report: gated.slice(reports, -1), note };
}

/** The head and tail of a text, with what of documents its words allow. */
export interface Excerpt {
  /** Without the tail's repeat where the text is short. Put together when first asked for. */
  readonly text: () => string;
  readonly length: number;
  /** Has a script in which words are not looked up. */
  readonly isWide: boolean;
  readonly contract: readonly GatedForm[];
  readonly report: readonly GatedForm[];
  readonly note: GatedForm | undefined;
}

/** Reads the beginnings of words in the head and tail of a text: a cheap first look before any list of words is tried. */
export function readExcerpt(text: string): Excerpt {
  const { gates, contract, report, note } = (made ??= makeGated());
  const isShort = text.length <= headLength + tailLength;
  const mask = isShort
    ? readWordGates(gates, text, 0, text.length)
    : readWordGates(gates, text, 0, headLength) | readWordGates(gates, text, text.length - tailLength, text.length);
  const isWide = (mask & wideScript) !== 0;
  const isOpen = ({ bit }: GatedForm): boolean => isWide || (mask & bit) !== 0;
  let excerpt: string | undefined;
  return {
    text: () => (excerpt ??= isShort ? text : `${text.slice(0, headLength)}\n${text.slice(-tailLength)}`),
    length: Math.min(text.length, headLength + tailLength + 1),
    isWide,
    contract: contract.filter(isOpen),
    report: report.filter(isOpen),
    note: isOpen(note) ? note : undefined,
  };
}

/** The form that finds the same faster where the text allows it. */
export function formFor({ form, narrow }: GatedForm, { isWide }: Excerpt): RegExp {
  return isWide ? form : narrow;
}
