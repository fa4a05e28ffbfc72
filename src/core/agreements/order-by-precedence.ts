import type { DocumentKind } from "./detect-kind.ts";
import type { AgreementText } from "./read-agreement-text.ts";

const names: readonly (readonly [DocumentKind, RegExp])[] = [
  ["transfer-addendum", /\bsccs?\b|standard contractual clauses|uk addendum|standardvertragsklausel/],
  [
    "dpa",
    /\bdpa\b|this (?:data processing )?addendum|data (?:processing|protection) (?:agreement|addendum)|auftragsverarbeitung|diese[rm]? vereinbarung/,
  ],
  ["terms", /(?:the|main|master|services?) agreement|terms|hauptvertrag|order form/],
];
const shipped: readonly DocumentKind[] = ["transfer-addendum", "dpa", "terms", "privacy-notice", "subprocessor-list", "other"];

/** Documents in order, and whether a sentence says so. */
export interface Precedence {
  readonly order: readonly number[];
  readonly isSaid: boolean;
}

/** Documents in the order in which they prevail: by the sentence that says so (`order of precedence`), else transfers, agreement, terms. */
export function orderByPrecedence(indexes: readonly number[], texts: readonly AgreementText[], kinds: readonly DocumentKind[]): Precedence {
  const said =
    indexes
      .flatMap((index) => texts[index]?.units ?? [])
      .find(({ full }) =>
        /precedence|prevail|in the event of (?:any |a )?conflict|(?:shall|will) control|rangfolge|vorrang|gehen? .{0,60} vor\b/.test(full),
      )?.full ?? "";
  const places = names.flatMap(([kind, form]) => {
    const at = form.exec(said)?.index;
    return at === undefined ? [] : [{ kind, at }];
  });
  const first = findFirst(said);
  const order =
    first !== undefined
      ? [first, ...shipped.filter((kind) => kind !== first)]
      : /(?:in order|following order|order of precedence|come first|first,|then|rangfolge)/.test(said)
        ? places.toSorted((a, b) => a.at - b.at).map(({ kind }) => kind)
        : [];
  const rank = (kind: DocumentKind): number => {
    const own = order.indexOf(kind);
    return own >= 0 && order.length > 1 ? own : order.length + shipped.indexOf(kind);
  };
  return {
    order: indexes.toSorted((a, b) => rank(kinds[a] ?? "other") - rank(kinds[b] ?? "other")),
    isSaid: order.length > 1 || said !== "",
  };
}

/** The document that a sentence puts first: the one named right before *prevails* or *controls*. */
function findFirst(said: string): DocumentKind | undefined {
  const verb = /\b(?:prevails?|controls?|takes? precedence|has precedence|geht vor|hat vorrang)\b/.exec(said);
  if (verb === null || /(?:following order|in order|order of precedence|come first)/.test(said)) return undefined;
  const before = said.slice(Math.max(0, verb.index - 60), verb.index);
  const hits = names.flatMap(([kind, form]) => [...before.matchAll(new RegExp(form.source, "g"))].map((hit) => ({ kind, at: hit.index })));
  return hits.toSorted((a, b) => b.at - a.at)[0]?.kind;
}
