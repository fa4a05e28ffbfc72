import { buildAnchors, type AnchorIndex } from "./build-anchors.ts";
import { buildWideAnchors, type WideIndex } from "./build-wide-anchors.ts";
import { buildWords, firstWordOf, isWideWord, type WordIndex } from "./build-words.ts";
import type { Detector, Feeder, FixedForm } from "./detector.ts";

/** A detector with everything the scan asks of it at hand. */
export interface Looker {
  readonly detector: Detector;
  /** Its place among all lookers of the plan. */
  readonly place: number;
  readonly reach: number;
  readonly throughRun: number;
  readonly back: number;
  readonly minDigits: number;
  readonly needsLabel: boolean;
  readonly rank: number;
}

/** What an anchor leads to. */
export type Target =
  | { readonly kind: "form"; readonly row: FixedForm; readonly literal: string }
  | { readonly kind: "inside"; readonly row: FixedForm; readonly literal: string }
  | { readonly kind: "detector"; readonly looker: Looker; readonly whole: boolean }
  | { readonly kind: "escape" };

/** An index of anchors with what each leads to, by anchor id. */
export interface Targeted<Index> {
  readonly index: Index;
  readonly targets: readonly (readonly Target[])[];
}

/** Detectors and rows arranged for scanning. */
export interface Plan {
  readonly lookers: readonly Looker[];
  /** Anchors of ASCII that are met anywhere. */
  readonly anchors: Targeted<AnchorIndex>;
  /** Anchors that are met as whole words and begin with a word of ASCII. */
  readonly words: Targeted<WordIndex>;
  readonly hasWideWords: boolean;
  /** The same outside ASCII; made at the first text that has such letters. */
  readonly wide: () => { readonly anchors: Targeted<WideIndex>; readonly words: Targeted<WordIndex> };
  readonly fed: Readonly<Record<Feeder, readonly Looker[]>>;
  /** Words that must stand near some forms; looked for only round what could be such a form. */
  readonly near: () => AnchorIndex;
  /** Rows that are found by a word near a long token alone, by word. */
  readonly nearRows: ReadonlyMap<string, readonly FixedForm[]>;
  /** Rows by the two characters with which a long token begins. */
  readonly beginRows: ReadonlyMap<string, readonly FixedForm[]>;
  /** How far before what was met a match may start. */
  readonly furthestBack: number;
}

/** Literal beginnings of escape sequences; what follows is decoded and looked at again. */
export const escapeAnchors: readonly string[] = ["\\u00", "\\x", "&#", ...["2", "3", "4", "5", "6", "7"].map((digit) => `%${digit}`)];

/** Arranges detectors and rows into indices of anchors and feeder lists. About two milliseconds for all built-in ones. */
export function compileDetectors(detectors: readonly Detector[], rows: readonly FixedForm[]): Plan {
  const lookers = detectors.map(makeLooker);
  const anywhere = gatherAnchors(lookers, rows);
  const whole = gatherWords(lookers);
  const ascii = [...anywhere].filter(([anchor]) => isAscii(anchor));
  const plainWords = [...whole].filter(([anchor]) => !isWideWord(firstWordOf(anchor)));
  let wide: ReturnType<Plan["wide"]> | undefined;
  let near: AnchorIndex | undefined;
  const nearWords = [...new Set(rows.flatMap((row) => row.near ?? []))];
  return {
    lookers,
    anchors: target(ascii, buildAnchors),
    words: target(plainWords, buildWords),
    hasWideWords: plainWords.length < whole.size,
    wide: () =>
      (wide ??= {
        anchors: target(
          [...anywhere].filter(([anchor]) => !isAscii(anchor)),
          buildWideAnchors,
        ),
        words: target(
          [...whole].filter(([anchor]) => isWideWord(firstWordOf(anchor))),
          buildWords,
        ),
      }),
    fed: arrangeFeeders(lookers),
    near: () => (near ??= buildAnchors(nearWords)),
    nearRows: gatherRows(rows.filter(isFoundByNear), (row) => row.near),
    beginRows: gatherRows(rows, (row) => row.begins),
    furthestBack: [...anywhere.keys(), ...whole.keys(), ...nearWords].reduce(
      (most, { length }) => Math.max(most, length),
      Math.max(64, ...lookers.map(({ back }) => back)),
    ),
  };
}

function makeLooker(detector: Detector, place: number): Looker {
  const { reach = 256, throughRun = 0, back = 64, minDigits = 5, rank = 60, needsLabel = false } = detector;
  return { detector, place, reach, throughRun, back, minDigits, needsLabel, rank };
}

type Gathered = Map<string, Target[]>;

function add(gathered: Gathered, anchor: string, target: Target): void {
  const known = gathered.get(anchor);
  if (known === undefined) gathered.set(anchor, [target]);
  else known.push(target);
}

function gatherAnchors(lookers: readonly Looker[], rows: readonly FixedForm[]): Gathered {
  const gathered: Gathered = new Map();
  for (const row of rows) {
    for (const prefix of row.prefixes ?? []) add(gathered, prefix.toLowerCase(), { kind: "form", row, literal: prefix });
    if (row.inside !== undefined) add(gathered, row.inside.literal.toLowerCase(), { kind: "inside", row, literal: row.inside.literal });
  }
  for (const looker of lookers) {
    for (const anchor of looker.detector.anchors ?? []) add(gathered, anchor, { kind: "detector", looker, whole: false });
    for (const anchor of looker.detector.words ?? [])
      if (firstWordOf(anchor) === "") add(gathered, anchor, { kind: "detector", looker, whole: true });
  }
  for (const anchor of escapeAnchors) add(gathered, anchor, { kind: "escape" });
  return gathered;
}

function gatherWords(lookers: readonly Looker[]): Gathered {
  const gathered: Gathered = new Map();
  for (const looker of lookers) {
    for (const anchor of looker.detector.words ?? [])
      if (firstWordOf(anchor) !== "") add(gathered, anchor, { kind: "detector", looker, whole: true });
  }
  return gathered;
}

function target<Index>(
  entries: readonly (readonly [string, readonly Target[]])[],
  build: (anchors: readonly string[]) => Index,
): Targeted<Index> {
  return { index: build(entries.map(([anchor]) => anchor)), targets: entries.map(([, each]) => each) };
}

/** True for rows without a literal: a word near a long token is what leads to them. */
export function isFoundByNear(row: FixedForm): boolean {
  return row.prefixes === undefined && row.inside === undefined && row.begins === undefined;
}

function gatherRows(rows: readonly FixedForm[], keysOf: (row: FixedForm) => readonly string[] | undefined): Map<string, FixedForm[]> {
  const found = new Map<string, FixedForm[]>();
  for (const row of rows) {
    for (const key of keysOf(row) ?? []) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [row]);
      else known.push(row);
    }
  }
  return found;
}

function arrangeFeeders(lookers: readonly Looker[]): Record<Feeder, Looker[]> {
  const fedBy = (feeder: Feeder): Looker[] => lookers.filter(({ detector }) => detector.feeders?.includes(feeder) === true);
  return {
    digits: fedBy("digits"),
    "mixed-token": fedBy("mixed-token"),
    "long-token": fedBy("long-token"),
    "at-sign": fedBy("at-sign"),
    "capitalised-words": fedBy("capitalised-words"),
  };
}

function isAscii(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return /^[\x00-\x7f]*$/.test(text);
}
