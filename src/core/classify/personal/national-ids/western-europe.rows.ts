import { isDate } from "../checksums/is-date.ts";
import { passLuhn } from "../checksums/pass-luhn.ts";
import { passMod11And10 } from "../checksums/pass-iso7064.ts";
import { passVerhoeff } from "../checksums/pass-verhoeff.ts";
import { remainderOf } from "../checksums/remainder-of.ts";
import { weighDigits } from "../checksums/weigh-digits.ts";
import type { NationalIdKind } from "./national-id-kind.ts";
import { hasDmy, hasLongYmd } from "./passes-birth-date.ts";

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** One digit stands two or three times among the first ten, no other twice (BZSt, § 139b AO). */
function passSteuerId(id: string): boolean {
  const counts = new Uint8Array(10);
  for (let i = 0; i < 10; i++) counts[digit(id, i)] = (counts[digit(id, i)] ?? 0) + 1;
  const repeats = counts.filter((count) => count > 1);
  return id[0] !== "0" && repeats.length === 1 && (repeats[0] ?? 0) <= 3 && passMod11And10(id);
}

/** Pension number: the letter becomes two digits, digit sums of the weighted products mod 10 (VKVV § 4). */
function passSvnr(id: string): boolean {
  const letter = String(id.charCodeAt(8) - 64).padStart(2, "0");
  const digits = id.slice(0, 8) + letter + id.slice(9, 11);
  let sum = 0;
  [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].forEach((weight, i) => {
    const product = digit(digits, i) * weight;
    sum += (product % 10) + Math.floor(product / 10);
  });
  return hasDmy(id, 2, undefined, (d) => (d > 50 ? d - 50 : d)) && sum % 10 === digit(id, 11);
}

/** ICAO 9303 weights 7-3-1 over the serial, letters 10 to 35; nine characters alone carry no check digit. */
function passPerso(id: string): boolean {
  if (id.length === 9) return /[0-9].*[0-9]/.test(id);
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += parseInt(id[i] ?? "0", 36) * ([7, 3, 1][i % 3] ?? 0);
  return sum % 10 === digit(id, 9);
}

function passAustrian(id: string): boolean {
  const month = Number(id.slice(6, 8));
  const day = Number(id.slice(4, 6));
  const dated = isDate(Number(id.slice(8)), month > 12 && month < 16 ? 1 : month, day);
  return dated && id[0] !== "0" && (weighDigits(id, [3, 7, 9]) + weighDigits(id, [5, 8, 4, 2, 1, 6], 4)) % 11 === digit(id, 3);
}

function passAhv(id: string): boolean {
  return weighDigits(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

/** Corsica's 2A and 2B count as 19 and 18 (INSEE, NIR). */
function passNir(id: string): boolean {
  const month = Number(id.slice(3, 5));
  const digits = id.slice(0, 13).replace("2A", "19").replace("2B", "18");
  const known = (month >= 1 && month <= 12) || month >= 20;
  return known && /^[12-478]/.test(id) && Number(id.slice(13)) === 97 - remainderOf(digits, 97);
}

/** From 2000 the nine digits are preceded by a 2; the month may carry +20 or +40 (bis number). */
function passBelgian(id: string): boolean {
  const month = Number(id.slice(2, 4)) % 20;
  const check = Number(id.slice(9));
  const day = Number(id.slice(4, 6));
  const old = 97 - remainderOf(id.slice(0, 9), 97);
  const young = 97 - remainderOf(`2${id.slice(0, 9)}`, 97);
  return month <= 12 && day <= 31 && id.slice(6, 9) !== "000" && (check === old || check === young);
}

function passBsn(id: string): boolean {
  const nine = id.padStart(9, "0");
  return Number(nine) > 9_999_999 && (weighDigits(nine, [9, 8, 7, 6, 5, 4, 3, 2]) - digit(nine, 8)) % 11 === 0;
}

function passLuxembourg(id: string): boolean {
  return hasLongYmd(id) && passLuhn(id.slice(0, 12)) && passVerhoeff(id.slice(0, 11) + id[12]);
}

function passNhs(id: string): boolean {
  const rest = (11 - (weighDigits(id, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return rest === digit(id, 9) && !/^(\d)\1+$/.test(id);
}

/** Unique taxpayer reference: check digit first, modulus 11 through a table (HMRC). */
function passUtr(id: string): boolean {
  return "21987654321"[weighDigits(id, [6, 7, 8, 9, 10, 5, 4, 3, 2], 1) % 11] === id[0];
}

function passPps(id: string): boolean {
  const second = id[8] === undefined || id[8] === "W" ? 0 : id.charCodeAt(8) - 64;
  return "WABCDEFGHIJKLMNOPQRSTUV"[(weighDigits(id, [8, 7, 6, 5, 4, 3, 2]) + second * 9) % 23] === id[7];
}

/** Germany, Austria, Switzerland, France, Benelux, United Kingdom and Ireland. */
export const westernEuropeIds: readonly NationalIdKind[] = [
  {
    type: "de-steuerid",
    form: /^\d{11}$/,
    check: passSteuerId,
    words:
      "steuer id|steuerid|steuer identifikationsnummer|steueridentifikationsnummer|steuerliche identifikationsnummer|idnr|id nr|identifikationsnummer|steuer idnr|steuernummer|steuer nr|tin|german tax id|tax id|steuer identnummer",
    alone: /^\d{2} \d{3} \d{3} \d{3}$/,
    aloneSizes: [11],
  },
  {
    type: "de-svnr",
    form: /^\d{8}[A-Z]\d{3}$/,
    check: passSvnr,
    words:
      "sozialversicherungsnummer|sv nummer|sv nr|svnr|rentenversicherungsnummer|versicherungsnummer|rv nummer|rvnr|rv nr|sozialversicherungs nr|sozialvers nr|renten nr|german social security number|sozialversicherungsnr",
    alone: /^\d{2} ?\d{6} ?[A-Z] ?\d{3}$/,
    aloneSizes: [12],
  },
  {
    type: "de-perso",
    form: /^[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\d?$/,
    check: passPerso,
    words:
      "personalausweis|personalausweisnummer|personalausweis nr|personalausweisnr|ausweisnummer|ausweis nr|ausweisnr|perso|perso nr|persoausweis|ausweis|personalausweis nummer|german id card|id card|idcard|ausweisdokument",
  },
  {
    type: "at-svnr",
    form: /^\d{10}$/,
    check: passAustrian,
    words:
      "sozialversicherungsnummer|sv nummer|sv nr|svnr|svnummer|versicherungsnummer|vsnr|vers nr|austrian social security number|sozialversicherungsnr|e card nummer|sozialvers nr",
    alone: /^\d{4}[ -]\d{6}$/,
    aloneSizes: [10],
  },
  {
    type: "ch-ahv",
    form: /^756\d{10}$/,
    check: passAhv,
    words:
      "ahv|ahv nummer|ahv nr|ahvnr|ahv n13|sozialversicherungsnummer|avs|numero avs|no avs|n avs|ahv avs|avs nr|swiss social security number|numero ahv",
    alone: /^756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}$/,
    aloneSizes: [13],
  },
  {
    type: "fr-nir",
    form: /^\d{5}(?:\d{2}|2[AB])\d{8}$/,
    check: passNir,
    words:
      "nir|numero de securite sociale|no de securite sociale|n de securite sociale|securite sociale|secu|numero de secu|n secu|no secu|numero secu|nss|numero ss|n ss|carte vitale|immatriculation|french social security number",
    alone: /^[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}$/,
    aloneSizes: [15],
  },
  {
    type: "be-nrn",
    form: /^\d{11}$/,
    check: passBelgian,
    words:
      "rijksregisternummer|rijksregister|rijksregisternr|rrn|rr nr|insz|niss|numero de registre national|registre national|numero national|nn|nrn|nationaal nummer|no registre national|n registre national|nummer rijksregister|n national|belgian national number|national register number",
    alone: /^\d{2}\.\d{2}\.\d{2}[- ]\d{3}[. ]\d{2}$/,
    aloneSizes: [11],
  },
  {
    type: "nl-bsn",
    form: /^\d{8,9}$/,
    check: passBsn,
    words:
      "bsn|bsn nummer|bsn nr|burgerservicenummer|burger service nummer|sofinummer|sofi nummer|dutch bsn|citizen service number|bsnnummer",
  },
  {
    type: "lu-id",
    form: /^\d{13}$/,
    check: passLuxembourg,
    words: "matricule|matricule national|numero matricule|matricule nationale|lu id|luxembourg matricule",
  },
  {
    type: "uk-nhs",
    form: /^\d{10}$/,
    check: passNhs,
    words: "nhs|nhs number|nhs no|nhs num|nhs nr|nhs id|national health service number|nhsnumber",
  },
  {
    type: "uk-nino",
    form: /^(?!BG|GB|NK|KN|NT|TN|ZZ|[DFIQUV]|.[DFIQUVO])[A-Z]{2}\d{6}[A-D]$/,
    check: () => true,
    words:
      "ni number|nino|ni no|national insurance|national insurance number|ni|national insurance no|nat ins|nat ins no|ni num|n i number|nationalinsurance",
    alone: /^[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/,
    aloneSizes: [9],
  },
  { type: "uk-utr", form: /^\d{10}$/, check: passUtr, words: "utr|utr number|unique taxpayer reference|tax reference|self assessment utr" },
  {
    type: "ie-pps",
    form: /^\d{7}[A-W][A-IW]?$/,
    check: passPps,
    words: "pps|pps number|pps no|ppsn|ppsn number|personal public service number|uimhir psp|irish pps",
  },
];
