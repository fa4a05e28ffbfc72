import type { TextReader } from "../classify/detector.ts";
import { Winnower } from "./fingerprints.ts";
import type { OwnDataSet } from "./own-data.ts";
import { TokenStream } from "./token-stream.ts";

/** Share of a document's fingerprints that a text must hold: a lightly edited excerpt of a fifth keeps about half of its own. */
const leastShare = 0.06;
/** Fewer than that are chance or a common phrase. */
const leastFound = 6;

/**
 * Recognises excerpts of registered documents. What also stands in a document registered as public (a template, a published
 * text) counts for none of the others. `hash` must be the one with which the documents were registered.
 */
export function makeFingerprintReader(sets: () => readonly OwnDataSet[], hash: (entry: string) => number): TextReader {
  return {
    id: "own-documents",
    family: "own",
    open() {
      const documents = sets().toSorted((a, b) => Number(b.row.class === "public") - Number(a.row.class === "public"));
      const found = new Map(documents.map((set) => [set, new Set<string>()]));
      const winnower = new Winnower(hash, (entry) => note(documents, found, entry));
      const stream = new TokenStream((token) => winnower.take(token));
      return {
        feed: (piece) => {
          if (documents.length > 0) stream.feed(piece);
        },
        close: () => {
          stream.end();
          winnower.end();
          const hit = documents.filter((set) => isFound(found.get(set)?.size ?? 0, set.row.rows));
          return { ids: hit.map(({ row }) => row.id), marks: [...new Set(hit.map(({ row }) => markOf[row.class]))] };
        },
      };
    },
  };
}

const markOf = { public: "published-document", internal: "internal-note", restricted: "registered-document" } as const;

function note(documents: readonly OwnDataSet[], found: ReadonlyMap<OwnDataSet, Set<string>>, entry: string): void {
  for (const set of documents) {
    if (!set.mayHold(entry) || !set.holds(entry)) continue;
    found.get(set)?.add(entry);
    if (set.row.class === "public") return;
  }
}

function isFound(shared: number, all: number): boolean {
  return shared >= Math.min(leastFound, all) && shared >= all * leastShare;
}
