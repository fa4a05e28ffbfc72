import type { Clause } from "./contract.ts";

/** Article 33(2) and (3): what the processor says of a breach, and when. */
export const breach: readonly Clause[] = [
  {
    id: "R8",
    article: "33(3)",
    title: "says what a breach notice contains",
    isMandatory: false,
    rank: 23,
    ask: "what a notice of a breach will contain",
    forms: [
      { status: "satisfied", all: ["(?:art(?:icles?|ikel|\\.)? ?33 ?(?:\\(3\\)|abs\\.? ?3))"], who: "any", isPlain: true },
      {
        status: "partial",
        all: [
          "(?:provid\\w*|give|supply|includ\\w*|contain|share|with|necessary|stellt|übermittel)~(?:information|details|description|nature|informationen|angaben)",
          "(?:<b>|incident|breach)",
        ],
        none: ["{impact}", "audit", "<s>"],
        isPlain: true,
      },
    ],
    parts: {
      of: [
        "(?:nature of|describ\\w* (?:of )?the|what (?:has )?(?:happened|occurred)|art der (?:verletzung|<b>)|beschreibung der art)",
        "(?:number of|categories|, the <i>,|types and|volume of|approximate|affected (?:records|data|people|individuals)|which (?:people|records|data)|how many|whose (?:<d>|data)|who is affected|what leaked|anzahl|kategorien|zahl der)",
        "(?:(?:likely|possible|potential|probable) (?:consequences|effects|impact|harm)|consequences|likely effects|what (?:it|this|that)? ?(?:may|could|might|means)[^,.;]{0,20}(?:mean|come of|for)|folgen)",
        "(?:(?:steps|measures|actions) (?:\\S+ ){0,3}(?:taken|takes|plans?|proposed|proposes)|measures (?:taken|proposed|it has)|steps (?:taken|it has|we)|remed|mitigat|countermeasures|measures .{0,40}(?:address|taken)|what (?:we|<p>)(?:'ve| have|'re| are)? ?(?:done|did|doing|do)|steps taken|what has been done|ergriffene|ma(?:ß|ss)nahmen|corrective)",
        "(?:contact (?:point|person|details)|point of contact|whom? to (?:ask|contact|call)|anlaufstelle|ansprechpartner|kontakt)",
      ],
      satisfiedFrom: 3,
      within: "(?:<b>|\\bincident|\\bbreach|goes wrong|\\bleaks?|vorfall|verletzung)",
    },
  },
  {
    id: "R34",
    article: "33(2)",
    title: "tells of a breach without undue delay",
    isMandatory: true,
    settleFrom: "internal",
    rank: 2,
    ask: "notice of a breach without undue delay, in hours",
    forms: [
      {
        status: "violated",
        all: [
          "(?:not (?:be )?(?:required|obliged|obligated)|no (?:obligation|duty)|need not|(?:shall|will|does|do) not|nicht verpflichtet|keine pflicht|wird nicht)~(?:{inform})~(?:<b>|incident)",
          "<p>|<b>",
        ],
        none: [
          "unsuccessful",
          "<a>",
          "acknowledg",
          "fault",
          "if (?:the|it|a)",
          "unlikely",
          "\\bdelay the\\b",
          "(?:not|never) {inform}?[^.;]{0,20}(?:any |to )?(?:third part|other part|anyone else|the media|the press)[^.;]{0,80}(?:without|unless|before)",
        ],
        who: "any",
      },
      {
        status: "violated",
        all: [
          "{inform}",
          "(?:<b>|incident)",
          "(?:(?:within|in) (?:a |the |its )?(?:(?:[89]|[1-9]\\d+)(?: ?\\(\\d+\\))? (?:business |calendar |working )?days|(?:thirty|sixty|ninety|fourteen|fifteen|ten|twenty)\\b[^.;]{0,16}days|[2-9] months?|(?:two|three|four) weeks|[2-9] weeks|quarter\\w* report)|quarterly|annual(?:ly)? (?:report|summary))",
        ],
        none: ["<i>|<s>|72|without undue delay|hours", "audit", "retain", "keep"],
      },
      {
        status: "violated",
        all: [
          "(?:only (?:if|when|where|after)|at (?:its|our) (?:sole |own )*discretion)",
          "{inform}",
          "<b>",
          "(?:investigation (?:is|has been)|conclu|complet|decid|publicly|discretion|consider)",
        ],
        who: "any",
      },
      {
        status: "satisfied",
        all: ["{inform}", "(?:<b>|\\bincident|\\bbreach\\b)", "{soon}"],
        none: [
          "(?:to|notify|inform|with) (?:the )?(?:competent )?<a>[^.;]{0,60}(?:72|undue)",
          "<i>[^.;]{0,30}without undue",
          "{instruct}[^.;]{0,60}infring",
          "infring[^.;]{0,60}instruct",
          "{instruct}[^.;]{0,40}in breach of law",
          "reasonabl[ey] (?:practicable|possible)",
          "legally binding request",
          "<b> of <c>",
        ],
      },
      {
        status: "satisfied",
        all: ["{inform}", "{soon}"],
        none: ["infring|instruct", "<i>|request", "<s>", "reasonabl[ey] (?:practicable|possible)"],
        under: "(?:<b>|\\bincident\\b)",
      },
      {
        status: "satisfied",
        all: [
          "(?:<b>)~(?:meld|unterricht|informier|benachrichtig|mitteil)~{soon}|{soon}~(?:meld|unterricht|informier|benachrichtig|mitteil)~<b>",
        ],
        none: ["<a>"],
      },
      {
        status: "partial",
        all: ["{inform}", "(?:<b>|\\bincident\\b)"],
        none: ["{assist}", "{impact}", "acknowledg|fault", "<a>", "request", "unsuccessful"],
      },
    ],
  },
];
