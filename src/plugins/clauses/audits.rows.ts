import type { Clause } from "./contract.ts";

/** Article 28(3)(h): how the customer may see for itself. */
export const audits: readonly Clause[] = [
  {
    id: "R25",
    article: "28(3)(h)",
    title: "gives the information that shows compliance",
    isMandatory: true,
    settleFrom: "restricted",
    rank: 14,
    ask: "the information needed to show compliance",
    forms: [
      {
        status: "satisfied",
        all: [
          "(?:provid|mak(?:e|es|ing)|keep\\w* (?:available|ready)|giv|<c> (?:will |shall |can )?(?:gets?|receives?)|suppl|share|show|send|hand|furnish|\\bplace\\b|stell|verfügung|nachweis|erteil|weist|überlass)",
          "(?:information|records|documentation|documents|evidence|everything|whatever|proof|copies|what (?:<c> needs?|shows?|is needed|is necessary)|informationen|nachweis|unterlagen|auskünfte)",
          "(?:demonstrat|show|prove|check|evidence (?:that|of)|evidenc|establish|verif(?:y|ication)|confirm|nachweis|nachzuweisen|beleg|überprüf)[^.;]{0,80}(?:complian|compl(?:y|ies|ied)|adher|obligations|<p> meets?|article 28|implementation of|promises|keep|kept|stick\\w* to|this schedule|einhaltung|pflichten|this (?:dpa|agreement|addendum)|law)",
        ],
        none: ["<i>", "<c> (?:shall|will) (?:provide|make)", "{impact}"],
      },
      {
        status: "satisfied",
        all: [
          "<c> (?:will |shall |can )?(?:gets?|receives?)[^.;]{0,20}(?:information|records|documentation|documents|evidence|everything|whatever|proof)",
          "(?:demonstrat|show|prove|check|evidenc|verify|confirm)[^.;]{0,80}(?:complian|comply|adher|obligations|promises|keep|stick\\w* to|law)",
        ],
        none: ["<i>", "{impact}"],
        who: "any",
        isPlain: true,
      },
      { status: "satisfied", all: ["nachweis~(?:einhaltung|pflichten|erforderlich)"], none: ["<i>", "(?:mitarbeiter|beschäftigt)"] },
      {
        status: "partial",
        all: [
          "(?:provid|mak(?:e|es)|giv|share|send|furnish|suppl|available|stell)",
          "(?:audit reports?|certificat|summar(?:y|ies) of|\\breports?\\b|soc ?2|questionnaire|security (?:policies|documentation)|prüfbericht|zertifikat|testat)",
        ],
        none: ["delet", "<i>", "<b>", "<c>~shall provide"],
      },
      { status: "partial", all: ["(?:keep|maintain)~records of~(?:complian|process)"] },
    ],
  },
  {
    id: "R26",
    article: "28(3)(h)",
    title: "allows audits and inspections",
    isMandatory: true,
    settleFrom: "restricted",
    rank: 15,
    ask: "a right to audit or inspect",
    lessWhen:
      "(?:at|on) (?:the )?(?:<c>'?s?|its|your) (?:sole |own )*(?:cost|expense)|<c>[^.;]{0,30}(?:bears?|pays?)|\\bpay for our|only (?:if|where|when|after|by|through)[^.;]{0,80}(?:<a>|<b>|report|order|requir|insufficient|doubt|reason)|(?:if|where|when|to the extent)[^.;]{0,60}(?:<a>|by law|applicable laws?)[^.;]{0,20}(?:require|order|demand)|where (?:these|this|they) (?:leaves?|do(?:es)? not)|(?:doubt|insufficient|not sufficient|justif)|(?:mutually|both parties|parties)[^.;]{0,20}(?:agree|choose|accept)|auditor[^.;]{0,40}(?:agreed|approved|acceptable|chosen)|\\b(?:60|90|sixty|ninety)\\b[^.;]{0,16}days|(?:six|eight|twelve) weeks|only takes? place after",
    forms: [
      {
        status: "violated",
        all: [
          "<p> (?:do(?:es)? not|will not|shall not|never)[^.;]{0,20}(?:offer|allow|permit|accept|support|provide|submit)[^.;]{0,30}{audit}",
        ],
        none: ["unless|except|without|more than"],
        who: "any",
      },
      {
        status: "violated",
        all: [
          "(?:sole|only|exclusive) (?:means|way|method|manner)[^.;]{0,40}{audit}|{audit}[^.;]{0,30}(?:sind|ist|are|is) (?:ausgeschlossen|excluded)",
        ],
        who: "any",
      },
      {
        status: "violated",
        all: [
          "{audit}s?[^.;]{0,60}(?:is|are|shall be|wird|werden|sind|ist) (?:not|nicht) (?:permitted|allowed|accepted|gestattet|zulässig)",
        ],
        who: "any",
      },
      {
        status: "violated",
        all: [
          "<c>~(?:no right|not (?:be )?(?:entitled|permitted|allowed)|may not|shall not|cannot|waives?|kein\\w* recht|nicht berechtigt)~{audit}",
        ],
        none: [
          "more than|more frequently|unless|without (?:prior|giving|reasonable|at least)|exceed|except|other customers|nicht mehr als|unreasonab|interfere|disclos|intellectual|trade secret",
        ],
        who: "any",
      },
      {
        status: "violated",
        all: [
          "(?:does not|do not|shall not|will not|no|nicht|kein\\w*)[^.;]{0,30}(?:allow|permit|accept|gestatt|on-site|onsite)?[^.;]{0,20}{audit}s?[^.;]{0,40}(?:are permitted|is permitted|by <c>|of its|allowed|gestattet|zulässig)",
        ],
        none: ["more than|more frequently|unless|without|exceed|except", "nicht mehr", "during"],
        who: "any",
      },
      {
        status: "partial",
        all: [
          "{audit}",
          "(?:(?:satisf(?:y|ied)|fulfil(?:led)?|exercis\\w*|met|discharg\\w*|limited to|replaced)[^.;]{0,50}(?:by|through|to)[^.;]{0,80}(?:report|certif|questionnaire|documentation)|(?:report|certif)\\w*[^.;]{0,60}(?:in (?:lieu|place) of|instead of|satisf)|(?:in lieu|instead) of[^.;]{0,40}{audit})",
        ],
        none: ["allow for and contribute", "to the extent[^.;]{0,80}(?:not|insufficient)", "may instead"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: [
          "{audit}",
          "(?:once|one audit|one \\(1\\))[^.;]{0,40}(?:year|annum|twelve|12)[^;]{0,300}(?:<c>[^.;]{0,20}(?:bears?|pays?)[^.;]{0,20}cost|\\bpays? for|at <c>'s? (?:sole |own )?(?:cost|expense))",
        ],
        none: ["except|unless|additional audit|more often"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: [
          "{audit}~only (?:if|where|when|after)~(?:<a>|require|order|breach|<b>)|only (?:if|where|when)[^.;]{0,60}(?:<a>|<b>)[^.;]{0,60}{audit}",
        ],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:allow|permit|tolerat|contribut|enable|submit|accept|grant|ermöglich|duld|gestatte|trägt|trag|let\\b|lets\\b|open)",
          "{audit}",
        ],
        none: [
          "<c>'s (?:internal|own) audit",
          "\\baudit (?:log|trail)",
          "<s>[^.;]{0,60}audit",
          "(?:provide|make)[^.;]{0,60}(?:report|certificat)[^.;]{0,30}$",
        ],
      },
      {
        status: "satisfied",
        all: ["(?:records|facilities|premises|systems|books)[^.;]{0,40}(?:available|open)[^.;]{0,20}(?:for|to)[^.;]{0,30}{audit}"],
        none: ["report", "\\bnot\\b|\\bno\\b"],
      },
      {
        status: "satisfied",
        all: [
          "<c>~(?:may|shall (?:have|be)|has|have|is entitled|is welcome|are welcome|can|is allowed|will be (?:entitled|permitted)|berechtigt|kann|darf|hat das recht|recht)~{audit}",
        ],
        none: ["may not", "log", "share", "results", "<p>~(?:may|will) (?:satisfy|provide)"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:hat|berechtigt|ist)~<c>~(?:kontroll|überprüf|inspektion|prüfung|vor ort)|<c>~(?:kontroll|überprüf|inspektion|prüfung|vor ort)~(?:durchzuführen|überzeugen|durchführen|vorzunehmen|berechtigt|recht)",
        ],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["(?:conduct|perform|carry out|carrying out)~(?:on-?site )?{audit}"],
        none: ["<p> (?:shall|will|may|regularly)?[^.;]{0,30}(?:conduct|perform)", "independent[^.;]{0,30}(?:conduct|perform)", "more than"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: ["(?:audited|audits?|audit reports?|prüfbericht)", "(?:independent|third[- ]party|external|annual|report|unabhängig)"],
        who: "any",
        isPlain: true,
      },
    ],
  },
];
