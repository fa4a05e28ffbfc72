import { dutyWords } from "./duty-words.rows.ts";
import { fillPattern } from "./fill-pattern.ts";
import type { ReadUnit } from "./read-agreement-text.ts";

/** How a sentence puts a duty: it binds, merely allows or tries, says the opposite, or no word governs the verb. */
export type Force = "binding" | "weak" | "refused" | "unclear";

interface Modal {
  readonly at: number;
  readonly end: number;
  readonly mode: "duty" | "may" | "not";
}

const ready = new Map(
  Object.entries(dutyWords).map(([id, { verb, about, isSaid = false }]) => [
    id,
    {
      isSaid,
      verb: new RegExp(`(?<![a-zäöü])(?:${fillPattern(verb).source})`, "g"),
      about: fillPattern(about),
    },
  ]),
);

/** What stands in a side clause governs nothing: `requests that may be received`, `where it can`. */
const side =
  /\b(that|which|who|whom|whose|where|if|when|whenever|whether|what|whatever|unless|until|after|before|because|how|as(?= <[pc]>| it\b| they\b| the\b)|dass|wenn|falls|sofern|soweit|wobei|welche[rs]?)\b([^,;:.]{0,70}?)\b(?:may|can|could|might|should|shall|will|must|cannot|kann|können|darf|dürfen|soll(?:te)?|(?:does|do|is|are|has|have) not)\b(?: not\b)?/g;
/** `shall not relieve`, `not later than`: no refusal. */
const harmless =
  /\b(?:shall |will |does |do |may |must |is |are )?not (?:be )?(?:reliev|releas|limit|exempt|affect|reduc|diminish|discharg|unreasonabl|later|less|exceed|only|more|prohibit|forbid|forbidden|prevent|legally)\w*|\bwithout (?:any )?(?:undue|unreasonable|culpable|further|such|prejudice|charge|cost|additional)\w*(?: delay| charge| cost)?|\bwithout delay\b/g;
const modals =
  /\b(?:(?<not>(?:shall|will|must|may|can|could|do|does|is|are|need|has|have)(?: not\b|n't)|cannot|never|(?:has|have|bears?|accepts?|assumes?|is under|are under|under|gives?|makes?|takes?|provides?|offers?) no\b|disclaims?|kein\w*|nicht)|(?<may>(?:may|can|could|might|kann|können|darf|dürfen)\b(?!\s+only)|(?<!^|, |\. )should\b|soll(?:te)?\b|(?:will|shall) (?:consider|encourage)|encourages|(?:generally|normally|usually|typically|ordinarily|endeavou?rs? to|tr(?:y|ies) to|aims? to|seeks? to|strives? to|hopes? to|intends? to)\b|(?:is|are|(?:shall|will) be) (?:entitled|free|permitted|allowed) to|at (?:its|our) discretion)|(?<duty>shall|will|must|(?:is|are) (?:to|obliged|required|bound|equally|fully)|agrees?|undertakes?|commits?|warrants?|has to|have to|muss|müssen|wird|werden|verpflichtet)\b)/g;
const condition = /\b(?:on condition|contracts that|provided that|subject to|under (?:\w+ )?(?:contracts?|terms|agreements?)|only|nur)\b/;
const exception = /\b(?:without|unless|until|except|(?<!, )before|other than|only|ohne|es sei denn|bevor|nur)\b/;

/** Whether what the duty is about stands in the sentence, its heading or the sentence before; with its verb where that verb cannot be missing. */
export function isAbout({ full, heading, before }: ReadUnit, id: string): boolean {
  const words = ready.get(id);
  return words === undefined || (!(words.isSaid && full.search(words.verb) < 0) && words.about.test(`${heading} ${before} ${full}`));
}

/** The words that govern the duty's own verb in this very sentence decide, not what the sentence is about. */
export function readForce({ full }: ReadUnit, id: string): Force {
  const words = ready.get(id);
  if (words === undefined) return "unclear";
  const text = full.slice(-1500).replaceAll(harmless, "~").replaceAll(side, "$1$2~");
  const found = listModals(text);
  const modes = new Set<Modal["mode"]>();
  for (const { index } of text.matchAll(words.verb)) {
    const modal = found.findLast(({ end }) => end <= index + 1);
    if (modal === undefined || isOthers(text, modal.at)) continue;
    const between = text.slice(modal.end, index);
    const isExcepted =
      standsAlone(text, index) || (modal.mode === "not" ? exception.test(between) : condition.test(text.slice(modal.end, index + 12)));
    modes.add(isExcepted ? "duty" : modal.mode);
  }
  if (modes.has("duty")) return "binding";
  if (modes.size === 0) return "unclear";
  return modes.has("not") ? "refused" : "weak";
}

function listModals(text: string): Modal[] {
  return [...text.matchAll(modals)].map(({ 0: word, index, groups }) => ({
    at: index,
    end: index + word.length,
    mode: groups?.["not"] !== undefined ? "not" : groups?.["may"] !== undefined ? "may" : "duty",
  }));
}

/** `… may use others and answers for them`: the second verb stands by itself. */
function standsAlone(text: string, at: number): boolean {
  const [word = ""] = /^[a-zäöü]+/.exec(text.slice(at)) ?? [];
  const before = text.slice(Math.max(0, at - 24), at);
  if (/^(?:haftet|informiert|unterrichtet|benachrichtigt|meldet|teilt|unterstützt|weist)$/.test(word)) return true;
  return word.endsWith("s") ? /(?:<p>|\bit|\band|,)(?: \w+ly)? $/.test(before) : before.endsWith("<p> ");
}

/** `<c> may`, `<c> shall`: the customer's. */
function isOthers(text: string, at: number): boolean {
  return /<c>(?: (?:also|hereby|then|\w+ly))?,? $/.test(text.slice(Math.max(0, at - 24), at));
}
