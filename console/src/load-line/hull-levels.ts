import { dataClasses, rankOfClass, type DataClass } from "../../../src/core/model/data-class.ts";

/** Height of the hull's drawing in its own units; the keel is at `keel`, the deck at `deck`. */
export const hull = { width: 96, height: 48, deck: 10, keel: 42 } as const;

const highestMark = 17;
const lowestMark = 35;

/** Where a class has its mark: the heavier the data, the deeper the ship lies, the higher the water stands on it. */
export function markOf(dataClass: DataClass): number {
  const step = (lowestMark - highestMark) / (dataClasses.length - 1);
  return lowestMark - step * rankOfClass(dataClass);
}

/** Where the water stands: at the mark of the class carried, below the keel when the tool carries nothing. */
export function waterLevel(carries: DataClass | null): number {
  return carries === null ? hull.keel + 3 : markOf(carries);
}

export interface LineInWords {
  readonly carries: DataClass | null;
  readonly wouldCarry?: DataClass | null | undefined;
  readonly raisedBy?: string | null | undefined;
}

/** The picture for a screen reader: "may carry internal; would carry restricted: sign the agreement". */
export function describeLine({ carries, wouldCarry, raisedBy }: LineInWords): string {
  const now = carries === null ? "may carry nothing" : `may carry ${carries}`;
  if (!wouldCarry || wouldCarry === carries) return now;
  return `${now}; would carry ${wouldCarry}${raisedBy ? `: ${raisedBy}` : ""}`;
}
