import type { ReadUnit } from "./read-agreement-text.ts";

const months: readonly string[] = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const germanMonths: Readonly<Record<string, string>> = { mär: "mar", mrz: "mar", mai: "may", okt: "oct", dez: "dec" };
const day =
  /(\d{4})-(\d{2})-(\d{2})|(\d{1,2})(?:st|nd|rd|th|\.)? (?:day of )?([a-zä]{3,9}),? (\d{4})|([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(\d{1,2})\.(\d{1,2})\.(\d{4})/;
const ending =
  /\b(?:until|through|expires?(?: on)?|ends?(?: on)?|terminates? on|valid (?:until|to)|up to and including|bis(?: zum| einschließlich)?|endet am|läuft bis(?: zum)?)(?: and including)?(?: the)? $/;
/** What ends must be the contract itself. */
const contract =
  /agreement|dpa\b|addendum|contract|annex|schedule|exhibit|terms?\b|clauses|processing|\bit\b|vertrag|vereinbarung|auftrag|laufzeit|dauer/;
/** Said before the day, something else ends: data that is kept, a certificate, an insurance. */
const other =
  /certif|zertifi|attest|\breports?\b|insur|versicher|retain|retention|\bkeeps?\b|\bkept\b|\bstor(?:es?|ed|age)\b|back-?ups?|aufbewahr|gespeichert/;

/** The day on which an agreement says that it ends itself, as an ISO day; null for an open end. Days in words of no calendar are none. */
export function readEndDay(units: readonly ReadUnit[]): { readonly value: string; readonly unit: ReadUnit } | undefined {
  for (const unit of units) {
    if (unit.isDefinition || unit.isHeading) continue;
    for (const hit of unit.full.matchAll(new RegExp(day, "g"))) {
      const value = isoOf(hit);
      const before = unit.full.slice(0, hit.index);
      if (value === undefined || !ending.test(before.slice(-40))) continue;
      if (contract.test(`${unit.heading} ${before}`) && !other.test(before)) return { value, unit };
    }
  }
  return undefined;
}

function isoOf(hit: RegExpMatchArray): string | undefined {
  const [, y1, m1, d1, d2, name2 = "", y2, name3 = "", d3, y3, d4, m4, y4] = hit;
  const name = (name2 || name3).slice(0, 3);
  const named = months.indexOf(germanMonths[name] ?? name) + 1;
  const year = Number(y1 ?? y2 ?? y3 ?? y4);
  const month = Number(m1 ?? m4 ?? named);
  const date = Number(d1 ?? d2 ?? d3 ?? d4);
  const at = new Date(Date.UTC(year, month - 1, date));
  return month >= 1 && at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.toISOString().slice(0, 10) : undefined;
}
