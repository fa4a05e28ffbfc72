/**
 * What the words of a duty are about: topic, then the beginnings of the words that belong to it, English and German. Beginnings of
 * four letters take up to four more; shorter ones are whole words. Read by `read-signs.ts`; a word may have several topics.
 */
export const topics: Readonly<Record<string, string>> = {
  tell: "notif inform told tell alert advis announc warn report communicat disclos flag signal write writ e-mail email mail ring call hear learn know aware notice message word post publish attention raise point draw made-known unterricht benachrichtig meld mitteil mitzuteil teilt anzeig zeig ankündig kündigt verständig sag hinweis weist erfähr wissen",
  help: "assist help aid support co-operat cooperat collaborat backs lend furnish contribut participat facilitat enabl stand part supply suppl provid work hand unterstütz helf hilf mitwirk wirk beisteh seite liefer behilflich",
  give: "provid furnish suppl available hand produc deliver disposal share give giv present show submit offer open zur-verfügung verfügung stell leg vorleg vorlegt auskunft auskünft herausgeb",
  not: "not no never nor neither without nothing nobody none cannot excluded exclud refus declin waiv prohibit nicht kein ohne nie ausgeschlossen",
  only: "only solely exclusiv strictly confin limited nur ausschließlich lediglich",
  may: "may might can could entitled option discretion free freely reserv berechtigt kann darf können dürfen",
  weak: "effort endeavo aim try tries strive encourag generally usually normally should reasonabl commercially bemüh soll",
  sub: "<s> third part helper partner newcomer subcontract sub-contract affiliat dritte unterauftrag subunternehm firmen firm compan provider supplier infrastructure",
  engage:
    "engag appoint use using uses hire retain involv bring brought add commission enlist call employ delegat subcontract entrust beauftrag einsatz einsetz einschalt hinzuzieh heranzieh",
  change:
    "new change addition add added additional replac swap newcomer intended planned prospective proposed joins join update neu änder wechsel ersetz ergänz hinzukomm",
  list: "list annex page website schedule register portal liste anlage anhang",
  consent:
    "consent approv authori permit permission agree accept allow grant sign-off ok fine clearance genehmig zustimm zustimmt einverstanden erlaub gestatt einwillig",
  object: "object oppos veto refus reject disagree dislike unhappy happy concern widersprech widerspruch einspruch einwand einwänd ablehn",
  people:
    "personnel staff employee person people individual everyone everybody anyone team worker agent engineer technician operator analyst interviewer transcriptionist contractor human mitarbeit beschäftigt personen personal",
  secret:
    "confidential secre non-disclosure nda ndas quiet discreet discretion vertraulich verschwiegen geheimhalt datengeheimnis stillschweig",
  bind: "bound bind commit oblig undertak undert sign signed agree duty duties impos contract written swear sworn promis subject executed accept verpflicht unterlieg vertrag auferleg erleg",
  access: "access sight see view open opens touch reach zugang zugriff",
  instruct: "instruct direction direct order command guideline told tell ask asked wish boss protocol weisung anweis auftrag",
  document: "document written writing record recorded text dokumentiert schriftlich textform",
  process: "process handl use uses work act acts treat verarbeit geht umgehen tätig",
  purpose: "purpose nature subject-matter subject object aim order scope matter service zweck gegenstand art",
  law: "law legal statut court regulat mandatory compel oblig requir demand union member state eu gesetz recht unionsrecht mitgliedstaat rechtlich",
  before: "before prior advance beforehand ahead earlier first preced vor vorab vorher zuvor",
  infringe:
    "infring violat unlawful illegal contrary conflict break breaks lawful offend breach rechtswidrig verstöß verstoß verstoss unzulässig unvereinbar",
  believe: "believ opinion consider think view doubt deem appear auffassung ansicht hält meinen glaub",
  breach: "<b> breach incident leak lost stolen unauthori compromis expos event wrong vorfall vorfäll verletzung datenpanne datenleck",
  soon: "delay prompt immediat hour soon forthwith once right-away straight within day unverzüglich umgehend sofort stunden binnen spätestens",
  content:
    "nature categor number consequen effect happened cause scope extent detail description particulars approximat likely outcome mitigat remed contain contact folgen anzahl umfang auswirkung",
  remove: "delet eras wip wipe destroy destruct purg scrub remov bin expung shred overwrit gone lösch vernicht",
  back: "return back export download retriev hand send copy zurück herausgeb aushändig rückgabe",
  end: "end ends ended terminat expir clos cancel complet leave goodbye finish over lapse cease conclu ende beendig ablauf abschluss kündig",
  choice: "choice choos elect option prefer whichever whether decid wish wahl wünsch möcht verlang",
  copies: "copies copy backup back-up duplicate kopien kopie",
  audit:
    "audit inspect check examin visit verif review look premis site on-site onsite sites facilit spot prüf überprüf kontroll inspektion besuch vor-ort betriebsräum",
  prove: "prove proof demonstrat evidenc show comply complian record documentation paper question adherence belegen beleg nachweis weist",
  info: "information detail fact answer document information auskunft unterlag angaben",
  liable: "liab responsib answer accountab account stand vouch fault guarantee haft einsteh steht verantwort verschulden",
  full: "full fully entire own same itself unlimited restriction voll",
  cap: "cap capped limit limitation exceed exclu only",
  same: "same equal equivalent similar less least strict identical mirror replicat flow level weaker lighter corresponding gleich dieselben mindestens entsprechen",
  dutyw: "obligat duty duties terms requirement commitment standard promis condition provision pflicht anforderung vorgaben vereinbarung",
  risk: "risk danger threat harm sever likelihood sensitiv state-of-the-art art damage risik stand gefahr",
  measures:
    "measure safeguard control precaution security secure step arrangement programme program practices protect technical organi maßnahm schutz sicherheit vorkehrung technisch organisatorisch",
  fit: "appropriat suit proportion fit fitting adequat commensurat tailor match level scaled sized correspond angemess geeignet entspricht",
  encrypt: "encrypt pseudonym tls aes cipher verschlüssel pseudonym",
  backup: "backup back-up restor recover snapshot wiederherstell sicherung datensicherung",
  resilient:
    "resilien redundan failover availab zone spare second doubl firewall multi-factor two-factor least-privilege belastbar redundant verfügbarkeit",
  test: "test penetrat scan vulnerab pentest attack hacker tester drill regelmäßig schwachstell",
  loss: "loss lost destroy destruct vernicht verlust verloren",
  alter: "alter alteration modif tamper changed corrupt veränder",
  disclose: "disclos unauthori reveal leak misuse peek offenleg unbefugt",
  transfer:
    "transfer export leave leaves abroad outside third-country countr eea stay stays located stored dritt drittland übermitt ausland verlassen",
  safeguard: "scc sccs clauses adequa chapter bcr framework module addendum standardvertrag angemessenheit garantien",
  authority: "<a> authorit regulator commissioner agency behörde aufsicht",
  subject: "<i> individual subject person people respondent guest patient betroffen",
  rights: "right request rectif erasure restrict portab correct enquir copy chapter exercis anfrag antrag anträg rechte auskunft berichtig",
  impact: "impact dpia dpias assessment pia folgenabschätzung",
  consult: "consult talk prior konsult",
  notifyauth: "notification notifying report reporting meldung benachrichtigung",
  comp: "compensat damage 82 indemnif claim recover schaden",
  suspend: "suspend halt pause stop freez aussetz unterbrech",
  terminate: "terminat end cancel rescind leave kündig rücktritt",
  duration:
    "duration term period length long until throughout lifetime lasts last lasting continu force years months laufzeit dauer solange bis gilt",
  datatype:
    "name names e-mail email phone address birth bank payment contact location photo voice job title ip identif salary invoice usage log record answer health diagnos prompt namen anschrift telefon geburt kontaktdaten adress zahlungsdaten",
  peopletype:
    "employee customer user client patient guest visitor member student pupil parent teacher supplier prospect applicant driver tenant resident subscriber respondent witness relative kunden lieferant mitarbeit beschäftigt bewerber bürger",
  kinds: "categor type kind sort group field element concerned whose about kategorien art datenart kreis betroffen",
  cert: "certif iso soc code conduct zertifi verhaltensregel",
  art32: "32 36",
  art33: "33",
  art34: "34",
  art35: "35",
  selfown: "own improve product analytics marketing train develop eigene",
  training: "train training aware geschult",
};
