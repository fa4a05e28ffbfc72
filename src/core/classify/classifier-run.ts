import type { ClassAssigner } from "./assign-classes.ts";
import type { StreamStep } from "./classifier.ts";
import type { Classification, TextKind } from "../model/classification.ts";
import type { Plan } from "./compile-detectors.ts";
import { collapseRepeats, expandMatches, placeInWhole } from "./collapse-repeats.ts";
import { ByteCounter } from "./count-bytes.ts";
import type { Reading, TextReader } from "./detector.ts";
import { foldText } from "./fold-text.ts";
import { hashValue } from "./hash-value.ts";
import { LineCounter } from "./line-counter.ts";
import { resolveOverlaps, startOfOpenCluster } from "./resolve-overlaps.ts";
import { startProgress, type Progress, type RawMatch } from "./scan.ts";
import { scanText } from "./scan-text.ts";
import { SignalLog } from "./signal-log.ts";
import type { SettledMatch } from "./settled-match.ts";
import { readUnits, type TextUnits } from "./text-units.ts";
import type { ValueTagger } from "./tag-value.ts";

/** What is kept of the settled text, because candidates look back. */
const keptBehind = 1_024;

/** Findings beyond that many are left out: the answer is then not complete. */
const mostFindings = 200_000;

export interface RunParts {
  readonly plan: Plan;
  readonly readers: readonly TextReader[];
  readonly assign: ClassAssigner;
  readonly tag: ValueTagger;
}

/** One text on its way through the classifier. Positions are of the whole text; the buffer begins at `#base`. */
export class ClassifierRun {
  readonly #parts: RunParts;
  readonly #readings: { readonly reader: TextReader; readonly open: ReturnType<TextReader["open"]> }[];
  readonly #signals: readonly (SignalLog | undefined)[];
  readonly #lines = new LineCounter();
  readonly #bytes = new ByteCounter();
  readonly #found: SettledMatch[] = [];
  #buffer = "";
  #base = 0;
  #settled = 0;
  #waiting: readonly RawMatch[] = [];
  #progress: Progress;
  #isComplete = true;

  constructor(parts: RunParts) {
    this.#parts = parts;
    this.#progress = startProgress(parts.plan);
    this.#readings = parts.readers.map((reader) => ({ reader, open: reader.open() }));
    this.#signals = parts.plan.signalled.map((id) => (parts.readers.some((reader) => reader.id === id) ? new SignalLog() : undefined));
  }

  push(piece: string): StreamStep {
    const from = this.#found.length;
    this.#take(piece, false);
    return { settled: this.#settled, findings: this.#parts.assign(this.#found.slice(from), { marks: [], tablePeople: 0 }).findings };
  }

  /** Takes the last piece and answers. */
  finish(piece: string): Classification {
    this.#take(piece, true);
    const readings = this.#readings.map(({ reader, open }) => ({
      reader,
      reading: open.close(this.#signals[this.#parts.plan.signalled.indexOf(reader.id)]),
    }));
    const found = this.#withRead(readings);
    const kind = chooseKind(readings.map(({ reading }) => reading));
    const tables = readings.flatMap(({ reading }) => reading.tables ?? []);
    const marks = [kind, ...new Set(readings.flatMap(({ reading }) => reading.marks ?? []))];
    const classed = this.#parts.assign(found, { marks, tablePeople: tables.reduce((sum, table) => sum + table.people, 0) });
    return {
      class: classed.class,
      basis: classed.rules.length === 0 ? "nothing-found" : "findings",
      kind,
      findings: classed.findings,
      matches: [...new Set(readings.flatMap(({ reading }) => reading.ids ?? []))],
      rules: classed.rules,
      tables,
      bytes: this.#bytes.total(),
      complete: this.#isComplete,
    };
  }

  #take(piece: string, ended: boolean): void {
    const units = readUnits(piece, 0);
    this.#bytes.add(piece, units.size);
    this.#lines.pass(piece);
    const folded = units.needsFolding ? foldText(piece) : piece;
    for (const { open } of this.#readings) open.feed(piece, folded);
    const isAlone = this.#buffer === "";
    this.#buffer = joinFlat(this.#buffer, folded);
    this.#scan(ended, isAlone ? units : undefined);
    this.#forget();
  }

  /** `units` are those of the buffer, where they are known. */
  #scan(ended: boolean, units: TextUnits | undefined): void {
    const base = this.#base;
    const from = this.#settled - base;
    const short = collapseRepeats(this.#buffer, from);
    const repeats = short?.repeats ?? [];
    const text = short?.text ?? this.#buffer;
    for (const log of this.#signals) log?.begin(base, repeats);
    const known = short === undefined ? units : undefined;
    const scan = scanText(this.#parts.plan, text, from, ended, 0, this.#progress, known, this.#signals);
    for (const log of this.#signals) log?.finish(base + this.#buffer.length);
    this.#progress = {
      ...this.#progress,
      decodedTo: placeInWhole(repeats, scan.decodedTo),
      unescapedTo: placeInWhole(repeats, scan.unescapedTo),
    };
    const found = short === undefined ? scan.found : expandMatches(repeats, scan.found);
    this.#wait(base === 0 ? found : found.map((match) => ({ ...match, start: match.start + base, end: match.end + base })));
    this.#settle(ended ? base + this.#buffer.length : startOfOpenCluster(this.#waiting, base + placeInWhole(repeats, scan.hold)));
  }

  /** What is not settled is scanned again with the next piece: the same match is kept once. */
  #wait(found: readonly RawMatch[]): void {
    if (this.#waiting.length === 0) {
      this.#waiting = found;
      return;
    }
    const known = new Set(this.#waiting.map(keyOf));
    this.#waiting = [...this.#waiting, ...found.filter((match) => !known.has(keyOf(match)))];
  }

  #settle(until: number): void {
    if (until <= this.#settled) return;
    const final: RawMatch[] = [];
    const waiting: RawMatch[] = [];
    for (const match of this.#waiting) (match.start < until ? final : waiting).push(match);
    this.#waiting = waiting;
    for (const match of resolveOverlaps(final)) this.#add(match);
    this.#settled = until;
  }

  #add(match: RawMatch): void {
    if (this.#found.length < mostFindings)
      this.#found.push(this.#describe(match, this.#buffer.slice(match.start - this.#base, match.end - this.#base)));
    else this.#isComplete = false;
  }

  #describe(match: RawMatch, value: string): SettledMatch {
    const { type, family, start, end, rank } = match;
    const isSecret = family === "secret";
    const { line, column } = this.#lines.locate(start);
    return {
      type,
      family,
      start,
      end,
      rank,
      confidence: Math.round(match.confidence * 100) / 100,
      line,
      column,
      tags: this.#parts.tag(type, value),
      hash: isSecret ? 0 : hashValue(value),
    };
  }

  #forget(): void {
    const cut = this.#settled - this.#base - keptBehind;
    if (cut < keptBehind) return;
    this.#buffer = this.#buffer.slice(cut);
    this.#base += cut;
    const { decodedTo, unescapedTo, passedTo } = this.#progress;
    for (let place = 0; place < passedTo.length; place += 1) passedTo[place] = Math.max(0, (passedTo[place] ?? 0) - cut);
    this.#progress = { ...this.#progress, decodedTo: decodedTo - cut, unescapedTo: unescapedTo - cut };
  }

  /** What readers found, settled with what was found on the spot. */
  #withRead(readings: readonly { readonly reader: TextReader; readonly reading: Reading }[]): readonly SettledMatch[] {
    const read = readings.flatMap(({ reader, reading }) =>
      (reading.matches ?? []).map((match) =>
        this.#describe({ ...match, family: reader.family, rank: match.rank ?? 60 }, match.value ?? ""),
      ),
    );
    return read.length === 0 ? this.#found : resolveOverlaps([...this.#found, ...read]);
  }
}

/** The two in one flat piece of memory: reading code units of a string that was put together by + is many times slower. */
function joinFlat(first: string, second: string): string {
  return first === "" ? second : [first, second].join("");
}

function keyOf({ type, start, end, rank }: RawMatch): string {
  return `${start} ${end} ${rank} ${type}`;
}

function chooseKind(readings: readonly Reading[]): TextKind {
  let kind: TextKind = "other";
  let sureness = 0;
  for (const reading of readings) {
    if (reading.kind === undefined || (reading.confidence ?? 0.5) <= sureness) continue;
    kind = reading.kind;
    sureness = reading.confidence ?? 0.5;
  }
  return kind;
}
