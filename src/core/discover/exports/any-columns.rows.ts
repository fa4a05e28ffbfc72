/**
 * What columns are called where no format is known, in English, German, French, Spanish, Italian and Dutch. Patterns over
 * names in lower case. General knowledge of bank and log exports (firefly-iii import configurations show the spread).
 */
export const anyColumns = {
  expense: {
    merchant: {
      called: "a merchant or description",
      form: /^(?:merchant(?: name| description)?|payee(?: name)?|vendor(?: name)?|supplier|description|transaction description|details|narrative|memo|counterparty(?: name)?|name \/ description|beschreibung|empfänger|zahlungsempfänger.*|auftraggeber.*|begünstigter.*|beguenstigter.*|verwendungszweck|buchungstext|libellé.*|descripción|concepto|descrizione|causale|omschrijving|naam.*|tegenpartij.*)$/,
    },
    date: {
      called: "a date",
      form: /^(?:date|timestamp|created(?: at)?|(?:transaction|posting|posted|booking|value|purchase|settlement|completed|started|operation) date.*|date (?:of|de|d'|posted|started|completed).*|datum|buchungs(?:tag|datum)|valuta(?:datum)?|wertstellung.*|belegdatum|fecha.*|data.*|boekdatum|transactiedatum)$/,
    },
    amount: {
      called: "an amount",
      form: /^(?:amount.*|(?:transaction |billing |net |gross |total )?amount(?: \([a-z]{3}\))?|value|total|paid out|money out|debit.*|betrag.*|umsatz.*|soll|montant.*|débit.*|importe.*|importo.*|bedrag.*|cargo)$/,
    },
    currency: { called: "a currency", form: /^(?:original currency|currency.*|ccy|währung|waehrung|devise|divisa|moneda|valuta|munt)$/ },
    person: {
      called: "who paid",
      form: /^(?:card ?holder.*|cardholder.*|card member|employee.*|user|purchased by|purchaser|spender|name on card|karteninhaber.*|mitarbeiter.*|titulaire.*|titular)$/,
    },
    card: {
      called: "a card",
      form: /^(?:card(?: number| no\.?| #| last 4)?|last (?:4|four)(?: digits)?|account(?: number| #)?|karte(?:nnummer)?|kontonummer|numéro de carte)$/,
    },
    team: { called: "a team", form: /^(?:team|department|cost cent(?:er|re)|abteilung|kostenstelle|service|departamento)$/ },
    type: { called: "a kind of booking", form: /^(?:type|transaction type|state|status|umsatztyp|buchungsart)$/ },
  },
  network: {
    host: {
      called: "a host, domain or URL",
      form: /^(?:(?:dns )?(?:query|question)(?: ?name)?|q(?:uery)?_?name|(?:request(?:ed)? |destination |dest |target |remote |http |server )?(?:_?host(?: ?name)?|host_?name|domain(?: ?name)?|url|fqdn|site|sni)|server[_ ]name|dest(?:ination)?[_.]?(?:host|domain|hostname)|dns\.question\.name|url\.(?:domain|full)|domain_?name|uri|domaine?|(?:dns|http|tls|ssl|web|remote|accessed|visited|blocked|requested|target|destination|dest|dst)[ _.-]?(?:domain|host|hostname|name|site|url|address|query|server(?:[ _]name)?)|(?:web ?)?site ?name|website|webseite|ziel[ _-]?(?:host|domain|dom[aä]ne|adresse|url|server)?|h[oô]te|nom d'h[oô]te|dominio|adresse web|url[ _].*|cs-host|cs_host|cs-uri-host|r-host|host[ _]header|domains?|resource[ _]url|tab[ _]url)$/,
    },
    who: {
      called: "a user, device or address",
      form: /^(?:user(?: ?name|_name|id)?|e-?mail(?: address)?|login|account|identity|(?:source|src|client|device|computer|machine|endpoint|internal)[_ .]?(?:ip|address|addr|name|host(?:name)?|user|id)?|computer_?name|user\.(?:name|email)|source\.(?:ip|address)|srcip|c-ip|cs-username|hostname of device|host_?name of client|benutzer(?:name)?|gerät|nutzer|utilisateur|usuario|utente|gebruiker|(?:actor|employee|owner|principal|sender|agent|endpoint|sensor|host|wan|lan|local)[_ .-]?(?:name|e-?mail|user(?:name)?|ip|address)|computer|device|quell[ _-]?(?:ip|adresse)|quelle|client|cs_username|src|suser|deviceusername)$/,
    },
    time: {
      called: "a time",
      form: /^(?:time(?:stamp)?|@timestamp|date(?: ?time)?|datetime|event[_ ]?time|log[_ ]?time|start[_ ]?time|ts|created(?:_at)?|first seen|last seen|zeit(?:stempel)?|_time|occurred.*|.*time ?stamp|datum(?: ?\/ ?uhrzeit| und uhrzeit)?|uhrzeit|zeitpunkt|date et heure|heure|horodatage|fecha(?: y hora)?|data ?ora|eventtime|timegenerated|timegenerated \[utc\]|logged ?at|visited ?at|rt|start)$/,
    },
    action: { called: "an action", form: /^(?:action|verdict|decision|disposition|status|result|policy action|aktion|ergebnis|act)$/ },
    team: { called: "a team", form: /^(?:team|department|dept|group|location)$/ },
  },
  people: {
    email: {
      called: "an e-mail address",
      form: /^(?:(?:work |company |primary |business )?e-?mail(?: ?address| ?adresse|-adresse)?|mail|courriel|correo.*|user ?principal ?name|upn)$/,
    },
    name: { called: "a name", form: /^(?:(?:full |display |employee )?name|employee|displayname|vor- und nachname|nom|nombre)$/ },
    first: { called: "a first name", form: /^(?:first ?name|given ?name|vorname|prénom)$/ },
    last: { called: "a last name", form: /^(?:last ?name|surname|family ?name|nachname)$/ },
    team: {
      called: "a team",
      form: /^(?:team|department|division|group|business unit|cost cent(?:er|re)|function|abteilung|bereich|département|service|departamento|equipo|org ?unit.*)$/,
    },
    login: { called: "a login", form: /^(?:login|user ?name|github(?: login| username)?|slack(?: id)?|benutzername|sam ?account ?name)$/ },
  },
} as const;
