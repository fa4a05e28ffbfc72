/** One thing as it stood at a moment: what it is, and what of it can change. */
export interface Entry {
  /** The same thing has the same key at every moment; several of one key are told apart by their order. */
  readonly key: string;
  /** What it is, in the cells of a table. */
  readonly cells: readonly string[];
  /** Name of each side that can change, and its value in words; an empty value is said as "nothing". One side may have no name. */
  readonly sides: Readonly<Record<string, string>>;
}

/** Something that differs between two moments. */
export interface Difference {
  readonly kind: "new" | "changed" | "gone";
  readonly cells: readonly string[];
  /** "standing: unknown → approved; may carry: nothing → internal". */
  readonly says: string;
}

const order = { new: 0, changed: 1, gone: 2 } as const;

/** What came, changed and went between two moments, in that order, otherwise in the order of the later one. Pure. */
export function compareEntries(earlier: readonly Entry[], later: readonly Entry[]): readonly Difference[] {
  const [then, now] = [numberKeys(earlier), numberKeys(later)];
  const before = new Map(then.map((entry) => [entry.key, entry]));
  const after = new Set(now.map(({ key }) => key));
  const found = now.flatMap((entry): readonly Difference[] => {
    const old = before.get(entry.key);
    if (old === undefined) return [{ kind: "new", cells: entry.cells, says: saySides("new", entry) }];
    const moved = Object.entries(entry.sides).filter(([side, value]) => (old.sides[side] ?? "") !== value);
    if (moved.length === 0) return [];
    const says = moved
      .map(([side, value]) => `${side === "" ? "" : `${side}: `}${orNothing(old.sides[side])} → ${orNothing(value)}`)
      .join("; ");
    return [{ kind: "changed", cells: entry.cells, says }];
  });
  const gone = then
    .filter(({ key }) => !after.has(key))
    .map((entry): Difference => ({ kind: "gone", cells: entry.cells, says: saySides("gone, was", entry) }));
  return [...found, ...gone].toSorted((one, other) => order[one.kind] - order[other.kind]);
}

/** The second thing of a key is another than the first: two agreements of one plan, say. */
function numberKeys(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = seen.get(entry.key) ?? 0;
    seen.set(entry.key, count + 1);
    return count === 0 ? entry : { ...entry, key: `${entry.key}\n${count}` };
  });
}

function saySides(word: string, { sides }: Entry): string {
  const said = Object.entries(sides).filter(([, value]) => value !== "");
  return said.length === 0 ? word.replace(", was", "") : `${word}: ${said.map(([side, value]) => `${side} ${value}`.trim()).join(", ")}`;
}

function orNothing(value: string | undefined): string {
  return value === undefined || value === "" ? "nothing" : value;
}
