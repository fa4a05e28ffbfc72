/**
 * A flat-table Aho-Corasick automaton over case-folded anchors. States are premultiplied by `width`; states that
 * have hits are numbered last, so the scanning loop compares once per code unit.
 */
export interface Automaton {
  /** Code unit → column; 0 is every code unit that stands in no anchor. Folded: both cases share a column. */
  readonly columns: Uint16Array;
  readonly width: number;
  /** `next[state + column]` is the next state. */
  readonly next: Int32Array;
  /** States from here on have hits. */
  readonly firstHit: number;
  /** Anchor ids that end in a state, by (state - firstHit) / width. */
  readonly hits: readonly (readonly number[])[];
  readonly lengths: Uint16Array;
}

interface Trie {
  readonly children: Map<number, number>[];
  readonly ends: number[][];
}

/** Builds the automaton of `anchors` (lower case; the id of an anchor is its index). A few milliseconds for thousands. */
export function buildAutomaton(anchors: readonly string[]): Automaton {
  const columns = assignColumns(anchors);
  const trie = buildTrie(anchors, columns.of);
  const { order, fail } = linkFailures(trie);
  const numbers = numberStates(order, trie.ends);
  const width = columns.count;
  return {
    columns: columns.of,
    width,
    next: fillTable(trie, order, fail, numbers.of, width),
    firstHit: numbers.firstHit * width,
    hits: numbers.hits,
    lengths: Uint16Array.from(anchors, (anchor) => anchor.length),
  };
}

function assignColumns(anchors: readonly string[]): { of: Uint16Array; count: number } {
  const of = new Uint16Array(65_536);
  let count = 1;
  for (const anchor of anchors) {
    for (let i = 0; i < anchor.length; i += 1) {
      const code = anchor.charCodeAt(i);
      if (of[code] !== 0) continue;
      of[code] = count;
      const upper = anchor.charAt(i).toUpperCase();
      if (upper.length === 1 && of[upper.charCodeAt(0)] === 0) of[upper.charCodeAt(0)] = count;
      count += 1;
    }
  }
  return { of, count };
}

function buildTrie(anchors: readonly string[], columns: Uint16Array): Trie {
  const trie: Trie = { children: [new Map()], ends: [[]] };
  anchors.forEach((anchor, id) => {
    let node = 0;
    for (let i = 0; i < anchor.length; i += 1) node = childOf(trie, node, columns[anchor.charCodeAt(i)] ?? 0);
    trie.ends[node]?.push(id);
  });
  return trie;
}

function childOf(trie: Trie, node: number, column: number): number {
  const known = trie.children[node]?.get(column);
  if (known !== undefined) return known;
  const made = trie.children.length;
  trie.children.push(new Map());
  trie.ends.push([]);
  trie.children[node]?.set(column, made);
  return made;
}

/** Breadth-first order and failure links; a node inherits the hits of its failure link. */
function linkFailures(trie: Trie): { order: number[]; fail: Int32Array } {
  const fail = new Int32Array(trie.children.length);
  const order = [0];
  for (let at = 0; at < order.length; at += 1) {
    const node = order[at] ?? 0;
    for (const [column, child] of trie.children[node] ?? []) {
      order.push(child);
      if (node !== 0) fail[child] = followFailure(trie, fail, fail[node] ?? 0, column);
      trie.ends[child]?.push(...(trie.ends[fail[child] ?? 0] ?? []));
    }
  }
  return { order, fail };
}

function followFailure(trie: Trie, fail: Int32Array, from: number, column: number): number {
  let node = from;
  for (;;) {
    const child = trie.children[node]?.get(column);
    if (child !== undefined) return child;
    if (node === 0) return 0;
    node = fail[node] ?? 0;
  }
}

function numberStates(order: readonly number[], ends: readonly number[][]): { of: Int32Array; firstHit: number; hits: number[][] } {
  const of = new Int32Array(ends.length);
  const plain = order.filter((node) => ends[node]?.length === 0);
  const hitting = order.filter((node) => ends[node]?.length !== 0);
  [...plain, ...hitting].forEach((node, number) => {
    of[node] = number;
  });
  return { of, firstHit: plain.length, hits: hitting.map((node) => ends[node] ?? []) };
}

/** A row is the row of the failure link with the node's own children written over it. */
function fillTable(trie: Trie, order: readonly number[], fail: Int32Array, numbers: Int32Array, width: number): Int32Array {
  const next = new Int32Array(trie.children.length * width);
  for (const node of order) {
    const row = (numbers[node] ?? 0) * width;
    if (node !== 0) {
      const from = (numbers[fail[node] ?? 0] ?? 0) * width;
      next.copyWithin(row, from, from + width);
    }
    for (const [column, child] of trie.children[node] ?? []) next[row + column] = (numbers[child] ?? 0) * width;
  }
  return next;
}
