import type { Clause } from "./contract.ts";

/** Nobody else touches the data, without a way to change that by oneself. */
const nobodyElse =
  "(?:no <s> (?:is|are|will be|shall be) (?:used|engaged|involved)|<p>~(?:does|do|shall|will|may) not (?:use|engage|involve|appoint|work with)(?: any)? <s>(?! (?:without|unless|except|until|before|other)| [^.;]{0,80}(?:without|unless|except|until|before|prior|consent|authori|approv))|(?:keine|nicht)[^.;]{0,20}<s> (?:eingesetzt|beauftragt|beteiligt)(?![^.;]{0,60}(?:ohne|es sei denn)))";
/** Article 28(2) second sentence: telling of changes belongs to the general authorisation, not to the specific one. */
const eachAlone =
  "^(?!.*\\bgeneral\\b)(?!.*allgemeine).*(?:specific(?: prior)?(?: written)? (?:authori[sz]ation|consent|approval)|gesonderte\\w*(?: \\w+)? (?:genehmigung|zustimmung)|(?:only|not|no)\\b.*\\bprior(?: express)?(?: written)? (?:authori[sz]ation|consent|approval).*<s>|<s>.*\\bonly\\b.*\\bprior(?: express)?(?: written)? (?:authori[sz]ation|consent|approval)|<s>.*\\bonly\\b.*<c> gives its prior)";
const adding = "(?:{engage}|{change}|{process})";

/** Article 28(2) and (4): those whom the processor passes data on to. */
export const subprocessors: readonly Clause[] = [
  {
    id: "R10",
    article: "28(2)",
    title: "no sub-processor without authorisation",
    isMandatory: true,
    settleFrom: "internal",
    rank: 4,
    ask: "that sub-processors are engaged only with our authorisation",
    forms: [
      {
        status: "violated",
        all: ["<p>~(?:darf|kann|ist berechtigt)~<s>~ohne~(?:zustimmung|genehmigung|einwilligung)"],
        none: ["nicht"],
        who: "any",
      },
      {
        status: "violated",
        all: [
          "<p>~(?:may|shall be (?:free|entitled)|can|is free|are free|is entitled|kann|darf|ist berechtigt)~{engage}~<s>",
          "(?:without (?:(?:the |any |seeking |obtaining |needing |requiring |further )*(?:prior |written |specific |<c>'s |obj )*)(?:authori|consent|approv|permission|agreement|notice)|(?:at|in) (?:its|our|their) (?:sole |own |absolute )*discretion|\\bfreely\\b|as (?:it|we|<p>) sees? fit|no (?:authori|consent|approv)|(?:consent|approval|authori[sz]ation)[^.]{0,20} (?:is )?not (?:be )?(?:required|needed)|ohne (?:vorherige |gesonderte |weitere )*(?:zustimmung|genehmigung)|nach (?:eigenem|freiem) ermessen)",
        ],
        who: "any",
        none: ["(?:shall|will|may) not"],
      },
      {
        status: "violated",
        all: [
          "(?:consent|approval|authori[sz]ation) of <c>~(?:is|shall) not (?:be )?(?:required|needed|necessary)~<s>|<s>~(?:no|not)~(?:consent|approval|authori[sz]ation)~(?:required|needed)",
        ],
        who: "any",
      },
      {
        status: "satisfied",
        all: ["<c>~{consent}~(?:{engage}|{change}|use of|list|\\bto\\b)?~<s>"],
        none: [
          "^(?:where|if|once) <c>",
          "{inform} (?:the )?<c>",
          "liab",
          "\\bobject",
          "<c>~deemed~(?:accept|consent)",
          "third country",
          "share",
          "<p>~(?:may|shall be)~without",
        ],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:general|specific|prior)(?:,? (?:and |or )?(?:prior|written|general|specific))* (?:authori[sz]ation|consent|approval)",
          "<s>",
        ],
        none: ["without", "liab", "annex i"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:not|only|no|never|nicht|nur|kein\\w*)~(?:{engage}|disclose|transfer|<s>)",
          "<s>|third part(?:y|ies)|dritte",
          "(?:without|unless|with|after|until|prior|before|ohne|mit|nach|wenn|vorherige\\w*)~{consent}",
        ],
        none: ["disclose~law"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["<s>", "(?:allgemeine|gesonderte|vorherige|schriftliche)\\w*(?: \\w+){0,2} (?:genehmigung|zustimmung|einwilligung)"],
        none: ["\\bohne\\b(?! (?:vorherige|gesonderte|schriftliche|die)[^.]{0,60}(?:nicht|kein))"],
        who: "any",
        isPlain: true,
      },
      { status: "satisfied", all: ["<c>~(?:stimmt|genehmigt|gestattet|erteilt|willigt)~<s>"], who: "any", isPlain: true },
      { status: "satisfied", all: ["(?:stimmt|genehmigt|gestattet|erteilt)~<c>~<s>"], who: "any", isPlain: true },
      {
        status: "satisfied",
        all: ["<s>", "(?:only|nothing|nobody)~(?:after|once|with)~(?:<c>~)?(?:agree|said yes|{consent})"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["<c> (?:is|are|has|have|hereby|agrees?|accepts?|consents?)\\b(?:~{consent}|[^.;]{0,30} to\\b)", "<s>"],
        none: ["without", "{object}", "liab", "\\b(?:if|where|once|until) <c>", "deemed", "<p>~(?:may|shall be)~without", "\\bnot\\b"],
        who: "any",
        isPlain: true,
      },
      { status: "satisfied", all: ["<c> agrees?\\b~(?:us(?:e|ing)|engag)"], none: ["without"], who: "any", isPlain: true, under: "<s>" },
      {
        status: "partial",
        all: ["<p>~(?:may|can|uses?|will use|engages?|works? with|kann|darf|setzt|nutzt)~<s>"],
        who: "any",
        isPlain: true,
        none: ["not"],
      },
    ],
  },
  {
    id: "R11",
    article: "28(2)",
    title: "tells of added or replaced sub-processors",
    isMandatory: true,
    settleFrom: "internal",
    rank: 6,
    ask: "notice before a sub-processor is added or replaced, with the number of days",
    notWhen: [nobodyElse, eachAlone],
    lessWhen: "^(?!.*(?:e-?mail|writ|notif(?:y|ies) <c>)).*\\bby (?:\\w+ )?(?:updating|publishing|posting|amending) ",
    forms: [
      {
        status: "violated",
        all: [
          "(?:without|no|not|need not|ohne|nicht)[^.;]{0,30}(?:notice|notif|inform|announce|telling|mitteil|unterricht|benachrichtig|information)",
          "<s>",
          adding,
        ],
        none: [
          "fail|third[- ]party request|undue delay|without (?:giving|first|prior)[^.]{0,80}(?:shall|will|may) not",
          "(?:shall|will|must|may) not~(?:engage|appoint|use|add)",
          "darf~(?:nicht|nur)",
          "if <c>~(?:do|does) not",
          "whether or not",
          "\\b(?:never|not|nicht|no)\\b[^.;]{0,80}\\b(?:without|ohne)\\b",
          "not (?:later|less)",
          "otherwise",
          "object",
        ],
        who: "any",
      },
      {
        status: "violated",
        all: [
          "(?:mitteilung|information|unterrichtung|benachrichtigung)[^.;]{0,60}(?:erfolgt nicht|findet nicht statt|unterbleibt)",
          "@<s>",
        ],
        who: "any",
      },
      {
        status: "satisfied",
        all: ["{inform}", "@<s>", "{change}"],
        none: [
          "(?:fail(?:s|ure)? (?:by|of)|breach|<b>|infring)",
          "sole recourse",
          "(?:subscrib|sign(?:s|ed)? up)",
          "(?:shall|will|must) (?:regularly )?(?:check|visit|consult|monitor)",
          "\\bafter (?:the )?(?:change|engag|appoint)",
          "third[- ]party request|<i>|legally binding request",
          "<c>~objects~(?:may|terminate)",
          "^if <c>",
          "{inform} <p>",
          "copy of",
        ],
      },
      {
        status: "satisfied",
        all: [
          "(?:notif|inform|notice|unterricht|informier|mitteil|benachrichtig)",
          "<s>",
          "(?:\\d+|ten|fifteen|thirty|fourteen|sixty|zwei|vier)(?: ?\\(\\d+\\))? (?:business |calendar |working )?(?:days?|weeks?|tage?n?|wochen)",
        ],
        none: ["<b>", "<i>", "<c> (?:may|can|shall|has)[^.]{0,40}{object}"],
      },
      { status: "satisfied", all: ["(?:at least|not less than|mindestens)~(?:days|tage|weeks|wochen)~(?:before|prior|vor)~(?:new )?<s>"] },
      {
        status: "partial",
        all: ["{inform}", "<s>", "(?:subscrib|sign(?:s|ed)? up|\\bafter\\b|upon request|on request)"],
        none: ["fail|<b>", "{inform} <p>"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: [
          "(?:updat|publish|maintain|list of|website|page|liste)",
          "@<s>",
          "(?:updat|chang|current|from time to time|up-to-date|aktuell)",
        ],
        none: ["cost"],
        who: "any",
        isPlain: true,
      },
    ],
  },
  {
    id: "R27",
    article: "28(4)",
    title: "puts the same duties on sub-processors",
    isMandatory: true,
    settleFrom: "restricted",
    rank: 12,
    ask: "that sub-processors take on the same duties in writing",
    notWhen: [nobodyElse],
    forms: [
      {
        status: "violated",
        all: [
          "<s>",
          "(?:not (?:be )?(?:required|obliged|bound)|no (?:obligation|duty)|lower|less (?:protective|strict|stringent)|(?:their|its) own (?:standard )?terms|whatever terms|terms of (?:their|its) (?:own )?choos|eigenen? bedingungen)",
        ],
        none: ["no (?:less|lighter|weaker|lower)", "not less", "nicht weniger", "liab", "object", "monitor", "{inform}", "{inform}"],
        who: "any",
      },
      {
        status: "satisfied",
        all: [
          "(?:contract|agreement|writing)~(?:\\bsame\\b|equivalent|no less|substantially|(?:obligations|duties|terms)[^.;]{0,40}(?:this|these))~(?:impos|appl|\\bbind|bound)|impos~(?:\\bsame\\b|(?:obligations|duties)[^.;]{0,60}(?:this|these))",
          "<s>",
        ],
        none: ["object", "fail(?:s|ed|ure)? to", "not (?:be )?(?:required|obliged)"],
        who: "any",
      },
      {
        status: "satisfied",
        all: [
          "(?:<s>|them|sub-?process)",
          "(?:\\bsame\\b|equivalent|\\bequal\\b|substantially (?:the same|similar|as)|to the (?:standard|level)s? (?:of|set|required)[^.;]{0,20}this|no (?:less|lighter|weaker|lower)|not less|at least as|at least the (?:same )?|level of (?:data )?protection|as (?:protective|strict|strong|stringent) as|as protective|comparable|similar|identical|consistent with|mirror|corresponding|flow(?:s|ed)? down|as ourselves|these obligations|obligations[^.]{0,60}(?:of|in|under|from) (?:this|these)|article 28\\(3\\)|gleiche[nr]?|dieselbe[nr]?|gleichwertig|entsprechende[nr]?|mindestens|gleicher|selben)",
          "(?:oblig|dut(?:y|ies)|terms|protect|commitments?|requirement|standard|rules|promis|condition|guarantee|pflicht|anforderung|schutzniveau|vorgaben)",
        ],
        none: [
          "liab[^.;]{0,80}\\bsame\\b|\\bsame (?:extent|liab)",
          "fail(?:s|ed|ure)? to",
          "object",
          "act(?:s)? (?:or|and) omission",
          "haft",
        ],
        who: "any",
      },
      {
        status: "partial",
        all: ["(?:make sure|ensure|procure|sees? to it)~<s>~(?:comply|complies|adhere|follow|observe)"],
        none: ["liab", "object"],
        isPlain: true,
      },
      {
        status: "partial",
        all: [
          "<s>",
          "(?:written|contract|agreement|binding|impos|vertrag|vereinbar|verpflicht)",
          "(?:oblig|dut(?:y|ies)|terms|protect|appropriate|pflicht|schutz|confidential|access)",
        ],
        none: ["liab", "object", "notif", "\\bsend\\b", "haft", "<c>~{consent}", "terminate"],
        isPlain: true,
      },
    ],
  },
  {
    id: "R28",
    article: "28(4)",
    title: "is fully liable for sub-processors",
    isMandatory: true,
    settleFrom: "restricted",
    rank: 13,
    ask: "full liability for what sub-processors do, without a cap",
    notWhen: [nobodyElse],
    forms: [
      {
        status: "violated",
        all: [
          "(?:not (?:be )?(?:liable|responsible|accountable)|no (?:liability|responsibility)|disclaims?[^.]{0,40}(?:liability|responsibility)|exclud[^.]{0,40}liability|haftet? nicht|keine haftung|haftung[^.]{0,60}ausgeschlossen|nicht verantwortlich|übernimmt keine)",
          "(?:<s>|sub-?process)",
        ],
        none: ["<c> (?:shall|will) not"],
        who: "any",
      },
      { status: "violated", all: ["<p>'s? liability~<s>~excluded|liability for <s>~excluded"], who: "any" },
      {
        status: "partial",
        all: [
          "{liable}",
          "<s>",
          "(?:subject to (?:the |any )?[^.]{0,40}(?:limitation|cap|liability)|consistent with the limitation|same limitations|within the limits|only (?:for|if|to the extent|where)|limited to|cap\\b|gross negligence|wilful|willful|selection|vorsatz|grobe\\w*|auswahl|begrenzt|except|provided that)",
        ],
        none: ["notify|inform", "not later"],
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["{liable}", "(?:<s>|them\\b|sub-?process)"],
        none: [
          "(?:notif|inform)~(?:<c>)~{change}",
          "not (?:be )?liable",
          "{object}",
          "<c>~(?:is|are|shall be) (?:solely )?responsib",
          "list of",
        ],
      },
      {
        status: "satisfied",
        all: [
          "<s>[^.;]{0,60}(?:is|are|shall be|will be) (?:deemed|treated as|considered|regarded as|taken as)[^.;]{0,60}(?:<p>|ours|our own)|(?:liability|responsibility|accountability) for (?:<s>|their|its)[^.;]{0,60}(?:stays?|remains?|rests?|lies) with <p>",
        ],
        none: ["not (?:be )?(?:deemed|treated|considered)", "consent|approv"],
        under: "<s>",
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["<s>'?s? (?:mistakes|faults|failures|errors|acts)[^.;]{0,30}(?:are|count as) (?:<p>|ours|our own)"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:fully|remain|stay|bleibt|vollem umfang|in full|as if)~{liable}~(?:omission|perform|act|fail|handlung|einhaltung|mistake)",
        ],
        none: ["<i>"],
        under: "<s>",
      },
    ],
  },
  {
    id: "R36",
    article: "28(2)",
    title: "lets the customer object to a sub-processor",
    isMandatory: true,
    settleFrom: "internal",
    rank: 7,
    ask: "a right to object to a new sub-processor, with days and a way out",
    notWhen: [nobodyElse, eachAlone],
    forms: [
      {
        status: "violated",
        all: [
          "<c>~(?:may not|shall not|will not|cannot|no right|not (?:be )?entitled|waives?|kein\\w* (?:recht|widerspruch)|nicht (?:widersprech|berechtigt))~{object}",
          "<s>",
        ],
        who: "any",
        none: ["unreasonabl"],
      },
      { status: "violated", all: ["(?:no (?:right|possibility)|kein (?:recht|widerspruch))~{object}"], who: "any" },
      {
        status: "partial",
        all: [
          "{object}",
          "<s>|provider|model",
          "(?:sole (?:recourse|remedy|option) (?:is|shall be|will be) to (?:cease|stop)|not (?:be )?(?:binding|obliged)|may (?:nevertheless|still|disregard|ignore)|take~into account|will consider|shall consider|regardless of)",
        ],
        who: "any",
        isPlain: true,
        none: ["terminat"],
      },
      {
        status: "satisfied",
        all: ["{object}", "<c>", "{object}"],
        none: ["<i>|direct marketing|restriction of processing", "if [^.]{0,40}(?:object)[^.]{0,80}(?:terminate)~^"],
        who: "any",
        isPlain: true,
        under: "<s>",
      },
      { status: "satisfied", all: ["{object}", "<s>"], none: ["<i>"], who: "any", isPlain: true },
      {
        status: "partial",
        all: ["(?:problem|issue|concern|unhappy|dissatisfied)s? (?:with|about)~<s>"],
        none: ["<b>", "<i>"],
        who: "any",
        isPlain: true,
      },
    ],
  },
];
