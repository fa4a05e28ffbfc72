import { passLuhn } from "../checksums/pass-luhn.ts";
import { weighDigits } from "../checksums/weigh-digits.ts";
import type { NationalIdKind } from "./national-id-kind.ts";
import { hasYmd } from "./passes-birth-date.ts";

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const curpAlphabet = "0123456789ABCDEFGHIJKLMN#OPQRSTUVWXYZ";
const rfcAlphabet = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ #";
const states = "AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS NE";

const elevenMinus = (sum: number): number => {
  const rest = 11 - (sum % 11);
  return rest > 9 ? 0 : rest;
};

function passCpf(id: string): boolean {
  const first = elevenMinus(weighDigits(id, [10, 9, 8, 7, 6, 5, 4, 3, 2]));
  const second = elevenMinus(weighDigits(id, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]));
  return first === digit(id, 9) && second === digit(id, 10) && !/^(\d)\1+$/.test(id);
}

/** Letters count code − 48 since the alphanumeric form (IN RFB 2229/2024, from July 2026). */
function passCnpj(id: string): boolean {
  const first = elevenMinus(weighDigits(id, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
  const second = elevenMinus(weighDigits(id, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]));
  return first === digit(id, 12) && second === digit(id, 13) && !/^(\d)\1+$/.test(id);
}

function passCns(id: string): boolean {
  return weighDigits(id, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

function passCurp(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += curpAlphabet.indexOf(id[i] ?? "") * (18 - i);
  return hasYmd(id, 4) && states.includes(id.slice(11, 13)) && (10 - (sum % 10)) % 10 === digit(id, 17);
}

/** Companies have three letters, padded in front; check by weights 13 to 2 modulus 11 (SAT). */
function passRfc(id: string): boolean {
  const padded = id.padStart(13, " ");
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += rfcAlphabet.indexOf(padded[i] ?? "") * (13 - i);
  const rest = (11 - (sum % 11)) % 11;
  return hasYmd(padded, 4) && (rest === 10 ? "A" : String(rest)) === padded[12];
}

function passCuit(id: string): boolean {
  const rest = 11 - (weighDigits(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (rest === 11 ? 0 : rest === 10 ? 9 : rest) === digit(id, 10);
}

function passRut(id: string): boolean {
  let sum = 0;
  for (let i = id.length - 2, weight = 2; i >= 0; i--, weight = weight === 7 ? 2 : weight + 1) sum += digit(id, i) * weight;
  return "0K987654321"[sum % 11] === id[id.length - 1];
}

function passNit(id: string): boolean {
  const weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43];
  let sum = 0;
  for (let i = id.length - 2, at = 0; i >= 0; i--, at++) sum += digit(id, i) * (weights[at] ?? 0);
  return (sum % 11 > 1 ? 11 - (sum % 11) : sum % 11) === digit(id, id.length - 1);
}

function passRuc(id: string): boolean {
  return (11 - (weighDigits(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digit(id, 10);
}

function passUruguayan(id: string): boolean {
  const eight = id.padStart(8, "0");
  return (10 - (weighDigits(eight, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === digit(eight, 7);
}

function passEcuadorian(id: string): boolean {
  const province = Number(id.slice(0, 2));
  return ((province >= 1 && province <= 24) || province === 30) && digit(id, 2) < 6 && passLuhn(id);
}

/** Never issued: area 000, 666, 9xx; group 00; serial 0000 (SSA); plus the numbers used in advertisements. */
function passSsn(id: string): boolean {
  const area = id.slice(0, 3);
  const banned = area === "000" || area === "666" || id[0] === "9" || id.slice(3, 5) === "00" || id.endsWith("0000");
  return !banned && id !== "078051120" && id !== "219099999" && id !== "123456789" && !/^(\d)\1+$/.test(id);
}

function passItin(id: string): boolean {
  const group = Number(id.slice(3, 5));
  return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group <= 92) || (group >= 94 && group <= 99);
}

const einPrefixes =
  "01 02 03 04 05 06 10 11 12 13 14 15 16 20 21 22 23 24 25 26 27 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 50 51 52 53 54 55 56 57 " +
  "58 59 60 61 62 63 64 65 66 67 68 71 72 73 74 75 76 77 80 81 82 83 84 85 86 87 88 90 91 92 93 94 95 98 99";

function passDea(id: string): boolean {
  return (weighDigits(id, [1, 0, 1, 0, 1], 2) + 2 * weighDigits(id, [0, 1, 0, 1, 0, 1], 2)) % 10 === digit(id, 8);
}

/** North and South America. */
export const americasIds: readonly NationalIdKind[] = [
  {
    type: "us-ssn",
    form: /^\d{9}$/,
    check: passSsn,
    words:
      "ssn|social security|social security number|social security no|ss number|ssn number|social|soc sec|soc sec no|ss no|social security num|seguro social",
    alone: /^\d{3}-\d{2}-\d{4}$/,
    aloneSizes: [9],
  },
  {
    type: "us-itin",
    form: /^9\d{8}$/,
    check: passItin,
    words: "itin|itin number|individual taxpayer identification number|individual taxpayer id|ssn|tin|taxpayer id",
    alone: /^9\d{2}-\d{2}-\d{4}$/,
    aloneSizes: [9],
  },
  {
    type: "us-ein",
    form: /^\d{9}$/,
    check: (id) => einPrefixes.includes(id.slice(0, 2)),
    words:
      "ein|ein number|employer identification number|fein|federal tax id|federal ein|employer id|employer id number|tax id|irs ein|federal id",
  },
  {
    type: "us-npi",
    form: /^[12]\d{9}$/,
    check: (id) => passLuhn(`80840${id}`),
    words: "npi|npi number|national provider identifier|provider npi|npi no|individual npi",
  },
  {
    type: "us-dea",
    form: /^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/,
    check: passDea,
    words: "dea|dea number|dea no|dea registration|dea reg|dea num|dea registration number",
  },
  {
    type: "us-mbi",
    form: /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/,
    check: () => true,
    words: "mbi|medicare beneficiary identifier|medicare|medicare id|medicare number|medicare no|mbi number|beneficiary id",
    alone: /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}$/,
    aloneSizes: [11],
  },
  {
    type: "ca-sin",
    form: /^[1-79]\d{8}$/,
    check: passLuhn,
    words: "sin|sin number|social insurance number|social insurance no|numero d assurance sociale|nas|sin no|canadian sin|social insurance",
  },
  {
    type: "br-cpf",
    form: /^\d{11}$/,
    check: passCpf,
    words: "cpf|cpf n|cpf no|cpf numero|numero do cpf|cpf mf|c p f|cpf titular|brazilian cpf",
    alone: /^\d{3}\.\d{3}\.\d{3}-\d{2}$/,
    aloneSizes: [11],
  },
  {
    type: "br-cnpj",
    form: /^[0-9A-Z]{12}\d{2}$/,
    check: passCnpj,
    words: "cnpj|cnpj n|cnpj no|numero do cnpj|cnpj mf|brazilian cnpj",
    alone: /^[0-9A-Z]{2}\.[0-9A-Z]{3}\.[0-9A-Z]{3}\/[0-9A-Z]{4}-\d{2}$/,
    aloneSizes: [14],
  },
  {
    type: "br-cns",
    form: /^[12789]\d{14}$/,
    check: passCns,
    words: "cns|cartao sus|cartao nacional de saude|cartao do sus|numero cns|sus|carteira sus|n cns|numero do sus|cartao nacional",
  },
  {
    type: "mx-curp",
    form: /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\d$/,
    check: passCurp,
    words: "curp|clave unica de registro de poblacion|curp no",
    alone: /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\d$/,
    aloneSizes: [18],
  },
  { type: "mx-rfc", form: /^[A-ZÑ&]{3,4}\d{6}[0-9A-Z]{2}[0-9A]$/, check: passRfc, words: "rfc|registro federal de contribuyentes" },
  {
    type: "ar-cuil",
    form: /^(?:2[034567]|3[034])\d{9}$/,
    check: passCuit,
    words: "cuil|cuit|cuil n|cuit n|cuit cuil|cuil cuit|c u i l|c u i t|cuil no|numero de cuil|argentine cuil",
    alone: /^(?:2[034567]|3[034])-\d{8}-\d$/,
    aloneSizes: [11],
  },
  { type: "ar-dni", form: /^\d{7,8}$/, check: (id) => Number(id) > 1_000_000, words: "dni|documento|dni argentino" },
  {
    type: "cl-rut",
    form: /^\d{7,8}[0-9K]$/,
    check: passRut,
    words: "rut|r u t|run|r u n|rol unico tributario|rut n|rut no|cedula de identidad|chilean rut|rol unico nacional",
    alone: /^\d{1,2}\.\d{3}\.\d{3}-[0-9Kk]$/,
    aloneSizes: [8, 9],
  },
  { type: "co-nit", form: /^\d{9,10}$/, check: passNit, words: "nit|nit no" },
  {
    type: "co-cc",
    form: /^\d{6,10}$/,
    check: () => true,
    words: "cedula de ciudadania|cedula|cedula no|c c no|cc no|con c c|con cc|c c numero",
  },
  { type: "pe-ruc", form: /^(?:10|15|16|17|20)\d{9}$/, check: passRuc, words: "ruc|ruc n|ruc no" },
  { type: "pe-dni", form: /^\d{8}$/, check: () => true, words: "dni peru|dni peruano" },
  {
    type: "uy-ci",
    form: /^\d{7,8}$/,
    check: passUruguayan,
    words: "cedula de identidad|ci|c i|cedula uruguaya|cedula",
    alone: /^\d\.\d{3}\.\d{3}-\d$/,
    aloneSizes: [8],
  },
  { type: "ec-ci", form: /^\d{10}$/, check: passEcuadorian, words: "cedula|cedula de identidad|cedula ecuatoriana|ci|c i" },
  {
    type: "do-cedula",
    form: /^\d{11}$/,
    check: passLuhn,
    words: "cedula|cedula dominicana|cedula de identidad",
    alone: /^\d{3}-\d{7}-\d$/,
    aloneSizes: [11],
  },
  { type: "ve-ci", form: /^[VE]\d{6,8}$/, check: () => true, words: "cedula|cedula de identidad|ci" },
  { type: "cr-cedula", form: /^[1-9]\d{8}$/, check: () => true, words: "cedula|cedula costarricense" },
  { type: "gt-cui", form: /^\d{13}$/, check: () => true, words: "cui|dpi|numero de dpi|cui no" },
  { type: "sv-dui", form: /^\d{9}$/, check: () => true, words: "dui|documento unico de identidad" },
];
