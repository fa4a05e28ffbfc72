import type { Clause } from "./contract.ts";

const byReference =
  "(?:set (?:out|forth)|described|specified|listed|contained|defined|identified|stated|determined by|as per|describes|sind in|aufgeführt|festgelegt|beschrieben|ergeben sich|ergibt sich|specifies|lists)";
const kinds = "(?:categor(?:y|ies)|types?|kinds?|sorts?|kategorien?|\\bart(?:en)?\\b|kreis)";
const dataWords =
  "(?:\\bnames?\\b|e-?mail|address|contact (?:data|details|information)|phone|telephone|identif|\\bip\\b|usage|log (?:data|files)|content|financial|bank|billing|payment|prompts?|messages?|documents?|credentials|job title|position|employ|photo|image|location|device|namen?\\b|adress|kontaktdaten|telefon|stammdaten|nutzungsdaten|vertragsdaten|abrechnung|zahlungsdaten|inhaltsdaten|protokolldaten|health|birth|geburt)";
const peopleWords =
  "(?:employees?|\\w+holders\\b|witnesses|claimants|parents|teachers|pupils|citizens|borrowers|\\bstaff|workers?|end.?users?|\\busers?|contractors?|clients?|<c>s?' ?s? (?:customers|users|employees)|customers|prospects?|candidates?|applicants?|contacts?|suppliers?|vendors|patients?|visitors?|members?|students?|partners|personnel|guests?\\b|crew|drivers|tenants|passengers|pupils|residents|donors|callers|subscribers|people (?:who|your|<c>)|individuals (?:who|whose)|mitarbeite|beschäftigte|kunden|interessenten|bewerber|lieferanten|ansprechpartner|nutzer|patienten|besucher|mitglieder)";

/** Article 28(3) first sentence: who, what for, which data, how long. */
export const frame: readonly Clause[] = [
  {
    id: "R1",
    article: "28(3)",
    title: "names the controller with contact",
    isMandatory: true,
    rank: 28,
    ask: "the controller's name and contact in the document",
    forms: [],
    party: "controller",
  },
  {
    id: "R2",
    article: "28(3)",
    title: "names the processor with contact",
    isMandatory: true,
    rank: 27,
    ask: "the processor's legal name and contact in the document",
    forms: [],
    party: "processor",
  },
  {
    id: "R3",
    article: "28(3)",
    title: "says how long it lasts",
    isMandatory: true,
    rank: 29,
    ask: "how long the processing lasts",
    forms: [
      {
        status: "partial",
        all: [
          "(?:duration|term|dauer|laufzeit)\\b",
          `${byReference}[^.;]{0,60}(?:annex|schedule|exhibit|appendix|cover page|order|anhang|anlage)|(?:annex|schedule|exhibit|appendix|cover page|anhang|anlage)[^.;]{0,40}${byReference}`,
        ],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:duration|term|dauer|laufzeit)\\b[^.;]{0,80}(?:term of|duration of|for as long as|as long as|until|continu|equal|same|correspond|length of|while|indefinite|months|years|entspricht|solange|bis zu[mr]?|unbefristet|richtet sich|throughout|plus|agreement|services?)",
        ],
        none: [
          "confidentiality obligation",
          "<c> (?:may|can)",
          "retention",
          `${byReference}[^.;]{0,50}(?:annex|schedule|exhibit|appendix|cover page|anhang|anlage)`,
          "in terms|terms of service|capitali|terms not",
          "{secret}",
          "{inform}",
          "{change}",
        ],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:this (?:dpa|addendum|agreement|data processing \\w+)|these (?:terms|clauses|provisions|conditions)|dpa|it|vertrag|vereinbarung|processing|we process|verarbeitung|<d>|addendum)~(?:remains? (?:in (?:force|effect)|effective|binding)|continues?|goes on|carries on|runs?|terminates?|ends?|expires?|in effect|lasts?|stays? in (?:force|effect)|effective|gilt|endet|läuft|is processed|process)~(?:until|as long as|so long as|for the (?:term|duration)|upon (?:the )?(?:expir|terminat|deletion)|when the|throughout|with the (?:end|terminat)|automatically|while|bis\\b|solange|für die dauer|mit (?:der )?beendigung|for the period|duration of)",
        ],
        none: ["<c> (?:may|can)", "{secret}", "retain", "suspend", "back-?up", "<b>", "updat", "notif"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:terms? of the|during the term|for the duration of the|for as long as|as long as (?:we|<p>)|solange|für die dauer)~(?:agreement|services?|contract|subscription|order\\b|plan\\b|vertrag|process|leistung)",
        ],
        none: ["<b>", "{remove}", "{secret}", "capitali", "{measures}", "{people}", "<s>", "updat", "notif"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:\\bit\\b|this (?:agreement|contract|dpa|addendum|page)|they)~(?:ends?|stops?|is over|runs?|lasts?)~(?:when|once|until|with|as long)",
        ],
        none: ["<b>", "<s>", "{inform}", "{secret}", "{remove}~within"],
        who: "any",
        isPlain: true,
        under: "how long|duration|term\\b|starts?|begins?",
      },
      {
        status: "satisfied",
        all: [
          "(?:this|these)[^.;]{0,40}remains? in (?:full )?(?:force|effect)[^.;]{0,40}(?:(?:as|so) long as|until|for the)|(?:this|these|processing)[^.;]{0,40}(?:runs?|lasts?|appl(?:y|ies)|continues?)[^.;]{0,20}(?:same (?:time|period|length)|parallel|alongside)",
        ],
        none: ["<b>", "{secret}"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["(?:process|look up|keep|store|handle|do (?:so|this))~for as long as <c>"],
        none: ["<b>", "<s>"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:these (?:terms|clauses)|this (?:dpa|addendum|agreement|contract|part|section|document))[^.;]{0,20}(?:remains?|stays?|continues?|appl(?:y|ies))[^.;]{0,40}(?:as long as|until|for the)",
        ],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["(?:term of|for as long|as long as|until|subscription|months|years|laufzeit|solange)"],
        under: "^(?:duration|term|length|laufzeit|dauer)\\. ",
        who: "any",
        isPlain: true,
      },
      { status: "partial", all: ["(?:duration|dauer) (?:of|der|and)"], who: "any", isPlain: true },
    ],
  },
  {
    id: "R4",
    article: "28(3)",
    title: "says the nature and purpose of the processing",
    isMandatory: true,
    rank: 25,
    ask: "the nature and purpose of the processing",
    forms: [
      {
        status: "satisfied",
        all: [
          "(?:nature|purposes?|subject.?matter|(?:subject|object) of the (?:order|contract|agreement|processing|mandate)|zweck\\w*|gegenstand|art und)[^.;:]{0,80}(?::|\\||\\bis\\b|\\bare\\b|ist|sind)[^.]{0,80}(?:provi|perform|deliver|host|stor|support|operat|analy|develop|run\\b|send|erbring|bereitstell|betrieb|speicher|collect|recording|generat|hosting|durchführ|unterstütz|marketing|payroll|management|verwaltung)",
        ],
        none: [
          `${byReference}[^.;]{0,30}(?:annex|schedule|exhibit|appendix|cover page|anhang|anlage|<b>)`,
          "<b>",
          "risk",
          "taking into account",
        ],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["(?:provi|perform|deliver|host|stor|support|operat|erbring|bereitstell|collect)"],
        under:
          "^(?:\\S+ )?(?:\\w+ )?(?:nature|purposes?|subject.?matter|zweck|gegenstand|art und)[^.]{0,60}(?:process|verarbeit|purpose|zweck|matter|transfer)?[^.]{0,30}",
        none: ["definition", "taking into account", `${byReference}[^.;]{0,30}(?:annex|schedule|exhibit|anhang|anlage)`],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "{process}~<d>~(?:for the (?:specific |sole |following |limited )*purposes? of|zum zwecke?|zwecks|to provide (?:the |you |our )|in order to provide|so (?:that )?(?:we|<p>) can|to host|to run)",
        ],
        none: ["own purpose", "controller", "<i>", "not (?:be )?limited", "{transfer}", "global"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "for (?:that|this) purpose[^.;]{0,20}(?:stores?|process(?:es)?|collects?|keeps?|uses?)\\b|<p> process(?:es)? (?:the |this )?(?:\\w+ )?(?:<d>|data)[^.;]{0,20} to (?!(?:the|a|any|third|which|its)\\b)\\w+",
        ],
        none: ["<s>", "<b>", "own ", "train", "marketing"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["verarbeite[nt]~<d>[^.;]{0,20}(?:, um |zwecks|zum zweck)|verarbeitung~(?:, um |zwecks|zum zweck)"],
        none: ["<s>", "<b>"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "<p> (?:shall |will )?(?:also |only |then )?(?:stores?|keeps?|hosts?|transcribes?|analy[sz]es?|sends?|collects?|uses?|turns?|converts?|processe?s?|indexe?s?|shows?|receives?|looks? up)\\b",
          "(?:so that <c>|in order (?:to|that)|for the (?:business )?purpose|to (?:make|provide|let|give|run|help|operate|deliver|convert|turn|send|show))",
        ],
        none: ["<b>", "<s>", "{measures}", "encrypt", "{inform}", "{remove}", "train", "own purpose", "<a>", "marketing"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:<p>(?:'s)?(?: \\w+){0,4}|software|services?|platform|tool|product|app) (?:shall |will )?(?:hosts?|holds?|stores?|keeps?|runs?|sends?|turns?|converts?|analy[sz]es?|transcribes?|plans?|manages?|delivers?|operates?)\\b",
        ],
        none: ["<b>", "<s>", "{measures}", "encrypt", "{inform}", "{remove}", "train", "own purpose", "<a>", "marketing", "safe", "secur"],
        under: "^\\W*(?:what|why|scope|purpose|subject|about|the service)",
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "\\bpurposes?(?: of [^.;:]{0,40})?(?: is| are)(?: that| to)? (?!(?:set|described|specified|listed|stated|defined|as|in)\\b)[^.;]{12}",
        ],
        none: ["<b>", "risk", "{audit}", "own purpose", byReference],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: ["(?:nature|purposes?|subject.?matter|details|zweck|gegenstand)", `(?:process|verarbeitung)`, byReference],
        none: ["taking into account", "<b>", "measures"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: ["{process}~<d>~(?:to the extent necessary|as necessary|to perform|to provide|providing|for (?:the )?purposes?|erbring)"],
        none: ["<s>", "<b>"],
        who: "any",
        isPlain: true,
      },
    ],
  },
  {
    id: "R5",
    article: "28(3)",
    title: "names the types of data",
    isMandatory: true,
    settleFrom: "restricted",
    rank: 11,
    ask: "the types of personal data covered",
    forms: [
      {
        status: "satisfied",
        all: [`${kinds}[^.;:|]{0,30}(?:<d>|data|daten)[^.]{0,160}?${dataWords}`],
        none: ["(?:determined|controlled|decided) (?:solely )?by", "<b>", "number of", "special categor", "special care", "<i> whose"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [dataWords],
        under: `${kinds} (?:of|der|von)?[^.;:|]{0,20}(?:<d>|data|daten)`,
        none: ["(?:determined|controlled|decided) (?:solely )?by", "<b>", "notif", "please", byReference],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          `(?:<d>|data) (?:includes?|covers?|compris|consist|we (?:process|handle)|umfass)[^.]{0,80}${dataWords}[^.]{0,40}(?:,| and | und )`,
        ],
        none: ["<b>", "not include", "measures"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          `(?:<d>|^(?:it|they|these|this|\\w+ \\w+|\\w+)(?: concerns?[^.;]{0,60}and)?) (?:may |can |will |typically )?(?:includes?|covers?|comprises?|contains?|consists? of)\\b[^.;]{0,120}${dataWords}[^.;]{0,40}(?:,| and )`,
        ],
        none: ["<s>", "{inform}", "<b>", "not include", "{measures}"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          `^ ?(?:the )?<d>(?: processed| concerned| covered)?(?::| \\|) ?[^.;]{0,40}${dataWords}|^(?:that (?:means|is|includes)|these are|this (?:is|means)|they are|it is|<p> (?:handles?|stores?|keeps?|sees?|holds?|receives?|works? with|collects?|processe?s?)|data(?: processed| concerned| covered)?:)[^.;]{0,50}${dataWords}[^.;]{0,40}(?:,| and )[^.;]{0,40}(?:${dataWords}|,| and )`,
        ],
        none: ["<b>", "{measures}", "encrypt", "{inform}", "{request}", "number of", "<s>"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [`verarbeitet werden[^.;]{0,80}${dataWords}|(?:data|datenarten)(?: types)?: [^.;]{0,60}${dataWords}`],
        none: ["<b>", "{measures}"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "^ ?(?:(?:the )?(?:<d>|data) (?:categor\\w+|types?|kinds?|elements?|fields?|items?)|(?:what|which)(?:'s| is| <d>| data)?\\b[^.:?]{0,40}(?:in (?:there|it)|covered|involved|<d>|data))[^.;:|]{0,20}(?::| \\|) ?(?![^.]{0,30}(?:annex|schedule|appendix|exhibit|described|set out|listed))\\w|(?:<d>|data)[^.;]{0,30}following (?:types?|categor\\w+|kinds?)[^.;:]{0,30}: ?\\w",
        ],
        none: ["<b>", "{measures}"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [`${dataWords}[^.;]{0,60}(?:,| and )`],
        under: "^(?:the )?(?:(?:types? of |kinds? of )?(?:personal )?(?:data|<d>)|daten)\\. ",
        none: ["<b>", "{measures}", "{inform}"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: [`${kinds}[^.;:|]{0,30}(?:<d>|data|daten)`],
        none: ["<b>", "number of", "approximate", "{measures}"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: ["(?:details|description)[^.;]{0,30}(?:process|verarbeitung)", byReference],
        none: ["<b>"],
        who: "any",
        isPlain: true,
      },
    ],
  },
  {
    id: "R6",
    article: "28(3)",
    title: "names the people the data is about",
    isMandatory: true,
    settleFrom: "restricted",
    rank: 26,
    ask: "the categories of people covered",
    forms: [
      {
        status: "satisfied",
        all: [`${kinds}[^.;:|]{0,20}<i>[^.]{0,140}?${peopleWords}`],
        none: ["(?:determined|controlled|decided) (?:solely )?by", "<b>", "number of"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [peopleWords],
        under: `${kinds} (?:of|der|von)?[^.;:|]{0,12}(?:<i>|individuals|people)`,
        none: ["(?:determined|controlled|decided) (?:solely )?by", "<b>", "notif", byReference],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          `(?:(?:<d>|data) (?:of|about|relating to|concerning)|<i>(?: are|:| \\||,? namely| sind| include)|people concerned|(?:whose|deren) )[^.]{0,60}${peopleWords}`,
        ],
        none: ["<b>", "{request}", "own employees", "confiden", "access", "rights"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          `(?:they|it|<d>|these|which|and) (?:belongs? to|is about|are about|concerns?|relates? to|comes? from)[^.;]{0,40}${peopleWords}|^<i> (?:types?|categor\\w+|groups?|kinds?)(?::| \\|) ?(?![^.]{0,30}(?:annex|schedule|appendix|exhibit|described|set out|listed))\\w|^who(?:se)?\\b[^.:?]{0,40}(?:about|concern\\w*|<d>|data)\\b[^.:?]{0,12}: [\\w<]|(?:people|persons|individuals) (?:concerned|affected|involved)(?: are|:| \\|)[^.;]{0,30}${peopleWords}|${kinds}[^.;:|]{0,20}<i>(?: concerned| affected)? ?(?::|\\|) ?(?![^.]{0,30}(?:annex|schedule|appendix|exhibit|described|set out|listed))[^.|]{6,}|^(?:the )?(?:individuals|people|persons)(?: concerned| affected)?: `,
        ],
        none: ["<b>", "{request}", "{inform}"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["daten[^.;]{0,40} (?:von|der) [^.;]{0,50}(?:beschäftigten|mitarbeite|kunden|nutzer|interessent|bewerber)|^<i>: \\w"],
        none: ["<b>", "{measures}", "{secret}"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "<i>(?: concerned| affected)? (?:are|includes?|comprises?|consists? of)\\b:? (?![^.]{0,30}(?:annex|schedule|appendix|exhibit|described|set out|listed|informed|notified|entitled|told))\\w",
        ],
        none: ["<b>", "{request}", "{inform}", "may|shall|will"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [peopleWords],
        under: "^(?:the )?(?:people|individuals|persons|<i>)\\. ",
        none: ["<b>", "{inform}"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: [`${kinds}[^.;:|]{0,90}<i>`],
        none: ["<b>", "number of", "approximate", "{measures}"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: ["(?:details|description)[^.;]{0,30}(?:process|verarbeitung)", byReference],
        none: ["<b>"],
        who: "any",
        isPlain: true,
      },
    ],
  },
];
