import type { Clause } from "./contract.ts";

/** Articles 28(3)(a), 44 to 46 and 82: where the data goes and who pays for damage. */
export const transfers: readonly Clause[] = [
  {
    id: "R30",
    article: "28(3)(a), 44-46",
    title: "sends data to third countries only with safeguards",
    isMandatory: true,
    settleFrom: "internal",
    rank: 9,
    ask: "transfers to third countries only with safeguards such as the 2021 clauses",
    forms: [
      {
        status: "violated",
        all: [
          "{transfer}",
          "(?:without (?:any |further |additional |further |putting |the )*(?:restriction|safeguard|limitation|consent|standard|condition)|any country (?:it|we|<p>) (?:chooses?|sees?)|at (?:its|our) (?:sole |own )*discretion|no (?:transfer )?(?:safeguards?|restrictions?)|irrespective of|regardless of|ohne (?:weitere |besondere )?(?:garantien|einschränkung|schutz))",
        ],
        none: ["(?:shall|will|may|must) not", "nicht", "onward transfers?\\b"],
        who: "any",
      },
      {
        status: "violated",
        yields: true,
        all: ["(?:process|stor|transfer|send|sent|access)\\w*~(?:in|to|from) any country (?:in which|where|it|that)"],
        none: ["{safeguard}", "(?:shall|will|may|must) not"],
        who: "any",
      },
      {
        status: "satisfied",
        all: [
          "<p> (?:do(?:es)?|shall|will|may) not (?:transfer|process|store|send|access)[^.;]{0,80}outside[^.;]{0,40}(?:eea|eu\\b|europe|union|germany|switzerland|united kingdom|uk\\b)",
        ],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["{transfer}", "{safeguard}"],
        none: ["impact assessment(?![^.]*(?:shall|will))", "^ ?\\|"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:not|only|nicht|nur|no )~{transfer}",
          "(?:unless|without|only|except|ohne|nur|wenn|with)~(?:{consent}|{instruct}|safeguard|law)",
        ],
        none: ["<s> without liab"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "{safeguard}",
          "(?:incorporat|appl(?:y|ies)|enter|\\bsign|\\buse\\b|rel(?:y|ies) on|execut|agree|form part|gelten|vereinbar|bestandteil|deemed)",
        ],
        none: ["\\bif any\\b", "^ ?\\|"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:within|in|inside) (?:the )?(?:eea|eu\\b|european union|european economic area|germany)[^.;]{0,12}\\bonly\\b|(?:only|solely|exclusively|stays?|remain|nur|ausschlie(?:ß|ss)lich|not leave)~(?:within|in|inside|innerhalb|im|in der|der) (?:the |einem |der )?(?:eea|eu\\b|european|european union|member state|mitgliedstaat|europäisch|ewr|germany|deutschland)",
        ],
        none: ["law"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: ["{transfer}", "(?:<d>|countr|global|worldwide|abroad|complian|law|outside)"],
        none: ["<i>", "portab", "business transfer|merger", "to <p> (?:via|over)", "risk"],
        who: "any",
        isPlain: true,
      },
    ],
  },
  {
    id: "R35",
    article: "82(2)",
    title: "liable as in Article 82",
    isMandatory: false,
    rank: 37,
    ask: "liability towards people as in Article 82",
    forms: [
      {
        status: "satisfied",
        all: ["(?:art(?:icles?|ikel|\\.)? ?82)"],
        none: ["(?:exclud|limit|waiv|ausgeschlossen|notwithstanding)"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["(?:liable|liability|haft|compensat)", "(?:damage|schaden|schäden|harm)", "(?:process|infring|<i>|gdpr|verarbeit|ds-?gvo)"],
        none: ["exceed|cap\\b|limit|indirect|consequential|<s>|in no event|punitive|exclud|loss of profit", "not (?:be )?liable"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: [
          "(?:not|nothing|no|never|nicht|unberührt)~(?:limit|exclud|restrict|affect|begrenz|beschränk|unberührt)~(?:liab|right|haft|anspr)",
          "(?:<i>|individual|people|betroffen)",
        ],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: ["(?:indemnif|liable for|freistell|hold harmless)", "(?:<p>|infring|breach of this|violation)"],
        none: ["<s>", "exceed", "not (?:be )?liable", "<c> (?:shall|will|agrees to)[^.;]{0,20}(?:indemnif|hold)"],
        isPlain: true,
      },
    ],
  },
];
