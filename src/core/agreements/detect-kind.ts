import type { ReadUnit } from "./read-agreement-text.ts";

export const documentKinds = ["dpa", "terms", "privacy-notice", "subprocessor-list", "transfer-addendum", "other"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What a document is, and why it is judged or not. */
export interface KindAnswer {
  readonly kind: DocumentKind;
  readonly isAgreement: boolean;
  readonly why: string;
}

/** The duties that make a contract with a processor; so many of them decide what a text is. */
export const coreDuties = ["R10", "R11", "R12", "R15", "R16", "R17", "R22", "R23", "R24", "R25", "R26", "R27", "R28", "R34"] as const;

const titles: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    "subprocessor-list",
    /sub-?\s?processors?(?: list| page)?\s*$|list of sub-?processors|(?:our|current) sub-?processors|unterauftragsverarbeiter(?:liste|verzeichnis)?\s*$|sub-?processor (?:list|disclosure|notice)|liste der (?:unterauftrag|subunternehmer)/i,
  ],
  [
    "privacy-notice",
    /privacy (?:notice|policy|statement)|how [\w .&-]{2,40} (?:uses?|handles?|collects?|shares?) your (?:information|personal)|datenschutz(?:erklärung|hinweise|information)|cookie (?:policy|notice)|privacy at /i,
  ],
  [
    "transfer-addendum",
    /(?:international )?data transfer (?:addendum|agreement)|standard contractual clauses(?:\s*$| (?:addendum|annex|appendix|schedule|module))|\bsccs? addendum|uk addendum|standardvertragsklauseln|transfer impact assessment|cross-border transfer/i,
  ],
  [
    "dpa",
    /data (?:processing|protection|privacy) (?:and security )?(?:agreement|addendum|terms|amendment|exhibit|schedule|appendix|annex)|processing (?:agreement|addendum|terms)\b|\bdpa\b|processor (?:agreement|terms|addendum|contract)|auftrags(?:daten)?verarbeitung|\bavv?\b[- ]?vertrag|\bavv\b|controller[- ](?:to[- ])?processor/i,
  ],
  [
    "terms",
    /terms (?:of (?:service|use)|and conditions)|(?:commercial|service|business|customer|general|master|subscription|services|enterprise|consumer) (?:terms|agreement|conditions)|\bterms\b|allgemeine geschäftsbedingungen|nutzungsbedingungen|\bagb\b|licen[sc]e agreement|order form|\bmsa\b|master services?/i,
  ],
];

const promising = /\b(?:shall|will|must|agrees? to|undertakes?|verpflichtet|stellt sicher|gewährleistet)\b/;

/**
 * What a document is, by its title and by the duties that stand in it. Only a text that binds a processor to at least
 * five of the core duties, in the words of a contract, is an agreement: a page *about* agreements is none.
 */
export function detectKind(units: readonly ReadUnit[], met: ReadonlySet<string>, language: string): KindAnswer {
  const title = findTitle(units);
  const [named] = titles.find(([, form]) => form.test(title)) ?? [];
  const duties = coreDuties.filter((id) => met.has(id)).length;
  const isAbout = isTalk(units, title);
  // Nearly every duty, and not in the words of a guide: a contract, whatever it calls its parties and though it asks itself questions.
  const isWhole = duties >= 7 && isAbout !== "guide";
  const isBinding = isWhole || ((countPromises(units) >= 4 || countActs(units) >= 6) && isAbout === undefined);
  if (language !== "en" && language !== "de" && language !== "")
    return {
      kind: named ?? "other",
      isAgreement: false,
      why: `the text is in a language that is not supported yet (${language}); it is kept, not judged`,
    };
  if (named === "privacy-notice" || named === "subprocessor-list") {
    if (duties < 8 || named === "privacy-notice") return { kind: named, isAgreement: false, why: notWhy[named] };
  }
  if (named === "transfer-addendum" && duties < 9) return { kind: named, isAgreement: false, why: notWhy[named] };
  if (isBinding && (duties >= 6 || (named === "dpa" && duties >= 3)))
    return {
      kind: named === "terms" && duties < 9 ? "terms" : "dpa",
      isAgreement: true,
      why: `${duties} of ${coreDuties.length} core duties of a processor's contract are regulated`,
    };
  const kind = named === "dpa" && !(isBinding && duties > 0) ? "other" : (named ?? guessKind(units));
  return { kind, isAgreement: false, why: notWhy[kind] };
}

const notWhy: Readonly<Record<DocumentKind, string>> = {
  dpa: "it does not bind a processor to the duties of Article 28",
  terms: "general terms without the duties of a processor; read them together with the data processing agreement",
  "privacy-notice": "a privacy notice tells people what happens to their data; it is no contract with a processor",
  "subprocessor-list": "a list of sub-processors holds no duties",
  "transfer-addendum": "it secures transfers only; read it together with the data processing agreement",
  other: "no contract that binds a processor",
};

/** The first headings and lines, up to 400 characters. */
function findTitle(units: readonly ReadUnit[]): string {
  const top = units.slice(0, 8);
  const first = top.find(({ isHeading, text }) => isHeading && titles.some(([, form]) => form.test(text.replace(/^#+\s*/, ""))));
  if (first !== undefined) return first.text;
  const short = top.find(({ text }) => text.length < 120 && titles.some(([, form]) => form.test(text)));
  if (short !== undefined) return short.text;
  return top
    .map(({ text }) => text.slice(0, 160))
    .join(" ")
    .slice(0, 400);
}

function countPromises(units: readonly ReadUnit[]): number {
  return units.filter(
    ({ full, acts, isHeading }) =>
      !isHeading &&
      (promising.test(full) || acts.some(({ mode }) => mode === "duty")) &&
      acts.some(({ who }) => who === "p" || who === "both"),
  ).length;
}

/** Sentences in which the processor does, may or refuses something, or something is done by it: a contract that denies all duties is one too. */
function countActs(units: readonly ReadUnit[]): number {
  return units.filter(({ full, acts, isHeading }) => !isHeading && (acts.some(({ who }) => who === "p") || /\bby (?:the )?<p>/.test(full)))
    .length;
}

/** A guide, an article, a checklist or questions and answers about agreements. */
function isTalk(units: readonly ReadUnit[], title: string): "guide" | "questions" | undefined {
  if (
    /\b(?:guide|checklist|what is|how to|faq|frequently asked|explained|blog|comparison|template pack|leitfaden|was ist|ratgeber|checkliste|questionnaire|policy for|summary of|webinar|whitepaper|about our)\b/i.test(
      title,
    )
  )
    return "guide";
  const questions = units.filter(({ text }) => /\?\s*$/.test(text)).length;
  const general = units.filter(({ text }) =>
    /\b(?:a|any|your|the|every|each) (?:dpa|data processing (?:agreement|addendum)) (?:should|must|needs to|typically|usually|is a|has to|helps)\b|\b(?:make sure|look for|check (?:whether|that)|ask (?:your|the) vendor|you should)\b/i.test(
      text,
    ),
  ).length;
  if (general >= 3) return "guide";
  return questions >= 4 ? "questions" : undefined;
}

function guessKind(units: readonly ReadUnit[]): DocumentKind {
  const text = units
    .slice(0, 400)
    .map(({ own }) => own)
    .join(" ");
  const count = (form: RegExp): number => text.match(form)?.length ?? 0;
  if (
    count(/we (?:collect|use|share) |<p> (?:collect|shares?|uses?) (?:your|<c>|information|<d>)|cookies|wir (?:erheben|verarbeiten)/g) >=
      4 &&
    count(/<i>|rights?|recht/g) >= 2
  )
    return "privacy-notice";
  if (count(/<s>/g) >= 4 && count(/\||\b(?:inc|llc|ltd|gmbh)\b/g) >= 8 && count(/\bshall\b|\bwill\b/g) < 8) return "subprocessor-list";
  if (count(/standard contractual clauses|\bsccs?\b|module (?:two|three|2|3)/g) >= 6) return "transfer-addendum";
  if (count(/\bfees?\b|subscription|warrant|indemnif|intellectual property|governing law|vergütung|gewährleistung/g) >= 4) return "terms";
  return "other";
}

const stops: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|to|that|with|by|shall|will|for|is)\b/gi,
  de: /\b(?:der|die|und|des|den|von|zu|das|mit|nicht|ist|wird|für)\b/gi,
  French: /\b(?:le|la|les|des|du|et|est|pour|dans|une|que|sur)\b/gi,
  Spanish: /\b(?:el|los|las|del|por|para|una|que|con|se|y)\b/gi,
  Italian: /\b(?:il|lo|gli|della|dei|di|per|che|una|nel|con)\b/gi,
  Dutch: /\b(?:het|een|van|voor|met|niet|zijn|wordt|dat|op)\b/gi,
  Polish: /\b(?:nie|się|jest|oraz|przez|dla|lub|które)\b/gi,
  Portuguese: /\b(?:os|das|dos|uma|não|pelo|pela|ao|em|para)\b/gi,
};

/** Code of the language most words come from; empty when there is too little text to say. */
export function detectLanguage(text: string): string {
  const head = text.slice(0, 30_000);
  if (head.length < 200) return "";
  const counts = Object.entries(stops).map(([language, form]) => [language, head.match(form)?.length ?? 0] as const);
  const [best] = counts.sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < 8 ? "" : best[0];
}
