import type { AgreementFacts } from "./facts.ts";
import type { Judgement } from "./judge-clause.ts";
import type { ReadUnit } from "./read-agreement-text.ts";
import { daysOf, readSpans } from "./read-number.ts";

const about = /audit|inspect|überprüf|kontroll|inspektion|prüfung|due diligence|questionnaire/;

/** How often, with what notice and at whose cost the customer may audit, as far as the text says so. */
export function readAudit(units: readonly ReadUnit[], judged: Judgement | undefined): AgreementFacts["audit"] {
  const own = judged?.unit === undefined || judged.status === "not-applicable" ? [] : [judged.unit];
  const near = [...own, ...units.filter((unit) => !unit.isDefinition && (about.test(unit.full) || about.test(unit.heading)))];
  const first = <T>(read: (text: string) => T | undefined): T | null => {
    for (const { full } of near) {
      const value = read(full);
      if (value !== undefined) return value;
    }
    return null;
  };
  const status = judged?.status ?? "absent";
  return {
    allowed: status === "satisfied" || status === "partial" ? true : status === "violated" ? false : null,
    maxPerYear: first(readYearly),
    noticeDays: first(readNotice),
    cost: first(readCost),
    reportMayReplace: first(readReplacement),
  };
}

function readYearly(text: string): number | undefined {
  if (/<p> (?:is|will be|shall be|are)?[^.;]{0,20}(?:audited|undergo|conducts?|performs?|engages?)/.test(text)) return undefined;
  if (
    /(?:once|one (?:\(1\) )?(?:on-?site )?(?:audit|time)|one \(1\))[^.;]{0,80}(?:per|a|each|every|in any|any|during any)[^.;]{0,20}(?:year|annum|12|twelve|calendar)|once annually|once a year|einmal (?:jährlich|pro|im|je)[^.;]{0,20}(?:jahr)?|annual audit by <c>|(?:less than|every|in any) (?:twelve|12)[^.;]{0,10}months?[^.;]{0,20}(?:prior|period)?/.test(
      text,
    )
  )
    return 1;
  if (/(?:twice|two (?:\(2\) )?(?:audits|times))[^.;]{0,40}(?:year|annum|annually)|zweimal (?:jährlich|pro|im)/.test(text)) return 2;
  return undefined;
}

function readNotice(text: string): number | undefined {
  const span = readSpans(text).find(
    ({ at }) =>
      /(?:notice|ankündigung|voranmeldung|vorlauf|prior|advance|anmeldung|ahead|beforehand|vorher|announced)/.test(
        text.slice(Math.max(0, at - 70), at + 70),
      ) && !/(?:month|year)/.test(text.slice(at, at + 24)),
  );
  return span === undefined ? undefined : daysOf(span);
}

function readCost(text: string): "customer" | "vendor" | "shared" | undefined {
  if (/each party[^.;]{0,30}(?:bear|pay)[^.;]{0,30}(?:own|cost)|jede partei trägt/.test(text)) return "shared";
  if (
    /(?:at|on) (?:the )?(?:sole |own )?(?:<c>'s?|<c>) (?:sole |own )*(?:cost|expense)|<c> (?:shall|will|must|bears?|pays?|trägt)[^.;]{0,60}(?:cost|expense|fees?|reimburse|kosten)|expense of <c>|<c>[^.;]{0,120}\bpays? for|<p> (?:may|shall be entitled to|can) (?:charge|bill|invoice)|reimburse <p>|at its (?:sole |own )*expense[^.;]{0,60}<p>'s|kosten[^.;]{0,40}(?:trägt|obj) <c>|auf kosten (?:obj )?<c>/.test(
      text,
    )
  )
    return "customer";
  if (
    /(?:at|on) (?:the )?<p>'s (?:sole |own )*(?:cost|expense)|free of charge|no charge|without charge|unentgeltlich|<p> (?:shall|will|bears?|trägt)[^.;]{0,30}(?:bear|pay)?[^.;]{0,20}(?:cost|kosten)/.test(
      text,
    )
  )
    return "vendor";
  return undefined;
}

function readReplacement(text: string): boolean | undefined {
  if (
    /(?:report|certif|summary|prüfbericht|testat|zertifi|questionnaire|due diligence)[^.;]{0,140}(?:instead|in lieu|in place|satisf|substitut|replace|sufficient|fulfil|discharge|statt|anstelle|ersetz|genüg|ausreich)|(?:instead|in lieu|satisf|first|exercise its audit|audit rights?)[^.;]{0,160}(?:report|certif|summary of|reporting and due diligence|testat|prüfbericht)|(?:testat|zertifi|bericht)[^.;]{0,60}(?:erbracht|nachgewiesen|nachweis)/.test(
      text,
    )
  )
    return true;
  return undefined;
}
