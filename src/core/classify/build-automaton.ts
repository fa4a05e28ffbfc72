/**
 * A flat-table Aho-Corasick automaton over the case-folded beginnings of anchors. An entry of `next` is the row of the
 * next state, shifted left by one, with 1 added where anchors may have begun: the scanning loop does one lookup and one
 * test per code unit.
 */
export interface Automaton {
  /** Code unit → column; 0 is every code unit that stands in no anchor. Both cases share a column. */
  readonly columns: Uint16Array;
  /** Code unit → number of the sign, the same for both cases; never shared by different signs. */
  readonly signs: Uint16Array;
  readonly width: number;
  readonly next: Int32Array;
  /** Ids of the anchors that may have begun, by row / width. */
  readonly hits: readonly (readonly number[] | undefined)[];
}

/**
 * Only so many code units of an anchor are in the automaton, the rest is compared at a hit: that keeps the table small
 * enough to be built at every start.
 */
export const longestBeginning = 5;

/** Columns are shared when an alphabet is larger than this; what is met by a shared column is told apart at the hit. */
const mostColumns = 80;

/** Builds the automaton of `anchors` (lower case; the id of an anchor is its index). About a millisecond per thousand anchors. */
export function buildAutomaton(anchors: readonly string[]): Automaton {
  const signs = numberSigns(anchors);
  const columns = signs.count <= mostColumns ? signs.of : signs.of.map((sign) => (sign === 0 ? 0 : 1 + (sign % (mostColumns - 1))));
  const width = Math.min(signs.count, mostColumns);
  const trie = growTrie(anchors, columns);
  return { columns, signs: signs.of, width, next: fillTable(trie, width), hits: trie.hits };
}

/** Numbers the code units that stand in anchors from 1; upper and lower case share a number. */
function numberSigns(anchors: readonly string[]): { of: Uint16Array; count: number } {
  const of = new Uint16Array(65_536);
  let count = 1;
  for (const anchor of anchors) {
    for (let i = 0; i < anchor.length; i += 1) {
      const code = anchor.charCodeAt(i);
      if (of[code] !== 0) continue;
      of[code] = count;
      const upper = code < 0x80 ? upperOfAscii(code) : upperOf(anchor.charAt(i));
      if (of[upper] === 0) of[upper] = count;
      count += 1;
    }
  }
  return { of, count };
}

function upperOfAscii(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 32 : code;
}

function upperOf(sign: string): number {
  const upper = sign.toUpperCase();
  return upper.length === 1 ? upper.charCodeAt(0) : sign.charCodeAt(0);
}

/** Nodes as linked lists of children; node 0 is the root. */
interface Trie {
  size: number;
  readonly column: Uint16Array;
  readonly firstChild: Int32Array;
  readonly sibling: Int32Array;
  readonly hits: (number[] | undefined)[];
}

function growTrie(anchors: readonly string[], columns: Uint16Array): Trie {
  const most = anchors.reduce((sum, anchor) => sum + Math.min(anchor.length, longestBeginning), 1);
  const trie: Trie = {
    size: 1,
    column: new Uint16Array(most),
    firstChild: new Int32Array(most),
    sibling: new Int32Array(most),
    hits: Array<number[] | undefined>(most),
  };
  for (let id = 0; id < anchors.length; id += 1) {
    const anchor = anchors[id] ?? "";
    let node = 0;
    for (let i = 0; i < anchor.length && i < longestBeginning; i += 1) node = childOf(trie, node, columns[anchor.charCodeAt(i)] ?? 0);
    const known = trie.hits[node];
    if (known === undefined) trie.hits[node] = [id];
    else known.push(id);
  }
  return trie;
}

function childOf(trie: Trie, node: number, column: number): number {
  let child = trie.firstChild[node] ?? 0;
  while (child !== 0 && trie.column[child] !== column) child = trie.sibling[child] ?? 0;
  if (child !== 0) return child;
  child = trie.size;
  trie.size += 1;
  trie.column[child] = column;
  trie.sibling[child] = trie.firstChild[node] ?? 0;
  trie.firstChild[node] = child;
  return child;
}

/** Breadth first: a row is the row of the failure link with the node's own children written over it. */
function fillTable(trie: Trie, width: number): Int32Array {
  const next = new Int32Array(trie.size * width);
  const fail = new Int32Array(trie.size);
  const queue = new Int32Array(trie.size);
  let length = 1;
  for (let at = 0; at < length; at += 1) {
    const node = queue[at] ?? 0;
    const row = node * width;
    if (node !== 0) next.copyWithin(row, (fail[node] ?? 0) * width, (fail[node] ?? 0) * width + width);
    for (let child = trie.firstChild[node] ?? 0; child !== 0; child = trie.sibling[child] ?? 0) {
      const entry = row + (trie.column[child] ?? 0);
      const link = node === 0 ? 0 : (next[entry] ?? 0) >> 1;
      fail[child] = link / width;
      inheritHits(trie, child, link / width);
      next[entry] = ((child * width) << 1) | (trie.hits[child] === undefined ? 0 : 1);
      queue[length] = child;
      length += 1;
    }
  }
  return next;
}

function inheritHits(trie: Trie, node: number, from: number): void {
  const inherited = trie.hits[from];
  if (inherited === undefined) return;
  const own = trie.hits[node];
  trie.hits[node] = own === undefined ? inherited : [...own, ...inherited];
}
