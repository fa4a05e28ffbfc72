/** The verb of a duty and what it is about, as alternatives of regular expressions over canonical text; `{word}` stands for a row of `lexicon.rows.ts`. */
export interface DutyWords {
  /** What the processor does when it keeps the duty. */
  readonly verb: string;
  /** What must stand in the sentence, its heading or the sentence before. */
  readonly about: string;
  /** Nothing but saying it keeps the duty: a sentence without the verb is about something else. */
  readonly isSaid?: true;
}

const help = "(?:{assist}|help|support|assist|co-?operat|lend|furnish|respond|suppl(?:y|ies)|takes? part|unterstütz)";
const say = "(?:{inform}|let obj |lets? |warn|point out|flag|say so|raise|call|writ|hinweis|weist)";

/** Duties of the processor whose strength is read from the words that govern their own verb. */
export const dutyWords: Readonly<Record<string, DutyWords>> = {
  R3: {
    verb: "(?:lasts?|continu|remain|ends?\\b|dauert|gilt|läuft)",
    about:
      "\\bterm\\b|terminat|duration|period|until|as long|throughout|during|begin|commenc|effective|expir|\\bend|cease|lasts?\\b|month|year|dauer|laufzeit|\\bbis\\b|solange|beendet",
  },
  R8: {
    verb: "(?:{inform}|provid|includ|contain|describ|set out|stat(?:e|es)|giv|cover|nam(?:e|es)|enth[aä]lt|umfass)",
    about: "<b>|violation|incident",
  },
  R11: { verb: `(?:${say}|announc|publish|updat|notice|mitteil)`, about: "<s>|process|third part|dritte" },
  R14: { verb: say, about: "{law}|mandate|compel|requir|disclos|anforderung|verpflicht", isSaid: true },
  R15: {
    verb: "(?:ensur|bound|bind|commit|undert|sworn|swear|sign|oblig|keep|treat|train|subject to|verpflicht|unterlieg|vertraulich)",
    about: "{secret}|discre|quiet|silen",
  },
  R16: {
    verb: "(?:{implement}|protect|secur|sicher|schützt)",
    about: "{measures}|measure|secur|safeguard|protect|article 32|\\brisk|locked|sicher|schutz|ma(?:ß|ss)nahm",
  },
  R17: { verb: help, about: "<i>|right|request|individual|person|betroffen" },
  R18: { verb: help, about: "secur|measure|safeguard|32|sicher|protect|obligation|pflicht" },
  R19: { verb: help, about: "{consult}|consult|36|<a>" },
  R20: { verb: help, about: "<b>|<a>|33|notif|report|incident|melde" },
  R21: { verb: help, about: "<b>|<i>|34|individual|incident|melde" },
  R22: { verb: help, about: "{impact}|assessment|35" },
  R24: { verb: say, about: "{instruct}|request|order|ask", isSaid: true },
  R25: {
    verb: "(?:provid|mak(?:e|es|ing)|keep|giv|suppl|share|show|send|hand|furnish|produc|maintain|inform|demonstrat|prov(?:e|es)|stell|weist|nachweis|erteil|überlass)",
    about: "complian|compl(?:y|ies)|demonstrat|show|prove|evidenc|audit|inform|record|nachweis|einhalt|beleg",
  },
  R27: {
    verb: "(?:impos|bound|bind|sign|mirror|enter|flow|conclud|oblig|lay|lays|hold|take on|undert|contract|agree|commit|require|ensur|verpflicht|auferleg|vertrag)",
    about: "<s>|third part|subcontract|\\bthey\\b|\\bthem\\b|dritte",
  },
  R28: { verb: "(?:{liable}|account|answer|responsib|own acts)", about: "<s>|third part|\\bthey\\b|\\bthem\\b|dritte|their" },
  R34: { verb: say, about: "<b>|incident|violation" },
};
