/** A stretch of a text that is only repeated, left out of the text that is scanned. */
export interface Repeat {
  /** Where the repeated part stands, in the shortened text: what is found there is found again behind it. */
  readonly start: number;
  readonly end: number;
  /** How often the part was left out directly behind it. */
  readonly times: number;
}

/** A text without its long repetitions. */
export interface Collapsed {
  readonly text: string;
  readonly repeats: readonly Repeat[];
}

const longestPeriod = 16_384;
const probeLength = 64;
/** No detector looks further back, or further ahead, than this. */
const keptBefore = 2_048;
const keptBehind = 20_480;
/** The part that stays is at least so long, so that blocks read as a whole come round in it. */
const leastPart = 4_096;
const shortestRegion = keptBefore + keptBehind + 6 * leastPart;

/** How far text repeats itself after `period` from `from` on. */
function endOfRepetition(text: string, from: number, period: number): number {
  let end = from + period;
  while (end < text.length && text.charCodeAt(end) === text.charCodeAt(end - period)) end += 1;
  return end;
}

/** The period with which text goes on at `at`; 0 when it has none. */
function periodAt(text: string, at: number): number {
  const window = text.slice(at, at + longestPeriod + probeLength);
  return Math.max(0, window.indexOf(window.slice(0, probeLength), 1));
}

/**
 * Leaves out of a text what only repeats a period of at most 16,384 code units again and again. What a detector finds
 * depends on a bounded stretch round it, so every turn of a long repetition holds what one turn holds: the cost of such
 * texts is that of reading them. Linear: one probe in 16,384 code units. Answers undefined where there is nothing to leave out.
 */
export function collapseRepeats(text: string, from: number): Collapsed | undefined {
  const pieces: string[] = [];
  const repeats: Repeat[] = [];
  let copied = 0;
  let length = 0;
  for (let at = from; at + shortestRegion <= text.length;) {
    const period = periodAt(text, at);
    const end = period === 0 ? at : endOfRepetition(text, at, period);
    if (end - at < shortestRegion) {
      at += longestPeriod;
      continue;
    }
    const part = period * Math.ceil(leastPart / period);
    const start = at + keptBefore;
    const times = Math.floor((end - keptBehind - start - part) / part);
    if (times > 0) {
      const cut = start + part;
      pieces.push(text.slice(copied, cut));
      length += cut - copied;
      repeats.push({ start: length - part, end: length, times });
      copied = cut + times * part;
    }
    at = end;
  }
  if (repeats.length === 0) return undefined;
  pieces.push(text.slice(copied));
  return { text: pieces.join(""), repeats };
}

/** A place of the shortened text in the whole one. */
export function placeInWhole(repeats: readonly Repeat[], place: number): number {
  let added = 0;
  for (const { start, end, times } of repeats) if (place >= end) added += (end - start) * times;
  return place + added;
}

/** What was found in the shortened text, where it stands in the whole one, in each of its turns. */
export function expandMatches<M extends { readonly start: number; readonly end: number }>(
  repeats: readonly Repeat[],
  found: readonly M[],
): M[] {
  const whole: M[] = [];
  for (const match of found) {
    const start = placeInWhole(repeats, match.start);
    whole.push(start === match.start ? match : { ...match, start, end: start + match.end - match.start });
    const repeat = repeats.find((each) => match.start >= each.start && match.start < each.end);
    for (let turn = 1; turn <= (repeat?.times ?? 0); turn += 1) {
      const shift = start + turn * ((repeat?.end ?? 0) - (repeat?.start ?? 0));
      whole.push({ ...match, start: shift, end: shift + match.end - match.start });
    }
  }
  return whole;
}
