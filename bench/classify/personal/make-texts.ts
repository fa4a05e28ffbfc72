import { ibanLengths } from "../../../src/core/classify/personal/checksums/iban-lengths.rows.ts";
import { passIban } from "../../../src/core/classify/personal/checksums/pass-iban.ts";
import { recogniseCard } from "../../../src/core/classify/personal/checksums/recognise-card.ts";
import { passVin } from "../../../src/core/classify/personal/checksums/pass-vin.ts";
import { passAba } from "../../../src/core/classify/personal/checksums/pass-aba.ts";
import { passLuhn } from "../../../src/core/classify/personal/checksums/pass-luhn.ts";
import { asideNegatives, asideTemplates } from "./aside.rows.ts";
import { locales, type Locale } from "./locales.rows.ts";
import { breakId, makeId } from "./make-id.ts";
import { makeRandom, type Random } from "./make-random.ts";
import { idPhrases, negatives, templates } from "./templates.rows.ts";

export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface LabelledText {
  readonly group: "mixed" | "id" | "broken-id" | "negative";
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

function fillDigits(form: string, random: Random): string {
  return form.replace(/[#%]/g, (sign) => String(sign === "#" ? random.int(0, 9) : random.int(1, 9)));
}

function until<T>(make: () => T, passes: (value: T) => boolean): T {
  for (;;) {
    const value = make();
    if (passes(value)) return value;
  }
}

function makeName(locale: Locale, random: Random): string {
  const given = random.pick(locale.given.split("|"));
  const family = random.pick(locale.family.split("|"));
  if (locale.joined !== true) return `${given} ${family}`;
  return family + given;
}

function makeIban(country: string, random: Random): string {
  const length = ibanLengths[country] ?? 22;
  const head: Readonly<Record<string, string>> = { GB: "BARC", NL: "INGB", IT: "X" };
  const compact = until(
    () => `${country}${random.digits(2)}${head[country] ?? ""}${random.digits(length - 4 - (head[country]?.length ?? 0))}`,
    (value) => passIban(value),
  );
  return random.next() < 0.5 ? compact : (compact.match(/.{1,4}/g) ?? []).join(random.next() < 0.3 ? "\u00a0" : " ");
}

function makeCard(random: Random): string {
  const head = random.pick(["4", "51", "54", "2300", "37", "6011", "36", "3530", "6304", "6212"]);
  const length = head === "37" ? 15 : head === "36" ? 14 : 16;
  const digits = until(
    () => head + random.digits(length - head.length),
    (value) => recogniseCard(value) !== undefined,
  );
  if (random.next() < 0.4) return digits;
  const groups = length === 15 ? /(.{4})(.{6})(.{5})/ : length === 14 ? /(.{4})(.{6})(.{4})/ : /(.{4})(.{4})(.{4})(.{4})/;
  return digits.replace(groups, (_, ...parts: string[]) => parts.slice(0, length === 16 ? 4 : 3).join(random.next() < 0.6 ? " " : "-"));
}

function makeDob(random: Random): string {
  const [d, m, y] = [random.int(13, 28), random.int(1, 12), random.int(1948, 2003)];
  const two = (value: number): string => String(value).padStart(2, "0");
  return random.pick([`${two(d)}.${two(m)}.${y}`, `${y}-${two(m)}-${two(d)}`, `${two(d)}/${two(m)}/${y}`, `${two(d)}-${two(m)}-${y}`]);
}

function makeEmail(random: Random): string {
  const local = random.pick(["j.marlowe", "tess_arden", "okoro", "m-velasco+promo", "svk.holm", "rlindqvist", "a.b.cortez", "nadia.k"]);
  return `${local}${random.int(1, 99)}@${random.pick(["gmail.com", "web.de", "orange.fr", "uol.com.br", "mail.ru", "wp.pl", "acme-group.co.uk", "firma.example-shop.de"])}`;
}

type Maker = (random: Random, argument: string, locale: Locale) => { readonly text: string; readonly type: string };

const makers: Readonly<Record<string, Maker>> = {
  name: (random, _, locale) => ({ text: makeName(locale, random), type: "person" }),
  given: (random, _, locale) => ({ text: random.pick(locale.given.split("|")), type: "person" }),
  addr: (random, _, locale) => ({ text: fillDigits(random.pick(locale.addresses), random), type: "address" }),
  phone: (random, _, locale) => ({ text: fillDigits(random.pick(locale.phones), random), type: "phone" }),
  email: (random) => ({ text: makeEmail(random), type: "email" }),
  emailobf: (random) => ({ text: `nora.fenn${random.int(1, 99)} [at] posteo [dot] de`, type: "email" }),
  dob: (random) => ({ text: makeDob(random), type: "dob" }),
  dobja: (random) => ({ text: `${random.int(1950, 2002)}年${random.int(1, 12)}月${random.int(1, 28)}日`, type: "dob" }),
  iban: (random, country) => ({ text: makeIban(country, random), type: "iban" }),
  bic: (random) => ({ text: random.pick(["DEUTDEFF500", "BNPAFRPP", "COBADEFFXXX", "INGBNL2A", "BCITITMM"]), type: "bic" }),
  card: (random) => ({ text: makeCard(random), type: "credit-card" }),
  cardfull: (random) => ({ text: makeCard(random).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))), type: "credit-card" }),
  exp: (random) => ({ text: `${String(random.int(1, 12)).padStart(2, "0")}/${random.int(27, 33)}`, type: "card-expiry" }),
  cvv: (random) => ({ text: `${random.int(100, 999)}`, type: "cvv" }),
  ip: (random) => ({
    text: `${random.pick([81, 92, 145, 201, 5])}.${random.int(20, 250)}.${random.int(1, 250)}.${random.int(1, 250)}`,
    type: "ip-address",
  }),
  mac: (random) => ({ text: `3c:22:fb:${random.int(10, 99)}:a${random.int(0, 9)}:${random.int(10, 99)}`, type: "mac-address" }),
  imei: (random) => ({ text: until(() => `35${random.digits(13)}`, passLuhn), type: "imei" }),
  vin: (random) => ({
    text: until(
      () => `1HGCM8263${random.int(0, 9)}A${random.digits(6)}`.replace(/^(.{8})./, `$1${random.pick([..."0123456789X"])}`),
      passVin,
    ),
    type: "vin",
  }),
  aba: (random) => ({ text: until(() => `0${random.int(1, 9)}${random.digits(7)}`, passAba), type: "us-aba" }),
  acct: (random) => ({ text: random.digits(random.int(8, 12)).replace(/^0/, "4"), type: "bank-account" }),
  acct8: (random) => ({ text: `7${random.digits(7)}`, type: "bank-account" }),
  passport: (random) => ({
    text: random.pick([`C${random.digits(8)}`, random.digits(9).replace(/^0/, "5"), `AB${random.digits(7)}`]),
    type: "passport",
  }),
  dl: (random) => ({ text: `${random.pick(["D", "S", "F"])}${random.digits(7)}`, type: "driver-license" }),
  emp: (random) => ({ text: random.pick([`E${random.digits(5)}`, `${random.int(10000, 99999)}`]), type: "employee-id" }),
  mrn: (random) => ({ text: `${random.int(1000000, 99999999)}`, type: "mrn" }),
  wallet: () => ({ text: "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", type: "crypto-wallet" }),
  plate: (random, country) => ({
    text:
      country === "uk"
        ? `LD${random.int(10, 73)} KXR`
        : country === "de"
          ? `HH-KP ${random.int(100, 9999)}`
          : `8ABC${random.int(100, 999)}`,
    type: "license-plate",
  }),
  med: (_, term) => ({ text: term, type: "medical" }),
  id: (random, type) => ({ text: makeId(type, random), type }),
};

/** A value of a type that has no national id form: `card`, `iban:DE`, `vin` …; undefined for others. */
export function makeValue(slot: string, argument: string, random: Random): string | undefined {
  const locale = locales[0];
  return locale === undefined ? undefined : makers[slot]?.(random, argument, locale).text;
}

function fill(template: string, locale: Locale, random: Random): { text: string; spans: LabelledSpan[] } {
  const spans: LabelledSpan[] = [];
  let text = "";
  let from = 0;
  for (const slot of template.matchAll(/\{(\w+)(?::([^}]+))?\}/g)) {
    text += template.slice(from, slot.index);
    const made = makers[slot[1] ?? ""]?.(random, slot[2] ?? "", locale);
    if (made === undefined) throw new Error(`expected a known slot, met ${slot[0]}`);
    spans.push({ start: text.length, end: text.length + made.text.length, type: made.type });
    text += made.text;
    from = slot.index + slot[0].length;
  }
  return { text: text + template.slice(from), spans };
}

/**
 * Labelled texts from a seed: every template `rounds` times, each id phrase valid and broken, and the hard negatives.
 * `isAside` takes the texts that nothing was tuned on.
 */
export function makeTexts(seed: number, rounds: number, isAside = false): LabelledText[] {
  const random = makeRandom(seed);
  const made: LabelledText[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [ids, template] of isAside ? asideTemplates : templates) {
      const locale = locales.find(({ id }) => id === ids);
      if (locale !== undefined) made.push({ group: "mixed", ...fill(template, locale, random) });
    }
    for (const [type, phrases] of Object.entries(idPhrases)) {
      const phrase = random.pick(phrases);
      const value = makeId(type, random);
      const start = phrase.indexOf("{}");
      made.push({ group: "id", text: phrase.replace("{}", value), spans: [{ start, end: start + value.length, type }] });
      const broken = breakId(type, random);
      if (broken !== undefined) made.push({ group: "broken-id", text: random.pick(phrases).replace("{}", broken), spans: [] });
    }
    for (const negative of isAside ? asideNegatives : negatives)
      made.push({ group: "negative", text: fillDigits(negative, random), spans: [] });
  }
  return made;
}
