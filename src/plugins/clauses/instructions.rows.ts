import type { Clause } from "./contract.ts";

/** Article 28(3)(a), 28(3) last sentence, 29 and 32(4): whose word the data is handled on. */
export const instructions: readonly Clause[] = [
  {
    id: "R12",
    article: "28(3)(a)",
    title: "works on documented instructions only",
    isMandatory: true,
    settleFrom: "internal",
    rank: 1,
    ask: "that the data is processed only on our documented instructions",
    forms: [
      {
        status: "violated",
        all: [
          "{process}~<d>",
          "(?:for (?:its|our|their|<p>'s) own (?:\\w+ ){0,3}(?:purposes?|ends?|benefit|development|marketing|research|analytics|advertising|products?|models?)|for any (?:other )?purpose|as (?:it|we|<p>) sees? fit|(?:irrespective|regardless|independent(?:ly)?) of[^.]{0,40}instruct|without (?:regard to |awaiting )?[^.]{0,20}instruct|zu eigenen zwecken|eigene zwecke|ohne weisung|unabhängig von[^.]{0,30}weisung)",
        ],
        none: ["\\b(?:not|never|nicht|no|kein\\w*)\\b", "only", "nur"],
        who: "any",
      },
      {
        status: "violated",
        all: ["<p>~(?:not (?:be )?(?:bound|required to follow|obliged to follow)|nicht (?:gebunden|an)[^.]{0,30})~{instruct}"],
        who: "any",
      },
      { status: "violated", all: ["<p>~may (?:deviate|depart)~{instruct}"], who: "any" },
      { status: "satisfied", all: ["<p> (?:shall |will )?acts? (?:only|solely|exclusively|strictly)~{instruct}"], none: ["{people}~act"] },
      {
        status: "satisfied",
        all: ["{process}", "{only}~{instruct}"],
        none: [
          "(?:{people}|anyone)~(?:except|only|other than)~{instruct}~(?:from|of|by) (?:the )?<p>",
          "unlawful|infring",
          "acting under the authority",
          "(?:staff|personnel|employees)[^.;]{0,50}(?:handle|process|act)",
          "^they\\b",
          "^(?:any|no|all) transfers?\\b",
        ],
      },
      {
        status: "satisfied",
        all: ["{process}", "(?:documented|written|lawful|dokumentierte\\w*|schriftliche\\w*)(?:, | and | und )?(?:\\w+ )?{instruct}"],
        none: ["infring|violat|verst[oö](?:ß|ss)", "acting under the authority"],
      },
      {
        status: "satisfied",
        all: [
          "only~{process}~(?:<d>|data|it)~(?:when|if|as|where|to the extent|what)~<c>~(?:told|ask|instruct|sa(?:y|id)|request|want|direct)",
        ],
        none: ["{people}~(?:only|may)", "^they\\b"],
      },
      {
        status: "satisfied",
        all: [
          "(?:nothing|not|no other)~(?:<d>|data|it)~(?:(?:beyond|other than|except|unless)~(?:<c>~(?:ask|told|instruct|sa(?:y|id)|tell)|{instruct})|(?:that|which|what) <c> (?:have |has |did )?not (?:instruct|ask|told|tell|request))",
        ],
        none: ["{people}~act", "<s>", "acting under", "authority of"],
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:documented|written) {instruct}[^.;]{0,30}(?:govern|control|determine|decide)[^.;]{0,60}(?:everything|all|any|what|how|<d>|data|process)",
        ],
        none: ["{people}~act"],
        who: "any",
        isPlain: true,
      },
      { status: "satisfied", all: ["<c>~instructs~<p>~process", "(?:documented|written)"], who: "any" },
      {
        status: "satisfied",
        all: ["{process}~<d>~(?:only|solely|exclusively) (?:when|where|if|as|to the extent)[^.]{0,30}<c>"],
        none: ["(?:staff|personnel|employees)[^.;]{0,50}(?:handle|process|act)"],
      },
      {
        status: "satisfied",
        all: ["(?:only|nur|ausschlie(?:ß|ss)lich)~(?:do|act|handl|tu|handeln)~(?:<c>[^.]{0,20}(?:tell|ask|instruct|say)|{instruct})"],
      },
      { status: "satisfied", all: ["{only}~{instruct}~{process}~<d>"], none: ["{people}~act"] },
      {
        status: "satisfied",
        all: ["(?:follow|act on|act in accordance with|bound by|weisungsgebunden)~{instruct}"],
        none: ["{people}~(?:follow|act)", "unable|no longer|cannot"],
        who: "any",
      },
      {
        status: "partial",
        all: ["{process}~<d>~(?:only|solely|exclusively|nur|ausschlie(?:ß|ss)lich)~(?:purpose|provid|perform|deliver|zweck|erbring)"],
      },
      { status: "partial", all: ["{process}~{instruct}"], none: ["infring|violat"] },
    ],
  },
  {
    id: "R13",
    article: "28(3)(a)",
    title: "departs from instructions only where Union or Member State law requires it",
    isMandatory: true,
    rank: 20,
    ask: "that only Union or Member State law may require processing beyond our instructions",
    needs:
      "union|member states?|mitgliedst|\\b(?:eu|eea|uk|gdpr|dsgvo)\\b|europ|united kingdom|domestic|deutsche|\\w+ish law|(?:german|french|dutch|italian|belgian|austrian|national) law",
    forms: [
      {
        status: "satisfied",
        all: [
          "(?:where|if|when|should)[^.;]{0,40}(?:compelled|required|obliged|forced)[^.;]{0,30}(?:by|under)[^.;]{0,50}(?:\\blaw|union|member state)",
          "(?:{process}|otherwise|another way|differently)",
        ],
        none: ["<b>", "<i>", "retain|storage|delet", "disclos", "request"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:exception|only case|unless)[^.;]{0,30}(?:legal (?:obligation|duty)|law)[^.;]{0,30}(?:eu|union|member state|\\w+ish|german|french)",
        ],
        none: ["<b>", "<i>", "retain|storage|delet"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:eu|union|member states?'?|applicable|domestic|mandatory)? ?\\blaws?\\b~(?:(?:forc|requir|oblig|compel|makes)\\w* (?:<p>|it|us)|(?:makes?|renders?) (?:mandatory|compulsory|obligatory)|prescribes?)",
        ],
        none: ["retain|storage|delet|request|confidential|any (?:foreign|country)", "<b>", "<i>"],
        who: "any",
        isPlain: true,
      },
      {
        status: "violated",
        all: [
          "(?:{process}|disclos|depart)",
          "(?:any (?:foreign|third[- ]country) (?:law|government|authority)|laws of any (?:country|jurisdiction)|(?:business|commercial) (?:need|reason|interest)s? (?:require|so require)|whenever (?:it|we|<p>)[^.]{0,20}(?:convenient|useful|necessary))",
        ],
        none: ["\\b(?:not|never)\\b"],
      },
      {
        status: "satisfied",
        all: [
          "(?:{process}|{instruct}|transfer)",
          "(?:unless(?! (?:that|the|such|this) law (?:prohibit|forbid|says|does not allow))|except|other than|save (?:where|as|to the extent|insofar)|only if|sofern|soweit|es sei denn|au(?:ß|ss)er|or \\(?\\w*\\)? ?(?:to comply|as required)|to comply with)~(?:union|member states?|eu|eea|applicable|unions|mitgliedstaat|mandatory|zwingend|gesetz|legal|any|its|by|the|<p>'s|data)?\\s?[^.;]{0,50}{law}[^.;]{0,60}",
          "(?:requir|oblig|compel|verpflicht|vorschreib|vorgeschrieben|erforder|comply|verlang|zwing)",
        ],
        none: [
          "retain|retention|storage|delet|aufbewahr|speicher|confidential|respond to|disclosure of|request",
          "{people}~(?:act|process)",
          "<b>",
        ],
      },
      {
        status: "satisfied",
        all: ["(?:unless|except|es sei denn|sofern nicht)~{law}~(?:requir|oblig|forc|makes? (?:us|<p>)|verpflicht|zwing)", "{process}"],
        none: ["retain|storage|delet|aufbewahr|speicher|request|confidential", "{people}~(?:act|process)", "<b>"],
      },
      {
        status: "partial",
        all: [
          "(?:{process}|{instruct}|abide|follow)",
          "(?:unless|except|to the extent|save)~(?:permitted|prohibited|allowed|authori[sz]ed) by~{law}",
        ],
        none: ["retain|storage|delet|disclos|notify|inform|request"],
      },
      {
        status: "partial",
        all: ["(?:{process}|{instruct})", "(?:as|or) (?:otherwise )?(?:permitted|required) (?:by|under) ~{law}"],
        none: ["retain|storage|delet|request|notify"],
      },
    ],
  },
  {
    id: "R14",
    article: "28(3)(a)",
    title: "tells of such a law before processing",
    isMandatory: false,
    rank: 32,
    ask: "notice of such a legal requirement before the processing",
    forms: [
      {
        status: "satisfied",
        all: ["{inform}~(?:first|beforehand|in advance|before|prior)", "\\blaws?\\b~(?:forc|requir|oblig|compel|makes)|legal requirement"],
        none: ["<b>", "<i>", "<s>", "disclos", "retain"],
      },
      {
        status: "satisfied",
        all: [
          "{inform}~(?:(?:that|this|such|the|any|of) (?:\\w+ )?(?:legal |law)?(?:requirement|obligation|law)|legal requirement|rechtlichen? anforderung|(?:diese|solche)\\w* (?:rechtlichen? )?(?:anforderung|verpflichtung|umst)|rechtliche\\w* anforderung)",
        ],
        none: ["<b>", "<i>", "infring", "assist"],
      },
      {
        status: "satisfied",
        all: ["{inform}~(?:before (?:acting|we act|<p> acts?|<p> (?:starts?|begins?|does|do)\\b|doing so|processing)|beforehand|first)"],
        none: ["<b>", "<i>", "<s>", "disclos", "infring"],
        under: "(?:law|legal (?:obligation|requirement|duty))",
      },
      { status: "satisfied", all: ["(?:law|legally)~requir~(?:first|before|prior|in advance)~{inform}"], none: ["<b>", "<i>", "<s>"] },
      {
        status: "satisfied",
        all: ["{inform}~(?:before|prior to|in advance)~", "requir~{law}|{law}~requir", "{process}"],
        none: ["<b>", "<s>", "<i>", "disclos"],
      },
      {
        status: "satisfied",
        all: [
          "(?:teilt|informiert|unterrichtet|mitteil|mitzuteilen)",
          "(?:anforderung|verpflichtung|recht)",
          "\\bvor (?:der|beginn|jeder|einer)",
        ],
        none: ["<b>", "<s>", "<i>"],
      },
      {
        status: "partial",
        all: ["{inform}~(?:unable to|can no longer|cannot|not able to|no longer able)~(?:comply|follow|{instruct}|meet)"],
        none: ["<b>"],
      },
      { status: "partial", all: ["{process}|{instruct}", "subject to any notice requirements"] },
    ],
  },
  {
    id: "R24",
    article: "28(3)",
    title: "warns of an unlawful instruction",
    isMandatory: true,
    rank: 17,
    ask: "a warning at once when an instruction seems unlawful",
    forms: [
      {
        status: "violated",
        all: ["(?:no (?:obligation|duty)|not (?:required|obliged)|nicht verpflichtet)~(?:{inform}|warn)~{instruct}"],
        none: ["actively|monitor|investigat|legal advice|aktiv", "{inform}~<c>~(?:if|that)"],
        who: "any",
      },
      {
        status: "satisfied",
        all: [
          "(?:{inform}|warn|flag|say so)",
          "{instruct}~(?:infring|violat|breach|contraven|contrary|unlawful|illegal|against|not comply|inconsistent with|break|conflict|rechtswidrig|verst[oö](?:ß|ss)|verletz|unzulässig|unrechtmä)",
        ],
        none: ["<c> (?:shall|will|is responsible)[^.]{0,80}(?:ensure|comply)"],
      },
      {
        status: "satisfied",
        all: ["(?:{inform}|warn|flag|alert)~(?:infring|violat|unlawful|illegal|breaks? the law)", "@{instruct}"],
        none: ["<i>", "<b>", "<s>", "<c> (?:shall|will|is responsible)[^.]{0,80}(?:ensure|comply)"],
      },
      {
        status: "satisfied",
        all: [
          "(?:{inform}|warn|flag|say so|must say|alert)",
          "(?:request|ask|order|direct|instruct|following|wish)\\w*[^.;]{0,90}(?:illegal|unlawful|breaks? (?:the|a) law|against the law|contraven|in breach of)",
        ],
        none: ["<i>", "<b>", "<c> (?:shall|will|is responsible)[^.]{0,80}(?:ensure|comply)"],
      },
      {
        status: "satisfied",
        all: [
          "(?:{inform}|warn|flag|say so|hinweis)",
          "(?:infring|violat|unlawful|illegal|rechtswidrig|verst[oö](?:ß|ss))[^.]{0,80}{instruct}",
        ],
        none: ["<c> (?:shall|will)[^.]{0,80}(?:ensure|comply)"],
      },
      {
        status: "partial",
        all: [
          "(?:suspend|refuse|decline|not be required to|ablehn|aussetz)",
          "{instruct}~(?:infring|violat|breach|unlawful|rechtswidrig|verst[oö](?:ß|ss))",
        ],
        who: "any",
        isPlain: true,
      },
    ],
  },
  {
    id: "R33",
    article: "29, 32(4)",
    title: "its people act only on instructions",
    isMandatory: false,
    rank: 33,
    ask: "that people with access act only on our instructions",
    forms: [
      {
        status: "satisfied",
        all: [
          "(?:none|nobody|no one) (?:of (?:them|<s>|these)|with access)?[^.;]{0,30}(?:{process}|act)[^.;]{0,40}(?:except|unless|other than|but|without)[^.;]{0,30}{instruct}",
        ],
        under: "(?:{people}|team)",
        none: ["<i>"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["{people}", "(?:process|act|handle)[^.;]{0,60}{instruct}[^.;]{0,12}\\bonly\\b"],
        none: ["<i>"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        isPlain: true,
        all: [
          "(?:{people}|acting under (?:its|the) authority|unterstellte)",
          "(?:do(?:es)? not|not|only|solely|exclusively|nur|ausschlie(?:ß|ss)lich|no )~(?:{process}|act)~(?:except|only|unless|other than|in accordance|on|nach|auf|gemä(?:ß|ss)|as)~{instruct}",
        ],
        none: ["delete|return", "<i> "],
      },
      {
        status: "satisfied",
        all: [
          "{people}",
          "(?:{process}|act|handle)~(?:only|solely|exclusively|nur|ausschlie(?:ß|ss)lich)~(?:on|in accordance with|according to|under|as|nach|gemä(?:ß|ss)|auf)~{instruct}",
        ],
        none: ["<i>"],
      },
      { status: "satisfied", all: ["{people}", "(?:nur|ausschlie(?:ß|ss)lich)~(?:{instruct})~(?:verarbeit)"], none: ["<i>"] },
      {
        status: "satisfied",
        all: ["(?:{people}|they|<s>)~(?:only|solely)~(?:when|if|on|as|where|the way)~(?:{instruct}|<c>~(?:ask|tell|told|instruct))"],
        under: "^(?:\\S+ ){0,3}(?:{people}|team\\b|who\\b)",
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: ["{people}", "(?:need to know|need-to-know|limit\\w* access|access~(?:limited|restricted)|strictly necessary)~{instruct}"],
      },
    ],
  },
];
