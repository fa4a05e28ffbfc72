/** Words of duties in English and German, as alternatives of a regular expression over canonical text. */
export const lexicon: Readonly<Record<string, string>> = {
  inform:
    "(?:notif(?:y|ies|ied|ying|ication)|inform(?:s|ed|ing)?\\b|\\btell(?:s|ing)?\\b|\\btold\\b|\\balerts?\\b|advis(?:e|es|ed)\\b|report(?:s|ed)? (?:to|any|each|every|all|such|it|the|a|<b>)|communicate|make .{0,40}aware|lets? .{0,20}know|(?:give|giv|provid|send|sent|receive)\\w* .{0,60}(?:notice|notification)|prior (?:written )?notice|days'? (?:prior |advance |written )*notice|advance (?:written )?notice|drop .{0,20}(?:a line|an e-?mail)|e-?mail (?:<c>|all)|(?:draw|bring)\\w* .{0,60}attention|<c> (?:will |shall |is to |are to )?(?:get|receive)s?[^.;]{0,10} e-?mails?|will .{0,30}let .{0,20}know|(?:get|be) in touch|reach out|(?:pass(?:es|ed)?|raise[sd]?) .{0,40}(?:on to|with) <c>|contact(?:s|ed)? <c>|notice (?:to (?:the )?<c>|(?:is|shall be|will be|must be) (?:given|sent|provided))|announce|hear from (?:us|<p>)|say so\\b|unterricht(?:et|en)\\b|informier|benachrichtig|\\bmeld(?:et|en|ung)|mitteil|mitzuteilen|teilt? .{0,120}\\bmit\\b|zeigt .{0,80}\\ban\\b|in kenntnis|anzeig|hinweis|weist .{0,120}\\bhin\\b)",
  assist:
    "(?:assist|\\bhelps?\\b|\\bhelping\\b|support(?:s|ing)? (?:<c>|the <c>|in|with|at|within|to)|enabl\\w* <c> to|facilitat|\\baids?\\b|allow <c> to|(?:provid|give|offer)\\w* .{0,30}\\binput\\b|\\b(?:do|does) (?:what|whatever|everything)[^.;]{0,50}(?:needed|necessary|required|can\\b)|(?:giv|lend|afford|render|offer|extend)\\w* .{0,60}(?:assistance|\\bhelp\\b|support|co-?operation)|sends? (?:over )?(?:what|whatever|everything) <c> needs?|reasonable support|give .{0,20}a hand|co-?operat|contribut|(?:provid|furnish|suppl)\\w* (?:<c> )?.{0,60}(?:information|assistance|co-?operation|support|help|documentation)|unterstütz|behilflich|mitwirk|hilft)",
  process:
    "(?:process(?:es|ed|ing)?\\b|\\buses?\\b|handl(?:e|es|ing)|access|touch|work with|verarbeite[tn]?|verarbeitung|verwende|nutz|treat)",
  engage:
    "(?:engag|appoint|us(?:e|es|ing)\\b|retain|hire|subcontract|authori[sz]|commission|bring in|add(?:s|ing)?\\b|employ|delegat|beauftrag|einsatz|einsetz|einschalt|hinzuzieh|hinzuzuzieh|inanspruchnahme|heranzieh|in anspruch)",
  consent:
    "(?:authori[sz](?:ation|es|ed|e|ing)\\b|consent|approv|permission|agree(?:s|d)? to|agreement of|sign(?:s|ed)? off|\\bgrants?\\b|permits?\\b|\\ballows?\\b|\\bok\\b|fine with|happy (?:for|with|that)|zustimm|genehmig|einwillig|erlaubnis|stimmt .{0,80}\\bzu\\b|gestattet|einverstanden)",
  people:
    "(?:personnel|\\bstaff\\b|employees?|\\bpersons?\\b|\\bpeople\\b|individuals?|every one of|anyone|everyone|everybody|team members?|\\bworkers?|\\bagents?\\b|engineers?\\b|interns?\\b|trainees?\\b|freelancers?\\b|consultants?\\b|colleagues\\b|mitarbeite|beschäftigte|\\bpersonen\\b|\\bpersonal\\b|befugte)",
  secret:
    "(?:confidential|secre(?:cy|t)|dut(?:y|ies) of confidence|in confidence|non-?disclosure|\\bndas?\\b|vertraulich|verschwiegenheit|geheimhalt|datengeheimnis|stillschweigen)",
  bound:
    "(?:bound|bind|commit|subject to|oblig|undert(?:ake|ook)|sign|agree|under (?:an? )?(?:appropriate |strict |written |contractual |statutory )*(?:duty|obligation)|duty of|enter into|verpflicht|unterlieg|unterworfen|owe|promise|treat|respect|observe|impose|maintain|keep)",
  request: "(?:request|enquir|inquir|complain|exercis|rights?\\b|anfrage|antrag|anträge|ersuchen|rechte\\b|betroffenenrecht|auskunft)",
  measures:
    "(?:technical(?:,? (?:physical|administrative))*,? (?:and|&|or|und|,)(?: \\w+,?){0,3} ?organi[sz]ational|organi[sz]ational(?:,| and| or) technical|administrative, (?:technical|physical)|(?:security|protective|protection) (?:measures|safeguards|controls|arrangements|practices|program(?:me)?)|safeguards|technische[nr]?(?: und|/| sowie)(?: \\w+)? ?organisatorische[nr]?|schutzma(?:ß|ss)nahme|sicherheitsma(?:ß|ss)nahme|\\btoms?\\b|measures .{0,60}(?:protect|secur))",
  implement:
    "(?:implement|maintain|adopt|\\btakes?\\b|put in place|\\bhas in place|have in place|(?:are|is|be) (?:in place|in force)|maintained by <p>|into effect|introduc|establish|appl(?:y|ies)|ensure|operate|comply with|keep|ergreif|trifft|treffen|umsetz|setzt .{0,80}\\bum\\b|gewährleist|sicherstell|getroffen|umgesetzt|unterhält|aufrecht)",
  remove: "(?:\\bdelet|\\beras|\\bdestroy|destruction|\\bpurg|\\bwip(?:e|ed)|\\bremov|\\bgone from|lösch|vernicht|dispose)",
  giveBack:
    "(?:\\breturn|hand(?:ed|s)? (?:it |them |everything |<d> )?(?:back|over)|give .{0,40}back|send .{0,30}back|\\bsends? <c> (?:everything|all|<d>|a copy)|hand over (?:to <c>|all)|\\bexport|retriev|transfer .{0,40}back|zurückgeb|rückgabe|gibt .{0,80}zurück|herausgeb|herausgabe|aushändig|zurückzugeben|zurückgegeben)",
  end: "(?:terminat|expir|end of|\\bends?\\b|ended|complet|cease|cessation|leave|cancel|conclusion|after the (?:agreement|contract|term|service)|upon (?:written )?request|beendigung|ende\\b|abschluss|ablauf|endet|kündigung|vertragsende)",
  law: "(?:\\blaws?\\b|legal(?:ly)?|statut|regulation|recht\\b|rechts|gesetz|gesetzlich)",
  impact:
    "(?:data protection impact|privacy impact|impact assessment|assessments? of the impact|\\bdpias?\\b|\\bpias?\\b|risk assessment|datenschutz-?folgenabschätzung|folgenabschätzung|\\bdsfa\\b)",
  consult:
    "(?:prior consultation|(?:talk|speak|turn|go) to (?:the )?<a>|consult\\w* .{0,60}(?:<a>|authorit|ico\\b)|(?:<a>|authorit).{0,40}consult|vorherige[nr]? konsultation|konsultation|konsultier|articles? 36|art\\. ?36)",
  audit:
    "(?:audit|inspect|enter <p>'?s? premises|examine <p>'?s? systems|enter the <p>|(?:carry(?:ing)?|carried) out checks|send .{0,40}(?:check|look|inspect)|checks? on <p>|come (?:by|in|round) and (?:check|look|inspect)|überprüf|kontroll|inspektion|prüfung|vor-ort|on-?site)",
  instruct:
    "(?:instruct|direction|weisung|\\bask(?:s|ed)? (?:us|<p>)|\\btells? (?:us|<p>)|<c> (?:has |have |'ve )?(?:ask(?:s|ed)?|told|said|directs?|directed|want(?:s|ed)?)\\b)",
  only: "(?:\\bonly\\b|solely|exclusively|strictly|not .{0,80}(?:except|other than|unless|otherwise than|without)|in accordance with|\\bnur\\b|ausschlie(?:ß|ss)lich|\\bgemä(?:ß|ss)\\b|\\bnach\\b|in compliance with|pursuant to|limited to|no more than|compl(?:y|ies) with|abide by|follow)",
  liable:
    "(?:\\bliab(?:le|ility)|\\bvouch|responsib|accountab|it(?:'s| is) on <p>|answer(?:s|able)? (?:to (?:the )?<c> )?for|haft|verantwortlich|einsteh|einzusteh|steht .{0,60}\\bein\\b)",
  object:
    "(?:\\bobject(?:s|ion|ions|ed|ing)?\\b|oppose|\\bveto\\b|reject|refuse|say no|\\bnot (?:like|happy|agree)|turn (?:it|them|one|that|<s>) down|disagree|widerspr|einspruch|einwand|einwände|einwend|ablehn)",
  change:
    "(?:\\bnew\\b|addition|adding|added|\\badds?\\b|replac|chang|intended|updat|amend|before (?:any|engaging|appointing|allowing|using)|prior to|\\bneue[rnms]?\\b|änderung|hinzuzieh|wechsel|ersetz|ersetzung|beabsichtigt|another|appoint|engage|further|weitere)",
  soon: "(?:without (?:any )?(?:undue|unreasonable|culpable) delay|without delay|promptly|immediately|as soon as|at once|straight ?away|right away|(?:\\d+|one|two|three|twenty[- ]four|forty[- ]eight|seventy[- ]two|ninety[- ]six|thirty[- ]six|a|four|five)(?: ?\\(\\d+\\))? (?:hours?|(?:business |working |calendar )?days?)|specified notice period|unverzüglich|umgehend|sofort|ohne (?:schuldhaftes|unangemessene) (?:zögern|verzögerung)|stunden|\\bwerktag|the same day|\\d+ ?h\\b|timely)",
  transfer:
    "(?:transfer|\\bsen[dt]\\b[^.;]{0,40}(?:countr|abroad)|leaves? the|\\bgo(?:es)? (?:somewhere|anywhere|elsewhere)|relocat\\w*[^.;]{0,30}countr|export(?:ed)? (?:to|outside)|third countr|drittl[aä]nd|drittstaat|übermittl|übermittel|outside (?:of )?(?:the )?(?:eea|eu\\b|european|united kingdom|uk\\b)|au(?:ß|ss)erhalb (?:der|des) (?:eu|ewr|europäisch))",
  safeguard:
    "(?:standard contractual clauses|(?:eu(?:'s)?|european|commission(?:'s)?) (?:\\w+ )?(?:standard|model) (?:contractual )?clauses|\\bsccs?\\b|model clauses|adequa(?:cy|te)|appropriate safeguards?|chapter v\\b|binding corporate rules|standardvertragsklausel|standarddatenschutzklausel|angemessenheit|geeignete garantien|kapitel v\\b|art(?:icles?|\\.|ikel)? ?4[4-9]|data privacy framework|uk addendum|\\bidta\\b|transfer mechanism|lawful transfer|schedule 3)",
};
