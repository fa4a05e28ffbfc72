import type { Clause } from "./contract.ts";

/** Article 28(3)(b) and (c), 32, 28(5): how the data is kept. */
export const security: readonly Clause[] = [
  {
    id: "R7",
    article: "32(1)(a)-(d)",
    title: "names concrete measures: encryption, resilience, restoring, testing",
    isMandatory: false,
    settleFrom: "restricted",
    rank: 16,
    ask: "a list of concrete security measures",
    forms: [
      {
        status: "partial",
        all: [
          "{measures}",
          "(?:described|set out|set forth|listed|specified|contained|detailed|beschrieben|aufgeführt|festgelegt|gemä(?:ß|ss))~(?:annex|schedule|exhibit|appendix|policy|(?:security|web)[ -]?(?:page|site)|https?:|anhang|anlage|trust)",
        ],
        who: "any",
        isPlain: true,
      },
    ],
    parts: {
      of: [
        "(?:encrypt|pseudonymi[sz]|\\btls\\b|\\baes\\b|verschlüssel|pseudonymisier)",
        "(?:resilien|redundan|high availability|business continuity|failover|ongoing (?:confidentiality|integrity)|firewall|intrusion|belastbar|access control|multi-?factor|least privilege|zutritt|zugangskontroll|zugriffskontroll|role-based)",
        "(?:restor|back-?ups?\\b|recover|wiederherstell|datensicherung)",
        "(?:penetration test|(?:security|systems?|software) (?:is|are) (?:\\w+ )?tested|test\\w*[^.;]{0,30}back-?ups?|(?:attack|hack|break into) <p>|regular(?:ly)? test|vulnerability (?:scan|assess|manag)|testing, assessing|tests? and (?:review|evaluat)|regelmä(?:ß|ss)ige[nr]? (?:überprüfung|test)|pen(?:etrations)?-?tests?|evaluat\\w* the effectiveness)",
      ],
      satisfiedFrom: 3,
      within: "(?:{measures}|encrypt|security|secure|safe|verschlüssel|sicher|back-?up|testing|access)",
    },
  },
  {
    id: "R15",
    article: "28(3)(b)",
    title: "binds its people to confidentiality",
    isMandatory: true,
    settleFrom: "internal",
    rank: 5,
    ask: "that everybody with access is bound to confidentiality",
    forms: [
      {
        status: "violated",
        all: [
          "(?:not (?:be )?(?:required|bound|obliged|subject)|no (?:obligation|duty|need)|need not|nicht verpflichtet|without)~{secret}",
          "{people}",
        ],
        who: "any",
        none: ["otherwise"],
      },
      {
        status: "satisfied",
        all: ["{people}", "{bound}~{secret}"],
        none: ["<a>", "audit(?:or)?s?\\b", "<i>", "disclosing party|receiving party", "notif", "report", "request"],
      },
      {
        status: "satisfied",
        all: ["{people}", "{secret}~(?:verpflicht|oblig|agreement|undertaking|dut(?:y|ies)|clause|commit|unterlieg|training|gebunden)"],
        none: ["<a>", "audit", "<i>", "receiving party", "report", "request"],
      },
      { status: "satisfied", all: ["(?:zur|auf (?:die|das)|auf) ?{secret}~verpflicht"], none: ["audit", "prüfer"] },
      {
        status: "satisfied",
        all: ["{bound}~{secret}|{secret}~(?:contract|agreement|undertaking)"],
        none: ["<a>", "audit", "<i>", "receiving party", "request", "<s>"],
        under: "^(?:\\S+ ){0,3}(?:{people}|who\\b|those with access)",
      },
      {
        status: "satisfied",
        all: ["^(?:all|each|every one) of (?:them|whom)~{bound}~{secret}", "@{people}"],
        none: ["<a>", "audit", "receiving party"],
      },
      {
        status: "partial",
        all: ["(?:keep|treat|maintain|protect|hold|wahr|behandel)~{secret}", "<d>"],
        none: ["audit", "report", "integrity", "request", "redact", "secrets?\\b", "agreement with"],
      },
      {
        status: "partial",
        all: ["{people}", "(?:trained|training|aware|background|need to know|need-to-know|geschult)"],
        none: ["<i>"],
        under: "(?:<d>|confidential|security|personnel|vertraulich|sicherheit)",
      },
    ],
  },
  {
    id: "R16",
    article: "28(3)(c)",
    title: "takes security measures",
    isMandatory: true,
    settleFrom: "internal",
    rank: 3,
    ask: "security measures after Article 32",
    forms: [
      {
        status: "violated",
        all: [
          '(?:no (?:obligation|warrant|guarantee|commitment)|not (?:be )?(?:required|obliged)|does not (?:warrant|guarantee|commit)|provided "?as is|nicht verpflichtet|keine (?:gewähr|garantie))~(?:{measures}|security)',
        ],
        none: ["fault|liability|acknowledg", "<s>", "monitor", "error-free|uninterrupted"],
        who: "any",
      },
      {
        status: "satisfied",
        all: ["{implement}", "{measures}"],
        none: [
          "<i>[^.;]{0,60}{request}",
          "{request}[^.;]{0,60}<i>",
          "(?:measures|steps)[^.;]{0,60}(?:mitigate|remed)",
          "<s>[^.;]{0,40}(?:same|engag)",
          "{assist} <c>",
          "right to",
          "{transfer}",
          "audit",
          "safeguards? for the",
        ],
      },
      {
        status: "satisfied",
        all: ["{measures} (?:are|is) (?:appropriate|proportionate|suited|adequate|in line)"],
        none: ["<s>", "<c>'s"],
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "{measures}~(?:(?:are|is|have been) (?:in place|in force|implemented|applied|taken|maintained)|(?:implemented|applied|maintained|taken) by <p>)",
        ],
        none: ["<s>", "{transfer}", "<c>'s"],
        who: "any",
      },
      { status: "satisfied", all: ["<p> (?:protects?|secures?|guards?)~{measures}"], none: ["<s>", "<c>'s"] },
      {
        status: "satisfied",
        all: ["(?:art(?:icles?|ikel|\\.)? ?32|\\b32 (?:of the )?(?:uk )?(?:gdpr|ds-?gvo))", "(?:measures|security|ma(?:ß|ss)nahmen)"],
        none: ["{assist}"],
      },
      {
        status: "partial",
        all: [
          "(?:reasonable|appropriate|suitable|good|industry|strong|care)~(?:secur|safe|protect)|(?:secur|safe|protect)\\w*~(?:reasonable|appropriate)",
          "<d>|data",
        ],
        none: ["<i>", "{request}", "{transfer}", "<b>", "audit", "{inform}", "confidential"],
      },
      {
        status: "partial",
        all: ["(?:maintain|implement|provide|apply)[^.;]{0,40}\\bsecurity\\b"],
        none: ["<s>", "<c>'s", "audit", "{inform}", "certif"],
      },
      {
        status: "partial",
        all: ["(?:keep|protect|secure)\\w* (?:the |your |all )?(?:<d>|data|it)~(?:secure|safe|secured|against|from)"],
        none: ["<i>", "{transfer}"],
      },
    ],
  },
  {
    id: "R29",
    article: "32(2)",
    title: "weighs loss, change, disclosure and access",
    isMandatory: false,
    rank: 34,
    ask: "that the measures weigh loss, alteration, disclosure and access",
    forms: [
      {
        status: "satisfied",
        all: ["(?:protect|guard|secur)\\w*[^.;]{0,30}against (?:a |any )?<b>", "(?:destruct|loss)", "(?:access|disclos)"],
        none: ["{inform}", "mean(?:s|ing)\\b", "aware", "liab"],
      },
      {
        status: "satisfied",
        all: [
          "(?:destr(?:oy|uct)|loss|vernichtung|verlust)~(?:alter|chang|modif|disclos|access|tamper|veränder|offenleg|zugang|zugriff|damage|use)",
          "(?:{measures}|secur|protect|risk|safe|prevent|guard|schutz|risik|sicher)",
          "(?:disclos|access|offenleg|zugang|zugriff|weitergabe)",
        ],
        none: ["{inform}", "mean(?:s|ing)\\b", "leading to|leads to", "aware of", "after (?:becoming|discover)", "führen|führt", "liab"],
      },
      {
        status: "satisfied",
        all: ["(?:risk|risik)", "(?:access|<b>)", "(?:disclos|alter|destr|loss)", "@(?:{measures}|secur|safeguard)"],
        none: ["{inform}", "mean(?:s|ing)\\b", "aware", "{assist}", "liab", "leading to"],
      },
      {
        status: "satisfied",
        all: ["(?:risk|risik|assess)", "<b>", "(?:secur|measure|sicher)"],
        none: [
          "{inform}",
          "mean(?:s|ing)\\b",
          "aware",
          "mitigate",
          "contain",
          "respon[sd]",
          "{assist}",
          "likel[^.]*(?:result|consequence)",
        ],
      },
      {
        status: "partial",
        all: [
          "(?:protect|safeguard|guard|prevent|secure)\\w*~(?:unauthori[sz]ed|unlawful|accidental|loss|<b>)|schütz~(?:unbefugt|verlust)|(?:<b>)~(?:protect|prevent)",
        ],
        none: ["{inform}", "aware", "mitigate", "{people}~{secret}"],
      },
    ],
  },
  {
    id: "R31",
    article: "28(5)",
    title: "shows a code of conduct or certification",
    isMandatory: false,
    rank: 35,
    ask: "certificates or an approved code of conduct as evidence",
    forms: [
      {
        status: "satisfied",
        all: ["(?:code(?:s)? of conduct|verhaltensregeln)", "(?:approved|adher|genehmigt|einhalt|evidence|demonstrat|certif)"],
        none: ["<c>~(?:employees|staff)"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["(?:certif|zertifi)", "(?:demonstrat|evidence|proof|prove|verif|nachweis|beleg|article 42|art\\. ?42)"],
        none: ["delet|erasure|destr|vernicht|lösch", "(?:if any)"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: [
          "(?:maintain|holds?|keep|obtain|is|are|verfügt|hält)~(?:iso(?:/iec)? ?27\\d{3}|soc ?2|soc ?1|certif)",
          "(?:iso(?:/iec)? ?27\\d{3}|soc ?2)",
          "certif",
        ],
        none: ["delet"],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: [
          "(?:iso(?:/iec)? ?\\d{4,5}|isae ?\\d{4}|ssae ?\\d\\d|hitrust|tisax|soc ?[123]\\b|certification|third-party (?:audit|auditors?)|independent (?:third-party )?(?:audit|auditors?|assess)|zertifizierung|testat|audit(?:ed)? annually|regularly audited|external auditors?)",
        ],
        none: ["delet|erasure|destr", "lösch", "enter into a confidential"],
        who: "any",
        isPlain: true,
      },
    ],
  },
  {
    id: "R32",
    article: "32(1)",
    title: "fits the measures to the risk",
    isMandatory: false,
    rank: 30,
    ask: "measures that fit the risk",
    forms: [
      {
        status: "satisfied",
        all: [
          "(?:{measures}|(?:the|these|those|such|<p>) measures|secur|safe|sicher|schutz|protect)",
          "(?:appropriate to (?:the|such|that|those) (?:level of )?risk|(?:proportionate|adequate|commensurate|suitable|in line|fit\\w*|match\\w*|accord\\w*|tailored|suited)(?: \\w+){0,3} (?:to|with|for|the) (?:the |such |those |its )*(?:\\w+ )?risks?|(?:proportionate|suited|adequate|appropriate|fit\\w*) to (?:the |what |any )*(?:harm|could go wrong|danger|threat|sensitivity)|state of the art|state-of-the-art|(?:account|accounting|regard|attention|view) (?:of|for|to) (?:the )?risks?|(?:match|fit|suit)\\w* (?:how |the )*risk|risk-based|likelihood|dem risiko angemessen|risiko angemessen|stand der technik|\\brisiken?\\b)",
        ],
        none: ["{impact}", "{inform}[^.;]{0,40}<b>", "high risk", "transfer impact"],
      },
      {
        status: "satisfied",
        all: ["measures[^.;]{0,40}(?:counter|address|against|reduce|meet)[^.;]{0,30}\\brisks?", "@(?:{measures}|secur)"],
        none: ["<b>", "{inform}", "{transfer}", "{assist}"],
      },
      {
        status: "satisfied",
        all: [
          "(?:likelihood|severity|account|considered|considers|regard|weighed|assessed)[^.;]{0,60}\\brisks?\\b",
          "@(?:{measures}|secur|safeguard)",
        ],
        none: ["{impact}", "{inform}", "high risk", "{transfer}", "<s>", "<b>"],
      },
      {
        status: "partial",
        all: [
          "(?:{measures}|secur)",
          "(?:appropriate to|suitable (?:to|for)|proportionate|taking into account|considering|having regard|angemessen|unter berücksichtigung)~(?:nature|sensitiv|scope|<d>|size|art\\b|umfang)",
        ],
        none: ["{assist}", "<i>"],
      },
      {
        status: "partial",
        all: ["(?:appropriate|adequate|suitable|angemessene|geeignete)\\w*[^.;]{0,30}{measures}", "{implement}"],
        none: ["<i>[^.;]{0,60}{request}", "{assist} <c>", "<s>", "{transfer}"],
      },
    ],
  },
];
