import type { CleanText } from "./clean-text.ts";

/** A sentence, or one item of a list, with what it hangs on. Offsets are in the cleaned text. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words before the colon that this item completes (`Provider shall:`); empty for none. */
  readonly lead: string;
  readonly heading: string;
  /** Counts headings: units with the same number stand in the same section. */
  readonly section: number;
  readonly isDefinition: boolean;
}

interface Block {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mark: string;
  readonly isHeading: boolean;
}

const markForm =
  /^[ \t>|]*((?:[-•·▪◦–—+o]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)]|[A-Z]{1,2}\.\d[\d.a-z]*\.?|\((?:\d{1,2}|[a-z]{1,2}|[ivx]{1,5}|[A-Z])\)|(?:[a-z]|[ivx]{1,4})[.)]|§ ?\d+[a-z]?|(?:article|section|clause|artikel|ziffer) \d+(?:\.\d+)*[.:]?)(?=[ \t]))[ \t]*/i;

/** Cuts a cleaned text into headings, list items and sentences. Linear; never throws. */
export function splitUnits(clean: CleanText): Unit[] {
  const units: Unit[] = [];
  const leads: { mark: string; text: string }[] = [];
  let heading = "";
  let section = 0;
  let inDefinitions = false;
  for (const block of splitBlocks(clean.text)) {
    if (block.isHeading) {
      heading = block.text;
      section++;
      leads.length = 0;
      inDefinitions = /definition|begriffsbestimmung|interpretation/i.test(heading);
      units.push({ start: block.start, end: block.end, text: block.text, lead: "", heading, section, isDefinition: inDefinitions });
      continue;
    }
    const known = leads.findIndex(({ mark }) => mark === block.mark);
    if (known >= 0) leads.length = known;
    else if (block.mark === "") leads.length = 0;
    const lead = leads.map(({ text }) => text).join(" ");
    const sentences = splitSentences(block);
    let label = findLabel(sentences);
    const hasLabel = label !== "";
    for (const [index, sentence] of sentences.entries()) {
      // `**Purpose.** … **Duration.** …`: a paragraph that begins with a title may hold more of them.
      if (hasLabel && (index === 0 || isInnerLabel(sentence.text))) {
        label = sentence.text;
        units.push({ ...sentence, lead: "", heading: label, section, isDefinition: false });
        continue;
      }
      const hangs = index === 0 || (index === 1 && hasLabel) ? lead : "";
      const isDefinition = inDefinitions || isDefining(sentence.text);
      for (const piece of splitItems(sentence))
        units.push({ ...piece, lead: `${hangs} ${piece.lead}`.trim(), heading: label === "" ? heading : label, section, isDefinition });
    }
    const last = sentences.at(-1)?.text ?? "";
    if (/[:\u2014]\s*$/.test(last) && last.length < 700) leads.push({ mark: block.mark, text: last.replace(/[:\u2014]\s*$/, "") });
  }
  return units;
}

const verbs =
  /\b(?:shall|will|must|may|is|are|has|have|can|means?|wird|hat|ist|sind|stellt|verarbeitet|informiert|gilt|notif(?:y|ies)|ensures?|processes|stays?|remains?|keeps|goes|lives|deletes|returns|encrypts|informs|helps|assists|applies|happens)\b/i;

/** One or two words that are no answer. */
function isInnerLabel(text: string): boolean {
  return (
    /^[A-ZÄÖÜ][\wäöüß-]+(?: [\wäöüß-]+)?\.$/.test(text) && !verbs.test(text) && !/^(?:Yes|No|None|Never|Always|Ja|Nein|Keine?)\b/.test(text)
  );
}

/** The words of a paragraph that starts with its own title: `3.1 Customer Instructions. Provider shall …`; empty for none. */
function findLabel(sentences: readonly { text: string }[]): string {
  const first = sentences[0]?.text ?? "";
  const isShort = first.length <= 60 && first.split(" ").length <= (sentences.length > 1 ? 7 : 4);
  return isShort && first.endsWith(".") && !verbs.test(first) && !/[:|]/.test(first) ? first : "";
}

const definingForm =
  /^\W*(?:the terms? )?"[^"]{2,60}"(?:[^"]{0,12}"[^"]{2,60}"){0,6}[^.]{0,30}? (?:means?|shall mean|has the meaning|have the meanings?|will have the meaning|is defined|are defined|includes?|bezeichnet|bedeutet|ist jede|sind alle)\b/i;

function isDefining(text: string): boolean {
  return definingForm.test(text) || /^\W*(?!That|This|It|Which)[A-Z][\w -]{2,40} means\b/.test(text);
}

/** `Data: names, addresses`: a line that begins with its own title stands alone. */
const labelForm = /^\s*[A-ZÄÖÜ][\wäöüß /&()-]{1,40}: ?\S/;

function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = readLines(text);
  let open: { start: number; end: number; mark: string } | undefined;
  const close = (): void => {
    if (open !== undefined) pushBlock(blocks, text, open, false);
    open = undefined;
  };
  for (const [index, line] of lines.entries()) {
    const words = text.slice(line.start, line.end);
    if (words.trim() === "" || /^\s*[=-]{3,}\s*$/.test(words)) {
      close();
      continue;
    }
    if (isHeadingLine(words, lines, index, text, open !== undefined)) {
      close();
      pushBlock(blocks, text, { ...line, mark: "" }, true);
      continue;
    }
    const mark = markForm.exec(words);
    if (mark !== null || /^\s*\|/.test(words) || labelForm.test(words)) close();
    if (open === undefined) open = { start: line.start + (mark?.[0].length ?? 0), end: line.end, mark: styleOfMark(mark?.[1] ?? "") };
    else open.end = line.end;
  }
  close();
  return blocks;
}

function pushBlock(blocks: Block[], text: string, span: { start: number; end: number; mark: string }, isHeading: boolean): void {
  let { start, end } = span;
  while (start < end && /[\s#]/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  if (end > start) blocks.push({ start, end, text: text.slice(start, end), mark: span.mark, isHeading });
}

function readLines(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Same style, same depth: `(a)` and `(b)`, `1.2` and `1.3`. */
function styleOfMark(mark: string): string {
  return mark
    .trim()
    .replace(/\d+/g, "1")
    .replace(/^\(?[ivx]{2,}[.)]+$/, "(i)")
    .replace(/[A-Za-z]/g, "a");
}

function isHeadingLine(
  words: string,
  lines: readonly { start: number; end: number }[],
  index: number,
  text: string,
  isInside: boolean,
): boolean {
  const line = words.trim();
  if (/^#{1,6}\s/.test(line)) return true;
  const next = lines[index + 1];
  const after = next === undefined ? "" : text.slice(next.start, next.end).trim();
  if (/^[=-]{3,}$/.test(after)) return true;
  const bare = line.replace(markForm, "");
  if (bare.length === 0 || bare.length > 90 || /[.;:,|]$/.test(bare) || bare.split(" ").length > 12) return false;
  if (/\b(shall|will|must|wird|hat|ist|is|are|means)\b/.test(bare)) return false;
  if (/^(?:§|article|section|clause|artikel|annex|anhang|anlage|schedule|exhibit|appendix)\b ?\d*/i.test(line) && !isInside) return true;
  const isTitle = /^[A-ZÄÖÜ]/.test(bare) && !/^[-•]/.test(line);
  return (
    isTitle &&
    !isInside &&
    (after === "" || markForm.test(after)) &&
    (/^(\d|[A-Z]\.|§)/.test(line) || index < 8 || bare.split(" ").length <= 8)
  );
}

const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|art|arts|no|nos|sec|cl|para|inc|ltd|co|corp|llc|vs|cf|st|mr|ms|dr|abs|nr|lit|ziff|gem|bzw|z\.b|z\. b|u\.a|d\.h|vgl|s|ggf|sog|inkl|i\.s\.d|i\.v\.m|max|min|ca|approx|u\.s|incl|ff)|(?<!['’])\b[a-z]|\d)$/i;

function splitSentences({ start, text }: Block): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number; text: string }[] = [];
  let from = 0;
  for (const stop of text.matchAll(/[.!?;]["')\]]*\s+(?=["'([]*[A-ZÄÖÜ\d•])/g)) {
    const before = text.slice(Math.max(from, stop.index - 12), stop.index);
    if (
      stop[0].startsWith(";")
        ? !/;\s+$/.test(stop[0]) || /^\(\d{1,2}\)\s/.test(text.slice(stop.index + stop[0].length))
        : stop[0].startsWith(".") && abbreviation.test(before) && !isRealEnd(text, stop.index)
    )
      continue;
    push(from, stop.index + stop[0].trimEnd().length);
    from = stop.index + stop[0].length;
  }
  push(from, text.length);
  return found;
  function push(left: number, right: number): void {
    const piece = text.slice(left, right).trim();
    if (piece.length > 1) found.push({ start: start + left, end: start + right, text: piece });
  }
}

/** `... within 72 hours of 5. Next` ends nothing; `... of Art. 33. The` does: a number followed by a full word in capitals' case. */
function isRealEnd(text: string, at: number): boolean {
  // `… are in Annex B. You may`: a lettered annex ends a sentence, an initial does not.
  if (
    /\b(?:in|to|of|under|with|from|per|see|and|by|gemäß|zu) (?:annex|schedule|exhibit|appendix|anhang|anlage) [a-z\d]{1,2}$/i.test(
      text.slice(Math.max(0, at - 24), at),
    )
  )
    return true;
  return (
    /\d$/.test(text.slice(0, at)) &&
    /^\.\s+(?:the|der|die|das|provider|customer|processor|controller|if|in|where|any|we|you)\b/i.test(text.slice(at, at + 16)) &&
    !/\b(?:art|abs|nr|no|section|ziff)\.? ?\d*$/i.test(text.slice(Math.max(0, at - 12), at))
  );
}

const itemForm = /(?:^|[\s,;:])\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)\s/g;

interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lead: string;
}

/** Splits `Provider will: (i) enter …; and (ii) remain …` into its items, each under the words before the first. */
function splitItems(sentence: { start: number; end: number; text: string }): Item[] {
  const { start, text } = sentence;
  const marks = [...text.matchAll(itemForm)].filter(
    ({ index }) =>
      !/\b(?:clause|section|article|paragraph|art\.?|abs\.?|lit\.?|sub-?section)\s?[\d.()a-z]*$/i.test(
        text.slice(Math.max(0, index - 20), index),
      ),
  );
  if (marks.length < 2) return [{ start, end: sentence.end, text, lead: "" }];
  const cuts = [...marks.map(({ index, 0: mark }) => index + mark.length), text.length];
  const first = marks[0];
  const lead = text.slice(0, first?.index ?? 0).replace(/[:,]\s*$/, "");
  const items = marks.map(({ index, 0: mark }, place): Item => {
    const from = index + mark.length;
    const to = place + 1 < marks.length ? (marks[place + 1]?.index ?? text.length) : (cuts.at(-1) ?? text.length);
    return { start: start + from, end: start + to, text: text.slice(from, to), lead };
  });
  const whole: Item[] = lead.trim().length > 60 ? [{ start, end: start + (first?.index ?? 0), text: lead, lead: "" }] : [];
  return [...whole, ...items];
}
