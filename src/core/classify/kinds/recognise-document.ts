import { contractSigns, contractTitle, draftMarks, publishedMarks, reportLines } from "./document-words.rows.ts";

const question = /^\s*(?:what|how|why|when|which|who|explain|summari[sz]e|can you|could you|does|is|are|was|wie|warum|erkläre|qu(?:e|'est)|comment|pourquoi|explique|¿|qué|cómo|cosa|come|perché|spiega|o que|como|wat|hoe|co |jak |что|как|объясни|τι)\b[^\n]{0,400}[?.]\s*$/iu;

/** How much a text is a contract: its title in the first lines, parties, and how many of the usual clauses stand. 0 to 1. */
export function weighContract(text: string): number {
  const short = text.length < 600 && question.test(text);
  if (short || text.length < 120) return 0;
  const title = contractTitle.test(text.slice(0, 400)) ? 2 : 0;
  const clauses = contractSigns.filter((sign) => sign.test(text)).length;
  const points = title + clauses;
  return (title > 0 && clauses >= 3) || clauses >= 6 ? Math.min(0.95, 0.6 + points / 20) : 0;
}

/** How much a text is a financial report: kinds of lines of account that carry a figure. 0 to 1. */
export function weighReport(text: string): number {
  let kinds = 0;
  for (const form of reportLines) if (hasLineWithFigure(text, form)) kinds++;
  const isDraft = draftMarks.test(text);
  if (kinds < 3 || (publishedMarks.test(text) && !isDraft)) return 0;
  return kinds >= 4 || isDraft ? Math.min(0.95, 0.6 + kinds / 20) : 0;
}

function hasLineWithFigure(text: string, form: RegExp): boolean {
  const found = form.exec(text);
  if (found === null) return false;
  const end = text.indexOf("\n", found.index);
  return /\d/.test(text.slice(found.index, Math.min(end < 0 ? text.length : end, found.index + 200)));
}
