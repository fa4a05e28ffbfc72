import type { ReadUnit } from "./read-agreement-text.ts";

/** How an agreement comes into force. */
export const entries = ["automatic", "accept", "request", "enterprise-only", "not-known"] as const;
export type Entry = (typeof entries)[number];

/** The way a text says that it comes into force, and the sentence that says so. */
export interface EntryReading {
  readonly how: Entry;
  readonly unit: ReadUnit | undefined;
}

const subject =
  "(?:this|these|the|our|dieser|diese) (?:dpa|addendum|agreement|data processing \\w+|terms|exhibit|schedule|annex|page|vertrag|vereinbarung)";

/** From the narrowest to the widest: the first form that is met decides. */
const forms: readonly { readonly how: Entry; readonly form: RegExp }[] = [
  {
    how: "enterprise-only",
    form: new RegExp(
      `(?:${subject}|\\bdpa\\b)[^.;]{0,80}(?:only (?:applies|available|offered)|applies only|available only)[^.;]{0,60}(?:enterprise|business|team|paid)`,
    ),
  },
  {
    how: "request",
    form: /(?:to (?:enter into|execute|sign|complete|conclude) (?:this|the|a) (?:dpa|addendum|agreement)|(?:countersign|sign and return|return (?:a|the) signed|complete(?:d)? and sign|send (?:a|the) signed|request (?:a|the) (?:signed |countersigned )?(?:copy|dpa)|contact [^.;]{0,40} to (?:sign|execute)))/,
  },
  {
    how: "accept",
    form: /(?:by (?:clicking|ticking|checking|accepting|signing up|creating|registering)|when <c> (?:accepts?|clicks?|ticks?|signs? up|starts? using)|accept(?:s|ed|ance)? (?:of )?(?:this|these|the) (?:dpa|addendum|terms|agreement)[^.;]{0,40}(?:in|through|via|at|on)|(?:click|tick)[^.;]{0,40}accept|durch (?:anklicken|bestätig))/,
  },
  {
    how: "automatic",
    form: new RegExp(
      `${subject}[^.;]{0,60}(?:forms? (?:an? )?(?:integral )?part of|(?:is|are) (?:hereby )?incorporated|(?:is|are) part of|supplements?|automatically|applies (?:automatically|when|to the extent|whenever)|is deemed|(?:becomes?|become) effective|takes? effect|ist bestandteil)`,
    ),
  },
];

/** How the documents say that they come into force; `not-known` where they are silent: then nobody is told to sign anything. */
export function findEntry(units: readonly ReadUnit[]): EntryReading {
  const plain = units.filter(({ isDefinition, isHeading }) => !isDefinition && !isHeading).slice(0, 400);
  for (const { how, form } of forms) {
    const unit = plain.find(({ own }) => form.test(own));
    if (unit !== undefined) return { how, unit };
  }
  return { how: "not-known", unit: undefined };
}
