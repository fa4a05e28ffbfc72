import { passLuhn } from "../checksums/pass-luhn.ts";
import { weighDigits } from "../checksums/weigh-digits.ts";
import type { NationalIdKind } from "./national-id-kind.ts";
import { hasDmy, hasYmd } from "./passes-birth-date.ts";

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const hetuLetters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/** Two-pass modulus 11 of Estonia and Lithuania (EVS 585; LR gyventojų registro įstatymas). */
export function passTwoPass11(id: string): boolean {
  let rest = weighDigits(id, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  if (rest === 10) rest = weighDigits(id, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return (rest === 10 ? 0 : rest) === digit(id, 10);
}

function passBaltic(id: string): boolean {
  return digit(id, 0) >= 1 && digit(id, 0) <= 8 && hasYmd(id, 1) && passTwoPass11(id);
}

/** Day may carry +40 (D number), month +40 (H number) or +80 (since 2032 and synthetic): Skatteetaten. */
function passNorwegian(id: string): boolean {
  const dated = hasDmy(
    id,
    0,
    (m) => (m > 80 ? m - 80 : m > 40 ? m - 40 : m),
    (d) => (d > 40 ? d - 40 : d),
  );
  return (
    dated && weighDigits(id, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 && weighDigits(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** Modulus 11 is promised only for births before October 2007, and not for 1 January of some years (CPR-kontoret). */
function passDanish(id: string): boolean {
  if (!hasDmy(id)) return false;
  const year = Number(id.slice(4, 6));
  const bornSince2007 = digit(id, 6) >= 4 && year >= 7 && year <= 36;
  const exhausted = id.startsWith("0101") && year >= 60;
  return bornSince2007 || exhausted || weighDigits(id, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Personnummer and samordningsnummer (day + 60): Luhn over the last ten digits (Skatteverket SKV 704). */
function passSwedish(id: string): boolean {
  const short = id.slice(-10);
  return hasYmd(short, 0, undefined, (d) => (d > 60 ? d - 60 : d)) && passLuhn(short);
}

function passFinnish(id: string): boolean {
  return hasDmy(id) && hetuLetters[Number(id.slice(0, 6) + id.slice(7, 10)) % 31] === id[10]?.toUpperCase() && Number(id.slice(7, 10)) > 1;
}

function passIcelandic(id: string): boolean {
  const person = hasDmy(id, 0, undefined, (d) => (d > 40 ? d - 40 : d));
  return person && /[089]$/.test(id) && weighDigits(id, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

function passLatvian(id: string): boolean {
  if (id.startsWith("32")) return true;
  const sum = weighDigits(id, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9]);
  return hasDmy(id) && ((1 + sum) % 11) % 10 === digit(id, 10);
}

/** Nordic and Baltic personal numbers. */
export const nordicBalticIds: readonly NationalIdKind[] = [
  {
    type: "se-pnr",
    form: /^(?:1[89]|20)?\d{10}$/,
    check: passSwedish,
    words:
      "personnummer|personnr|pers nr|samordningsnummer|pnr|svenskt personnummer|swedish personal number|swedish personal identity number|personal identity number",
    alone: /^(?:(?:19|20)\d{6}|\d{6})[-+]\d{4}$/,
    aloneSizes: [10, 12],
  },
  {
    type: "no-fnr",
    form: /^\d{11}$/,
    check: passNorwegian,
    words:
      "fodselsnummer|fodselsnr|fodsels og personnummer|d nummer|dnummer|fnr|personnummer|norwegian national id|norwegian national identity number|norsk personnummer",
    alone: /^\d{6}[ -]\d{5}$/,
    aloneSizes: [11],
  },
  {
    type: "dk-cpr",
    form: /^\d{10}$/,
    check: passDanish,
    words: "cpr|cpr nr|cpr nummer|cprnr|cpr number|personnummer|personnr|dansk personnummer|danish cpr",
  },
  {
    type: "fi-hetu",
    asWritten: true,
    form: /^\d{6}[-+A-FU-Ya-fu-y]\d{3}[0-9A-Ya-y]$/,
    check: passFinnish,
    words:
      "hetu|henkilotunnus|henkilotunnukseni|henkilotunnuksesi|sotu|sosiaaliturvatunnus|henkilotunnuksen|personbeteckning|finnish personal identity code|personal identity code",
    alone: /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/,
    aloneSizes: [10, 11],
  },
  { type: "is-kt", form: /^\d{10}$/, check: passIcelandic, words: "kennitala|kennitolu|kt" },
  {
    type: "ee-ik",
    form: /^\d{11}$/,
    check: passBaltic,
    words: "isikukood|isikukoodi|isikukoodiga|ik|id kood|estonian personal code|estonian id code|personal code",
  },
  {
    type: "lt-ak",
    form: /^\d{11}$/,
    check: (id) => digit(id, 0) >= 3 && digit(id, 0) <= 6 && passBaltic(id),
    words: "asmens kodas|asmens kodo|asm kodas|a k|lithuanian personal code",
  },
  {
    type: "lv-pk",
    form: /^\d{11}$/,
    check: passLatvian,
    words: "personas kods|personas kodu|personas koda|pers kods|latvian personal code",
  },
];
