import type { Roles } from "./find-roles.ts";

/**
 * Rewrites a sentence in the words that duties are recognised by, whatever the text calls them: `<p>` processor,
 * `<c>` controller, `<s>` sub-processor, `<d>` the data, `<b>` a breach, `<i>` the people the data is about,
 * `<a>` an authority. Lower case; `obj ` before a party that German grammar shows not to be the one who acts.
 */
export function makeCanonical(roles: Roles): (text: string) => string {
  const processor = wordsForm(roles.processor);
  const controller = wordsForm(roles.controller);
  return (text) =>
    replaceThings(text.toLowerCase().replaceAll(/\s+/g, " "))
      .replace(processor, "$1<p>")
      .replace(controller, "$1<c>")
      .replaceAll(/\b(?:dem|den|des|vom|beim|zum|an die|gegenüber dem|durch den|für den) (?=<[pc]>)/g, "obj ")
      .replaceAll(/<([pc])>(?:\(s\)|s\b)?(?: parties| entity)?/g, "<$1>");
}

function wordsForm(words: readonly string[]): RegExp {
  const list = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return new RegExp(`(^|[^\\p{L}<-])(?:${list})(?![\\p{L}>]|s\\b(?! ))`, "gu");
}

const things: readonly (readonly [RegExp, string])[] = [
  [
    /\bthird[- ]party (?:processors?|subprocessors?)|\b(?:another|other|additional|further) (?:data )?processors?|\bsub-?\s?(?:processors?|contractors?)|\bsub-?processor\(s\)|\b(?:weitere[nr]?|andere[nr]?) auftragsverarbeiter[ns]?|\bunter-?(?:auftragsverarbeiter|auftragnehmer|auftragnehmende|auftragsverhältnisse?|beauftragte)(?:innen|n|s|in)?|\bsub-?(?:unternehmer|dienstleister|auftragnehmer|auftragsverarbeiter)(?:n|s)?|\bunterbeauftragungen|\bunterbeauftragung/g,
    "<s>",
  ],
  [/\bsub-?processing\b|\bsub-?contracting\b/g, "<s> engagement"],
  [
    /\b(?:personal[- ]data|data[- ]security|data protection|security|data|personal information|privacy) (?:breach|incident|violation)(?:es|s)?(?:\(s\)|\(es\))?|\bbreach(?:es)? of (?:security|personal data|<d>|data)|\b(?:unauthori[sz]ed|accidental|illegal|unlawful)[^.;]{0,80}(?:access|disclosure|loss|acquisition)[^.;]{0,40} (?:to|of) (?:the |any |your )?(?:customer |company |your |client )?(?:personal )?(?:data|information)|\b(?:data|security) leaks?|\bdata leak|\bverletzung(?:en)? (?:des schutzes|der sicherheit)(?: von)? (?:personenbezogene[rn]|der)?\s?(?:daten)?|\bdatenschutz(?:verletzung|vorf[aä]ll|verst[oö](?:ss|ß))(?:en|es|e|s)?|\bdatenpannen?|\bsicherheits(?:vorf[aä]ll|verletzung)(?:en|es|e|s)?|\bdatensicherheitsvorf[aä]ll(?:e|en|s)?|\bdatenschutzverletzung/g,
    "<b>",
  ],
  [/\b(?:data|information) (?:subjects?|principals?)(?:'s?)?|\bbetroffene[nrms]?(?: person(?:en)?)?|\bbetroffenen(?=rechte)/g, "<i>"],
  [
    /\b(?:competent |relevant |lead )?(?:data protection |supervisory |regulatory |government |public )+(?:authorit(?:y|ies)|agenc(?:y|ies)|regulators?|bod(?:y|ies))|\bregulators?\b|\baufsichtsbeh[oö]rden?|\bdatenschutz(?:aufsichts)?beh[oö]rden?|\binformation commissioner(?:'s office)?/g,
    "<a>",
  ],
  [
    /\b(?:customer|client|company|controller|protected|your|user|subscriber|processed|relevant|such|the)?\s?(?:personal (?:data|information)|personally identifiable information)|\b(?:customer|client|company|protected|your|subscriber|user) (?:data|content|information)|\bpersonenbezogene[nr]? (?:daten|informationen)|\b(?:auftrags|kunden)daten|\bdaten des (?:auftraggebers|verantwortlichen|kunden)/g,
    " <d>",
  ],
];

function replaceThings(text: string): string {
  let result = text;
  for (const [form, token] of things) result = result.replaceAll(form, token);
  return result.replaceAll(/ {2,}/g, " ");
}
