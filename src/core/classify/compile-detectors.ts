import { buildAnchors, type AnchorIndex } from "./build-anchors.ts";
import { buildWideAnchors, type WideIndex } from "./build-wide-anchors.ts";
import type { Detector, Feeder, FixedForm, TextReader } from "./detector.ts";

/** A detector with everything the scan asks of it at hand. */
export interface Looker {
  readonly detector: Detector;
  /** Its place among all lookers of the plan. */
  readonly place: number;
  readonly reach: number;
  readonly throughRun: number;
  readonly back: number;
  readonly minDigits: number;
  readonly minToken: number;
  readonly maxToken: number;
  readonly needsLabel: boolean;
  readonly rank: number;
}

/** What an anchor leads to. */
export type Target =
  | { readonly kind: "form"; readonly row: FixedForm; readonly literal: string }
  | { readonly kind: "inside"; readonly row: FixedForm; readonly literal: string }
  | { readonly kind: "detector"; readonly looker: Looker; readonly whole: boolean }
  | { readonly kind: "escape" }
  /** `reader` is the place in `Plan.signalled`, `signal` that among the reader's signals. */
  | { readonly kind: "signal"; readonly reader: number; readonly signal: number };

/** An index of anchors with what each leads to, by anchor id. */
export interface Targeted<Index> {
  readonly index: Index;
  readonly targets: readonly (readonly Target[])[];
}

/** Detectors and rows arranged for scanning. */
export interface Plan {
  readonly lookers: readonly Looker[];
  /** Ids of the readers whose signals are among the anchors. */
  readonly signalled: readonly string[];
  readonly anchors: Targeted<AnchorIndex>;
  /** Anchors with a sign outside ASCII; made at the first text that has one. */
  readonly wide: () => Targeted<WideIndex>;
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

/** Arranges detectors, rows and the signals of readers into indices of anchors and feeder lists. About two milliseconds for all built-in ones. */
export function compileDetectors(detectors: readonly Detector[], rows: readonly FixedForm[], readers: readonly TextReader[] = []): Plan {
  const lookers = detectors.map(makeLooker);
  const signalling = readers.filter(({ signals }) => signals !== undefined);
  const gathered = [...gatherAnchors(lookers, rows, signalling)];
  const plain = gathered.filter(([anchor]) => isAscii(anchor));
  const nearWords = [...new Set(rows.flatMap((row) => row.near ?? []))];
  let wide: Targeted<WideIndex> | undefined;
  let near: AnchorIndex | undefined;
  return {
    lookers,
    signalled: signalling.map(({ id }) => id),
    anchors: target(plain, (anchors) => buildAnchors(anchors, (id) => plain[id]?.[1].every(isWhole) === true)),
    wide: () =>
      (wide ??= target(
        gathered.filter(([anchor]) => !isAscii(anchor)),
        buildWideAnchors,
      )),
    fed: arrangeFeeders(lookers),
    near: () => (near ??= buildAnchors(nearWords)),
    nearRows: gatherRows(rows.filter(isFoundByNear), (row) => row.near),
    beginRows: gatherRows(rows, (row) => row.begins),
    furthestBack: Math.max(
      64,
      ...lookers.map(({ back }) => back),
      ...gathered.map(([{ length }]) => length),
      ...nearWords.map(({ length }) => length),
    ),
  };
}

function makeLooker(detector: Detector, place: number): Looker {
  const {
    reach = 256,
    throughRun = 0,
    back = 64,
    minDigits = 5,
    minToken = 1,
    maxToken = Infinity,
    rank = 60,
    needsLabel = false,
  } = detector;
  return { detector, place, reach, throughRun, back, minDigits, minToken, maxToken, needsLabel, rank };
}

type Gathered = Map<string, Target[]>;

function add(gathered: Gathered, anchor: string, target: Target): void {
  const known = gathered.get(anchor);
  if (known === undefined) gathered.set(anchor, [target]);
  else known.push(target);
}

function gatherAnchors(lookers: readonly Looker[], rows: readonly FixedForm[], readers: readonly TextReader[]): Gathered {
  const gathered: Gathered = new Map();
  for (const row of rows) {
    for (const prefix of row.prefixes ?? []) add(gathered, prefix.toLowerCase(), { kind: "form", row, literal: prefix });
    if (row.inside !== undefined) add(gathered, row.inside.literal.toLowerCase(), { kind: "inside", row, literal: row.inside.literal });
  }
  for (const looker of lookers) {
    for (const anchor of looker.detector.anchors ?? []) add(gathered, anchor, { kind: "detector", looker, whole: false });
    for (const anchor of looker.detector.words ?? []) add(gathered, anchor, { kind: "detector", looker, whole: true });
  }
  for (const anchor of escapeAnchors) add(gathered, anchor, { kind: "escape" });
  readers.forEach(({ signals = [] }, reader) => {
    signals.forEach((literal, signal) => add(gathered, literal, { kind: "signal", reader, signal }));
  });
  return gathered;
}

function isWhole(target: Target): boolean {
  return target.kind === "detector" && target.whole;
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
