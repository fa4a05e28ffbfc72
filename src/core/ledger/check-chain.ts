import { digestFlow, emptyHead, linkEntry, numberText } from "./chain.ts";
import { type ChangeLink, digestChange } from "./change-link.ts";
import type { ChainedFlow, LedgerEntry, TextHash } from "./chain.ts";

/** One thing that does not fit: at which entry (0 where it is none), and what. */
export interface LedgerFault {
  readonly entry: number;
  readonly what: string;
}

/** The chain as far as it was walked. */
export interface ChainWalk {
  /** Takes the next entry, with the row of its number where one is kept. */
  step(entry: LedgerEntry, row: ChainedFlow | undefined, change?: ChangeLink): void;
  /** Ends the walk. Rows of days before `keptFrom` may be gone; any other missing row is a fault. */
  end(keptFrom: string): {
    readonly entries: number;
    readonly head: string;
    readonly faults: readonly LedgerFault[];
    readonly missing: number;
  };
}

/** Rows named one by one before they are only counted. */
const faultsShown = 50;

/** Walks a chain from its beginning, entry by entry, and compares each with its row. Pure but for what it remembers. */
export function walkChain(hash: TextHash): ChainWalk {
  const faults: LedgerFault[] = [];
  const missing = new Map<string, number[]>();
  let number = 0;
  let head = emptyHead;
  const say = (what: string): void => {
    if (faults.length < faultsShown) faults.push({ entry: number, what });
  };
  return {
    step(entry, row, change) {
      number += 1;
      const { chain, ...link } = entry;
      if (linkEntry(head, link, hash).chain !== chain)
        say("the chain is broken here: this entry or the one before was changed, removed or moved");
      head = chain;
      if (
        entry.kind === "change" &&
        (change === undefined || change.id !== numberText(number) || digestChange(change, hash) !== entry.digest)
      )
        say(change === undefined ? "an administrator's change is missing" : "an administrator's change was altered after it was written");
      if (entry.kind !== "flow") return;
      if (row === undefined) missing.set(entry.day, [...(missing.get(entry.day) ?? []), number]);
      else if (!isRowOf(row, entry, number, hash)) say("the row was changed after it was written");
    },
    end(keptFrom) {
      let gone = 0;
      for (const [day, numbers] of missing) {
        if (day < keptFrom) gone += numbers.length;
        else
          for (const at of numbers.slice(0, faultsShown))
            faults.push({ entry: at, what: "the row is missing, and no retention removed it" });
      }
      return { entries: number, head, faults: faults.toSorted((a, b) => a.entry - b.entry).slice(0, faultsShown), missing: gone };
    },
  };
}

function isRowOf(row: ChainedFlow, entry: LedgerEntry, number: number, hash: TextHash): boolean {
  return row.number === numberText(number) && row.day === entry.day && digestFlow(row, hash) === entry.digest;
}
