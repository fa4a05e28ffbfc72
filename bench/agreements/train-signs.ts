import { readAgreementText } from "../../src/core/agreements/read-agreement-text.ts";
import { isSentence, readSigns } from "../../src/core/agreements/read-signs.ts";
import { type Learnt, shareOf, strengthSigns } from "../../src/core/agreements/weigh-signs.ts";
import type { Labelled } from "./read-labels.ts";

/** A sentence with its signs and what it says about which duty. */
export interface Lesson {
  readonly signs: readonly string[];
  readonly says: ReadonlyMap<string, string>;
}

/** The sentences of a labelled text. A label belongs to a sentence that shares more than half of the shorter of the two. */
export function readLessons({ text, wanted }: Labelled): Lesson[] {
  const { units, clean } = readAgreementText(text);
  return units.filter(isSentence).map((unit) => {
    const start = clean.places[unit.start] ?? 0;
    const end = clean.places[unit.end] ?? text.length;
    const says = new Map<string, string>();
    for (const [id, { places }] of wanted)
      for (const [from, to, status] of places) {
        const shared = Math.min(to, end) - Math.max(from, start);
        if (shared > 0.5 * Math.min(to - from, end - start)) says.set(id, status);
      }
    return { signs: readSigns(unit), says };
  });
}

interface Line {
  readonly weights: Float64Array;
  start: number;
}

interface Example {
  readonly signs: Int32Array;
  readonly share: number;
  readonly isMeant: boolean;
}

const decay = 1e-3;
const rounds = 15;
const step = 0.5;

/** Logistic regression by steps that grow smaller with each sign's own history; the order is the same at every run. */
function fit(examples: readonly Example[], size: number, start: number, favour: number): Line {
  const line: Line = { weights: new Float64Array(size), start };
  const history = new Float64Array(size).fill(1e-6);
  let startHistory = 1e-6;
  for (let round = 0; round < rounds; round++)
    for (const { signs, share, isMeant } of examples) {
      let sum = line.start;
      for (const sign of signs) sum += (line.weights[sign] ?? 0) * share;
      const miss = (1 / (1 + Math.exp(-sum)) - (isMeant ? 1 : 0)) * (isMeant ? favour : 1);
      if (Math.abs(miss) < 1e-3) continue;
      startHistory += miss * miss;
      line.start -= (step * miss) / Math.sqrt(startHistory);
      for (const sign of signs) {
        const slope = miss * share + decay * (line.weights[sign] ?? 0);
        history[sign] = (history[sign] ?? 0) + slope * slope;
        line.weights[sign] = (line.weights[sign] ?? 0) - (step * slope) / Math.sqrt(history[sign] ?? 1);
      }
    }
  return line;
}

/** The same shuffle at every run. */
function shuffle<T>(given: readonly T[]): T[] {
  const all = [...given];
  let seed = 7;
  for (let index = all.length - 1; index > 0; index--) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    const other = seed % (index + 1);
    const [one, two] = [all[index], all[other]];
    if (one === undefined || two === undefined) continue;
    all[index] = two;
    all[other] = one;
  }
  return all;
}

function numberSigns(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const signs of lists) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const numbers = new Map<string, number>();
  for (const [sign, count] of counts) if (count >= 2) numbers.set(sign, numbers.size);
  return numbers;
}

const inParts = (value: number): number => Math.round(value * 64);
/** Weights below this change nothing. */
const least = 55;

/** Learns from sentences which signs speak for and against each duty, and which say that it is refused or weakened. */
export function trainSigns(lessons: readonly Lesson[], duties: readonly string[]): Learnt {
  const numbers = numberSigns(lessons.map(({ signs }) => signs));
  const rows = shuffle(lessons).map(({ signs, says }) => ({
    signs: Int32Array.from(signs.flatMap((sign) => numbers.get(sign) ?? [])),
    share: shareOf(signs.length),
    says,
  }));
  const lines = duties.map((duty) =>
    fit(
      rows.map(({ signs, share, says }) => ({ signs, share, isMeant: says.has(duty) && says.get(duty) !== "not-applicable" })),
      numbers.size,
      -3,
      3,
    ),
  );
  const presence = [...numbers].flatMap(([sign, number]) => {
    const cells = lines.flatMap(({ weights }, duty) => {
      const weight = inParts(weights[number] ?? 0);
      return Math.abs(weight) < least ? [] : [`${duty}:${weight}`];
    });
    return cells.length === 0 ? [] : [[sign, ...cells].join("\t")];
  });
  return { duties, starts: lines.map(({ start }) => inParts(start)), presence: presence.join("\n"), strength: trainStrength(lessons) };
}

function trainStrength(lessons: readonly Lesson[]): string {
  const told = lessons.flatMap(({ signs, says }) =>
    [...says].flatMap(([duty, status]) => (status === "not-applicable" ? [] : [{ signs: strengthSigns(signs, duty), status }])),
  );
  const numbers = numberSigns(told.map(({ signs }) => signs));
  const rows = shuffle(told).map(({ signs, status }) => ({
    signs: Int32Array.from(signs.flatMap((sign) => numbers.get(sign) ?? [])),
    share: shareOf(signs.length),
    status,
  }));
  const refused = fit(
    rows.map((row) => ({ ...row, isMeant: row.status === "violated" })),
    numbers.size,
    -1,
    2,
  );
  const weakened = fit(
    rows.filter(({ status }) => status !== "violated").map((row) => ({ ...row, isMeant: row.status === "partial" })),
    numbers.size,
    -1,
    2,
  );
  const cells = [...numbers].flatMap(([sign, number]) => {
    const [a, b] = [inParts(refused.weights[number] ?? 0), inParts(weakened.weights[number] ?? 0)];
    return Math.max(Math.abs(a), Math.abs(b)) < least ? [] : [`${sign}\t${a}\t${b}`];
  });
  return [`\t${inParts(refused.start)}\t${inParts(weakened.start)}`, ...cells].join("\n");
}
