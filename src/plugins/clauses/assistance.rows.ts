import type { Clause, ClauseForm } from "./contract.ts";

/** `Articles 32 to 36` names all five kinds of help at once. */
const allFive: readonly ClauseForm[] = [
  { status: "satisfied", all: ["{assist}", "(?:art(?:icles?|ikeln?|\\.)?) ?(?:32 ?(?:to|through|-|–|bis) ?36)"] },
];
const breachHelp =
  "(?:notif\\w* (?:oblig|dut|requirement)|(?:oblig|dut|requirement)[^.;]{0,80}notif|report(?:ing)? (?:oblig|dut|requirement)|to notify|to report|notification (?:of|to)|(?:melde|benachrichtigungs|informations)pflicht|meldung|articles? 33|art\\. ?33)";

/** Article 28(3)(e) and (f): what the processor helps with. */
export const assistance: readonly Clause[] = [
  {
    id: "R17",
    article: "28(3)(e)",
    title: "helps with the requests of people",
    isMandatory: true,
    settleFrom: "internal",
    rank: 10,
    ask: "help with requests of people about their data",
    forms: [
      {
        status: "satisfied",
        all: [
          "{assist}",
          "(?:somebody|someone|anyone|people|a person|individuals?)[^.]{0,40}(?:asks?|wants?|requests?)",
          "(?:\\bsee\\b|access|delet|correct|copy|move)",
        ],
        none: ["<b>"],
      },
      {
        status: "violated",
        all: [
          "<p>~(?:not (?:be )?(?:required|obliged)|no (?:obligation|duty)|will not|shall not|do(?:es)? not|nicht)~(?:assist|help|support|unterstütz)~(?:<i>|{request})",
        ],
        none: ["<b>"],
        who: "any",
      },
      {
        status: "satisfied",
        all: [
          "{assist}",
          "(?:<i>|individuals?|people|person|consumer|end users?|guests?|members?|patients?|visitors?|pupils?)",
          "(?:{request}|wants? (?:a copy|to))",
        ],
        none: ["{people}~{secret}", "<b>", "high risk", "determine whether to", "{impact}~without"],
      },
      {
        status: "satisfied",
        all: [
          "{assist}",
          "(?:<i>'?s? ?requests?|rights? requests?|betroffenenrecht|chapter iii|kapitel iii|access, (?:correct|rectif|delet))",
        ],
      },
      { status: "satisfied", all: ["{assist}~fulfilling (?:the|such|any) request"] },
      { status: "satisfied", all: ["{assist}~(?:such|those|these) requests", "@(?:<i>|individual)"], none: ["<b>"] },
      {
        status: "partial",
        all: [
          "(?:forward|redirect|advis|pass(?:es)? (?:on|it)|direct|notify|inform|leitet|weiter)~(?:<i>|{request})",
          "(?:<i>|individual)",
        ],
        none: ["<b>", "{people}"],
      },
      {
        status: "partial",
        all: ["(?:self-service|functionality|features|tools|controls|funktionen)", "(?:<i>|individuals?)", "{request}"],
        who: "any",
        isPlain: true,
      },
    ],
  },
  {
    id: "R18",
    article: "28(3)(f), 32",
    title: "helps with the customer's own security duties",
    isMandatory: true,
    rank: 22,
    ask: "help with our own duties on security (Article 32)",
    forms: [
      ...allFive,
      {
        status: "satisfied",
        all: [
          "{assist}",
          "<c>",
          "(?:art(?:icles?|ikeln?|\\.)? ?32|security of (?:the )?(?:processing|<d>)|(?:oblig|dut)\\w* to (?:carry out|implement|take|put in place|ensure|maintain)[^.;]{0,30}security|security (?:oblig|dut)|(?:its|your|<c>(?:'s)?|their) (?:own )?(?:data )?security|(?:oblig|dut)[^.;]{0,60}(?:regarding|relating to|concerning|as to|on|of|for|respect(?:ing)? (?:to|of)?) (?:the )?(?:data )?security|sicherheit der verarbeitung|sicherheit (?:der|personenbez)|keep(?:ing)? (?:it|<d>|data) (?:safe|secure))",
        ],
        none: [
          "(?:certif|audit report|questionnaire|due diligence)",
          "measures to (?:protect|ensure)~{implement}",
          "<b>[^;]{0,20}investigat",
        ],
      },
      {
        status: "partial",
        all: ["{assist}", "<c>", "(?:compl(?:y|iance)|oblig|pflicht)[^.;]{0,100}(?:data protection|privacy|gdpr|ds-?gvo|datenschutz)"],
        none: ["{impact}", "{consult}", "<i>", "demonstrate", "{transfer}"],
      },
    ],
  },
  {
    id: "R19",
    article: "28(3)(f), 36",
    title: "helps with prior consultation of the authority",
    isMandatory: true,
    rank: 24,
    ask: "help with a prior consultation of the authority",
    forms: [
      ...allFive,
      { status: "satisfied", all: ["{assist}", "{consult}"] },
      { status: "satisfied", all: ["{consult}", "(?:assist|support|help|unterstütz|provide)"] },
      {
        status: "partial",
        all: ["(?:co-?operat|assist|respond)", "(?:<a>)", "(?:inquir|request|investigat|task|enquir|anfrage)"],
        none: ["{inform} (?:obj )?<c>"],
      },
    ],
  },
  {
    id: "R20",
    article: "28(3)(f), 33",
    title: "helps to notify the authority of a breach",
    isMandatory: true,
    rank: 18,
    ask: "help with our notice of a breach to the authority (Article 33)",
    forms: [
      ...allFive,
      {
        status: "satisfied",
        all: ["{assist}", breachHelp, "(?:<a>|authorit|regulator|articles? 33|art\\. ?33|33)", "@(?:<b>|breach|33|incident|goes wrong)"],
        none: ["{consult}[^;]{0,10}$", "\\b(?:shall|will) not~<a>"],
      },
      {
        status: "satisfied",
        all: [
          "(?:assist|help|support|unterstütz|provid|suppl|furnish|necessary|enable|allow)",
          "<c>[^.;]{0,60}(?:to )?(?:meet|comply|fulfil|satisfy|carry out|make|perform|discharge|erfüll)[^.;]{0,80}(?:notif|report|melde|melden|benachrichtig)",
          "@(?:<b>|incident|breach)",
        ],
        none: ["solely"],
      },
      {
        status: "satisfied",
        all: [
          "{assist}",
          "@(?:<b>|incident|breach|goes wrong|leak)",
          "(?:notif(?:y|y\\w*|ication)|report|melde|meldung|inform|tell|write)[^.;]{0,80}<a>",
        ],
        none: ["solely"],
      },
      {
        status: "partial",
        all: ["(?:assist|help|support|unterstütz|co-?operat|provid\\w*[^.;]{0,60}(?:assist|information|support))", "<b>"],
        none: ["{impact}", "<s>", "test"],
      },
    ],
  },
  {
    id: "R21",
    article: "28(3)(f), 34",
    title: "helps to tell the people of a breach",
    isMandatory: true,
    rank: 19,
    ask: "help with telling the people concerned of a breach (Article 34)",
    forms: [
      ...allFive,
      {
        status: "satisfied",
        all: [
          "{assist}",
          "@(?:<b>|incident|breach|goes wrong|leak)",
          "(?:notif|notices?\\b|communicat|inform|tell|write|\\blet\\b|benachrichtig|mitteil|informier)[^.;]{0,90}(?:<i>|individuals|affected|people|persons|guests|customers)",
        ],
        none: ["solely", "number of <i>"],
      },
      { status: "satisfied", all: ["{assist}", "(?:art(?:icles?|ikeln?|\\.)?) ?(?:33(?: ?(?:to|-|–|bis|and|und|,) ?3[45])|34)"] },
      {
        status: "satisfied",
        all: [
          "(?:assist|help|support|unterstütz|provid|necessary|enable)",
          "<c>[^.;]{0,60}(?:to )?(?:meet|comply|fulfil|satisfy|perform|discharge)[^.;]{0,60}(?:<b>|breach|incident)[^.;]{0,30}notif",
          "(?:<b>|incident|breach)",
        ],
        none: ["solely", "<a>"],
      },
      {
        status: "partial",
        all: ["(?:assist|help|support|unterstütz|co-?operat|provid\\w*[^.;]{0,60}(?:assist|information|support))", "<b>"],
        none: ["{impact}", "<s>", "test"],
      },
    ],
  },
  {
    id: "R22",
    article: "28(3)(f), 35",
    title: "helps with impact assessments",
    isMandatory: true,
    rank: 21,
    ask: "help with data protection impact assessments",
    forms: [
      ...allFive,
      {
        status: "violated",
        all: [
          "<p>~(?:not (?:be )?(?:required|obliged)|no (?:obligation|duty)|will not|shall not|do(?:es)? not|nicht verpflichtet)~{impact}",
        ],
        who: "any",
      },
      { status: "satisfied", all: ["{assist}", "{impact}"], none: ["transfer impact assessment(?![^.]*data protection)"] },
      { status: "satisfied", all: ["(?:conducting|carrying out|durchführung|performing)~{impact}"] },
    ],
  },
];
