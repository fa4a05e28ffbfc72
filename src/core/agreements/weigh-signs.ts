import { learnt } from "./learnt.gen.ts";
import type { ReadUnit } from "./read-agreement-text.ts";
import { isSentence, readSigns } from "./read-signs.ts";

/** What was learnt from labelled sentences: weights of signs, a row a sign: `sign duty:weight …`, in 64ths. */
export interface Learnt {
  readonly duties: readonly string[];
  /** One start value for each duty, in 64ths. */
  readonly starts: readonly number[];
  readonly presence: string;
  /** Rows `sign refused weakened`; the first row is the start values. */
  readonly strength: string;
}

/** How much a sentence is about each duty, and how strongly it settles it. */
export interface Weighed {
  /** Above zero: more likely about the duty than not. */
  readonly scores: ReadonlyMap<string, number>;
  strengthFor(duty: string): "satisfied" | "partial" | "violated";
}

interface Scales {
  readonly duties: readonly string[];
  readonly starts: Float64Array;
  readonly presence: ReadonlyMap<string, Float64Array>;
  readonly strength: ReadonlyMap<string, readonly [number, number]>;
}

const unitOfWeight = 64;
const opened = new WeakMap<Learnt, Scales>();

function openScales(given: Learnt): Scales {
  const ready = opened.get(given);
  if (ready !== undefined) return ready;
  const presence = new Map<string, Float64Array>();
  for (const line of given.presence.split("\n")) {
    const [sign = "", ...cells] = line.split("\t");
    const flat = cells.flatMap((cell) => cell.split(":").map(Number));
    presence.set(
      sign,
      Float64Array.from(flat, (value, index) => (index % 2 === 0 ? value : value / unitOfWeight)),
    );
  }
  const strength = new Map(
    given.strength.split("\n").map((line) => {
      const [sign = "", refused = "0", weakened = "0"] = line.split("\t");
      return [sign, [Number(refused) / unitOfWeight, Number(weakened) / unitOfWeight] as const];
    }),
  );
  const scales = { duties: given.duties, starts: Float64Array.from(given.starts, (value) => value / unitOfWeight), presence, strength };
  opened.set(given, scales);
  return scales;
}

/** Signs for how strongly a duty is settled: those of the sentence, and with the duty those of topics and acts. */
export function strengthSigns(signs: readonly string[], duty: string): string[] {
  const own = signs.filter((sign) => !sign.startsWith("#") && !sign.includes("+"));
  return [...own, ...own.filter((sign) => sign.startsWith(":") || sign.startsWith("@")).map((sign) => `${duty} ${sign}`), duty];
}

/** The share of one sign: long sentences have many. */
export const shareOf = (count: number): number => 1 / Math.sqrt(Math.max(8, count));

/** Weighs a sentence; `undefined` for what is none. */
export function weighSigns(unit: ReadUnit, given: Learnt = learnt): Weighed | undefined {
  if (!isSentence(unit)) return undefined;
  const { duties, starts, presence, strength } = openScales(given);
  const signs = readSigns(unit);
  const sums = new Float64Array(duties.length);
  for (const sign of signs) {
    const row = presence.get(sign);
    if (row === undefined) continue;
    for (let at = 0; at < row.length; at += 2) {
      const duty = row[at] ?? 0;
      sums[duty] = (sums[duty] ?? 0) + (row[at + 1] ?? 0);
    }
  }
  const share = shareOf(signs.length);
  const scores = new Map(duties.map((duty, index) => [duty, (starts[index] ?? 0) + share * (sums[index] ?? 0)]));
  const strengthFor = (duty: string): "satisfied" | "partial" | "violated" => {
    const own = strengthSigns(signs, duty);
    const [start = [0, 0]] = [strength.get("")];
    const [refused, weakened] = own.reduce<readonly [number, number]>(
      ([left, right], sign) => {
        const [a, b] = strength.get(sign) ?? [0, 0];
        return [left + a, right + b];
      },
      [0, 0],
    );
    const part = shareOf(own.length);
    if (start[0] + part * refused > 0) return "violated";
    return start[1] + part * weakened > 0 ? "partial" : "satisfied";
  };
  return { scores, strengthFor };
}
