import { passVerhoeff } from "../checksums/pass-verhoeff.ts";
import { weighDigits } from "../checksums/weigh-digits.ts";
import type { NationalIdKind } from "./national-id-kind.ts";
import { hasDmy, hasLongYmd, hasYmd } from "./passes-birth-date.ts";

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const base36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split(" "),
);

/** GSTIN: factors 1 and 2 from the left, quotient plus remainder in base 36 (CBIC). */
function passGstin(id: string): boolean {
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const product = base36.indexOf(id[i] ?? "") * (i % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return base36[(36 - (sum % 36)) % 36] === id[14];
}

/** Resident identity card: region, date, ISO 7064 MOD 11-2 (GB 11643-1999). */
function passChinese(id: string): boolean {
  const sum = weighDigits(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return provinces.has(id.slice(0, 2)) && hasLongYmd(id, 6) && "10X98765432"[sum % 11] === id[17];
}

function passTaiwanese(id: string): boolean {
  const area = "ABCDEFGHJKLMNPQRSTUVXYWZIO".indexOf(id[0] ?? "") + 10;
  const second = id.charCodeAt(1) >= 65 ? id.charCodeAt(1) - 65 : digit(id, 1);
  const sum = Math.floor(area / 10) + (area % 10) * 9 + second * 8 + weighDigits(id, [7, 6, 5, 4, 3, 2, 1, 1], 2);
  return sum % 10 === 0;
}

function passHongKong(id: string): boolean {
  const letters = id.length === 9 ? id.slice(0, 2) : ` ${id[0]}`;
  let sum = 0;
  for (let i = 0; i < 2; i++) sum += (letters[i] === " " ? 36 : letters.charCodeAt(i) - 55) * (9 - i);
  sum += weighDigits(id.slice(-7), [7, 6, 5, 4, 3, 2]);
  const last = id[id.length - 1] === "A" ? 10 : digit(id, id.length - 1);
  return (sum + last) % 11 === 0;
}

function passMyNumber(id: string): boolean {
  const rest = weighDigits(id, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === digit(id, 11) && !/^(\d)\1+$/.test(id);
}

/** Random since October 2020, so those born later carry no check digit (행정안전부). */
function passKorean(id: string): boolean {
  if (!hasYmd(id)) return false;
  const born = (/[3478]/.test(id[6] ?? "") ? "20" : "19") + id.slice(0, 6);
  const check = (11 - (weighDigits(id, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11)) % 10;
  const foreign = /[5-8]/.test(id[6] ?? "") && (check + 2) % 10 === digit(id, 12);
  return (born >= "20201001" && born < "2035") || check === digit(id, 12) || foreign;
}

/** NRIC and FIN: weights 2 7 6 5 4 3 2, offset 4 for T and G, 3 for M (ICA). */
function passSingapore(id: string): boolean {
  const offset = /[TG]/.test(id[0] ?? "") ? 4 : id[0] === "M" ? 3 : 0;
  const rest = (weighDigits(id, [2, 7, 6, 5, 4, 3, 2], 1) + offset) % 11;
  if (id[0] === "S" || id[0] === "T") return "JZIHGFEDCBA"[rest] === id[8];
  if (id[0] === "M") return "XWUTRQPNJLK"[rest] === id[8] || "KLJNPQRTUWX"[rest] === id[8];
  return "XWUTRQPNMLK"[rest] === id[8];
}

function passThai(id: string): boolean {
  return (11 - (weighDigits(id, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digit(id, 12);
}

/** NIK: region, then DDMMYY with women +40, then a serial that is never 0000 (Dukcapil). */
function passNik(id: string): boolean {
  return hasDmy(id, 6, undefined, (d) => (d > 40 ? d - 40 : d)) && Number(id.slice(0, 2)) >= 11 && !id.endsWith("0000");
}

function passTfn(id: string): boolean {
  const weights = id.length === 9 ? [1, 4, 3, 7, 5, 8, 6, 9, 10] : [10, 7, 8, 4, 6, 3, 5, 1];
  return weighDigits(id, weights) % 11 === 0 && !/^0+$/.test(id);
}

function passMedicare(id: string): boolean {
  return weighDigits(id, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digit(id, 8) && id[9] !== "0";
}

function passAbn(id: string): boolean {
  return (weighDigits(id, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0;
}

function passAcn(id: string): boolean {
  return (10 - (weighDigits(id, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === digit(id, 8);
}

/** Two passes modulus 11 over eight digits, range 10-000-000 to 150-000-000 (Inland Revenue). */
function passIrd(id: string): boolean {
  const nine = id.padStart(9, "0");
  const number = Number(id);
  if (number < 10_000_000 || number > 150_000_000) return false;
  let check = (11 - (weighDigits(nine, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  if (check === 10) check = (11 - (weighDigits(nine, [7, 4, 3, 2, 5, 2, 7, 6]) % 11)) % 11;
  return check < 10 && check === digit(nine, 8);
}

function passLankan(id: string): boolean {
  const day = Number(id.length === 10 ? id.slice(2, 5) : id.slice(4, 7)) % 500;
  return day >= 1 && day <= 366;
}

/** South, East and South-East Asia, Australia and New Zealand. */
export const asiaPacificIds: readonly NationalIdKind[] = [
  {
    type: "in-aadhaar",
    form: /^[2-9]\d{11}$/,
    check: passVerhoeff,
    words:
      "aadhaar|aadhar|aadhaar number|aadhaar no|aadhar number|aadhar no|aadhaar card|uid|uidai|आधार|आधार संख्या|आधार नंबर|aadhar card|adhaar",
  },
  {
    type: "in-pan",
    form: /^[A-Z]{3}[ABCFGHJLPTK][A-Z]\d{4}[A-Z]$/,
    check: (id) => id.slice(5, 9) !== "0000",
    words: "pan|pan number|pan no|pan card|pan card no|pan card nr|pan no card|permanent account number|पैन|पैन नंबर|pan card number",
    alone: /^[A-Z]{3}[PFHCATBGJL][A-Z]\d{4}[A-Z]$/,
    aloneSizes: [10],
  },
  {
    type: "in-gstin",
    form: /^\d{2}[A-Z]{5}\d{4}[A-Z][0-9A-Z]Z[0-9A-Z]$/,
    check: passGstin,
    words: "gstin|gst number|gst no",
    alone: /^\d{2}[A-Z]{5}\d{4}[A-Z][0-9A-Z]Z[0-9A-Z]$/,
    aloneSizes: [15],
  },
  {
    type: "cn-ric",
    form: /^\d{17}[0-9X]$/,
    check: passChinese,
    words:
      "身份证|身份证号|身份证号码|居民身份证|公民身份号码|身份證|身份證號碼|证件号|证件号码|身份号码|chinese id|resident identity card|id card number",
    alone: /^\d{17}[0-9Xx]$/,
    aloneSizes: [18],
  },
  {
    type: "tw-id",
    form: /^[A-Z][1289A-D]\d{8}$/,
    check: passTaiwanese,
    words: "身分證|身分證字號|身份證字號|身分證號碼|國民身分證|統一編號|居留證號|taiwan id|national id|身分證統一編號|居留證",
  },
  {
    type: "hk-hkid",
    form: /^[A-Z]{1,2}\d{6}[0-9A]$/,
    check: passHongKong,
    words:
      "hkid|hkid number|hkid no|hong kong id|hong kong identity card|身份證|身份證號碼|香港身份證|香港身份證號碼|hk id|hkid card|身份證號碼 hkid|身份証|香港身份证",
    alone: /^[A-Z]{1,2}\d{6}\([0-9A]\)$/,
    aloneSizes: [8, 9],
  },
  {
    type: "jp-mynumber",
    form: /^\d{12}$/,
    check: passMyNumber,
    words: "マイナンバー|個人番号|マイナンバーカード|my number|mynumber|individual number|マイナンバ|個人番号カード",
  },
  {
    type: "kr-rrn",
    form: /^\d{13}$/,
    check: passKorean,
    words: "주민등록번호|주민번호|주민 번호|외국인등록번호|주민등록 번호|rrn|resident registration number|korean rrn|주민등록",
    alone: /^\d{6}-[1-8]\d{6}$/,
    aloneSizes: [13],
  },
  {
    type: "sg-nric",
    form: /^[STFGM]\d{7}[A-Z]$/,
    check: passSingapore,
    words: "nric|nric no|nric number|fin|fin number|fin no|nric fin|identity card|singapore id|nric fin no",
    alone: /^[STFGM]\d{7}[A-Z]$/,
    aloneSizes: [9],
  },
  {
    type: "my-nric",
    form: /^\d{12}$/,
    check: (id) => hasYmd(id) && !["00", "17", "18", "19", "20", "69", "70", "73", "80", "81"].includes(id.slice(6, 8)),
    words: "mykad|nric|no kp|no k p|kad pengenalan|no kad pengenalan|nombor kad pengenalan|ic number|ic no|i c no|malaysian ic",
    alone: /^\d{6}-\d{2}-\d{4}$/,
    aloneSizes: [12],
  },
  {
    type: "th-id",
    form: /^[1-8]\d{12}$/,
    check: passThai,
    words:
      "เลขประจำตัวประชาชน|เลขบัตรประชาชน|บัตรประชาชน|เลขที่บัตรประชาชน|หมายเลขบัตรประชาชน|เลขบัตร|เลขประจําตัวประชาชน|thai id|thai national id|เลขที่บัตร|รหัสประชาชน",
    alone: /^\d-\d{4}-\d{5}-\d{2}-\d$/,
    aloneSizes: [13],
  },
  { type: "id-nik", form: /^\d{16}$/, check: passNik, words: "nik|no ktp|ktp|nomor ktp|nomor induk kependudukan|no nik|nomor nik" },
  {
    type: "id-npwp",
    form: /^\d{15,16}$/,
    check: () => true,
    words: "npwp|no npwp|nomor npwp",
    alone: /^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/,
    aloneSizes: [15],
  },
  {
    type: "vn-cccd",
    form: /^0\d{11}$/,
    check: (id) => Number(id.slice(0, 3)) <= 96 && /[0-5]/.test(id[3] ?? ""),
    words: "cccd|can cuoc cong dan|so cccd|so can cuoc|cmnd|can cuoc",
  },
  { type: "ph-tin", form: /^\d{9}(?:\d{3}|\d{5})?$/, check: () => true, words: "philippine tin|bir tin" },
  { type: "ph-sss", form: /^\d{10}$/, check: () => true, words: "sss no|sss number|sss" },
  { type: "ph-psn", form: /^\d{16}$/, check: () => true, words: "philsys|psn|philsys number|philsys card number" },
  {
    type: "pk-cnic",
    form: /^[1-7]\d{12}$/,
    check: () => true,
    words: "cnic|cnic no|cnic number|nicop|شناختی کارڈ",
    alone: /^[1-7]\d{4}-\d{7}-\d$/,
    aloneSizes: [13],
  },
  { type: "bd-nid", form: /^(?:\d{10}|\d{13}|\d{17})$/, check: () => true, words: "জাতীয় পরিচয়পত্র|এনআইডি|bangladesh nid" },
  { type: "lk-nic", form: /^(?:\d{9}[VX]|(?:19|20)\d{10})$/, check: passLankan, words: "sri lanka nic|nic no|nic number|lankan nic" },
  { type: "np-citizen", form: /^\d{11,12}$/, check: () => true, words: "नागरिकता नं|नागरिकता नम्बर" },
  { type: "au-tfn", form: /^\d{8,9}$/, check: passTfn, words: "tfn|tax file number|tfn number|tax file no|australian tfn|tfn no" },
  {
    type: "au-medicare",
    form: /^[2-6]\d{9}\d?$/,
    check: passMedicare,
    words: "medicare|medicare number|medicare no|medicare card|medicare card number|medicare card no|irn medicare",
  },
  { type: "au-abn", form: /^[1-9]\d{10}$/, check: passAbn, words: "abn|abn number|australian business number" },
  { type: "au-acn", form: /^\d{9}$/, check: passAcn, words: "acn|australian company number" },
  { type: "nz-ird", form: /^\d{8,9}$/, check: passIrd, words: "ird|ird number|ird no|ird num|inland revenue number|nz ird|ird nr" },
  {
    type: "nz-nhi",
    form: /^[A-HJ-NP-Z]{3}\d{4}$/,
    check: (id) => {
      const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
      const head = [...id.slice(0, 3)].reduce((sum, c, i) => sum + (letters.indexOf(c) + 1) * (7 - i), 0);
      const rest = (head + weighDigits(id, [4, 3, 2], 3)) % 11;
      return rest !== 0 && (11 - rest) % 10 === digit(id, 6);
    },
    words: "nhi|nhi number|national health index",
  },
  {
    type: "cn-uscc",
    form: /^[159]\d{7}[0-9A-HJ-NPQRTUWXY]{10}$/,
    check: (id) => {
      const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
      let sum = 0;
      for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) sum += alphabet.indexOf(id[i] ?? "") * weight;
      return alphabet[(31 - (sum % 31)) % 31] === id[17];
    },
    words: "统一社会信用代码|社会信用代码",
  },
  {
    type: "kr-brn",
    form: /^\d{10}$/,
    check: passKoreanBusiness,
    words: "사업자등록번호|사업자번호",
    alone: /^\d{3}-\d{2}-\d{5}$/,
    aloneSizes: [10],
  },
  { type: "ir-nid", form: /^\d{10}$/, check: passIranian, words: "کد ملی|شماره ملی|کدملی" },
  { type: "sg-uen", form: /^(?:\d{8,9}[A-Z]|[TSR]\d{2}[A-Z]{2}\d{4}[A-Z])$/, check: () => true, words: "uen|uen no" },
];

function passKoreanBusiness(id: string): boolean {
  const tail = Math.floor((digit(id, 8) * 5) / 10);
  return (10 - ((weighDigits(id, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + tail) % 10)) % 10 === digit(id, 9);
}

function passIranian(id: string): boolean {
  const rest = weighDigits(id, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? rest : 11 - rest) === digit(id, 9) && !/^(\d)\1+$/.test(id);
}
