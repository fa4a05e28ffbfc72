/** A tree of host labels from the right. Labels with `*` are tried after the literal ones. */
interface HostNode<T> {
  readonly literal: Map<string, HostNode<T>>;
  readonly globs: { readonly before: string; readonly after: string; readonly node: HostNode<T> }[];
  readonly values: T[];
}

export interface HostLookup<T> {
  add(pattern: string, value: T): void;
  /** Values of the longest pattern that is the host or a parent of it on a label edge; empty when there is none. */
  find(host: string): readonly T[];
}

const nothing: readonly never[] = [];

function makeNode<T>(): HostNode<T> {
  return { literal: new Map(), globs: [], values: [] };
}

function isGlobMatch(label: string, before: string, after: string): boolean {
  return label.length > before.length + after.length && label.startsWith(before) && label.endsWith(after);
}

function childFor<T>(node: HostNode<T>, label: string): HostNode<T> {
  const star = label.indexOf("*");
  if (star < 0) {
    const known = node.literal.get(label) ?? makeNode<T>();
    node.literal.set(label, known);
    return known;
  }
  const before = label.slice(0, star);
  const after = label.slice(star + 1);
  const known = node.globs.find((glob) => glob.before === before && glob.after === after);
  if (known) return known.node;
  const made = { before, after, node: makeNode<T>() };
  node.globs.push(made);
  return made.node;
}

interface Best<T> {
  depth: number;
  values: readonly T[];
}

function search<T>(node: HostNode<T>, host: string, end: number, depth: number, best: Best<T>): void {
  if (node.values.length > 0 && depth > best.depth) {
    best.depth = depth;
    best.values = node.values;
  }
  if (end <= 0) return;
  const dot = host.lastIndexOf(".", end - 1);
  const label = host.slice(dot + 1, end);
  const literal = node.literal.get(label);
  if (literal) search(literal, host, dot, depth + 1, best);
  for (const glob of node.globs) if (isGlobMatch(label, glob.before, glob.after)) search(glob.node, host, dot, depth + 1, best);
}

/**
 * Looks hosts up by suffix on a label edge (`chatgpt.com` finds `a.chatgpt.com`, never `notchatgpt.com`); `*` in a
 * pattern stands for one or more characters inside one label (`*-aiplatform.googleapis.com`,
 * `bedrock-runtime.*.amazonaws.com`). At equal length a literal label wins. A final dot of the host is ignored.
 */
export function makeHostLookup<T>(): HostLookup<T> {
  const root = makeNode<T>();
  return {
    add(pattern, value) {
      const labels = pattern.toLowerCase().split(".").reverse();
      let node = root;
      for (const label of labels) node = childFor(node, label);
      node.values.push(value);
    },
    find(host) {
      const end = host.endsWith(".") ? host.length - 1 : host.length;
      if (end <= 0 || end > 253) return nothing;
      const best: Best<T> = { depth: 0, values: nothing };
      search(root, host.toLowerCase(), end, 0, best);
      return best.values;
    },
  };
}
