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

/** Documents in the order in which they prevail: by the sentence that says so (`order of precedence`), else transfers, agreement, terms. */
export function orderByPrecedence(indexes: readonly number[], texts: readonly AgreementText[], kinds: readonly DocumentKind[]): number[] {
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
  const order = /(?:in order|following order|order of precedence|rangfolge)/.test(said)
    ? places.toSorted((a, b) => a.at - b.at).map(({ kind }) => kind)
    : [];
  const rank = (kind: DocumentKind): number => {
    const own = order.indexOf(kind);
    return own >= 0 && order.length > 1 ? own : order.length + shipped.indexOf(kind);
  };
  return indexes.toSorted((a, b) => rank(kinds[a] ?? "other") - rank(kinds[b] ?? "other"));
}
