import { contractTitle, draftMarks, publishedMarks } from "./document-words.rows.ts";
import type { Excerpt, GatedForm } from "./read-excerpt.ts";

const question =
  /^\s*(?:what|how|why|when|which|who|explain|summari[sz]e|can you|could you|does|is|are|was|wie|warum|erkläre|qu(?:e|'est)|comment|pourquoi|explique|¿|qué|cómo|cosa|come|perché|spiega|o que|como|wat|hoe|co |jak |что|как|объясни|τι)\b[^\n]{0,400}[?.]\s*$/iu;

/** How much a text is a contract: its title in the first lines, parties, and how many of the usual clauses stand. 0 to 1. */
export function weighContract(excerpt: Excerpt): number {
  const open = excerpt.contract;
  if (open.length < 3 || excerpt.length < (excerpt.isWide ? 50 : 120)) return 0;
  const text = excerpt.text();
  if (text.length < 600 && question.test(text)) return 0;
  const title = contractTitle.test(text.slice(0, 400)) ? 2 : 0;
  if (title === 0 && open.length < 6) return 0;
  const clauses = countUntilHopeless(open, title > 0 ? 3 : 6, ({ form, first }) => first >= 0 || form.test(text));
  return (title > 0 && clauses >= 3) || clauses >= 6 ? Math.min(0.95, 0.6 + (title + clauses) / 20) : 0;
}

/** How much a text is a financial report: kinds of lines of account that carry a figure. 0 to 1. */
export function weighReport(excerpt: Excerpt): number {
  const open = excerpt.report;
  if (open.length < 3) return 0;
  const text = excerpt.text();
  const kinds = countUntilHopeless(open, 3, ({ form, first }) =>
    first >= 0 ? hasFigure(excerpt.whole, first) : hasLineWithFigure(text, form),
  );
  if (kinds < 3) return 0;
  const isDraft = draftMarks.test(text);
  if (publishedMarks.test(text) && !isDraft) return 0;
  return kinds >= 4 || isDraft ? Math.min(0.95, 0.6 + kinds / 20) : 0;
}

/** How many pass; stops as soon as `least` cannot be reached any more. */
function countUntilHopeless(all: readonly GatedForm[], least: number, passes: (one: GatedForm) => boolean): number {
  let count = 0;
  for (let i = 0; i < all.length && count + all.length - i >= least; i++) {
    const one = all[i];
    if (one !== undefined && passes(one)) count++;
  }
  return count;
}

function hasLineWithFigure(text: string, form: RegExp): boolean {
  const found = form.exec(text);
  return found !== null && hasFigure(text, found.index);
}

/** Whether a digit stands on the line behind `at`, within 200 code units. */
function hasFigure(text: string, at: number): boolean {
  const end = text.indexOf("\n", at);
  return /\d/.test(text.slice(at, Math.min(end < 0 ? text.length : end, at + 200)));
}
