import type { Judgement } from "./judge-clause.ts";
import type { ReadUnit } from "./read-agreement-text.ts";

/** Each part has a longest length, here and in contacts: a long run of letters is tried from each of them. */
const legalName =
  /\b(?:Municipality|City|University|Ministry|County|Borough|Region|Gemeinde|Stadt|Landkreis|Universität|Stiftung|Klinikum)(?: of| der| für)? [A-ZÄÖÜ][\wäöüß]+|\b[A-ZÄÖÜ]\w+ (?:University|Council|Foundation|Trust|Hospital|College)\b|\b[A-ZÄÖÜ][\w&.'-]{0,60}(?:,? [A-ZÄÖÜ&][\w&.'-]{0,60}){0,4},? (?:Inc\b|LLC|L\.L\.C|Ltd|LTD|Limited|LIMITED|INC\b|PLC|plc|GmbH|AG\b|SE\b|SAS|S\.A\.S?|SARL|S\.r\.l|B\.V|N\.V|BV\b|NV\b|SA\b|SRL\b|Oy\b|AB\b|ApS|A\/S|Pty|Corp|Corporation|PBC|LP\b|LLP|KG\b|UG\b|e\.V|PartG(?: mbB)?|mbB|OHG|GbR|AS\b|Oyj|S\.p\.A|d\.o\.o|OÜ|UAB|Sp\. z o\.o|K\.K|eG\b|S\.L|Co\.|Kft|s\.r\.o)/;
const contact =
  /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]+|\b\d{1,5} [A-ZÄÖÜ][\w.]{1,40}(?: [A-Z][\w.]{1,40}){0,8} (?:Street|St\b|Road|Rd\b|Avenue|Ave|Lane|Drive|Way|Boulevard|Blvd|Quay|Square|Court|Place|Floor|Plaza|Row|Close)|(?:[A-ZÄÖÜ][\wäöüß.-]{1,40}[ -]?(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|damm|ring|ufer)|[a-zäöü]{1,40}(?:stra(?:ß|ss)e|str\.)) \d|\b\d{4,5} [A-ZÄÖÜ][a-zäöü]{2,}|registered office at/i;
const blank = /\[[^\]]*\]|_{3,}|\.{4,}|…{2,}|\{\{|<[A-Z ]+>/;

const words = {
  controller: /<c>/,
  processor: /<p>/,
} as const;

/**
 * Whether a party is named: `satisfied` with a legal name and a contact beside its role, `partial` by role or name only,
 * `absent` when the text has no such role. A blank to fill in is no name.
 */
export function judgeParty(party: "controller" | "processor", units: readonly ReadUnit[]): Judgement {
  const role = words[party];
  const other = words[party === "controller" ? "processor" : "controller"];
  let named: ReadUnit | undefined;
  let byRole: ReadUnit | undefined;
  for (const [index, unit] of units.entries()) {
    if (!role.test(unit.own) && !(party === "processor" && isFacingReader(unit))) continue;
    if (
      byRole === undefined &&
      !unit.isHeading &&
      /(?:\bis\b|\bare\b|acts?|acting|between|means|ist\b|als\b|zwischen|\bas\b|by and|:|\(")/.test(unit.own)
    )
      byRole = unit;
    if (blank.test(unit.text)) continue;
    const around = units
      .slice(index, index + 4)
      .map(({ text, own }) => (other.test(own) && !role.test(own) ? "" : text))
      .join("\n");
    const side = nearestSide(unit, party);
    if (side === undefined || !(legalName.test(side) || isNamedEntry(unit))) continue;
    named ??= unit;
    if (contact.test(side) || (isEntry(unit) && contact.test(around))) return { status: "satisfied", unit };
  }
  const given = findByContact(role, units);
  if (given !== undefined) return { status: "satisfied", unit: given };
  const unit = named ?? byRole;
  return unit === undefined ? { status: "absent", unit: undefined } : { status: "partial", unit };
}

const mail = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]+/g;
const between = " ¶ ";

/**
 * `… dpo@garrigue.example, the "Client"`, `Controller(s): Name: … Contact: dpo@…`: a contact whose role stands right behind it, or as
 * the title before it, with no other contact or party between.
 */
function findByContact(role: RegExp, units: readonly ReadUnit[]): ReadUnit | undefined {
  const starts: number[] = [];
  let text = "";
  for (const { own } of units.slice(0, 2000)) {
    starts.push(text.length);
    text += `${own.slice(0, 1500)}${between}`;
  }
  for (const hit of text.matchAll(mail)) {
    const behind = text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 170).replaceAll(between, " ");
    const after =
      /^[^@<]{0,120}?(?:\(|"|hereinafter|referred to as|as (?:the |a )?|\bis (?:the |a )?|nachfolgend|im folgenden|, the )[^@<]{0,50}(<[pc]>)/.exec(
        behind,
      )?.[1];
    const before =
      text
        .slice(Math.max(0, hit.index - 420), hit.index)
        .split("@")
        .at(-1) ?? "";
    const title = /(?:^|¶ ?|\bbetween |\band |\d[.)] ?)[^¶<>]{0,25}(<[pc]>)(?:\(s\))?[^¶<>a-z]{0,4}(?::|\||¶| is | \()(?![^]*<[pc]>)/.exec(
      before,
    )?.[1];
    const said = after ?? title;
    if (said === undefined || !role.test(said)) continue;
    const unit = units[starts.findLastIndex((start) => start <= hit.index)];
    if (unit !== undefined && !blank.test(unit.text)) return unit;
  }
  return undefined;
}

/** `Controller: ACME Ltd, …` or a table row. */
function isEntry({ own }: ReadUnit): boolean {
  return own.length < 300 && /^[^.]{0,30}<[pc]>[^.]{0,20}(?::|\|)/.test(own);
}

/** `between you … and ACME Ltd, …`: the reader is the customer, the company the other side. */
function isFacingReader({ own, text }: ReadUnit): boolean {
  return /\bbetween <c>/.test(own) && /\bbetween you\b/i.test(text);
}

/** `Controller: Lindau Library, Am Hafen 1, it@…`: a name without a legal form, with its contact. */
function isNamedEntry(unit: ReadUnit): boolean {
  return isEntry(unit) && /(?::|\|) ?[A-ZÄÖÜ][\wäöüß&.'-]+ [A-ZÄÖÜ]/.test(unit.text) && /@/.test(unit.text);
}

/** The words before `("Customer")` back to the last party, or the words after `Controller:`. */
function nearestSide(unit: ReadUnit, party: "controller" | "processor"): string | undefined {
  if (isEntry(unit)) return unit.text;
  const names =
    party === "controller"
      ? /controller|customer|client|auftraggeber|verantwortlich|kunde/i
      : /processor|provider|supplier|vendor|auftragnehmer|auftragsverarbeiter|anbieter|dienstleister/i;
  const role = party === "controller" ? "<c>" : "<p>";
  const canonical = [...unit.own.matchAll(/\((?:[^()]{0,60})"([^"()]{1,40})"[^()]{0,60}\)/g)].map(([, name]) => name);
  for (const [index, defined] of [...unit.text.matchAll(/\((?:[^()]{0,60})"([^"()]{2,40})"[^()]{0,60}\)/g)].entries()) {
    if (
      !names.test(defined[0]) &&
      canonical[index] !== role &&
      !(
        party === "processor" &&
        legalName.test(
          unit.text
            .slice(Math.max(0, defined.index - 200), defined.index)
            .split(/"\)/)
            .at(-1) ?? "",
        ) &&
        !/customer|client|controller/i.test(defined[0]) &&
        !/agreement|dpa|addendum|services|terms/i.test(defined[0])
      )
    )
      continue;
    const before = unit.text.slice(Math.max(0, defined.index - 260), defined.index);
    const cut = Math.max(before.lastIndexOf('")'), before.search(/\bbetween\b/i), before.lastIndexOf(" and between "));
    return cut > 0 ? before.slice(cut) : before;
  }
  const names2 = unit.text.match(new RegExp(legalName, "g")) ?? [];
  // `us, Larkspur Ltd, 12 Mill Lane … (we are the processor)`, `"Provider" means …`: one company stands in the sentence, and whose it is.
  const isSaid =
    /<p>[^.]{0,30}(?:are|is|means|acting as)\b|acting\sas\s(?:a |the )?<p>|contract with [^.]{0,80}|\(<p>\)|between [^.]{0,30}(?:<p>)?.{0,160} and (?:the |each )?<c>/;
  // A vendor's own text names itself; the customer is whoever signs.
  const isOwn = /<p>/.test(unit.own) && contact.test(unit.text) && !/\("<c>"\)/.test(unit.own.replace(/<p>.*/, ""));
  // `… (the Customer)`, `… hereinafter "Principal"`: one company, then what it is called.
  const called = new RegExp(`(?:\\((?:the |hereinafter )?|hereinafter (?:referred to as |called )?(?:the )?)["']?${role}["']?`);
  const first = names2[0]?.toLowerCase().split(/[ ,]/)[0] ?? "";
  const before = unit.own.slice(0, called.exec(unit.own)?.index ?? 0);
  if (names2.length === 1 && before.includes(first)) return unit.text;
  if (party === "processor" && names2.length === 1 && isFacingReader(unit)) return unit.text;
  return party === "processor" && names2.length === 1 && (isSaid.test(unit.own) || isOwn) ? unit.text : undefined;
}
