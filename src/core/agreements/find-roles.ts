/** The words by which a text calls its parties and things, lower case; longest first. */
export interface Roles {
  readonly processor: readonly string[];
  readonly controller: readonly string[];
  /** What a plain text calls sub-processors: partners, other companies, firms. */
  readonly sub: readonly string[];
  /** What the definitions call a breach: data event, incident. */
  readonly breach: readonly string[];
  /** What a text calls the data in question: guest information, company records. */
  readonly data: readonly string[];
}

const processorWords = [
  "data processor",
  "processor",
  "service provider",
  "provider",
  "vendor",
  "supplier",
  "licensor",
  "contractor",
  "data importer",
  "importer",
  "auftragsverarbeiterin",
  "auftragsverarbeiters",
  "auftragsverarbeiter",
  "auftragnehmerin",
  "auftragnehmers",
  "auftragnehmer",
  "dienstleisters",
  "dienstleister",
  "anbieterin",
  "anbieters",
  "anbieter",
  "datenimporteur",
];
const controllerWords = [
  "data controller",
  "controller",
  "customer",
  "client",
  "subscriber",
  "data exporter",
  "exporter",
  "licensee",
  "auftraggeberin",
  "auftraggebers",
  "auftraggeber",
  "verantwortlichen",
  "verantwortlicher",
  "verantwortliche",
  "kunden",
  "kundin",
  "kunde",
  "datenexporteur",
];

const never = new Set(
  "the this that these those such any each either neither both it they he she you we no all if where when data party parties personal dpa agreement services service subprocessor sub-processor subprocessors member states state union law laws section clause annex schedule commission processing supervisory authority security affiliates affiliate nothing which who customer provider controller processor gdpr in to as for with upon what person personnel employees audits audit and or scc sccs standard contractual clauses addendum der die das dieser diese dieses er sie es wir".split(
    " ",
  ),
);

/**
 * Who is who: the usual words, the parties that the text defines (`ACME Ltd. ("ACME")`) and the name that stands before
 * `shall` and `will` most often. "Company" is the side that the text gives it.
 */
export function findRoles(text: string): Roles {
  const head = text.slice(0, 60_000);
  const processor = new Set(processorWords);
  const controller = new Set(controllerWords);
  for (const name of namesOf(head, "(?:data )?(?:processor|service provider|auftragsverarbeiter|auftragnehmer)")) processor.add(name);
  for (const name of namesOf(head, "(?:data )?(?:controller|verantwortlicher?|auftraggeber)")) controller.add(name);
  placeCompany(head, processor, controller);
  const doer = findDoer(head, new Set([...processor, ...controller]));
  if (doer !== undefined) processor.add(doer);
  placeParties(head, processor, controller);
  placeServed(head, processor, controller);
  if (isPlain(head)) for (const word of ["we", "us", "our", "ours", "wir", "uns"]) processor.add(word);
  if (isPlain(head) || countOf(head, /\b(?:you|your)\b/gi) >= 6) for (const word of ["you", "your", "yours", "ihnen"]) controller.add(word);
  const sort = (names: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
    [...names].filter((name) => !other.has(name) || processorWords.includes(name)).sort((a, b) => b.length - a.length);
  return {
    processor: sort(processor, new Set()),
    controller: sort(controller, processor),
    sub: findSubNames(head),
    data: findDataNames(head),
    breach: findDefined(head, "(?:breach|unauthori[sz]ed|accidental|unlawful|compromise)"),
  };
}

const helpers = "helpers|companies|partners|suppliers|vendors|providers|contractors|firms|third[- ]parties|businesses|agencies";

/** Nouns for those who help the processor, where the text says that it uses them; not those that name a party itself. */
function findSubNames(head: string): string[] {
  const form = new RegExp(
    `\\b(?:us(?:e|es|ing)|rel(?:y|ies) on|works? with|engages?|hires?|helped by|help from|brings? in|appoints?)\\b(?: \\w+){0,4}? (${helpers})\\b|\\b(${helpers})(?: that| who| which)? (?:help|assist|support|work for|act for|we (?:use|work|rely|engage|hire))`,
    "gi",
  );
  const found = new Set([...head.matchAll(form)].map((hit) => (hit[1] ?? hit[2] ?? "").toLowerCase()));
  const defined = [...head.matchAll(/"([A-Z][\w -]{3,30})" (?:means|is|shall mean) (?:a|an|any|each) sub-?processor/g)].map((hit) =>
    (hit[1] ?? "").toLowerCase(),
  );
  const called = defined.flatMap((name) => [`${name}s`, name]);
  return [
    ...called,
    ...[...found].flatMap((plural) => {
      const single = plural.replace(/ies$/, "y").replace(/s$/, "");
      const isParty = new RegExp(`\\b${single} (?:shall|will|must|may|is|agrees)\\b`, "i").test(head);
      return isParty ? [] : [`other ${plural}`, plural, single];
    }),
  ];
}

const plainData =
  /^(?:personal|all|any|further|such|relevant|sufficient|necessary|security|contact|reasonable|additional|more|other|the|this|that|these|which|and|of|some|no|confidential|appropriate|required|requested|following|certain|concerning|involving|affecting|regarding|containing|another|each|every|account|usage|aggregate\w*|anonymi[sz]ed|billing|payment|technical|test|log|meta|location|health|in|with|for|to|process|processing|use|store|delete|return|about|its|their|his|compliance)$/i;

/** Terms whose definition says one of these things in its first words. */
function findDefined(head: string, thing: string): string[] {
  const form = new RegExp(`"([A-Z][\\w -]{3,40})" (?:means|is|shall mean|refers to)[^.;"]{0,80}\\b${thing}`, "g");
  const names = [...head.matchAll(form)].map((hit) => (hit[1] ?? "").toLowerCase());
  return names.filter((name) => !/data$|law|processor|services?$|measures$/.test(name)).flatMap((name) => [`${name}s`, name]);
}

/** Two words that end in data, information or records and stand twice or more: what the text is about. */
function findDataNames(head: string): string[] {
  const counts = new Map<string, number>();
  for (const [, first = "", noun = ""] of head.matchAll(
    /\b([A-Za-z]{3,20}(?:'s|s')?) (data|information|records|content)\b(?! (?:protection|subject|processor|controller|importer|exporter))/g,
  )) {
    if (plainData.test(first)) continue;
    const key = `${first} ${noun}`.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const defined = [
    ...head.matchAll(
      /"([A-Z][\w -]{2,30}(?:Data|Information|Content))" (?:means|is|shall mean)[^.;"]{0,60}\bpersonal (?:data|information)/g,
    ),
  ];
  for (const [, name = ""] of defined) counts.set(name.toLowerCase(), 9);
  return [...counts].flatMap(([name, count]) => (count >= 2 ? [name] : [])).toSorted((a, b) => b.length - a.length);
}

/** Names that are said to be a role: `ACME acts as a processor`, `ACME (the "Processor")`, `ACME is Customer's processor`. */
function namesOf(head: string, role: string): string[] {
  const name = "([A-Z][\\w&.-]{1,30}(?: (?:AI|[A-Z][\\w&.-]{1,20})){0,2})";
  const forms = [
    new RegExp(
      `\\b${name} (?:is|acts|shall act|will act|is acting|processes [\\w ]{0,60})(?: as)?(?: the| an?| [A-Z]\\w+'s)? ${role}\\b`,
      "gi",
    ),
    new RegExp(`"${name}"[^"]{0,40}"${role}"`, "gi"),
    new RegExp(`"${name}"\\)?,? (?:as |acting as |being )?(?:the |a )?${role}`, "gi"),
    new RegExp(`"${role}"[^"]{0,20}"${name}"`, "gi"),
  ];
  return forms
    .flatMap((form) => [...head.matchAll(form)].map((hit) => hit[1] ?? ""))
    .filter((found) => /^[A-Z]/.test(found))
    .map((found) => found.toLowerCase().replace(/^(?:the|der|die|das) /, ""))
    .filter((found) => !found.split(" ").some((word) => never.has(word)) && !/controller|processor|company/.test(found));
}

function placeCompany(head: string, processor: Set<string>, controller: Set<string>): void {
  const count = (form: RegExp): number => head.match(form)?.length ?? 0;
  if (count(/\bCompany\b/g) === 0) return;
  const isController =
    /company (?:is|acts as|shall be|as) (?:the |a )?(?:data )?controller|"company"[^.]{0,60}"?(?:data )?controller|company personal data/i.test(
      head,
    ) ||
    (count(/\b(?:Processor|Vendor|Supplier|Service Provider) (?:shall|will|must)\b/g) > 2 && count(/\bCustomer\b/g) < 5);
  (isController ? controller : processor).add("company");
}

function findDoer(head: string, known: ReadonlySet<string>): string | undefined {
  const counts = new Map<string, number>();
  for (const [, name = ""] of head.matchAll(
    /\b([A-Z][\w&-]{1,30}(?: (?:AI|Labs|Inc|[A-Z][a-z]+)\b){0,1}) (?:shall|will|may|must|agrees|undertakes|processes|verpflichtet|verarbeitet|stellt|informiert|unterstützt)\b/g,
  )) {
    const key = name.toLowerCase();
    if (!known.has(key) && !key.split(" ").some((word) => never.has(word))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 3 ? best[0] : undefined;
}

const companyForm =
  /\b((?:[A-ZÄÖÜ][\w&.'-]*,? ){1,5})(?:Inc\b|LLC\b|Ltd\b|LTD\b|Limited\b|PLC\b|plc\b|LLP\b|GmbH\b|AG\b|SE\b|SAS\b|SARL\b|S\.r\.l|B\.V|N\.V|BV\b|NV\b|SA\b|Oyj?\b|AB\b|ApS\b|A\/S|AS\b|Pty\b|Corp\b|Corporation\b|PBC\b|KG\b|UG\b|OÜ\b|UAB\b|S\.A\b|S\.p\.A|d\.o\.o|Kft\b|K\.K)/g;
const generic =
  /^(?:the|this|that|our|any|all|and|or|for|when|between|agreement|dpa|services?|terms|contract|addendum|schedule|annex|main|master|data|personal|platform|software|products?|website|site|app|party|parties|effective|order|gdpr|eu|uk|company|group|we|us|our|you|your|it|vendor|die|der|das|vertrag|hauptvertrag|vereinbarung)\b/;

/**
 * The parties by the names that stand behind their legal names: `Osprey Cloud Pty Ltd ("Osprey")`, `Marlow LLP (the "Firm")`. A name is
 * the processor's unless its surroundings, or the words for the other side, say that it is the controller's.
 */
function placeParties(head: string, processor: Set<string>, controller: Set<string>): void {
  const isTaken = (name: string): boolean => processor.has(name) || controller.has(name);
  const [first, ...more] = [...head.slice(0, 8000).matchAll(companyForm)];
  for (const hit of first === undefined ? [] : [first, ...more.slice(0, 3)]) {
    const behind = head.slice(hit.index + hit[0].length, hit.index + hit[0].length + 260);
    const called =
      /^[^"]{0,220}?(?:\(|hereinafter |nachfolgend |nachstehend |im folgenden )[^"()]{0,40}"([^"]{2,30})"/i.exec(behind)?.[1] ?? "";
    const short = (hit[1] ?? "").trim().split(/[ ,]/)[0] ?? "";
    const names = [called, short].map((each) => each.toLowerCase().replace(/^(?:the|der|die|das) /, ""));
    const isServed = names.some((name) => name.length > 2 && countServed(head, name) > countActs(head, name));
    const side = isServed ? "controller" : sideOf(called.toLowerCase(), behind.slice(0, 320), processor, controller);
    for (const name of names) {
      if (name.length < 3 || generic.test(name) || isTaken(name) || countOf(head, new RegExp(`\\b${escape(name)}\\b`, "gi")) < 3) continue;
      (side === "controller" ? controller : processor).add(name);
    }
  }
  for (const [, name = ""] of head.matchAll(
    /"([A-Z][\w ]{2,24})" (?:is|means|refers to|shall mean) (?:the|an?|any|each) (?:\w+ )?(?:organi[sz]ation|entity|person|company|business|party|firm|undertaking|employer)\b[^.;"]{0,60}\b(?:us(?:es|ing)|order|sign|accept|subscrib|purchas|buy|identified|named|enter|receiv|that has)/g,
  ))
    if (!isTaken(name.toLowerCase()) && !/processor/i.test(name)) controller.add(name.toLowerCase());
}

/** Whoever is informed, helped and gives instructions: `notify the Institution`, `the Practice's written instructions`. */
function placeServed(head: string, processor: ReadonlySet<string>, controller: Set<string>): void {
  const name = "((?:[A-Z][a-z]+ )?[A-Z][a-z]*)";
  const form = new RegExp(
    `\\b(?:on behalf of|instructions? of|directions of|notify|inform|tell|assist|help|support|enable|alert) (?:the )?${name}\\b|\\b(?:the )?${name}'s (?:documented |written |prior |recorded )*(?:instructions|directions|consent|approval|choice|request)`,
    "g",
  );
  const counts = new Map<string, number>();
  for (const [, one = "", other = ""] of head.matchAll(form)) {
    const key = (one || other).toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts)
    if (
      count >= 2 &&
      key.length > 2 &&
      !processor.has(key) &&
      !key.split(" ").some((word) => never.has(word)) &&
      !generic.test(key) &&
      !/subject|individual|authorit|commissioner|supervisory|article|chapter/.test(key)
    )
      controller.add(key);
}

const countServed = (head: string, name: string): number =>
  countOf(
    head,
    new RegExp(
      `\\b(?:on behalf of|instructions? of|directions of|notify|inform|tell|assist|help|support|give|provide) (?:the )?${escape(name)}\\b|\\b${escape(name)}'s (?:\\w+ )?(?:instructions|directions|consent|approval|choice|request)`,
      "gi",
    ),
  );
const countActs = (head: string, name: string): number =>
  countOf(head, new RegExp(`\\b${escape(name)} (?:shall|will|must|agrees|undertakes|[a-z]+s)\\b`, "gi"));

function sideOf(
  called: string,
  behind: string,
  processor: ReadonlySet<string>,
  controller: ReadonlySet<string>,
): "processor" | "controller" {
  if (controller.has(called)) return "controller";
  if (processor.has(called)) return "processor";
  const near = (/^.*?(?=[.;] [A-Z]|\n\n|$)/s.exec(behind)?.[0] ?? behind).toLowerCase();
  const at = (form: RegExp): number => near.search(form) + 1 || 999;
  // `… (the "Firm") is the controller and Archivex Ltd (the "Provider") …`: what is said first of it.
  const own = /\b(?:is|as|acts as|being|hereinafter)\b[^.;"]{0,30}"?(?:data )?(controller|processor)/.exec(near)?.[1];
  if (own === "controller") return "controller";
  if (own === "processor") return "processor";
  return at(/"(?:the )?(?:provider|supplier|vendor|processor|service provider|contractor)"/) <
    at(/"(?:the )?(?:customer|client|controller)"/) && called !== ""
    ? "controller"
    : "processor";
}

const escape = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const countOf = (text: string, form: RegExp): number => text.match(form)?.length ?? 0;

/** A text that says we and you instead of naming parties. */
function isPlain(head: string): boolean {
  const count = (form: RegExp): number => head.match(form)?.length ?? 0;
  return count(/\b(?:we|us)\b/gi) >= 4 && count(/\b(?:you|your)\b/gi) >= 4
    ? true
    : count(/\bwir\b/gi) >= 4 && count(/\b(?:Sie|Ihnen|Ihre[nrms]?)\b/g) >= 4;
}
