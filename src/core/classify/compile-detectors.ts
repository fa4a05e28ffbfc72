import { buildAutomaton, type Automaton } from "./build-automaton.ts";
import type { Detector, Feeder, FixedForm } from "./detector.ts";

/** What an anchor leads to. */
export type Target =
  | { readonly kind: "form"; readonly row: FixedForm; readonly prefix: string }
  | { readonly kind: "inside"; readonly row: FixedForm; readonly literal: string }
  | { readonly kind: "near"; readonly word: string }
  | { readonly kind: "detector"; readonly detector: Detector; readonly whole: boolean }
  | { readonly kind: "escape" };

/** Anchors of one automaton with their targets, by anchor id. */
export interface AnchorSet {
  readonly automaton: Automaton;
  readonly anchors: readonly string[];
  readonly targets: readonly (readonly Target[])[];
  /** 1 for anchors that count as whole words only. */
  readonly areWhole: Uint8Array;
}

/** Detectors and rows arranged for scanning. */
export interface Plan {
  readonly ascii: AnchorSet;
  /** Anchors with a letter outside ASCII; scanned only in texts that have one. Built at the first such text. */
  readonly wide: () => AnchorSet;
  readonly hasWide: boolean;
  readonly longestWide: number;
  readonly fed: Readonly<Record<Feeder, readonly Detector[]>>;
  /** Rows that are found by a word near a long token alone, by word. */
  readonly nearRows: ReadonlyMap<string, readonly FixedForm[]>;
  /** Rows by the two characters with which a long token begins. */
  readonly beginRows: ReadonlyMap<string, readonly FixedForm[]>;
  /** How far before what was met a match may start. */
  readonly furthestBack: number;
}

/** Literal beginnings of escape sequences; what follows is decoded and looked at again. */
export const escapeAnchors: readonly string[] = ["\\u00", "\\x", "&#", ...["2", "3", "4", "5", "6", "7"].map((digit) => `%${digit}`)];

/** Arranges detectors and rows into automata and feeder lists. */
export function compileDetectors(detectors: readonly Detector[], rows: readonly FixedForm[]): Plan {
  const targets = new Map<string, Target[]>();
  const add = (anchor: string, target: Target): void => {
    const known = targets.get(anchor);
    if (known === undefined) targets.set(anchor, [target]);
    else known.push(target);
  };
  for (const row of rows) addRow(row, add);
  for (const detector of detectors) {
    for (const anchor of detector.anchors ?? []) add(anchor, { kind: "detector", detector, whole: false });
    for (const anchor of detector.words ?? []) add(anchor, { kind: "detector", detector, whole: true });
  }
  for (const anchor of escapeAnchors) add(anchor, { kind: "escape" });
  for (const word of new Set(rows.flatMap((row) => row.near ?? []))) add(word, { kind: "near", word });
  const all = [...targets];
  const asciiAnchors: (typeof all)[number][] = [];
  const wideAnchors: (typeof all)[number][] = [];
  for (const entry of all) (isAscii(entry[0]) ? asciiAnchors : wideAnchors).push(entry);
  let wide: AnchorSet | undefined;
  return {
    ascii: makeSet(asciiAnchors),
    wide: () => (wide ??= makeSet(wideAnchors)),
    hasWide: wideAnchors.length > 0,
    longestWide: wideAnchors.reduce((most, [anchor]) => Math.max(most, anchor.length), 0),
    fed: arrangeFeeders(detectors),
    nearRows: gatherRows(rows.filter(isFoundByNear), (row) => row.near),
    beginRows: gatherRows(rows, (row) => row.begins),
    furthestBack: Math.max(64, ...detectors.map((detector) => detector.back ?? 0), ...all.map(([anchor]) => anchor.length)),
  };
}

function addRow(row: FixedForm, add: (anchor: string, target: Target) => void): void {
  for (const prefix of row.prefixes ?? []) add(prefix.toLowerCase(), { kind: "form", row, prefix });
  if (row.inside !== undefined) add(row.inside.literal.toLowerCase(), { kind: "inside", row, literal: row.inside.literal });
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

function makeSet(entries: readonly (readonly [string, readonly Target[]])[]): AnchorSet {
  const anchors = entries.map(([anchor]) => anchor);
  const targets = entries.map(([, each]) => each);
  const areWhole = Uint8Array.from(targets, (each) => (each.every((target) => target.kind === "detector" && target.whole) ? 1 : 0));
  return { automaton: buildAutomaton(anchors), anchors, targets, areWhole };
}

function arrangeFeeders(detectors: readonly Detector[]): Record<Feeder, Detector[]> {
  const fedBy = (feeder: Feeder): Detector[] => detectors.filter((detector) => detector.feeders?.includes(feeder) === true);
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
