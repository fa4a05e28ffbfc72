import type { Roles } from "./find-roles.ts";

/**
 * Rewrites a sentence in the words that duties are recognised by, whatever the text calls them: `<p>` processor,
 * `<c>` controller, `<s>` sub-processor, `<d>` the data, `<b>` a breach, `<i>` the people the data is about,
 * `<a>` an authority. Lower case; `obj ` before a party that German grammar shows not to be the one who acts.
 */
export function makeCanonical(roles: Roles): (text: string) => string {
  const processor = wordsForm(roles.processor);
  const controller = wordsForm(roles.controller);
  const sub = roles.sub.length === 0 ? null : wordsForm(roles.sub);
  const data =
    roles.data.length === 0 ? null : wordsForm(roles.data, "| (?:protection|subject|processor|controller|importer|exporter)s?\\b");
  const breach = roles.breach.length === 0 ? null : wordsForm(roles.breach);
  const own = (given: string): string => {
    const text = breach === null ? given : given.replace(breach, "$1<b>");
    const named = sub === null ? text : text.replace(sub, "$1<s>");
    return data === null ? named : named.replace(data, "$1<d>");
  };
  return (text) =>
    replaceThings(own(openContractions(text.toLowerCase().replaceAll(/\s+/g, " "))))
      .replace(processor, "$1<p>")
      .replace(controller, "$1<c>")
      .replaceAll(/\b(?:dem|den|des|vom|beim|zum|an die|gegenüber dem|durch den|für den) (?=<[pc]>)/g, "obj ")
      .replaceAll(/<([pc])>(?:\(s\)|s\b)?(?: parties| entity)?/g, "<$1>");
}

const denials: readonly (readonly [RegExp, string])[] = [
  [/\bwon['’]t\b/g, "will not"],
  [/\bcan['’]t\b/g, "cannot"],
  [/\b(do|does|did|is|are|was|were|have|has|should|would|could|must|need)n['’]t\b/g, "$1 not"],
];
const contractions: Readonly<Record<string, string>> = { ll: "will", ve: "have", re: "are", d: "would" };

/** `we'll` as `we will`, `don't` as `do not`: the party and its word stand alone then. */
function openContractions(given: string): string {
  const text = denials.reduce((open, [form, words]) => open.replaceAll(form, words), given);
  return text.replaceAll(
    /\b(we|you|they|it)['’](ll|ve|re|d)\b/g,
    (whole, who: string, short: string) => `${who} ${contractions[short] ?? whole}`,
  );
}

/** Any of the words, not within a longer word; `unless` adds what must not follow. */
function wordsForm(words: readonly string[], unless = ""): RegExp {
  const list = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return new RegExp(`(^|[^\\p{L}<-])(?:${list})(?![\\p{L}>]|s\\b(?! )${unless})`, "gu");
}

const things: readonly (readonly [RegExp, string])[] = [
  [
    /\bthird[- ]party (?:processors?|subprocessors?)|\b(?:another|other|additional|further|subsequent|secondary|downstream|onward|enlisted|engaged|appointed|replacement) (?:data )?processors?|\bprocessors (?=listed|named|shown|set out|identified|in annex|on the list)|\bsub-?\s?(?:processors?|contractors?)|\bsub-?processor\(s\)|\b(?:weitere[nr]?|andere[nr]?) auftragsverarbeiter[ns]?|\bunter-?(?:auftragsverarbeiter|auftragnehmer|auftragnehmende|auftragsverhältnisse?|beauftragte)(?:innen|n|s|in)?|\bsub-?(?:unternehmer|dienstleister|auftragnehmer|auftragsverarbeiter)(?:n|s)?|\bunterbeauftragungen|\bunterbeauftragung/g,
    "<s>",
  ],
  [/\bsub-?processing\b|\bsub-?contracting\b/g, "<s> engagement"],
  [
    /\b(?:personal[- ]data|data[- ]security|data protection|security|data|personal information|privacy) (?:breach|incident|violation)(?:es|s)?(?:\(s\)|\(es\))?|\bbreach(?:es)? of (?:security|personal data|<d>|data)(?! protection)|\b(?:unauthori[sz]ed|accidental|illegal|unlawful)[^.;]{0,80}(?:access|disclosure|loss|acquisition)[^.;]{0,40} (?:to|of) (?:the |any |your )?(?:customer |company |your |client )?(?:personal )?(?:data|information)|\b(?:violations?|infringements?) of (?:the )?(?:protection of |security of )?personal data|\b(?:data|security) leaks?|\bdata leak|\bverletzung(?:en)? (?:des schutzes|der sicherheit)(?: von)? (?:personenbezogene[rn]|der)?\s?(?:daten)?|\bdatenschutz(?:verletzung|vorf[aä]ll|verst[oö](?:ss|ß))(?:en|es|e|s)?|\bdatenpannen?|\bsicherheits(?:vorf[aä]ll|verletzung)(?:en|es|e|s)?|\bdatensicherheitsvorf[aä]ll(?:e|en|s)?|\bdatenschutzverletzung/g,
    "<b>",
  ],
  [
    /\b(?:data|information) (?:subjects?|principals?)(?:'s?)?|\b(?:affected|concerned) (?:persons?|individuals?)|\bpersons? (?:affected|concerned)|\bbetroffene[nrms]?(?: person(?:en)?)?|\bbetroffenen(?=rechte)/g,
    "<i>",
  ],
  [
    /\b(?:competent |relevant |lead )?(?:data protection |supervisory |regulatory |government |public )+(?:authorit(?:y|ies)|agenc(?:y|ies)|regulators?|bod(?:y|ies))|\bregulators?\b|\baufsichtsbeh[oö]rden?|\bdatenschutz(?:aufsichts)?beh[oö]rden?|\b(?:information )?commissioner(?:'s office)?\b|\b(?:ico|cnil)\b/g,
    "<a>",
  ],
  [
    /\b(?:customer|client|company|controller|protected|your|user|subscriber|processed|relevant|such|the)?\s?(?:personal (?:data|information)|personally identifiable information)|\b(?:customer|client|company|protected|your|subscriber|user) (?:data(?! (?:protection|privacy|subject|controller|processor))|content|information)|\bpersonenbezogene[nr]? (?:daten|informationen)|\b(?:auftrags|kunden)daten|\bdaten des (?:auftraggebers|verantwortlichen|kunden)/g,
    " <d>",
  ],
  // Plain words for a breach: the data is leaked, lost, stolen, seen by others, gets out.
  [
    /<d>(?: (?:is|are|was|were|gets?|has been|have been|been|being|ever|or))* (?:leak(?:s|ed)?|lost|stolen|exposed|compromised|hacked|(?:seen|accessed|read|opened) by (?:somebody|someone|anyone|people|others)|out\b|into the wrong hands|falls? into)/g,
    "<d> <b>",
  ],
];

/** Words that stand for those named before, in a section that is about them. */
export function carrySub(own: string): string {
  if (own.includes("<s>")) return own;
  return own
    .replace(
      /\b(a|any|the|another|each|every) (new|additional|different|proposed|replacement) (?:one|partner|company|supplier|vendor|firm|provider)\b/g,
      "$1 $2 <s>",
    )
    .replace(/\b(?:they|them|these|those)\b(?! (?:are|were) (?:listed|named|shown)| (?:\d+|\w+) (?:days|weeks|hours))/g, "<s>")
    .replace(/\btheir\b/g, "<s>'s");
}

function replaceThings(text: string): string {
  let result = text;
  for (const [form, token] of things) result = result.replaceAll(form, token);
  return result.replaceAll(/ {2,}/g, " ");
}
