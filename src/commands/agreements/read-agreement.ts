import { basename } from "node:path";
import type { AgreementAnswer, AgreementInput } from "../../core/agreements/analyse-agreement.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Clause } from "../../plugins/clauses/contract.ts";
import type { DocumentText } from "../../reading/documents/document.ts";

/** A document file with its bytes. */
export interface AgreementFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads foreign files; see `openDocumentReader`. */
export interface AgreementReader {
  read(name: string, bytes: Uint8Array): Promise<DocumentText>;
}

/** Place under which the document reader gives what tracked changes struck out. */
const struckOut = "struck out";

/**
 * Turns a file into the text that is judged. The text of the file itself counts; what lies inside an archive is read
 * one after the other. Throws `unreadable` when no text is in it (an image-only, encrypted or damaged file), with why.
 */
export async function openAgreementFile({ name, bytes }: AgreementFile, reader: AgreementReader): Promise<AgreementInput> {
  const { parts: all, unread } = await reader.read(basename(name), bytes);
  // Tracked changes count as if accepted: what they struck out binds nobody.
  const parts = all.filter(({ place }) => place !== struckOut && !place.endsWith(`!${struckOut}`));
  const [main, ...more] = parts;
  const reasons = unread.map(({ place, why }) => (place === "" ? why : `${place}: ${why}`));
  if (main === undefined || parts.every(({ text }) => !hasWords(text)))
    throw new PlimsollError(
      "unreadable",
      `expected a text in ${name}, met none: ${reasons.join("; ") || "an empty file"}; give a file with a text layer`,
    );
  const text = more.length === 0 ? main.text : parts.map((part) => part.text).join("\n\n");
  return { source: name, text, unread: reasons, ...(main.pageStarts === undefined ? {} : { pageStarts: main.pageStarts }) };
}

/** Properties such as `PDFFormatVersion: 1.4` are no words of a document. */
function hasWords(text: string): boolean {
  return text.split("\n").some((line) => /\p{L}/u.test(line) && !/^\s*[A-Za-z]+: \S/.test(line)) || /\w: \S.*\s\S+\s\S+\s\S+/.test(text);
}

/** Judges texts read together; the server does it in a worker. */
export type AgreementJudge = (
  inputs: readonly AgreementInput[],
  use: { readonly class: DataClass },
) => AgreementAnswer | Promise<AgreementAnswer>;

/** Reads files of one vendor together and judges them for the class of data they are meant for. The texts come along. */
export async function readAgreement(
  files: readonly AgreementFile[],
  reader: AgreementReader,
  clauses: readonly Clause[],
  use: { readonly class: DataClass },
  judge: AgreementJudge = async (some) => {
    // What was learnt of agreements is large: loaded when one is judged.
    const { analyseAgreement } = await import("../../core/agreements/analyse-agreement.ts");
    return analyseAgreement(some, clauses, use);
  },
): Promise<{ answer: AgreementAnswer; inputs: readonly AgreementInput[] }> {
  const inputs: AgreementInput[] = [];
  for (const file of files) inputs.push(await openAgreementFile(file, reader));
  return { answer: await judge(inputs, use), inputs };
}
