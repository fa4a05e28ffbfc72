import { passLuhn } from "../checksums/pass-luhn.ts";
import { passMod11And10 } from "../checksums/pass-iso7064.ts";
import { weighDigits } from "../checksums/weigh-digits.ts";
import type { NationalIdKind } from "./national-id-kind.ts";
import { hasDmy } from "./passes-birth-date.ts";

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const dniLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Odd/even table mod 26; the seven digits may be letters by omocodia (D.M. 23/12/1976). */
function passCodiceFiscale(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const code = id.charCodeAt(i);
    const value = code >= 65 ? code - 65 : code - 48;
    sum += i % 2 === 0 ? (oddValues[value] ?? 0) : value;
  }
  const plain = [...id.slice(9, 11)].map((c) => "LMNPQRSTUV".indexOf(c)).map((v, i) => (v < 0 ? id[9 + i] : v));
  const day = Number(plain.join(""));
  return ((day >= 1 && day <= 31) || (day >= 41 && day <= 71)) && id.charCodeAt(15) - 65 === sum % 26;
}

/** Spanish company code: control digit or letter by entity type (Orden EHA/451/2008). */
function passCif(id: string): boolean {
  let sum = 0;
  for (let i = 1; i < 8; i++) {
    const value = digit(id, i) * (i % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  const control = (10 - (sum % 10)) % 10;
  const last = id[8] ?? "";
  return last === String(control) || last === "JABCDEFGHI"[control];
}

function passPortuguese(id: string): boolean {
  const rest = 11 - (weighDigits(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (rest > 9 ? 0 : rest) === digit(id, 8);
}

function passAfm(id: string): boolean {
  return id !== "000000000" && (weighDigits(id, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digit(id, 8);
}

/** Unique master citizen number of the former Yugoslav states: DDMMYYY, region, serial, modulus 11. */
function passEmso(id: string): boolean {
  const rest = weighDigits(id, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  const year = Number(id.slice(4, 7));
  const dated = hasDmy(id.slice(0, 4) + id.slice(5, 7)) && (year < 100 || year > 850);
  return dated && rest !== 1 && (11 - rest) % 11 === digit(id, 12);
}

function passTurkish(id: string): boolean {
  const odd = digit(id, 0) + digit(id, 2) + digit(id, 4) + digit(id, 6) + digit(id, 8);
  const even = digit(id, 1) + digit(id, 3) + digit(id, 5) + digit(id, 7);
  return (((odd * 7 - even) % 10) + 10) % 10 === digit(id, 9) && (odd + even + digit(id, 9)) % 10 === digit(id, 10);
}

function passTurkishTax(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const shifted = (digit(id, i) + 9 - i) % 10;
    const power = (shifted * 2 ** (9 - i)) % 9;
    sum += shifted !== 0 && power === 0 ? 9 : power;
  }
  return (10 - (sum % 10)) % 10 === digit(id, 9);
}

/** Albanian NID: letter for the decade, YMMDD with sex in the month, serial and check letter (mod 23). */
function passAlbanian(id: string): boolean {
  const month = Number(id.slice(2, 4)) % 50;
  return month >= 1 && month <= 12 && Number(id.slice(4, 6)) <= 31;
}

const emsoForm = /^\d{13}$/;

/** Iberia, Italy, Greece, Cyprus, Malta, the Adriatic and Turkey. */
export const southernEuropeIds: readonly NationalIdKind[] = [
  {
    type: "es-dni",
    form: /^\d{7,8}[A-HJ-NP-TV-Z]$/,
    check: (id) => id[id.length - 1] === dniLetters[Number(id.slice(0, -1)) % 23] && Number(id.slice(0, -1)) > 9999,
    words:
      "dni|nif|d n i|n i f|documento nacional de identidad|numero de dni|dni nif|carnet de identidad|dni n|spanish id|documento de identidad",
    alone: /^\d{8}-?[A-HJ-NP-TV-Z]$/,
    aloneSizes: [9],
  },
  {
    type: "es-nie",
    form: /^[XYZ]\d{7}[A-HJ-NP-TV-Z]$/,
    check: (id) => id[8] === dniLetters[Number("XYZ".indexOf(id[0] ?? "") + id.slice(1, 8)) % 23],
    words:
      "nie|n i e|numero de identidad de extranjero|numero de identificacion de extranjero|nie numero|tarjeta de residencia|dni|nif|dni nie",
    alone: /^[XYZ]-?\d{7}-?[A-HJ-NP-TV-Z]$/,
    aloneSizes: [9],
  },
  { type: "es-cif", form: /^[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]$/, check: passCif, words: "cif|c i f|nif" },
  {
    type: "pt-nif",
    form: /^[1-35689]\d{8}$/,
    check: passPortuguese,
    words:
      "nif|contribuinte|n contribuinte|no contribuinte|numero de contribuinte|numero de identificacao fiscal|nipc|numero fiscal|n de contribuinte|no de contribuinte|portuguese nif|identificacao fiscal",
  },
  {
    type: "it-cf",
    form: /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/,
    check: passCodiceFiscale,
    words: "codice fiscale|c f|cf|cod fiscale|cod fisc|codicefiscale|italian fiscal code|fiscal code|tax code|taxcode",
    alone: /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/i,
    aloneSizes: [16],
  },
  {
    type: "it-piva",
    form: /^\d{11}$/,
    check: passLuhn,
    words: "partita iva|p iva|piva|p i|part iva",
  },
  {
    type: "gr-amka",
    form: /^\d{11}$/,
    check: (id) => hasDmy(id) && passLuhn(id),
    words: "αμκα|α μ κ α|amka|αριθμος μητρωου κοινωνικης ασφαλισης|greek amka",
  },
  { type: "gr-afm", form: /^\d{9}$/, check: passAfm, words: "αφμ|α φ μ|afm|αριθμος φορολογικου μητρωου" },
  {
    type: "hr-oib",
    form: /^\d{11}$/,
    check: passMod11And10,
    words: "oib|oib broj|osobni identifikacijski broj|osobni identifikacijski|croatian oib|oibom",
  },
  {
    type: "si-emso",
    form: emsoForm,
    check: (id) => passEmso(id) && id.slice(7, 9) === "50",
    words: "emso|emso st|enotna maticna stevilka",
  },
  {
    type: "rs-jmbg",
    form: emsoForm,
    check: passEmso,
    words: "jmbg|јмбг|maticni broj|jedinstveni maticni broj|jedinstveni maticni broj gradana|матични број|jmb",
  },
  { type: "mk-embg", form: emsoForm, check: passEmso, words: "embg|ембг|матичен број|единствен матичен број" },
  { type: "al-nid", form: /^[A-T]\d{8}[A-W]$/, check: passAlbanian, words: "nid|numri personal|numri i identitetit|leternjoftim" },
  {
    type: "tr-tckn",
    form: /^[1-9]\d{10}$/,
    check: passTurkish,
    words:
      "tc kimlik|tc kimlik no|t c kimlik|t c kimlik no|tckn|tc no|t c no|kimlik no|kimlik numarasi|tc kimlik numarasi|kimlik numaram|tc kimlik numaram|tcno|turkish id|turkish id number|tc",
  },
  { type: "tr-vkn", form: /^\d{10}$/, check: passTurkishTax, words: "vkn|vergi no|vergi numarasi|vergi kimlik no|vergi kimlik numarasi" },
  { type: "cy-tic", form: /^[0-9]\d{7}[A-Z]$/, check: () => true, words: "tic|αφτ|φορολογικη ταυτοτητα" },
  { type: "mt-id", form: /^\d{6,7}[MGAPLHBZ]$/, check: () => true, words: "id card no|karta tal identita|numru tal karta|maltese id" },
  { type: "ad-nrt", form: /^[A-Z]\d{6}[A-Z]$/, check: () => true, words: "nrt|numero de registre tributari" },
  {
    type: "pt-cc",
    form: /^\d{9}[A-Z]{2}\d$/,
    check: passPortugueseCard,
    words: "cartao de cidadao|cartao do cidadao|cc n|numero de cartao de cidadao",
  },
];

/** Citizen card: Luhn with letters 10 to 35, doubled values above nine less nine (AMA, cartão de cidadão). */
function passPortugueseCard(id: string): boolean {
  let sum = 0;
  for (let i = 11; i >= 0; i--) {
    const value = parseInt(id[i] ?? "0", 36) * (i % 2 === 0 ? 2 : 1);
    sum += i % 2 === 0 && value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
