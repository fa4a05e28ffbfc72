import { passLuhn } from "../checksums/pass-luhn.ts";
import { weighDigits } from "../checksums/weigh-digits.ts";
import type { NationalIdKind } from "./national-id-kind.ts";
import { hasYmd } from "./passes-birth-date.ts";

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Israeli identity number: Luhn from the left with weights 1 2 over nine digits, short ones padded. */
function passIsraeli(id: string): boolean {
  const nine = id.padStart(9, "0");
  return Number(nine) > 9999 && !/^(\d)\1+$/.test(nine) && passLuhn(nine);
}

/** Century digit, YYMMDD, governorate of birth, serial, check digit 2-7-6-5-4-3-2-7-6-5-4-3-2. */
function passEgyptian(id: string): boolean {
  const governorate = Number(id.slice(7, 9));
  const known = (governorate >= 1 && governorate <= 35) || governorate === 88;
  const rest = (11 - (weighDigits(id, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10;
  return hasYmd(id, 1) && known && rest === digit(id, 13);
}

function passSouthAfrican(id: string): boolean {
  return hasYmd(id) && /[012]/.test(id[10] ?? "") && passLuhn(id);
}

/** Middle East and Africa. */
export const middleEastAfricaIds: readonly NationalIdKind[] = [
  {
    type: "ae-eid",
    form: /^784(?:19|20)\d{10}$/,
    check: passLuhn,
    words:
      "emirates id|emirates id no|emirates id number|eid|eid no|eid number|uae id|هوية إماراتية|الهوية الإماراتية|رقم الهوية|بطاقة الهوية|رقم الهوية الإماراتية|الهوية|رقم بطاقة الهوية",
    alone: /^784-?(?:19|20)\d{2}-?\d{7}-?\d$/,
    aloneSizes: [15],
  },
  {
    type: "sa-nid",
    form: /^[12]\d{9}$/,
    check: passLuhn,
    words: "رقم الهوية الوطنية|الهوية الوطنية|رقم الهوية|iqama|iqama number|iqama no|رقم الإقامة|saudi id|national id saudi",
  },
  {
    type: "eg-nid",
    form: /^[23]\d{13}$/,
    check: passEgyptian,
    words: "الرقم القومي|رقم قومي|egyptian national id|egypt national id|الرقم القومى",
  },
  {
    type: "il-id",
    form: /^\d{8,9}$/,
    check: passIsraeli,
    words: 'תעודת זהות|ת ז|תז|מספר זהות|מספר תעודת זהות|ת״ז|ת"ז|teudat zehut|israeli id|ת.ז|מס זהות|ת.ז.',
  },
  {
    type: "kw-civil",
    form: /^[123]\d{11}$/,
    check: (id) => hasYmd(id, 1),
    words: "kuwait civil id|civil id|الرقم المدني|رقم البطاقة المدنية",
  },
  { type: "qa-qid", form: /^[23]\d{10}$/, check: () => true, words: "qid|qatar id|رقم البطاقة الشخصية" },
  {
    type: "za-id",
    form: /^\d{13}$/,
    check: passSouthAfrican,
    words:
      "id number|id no|sa id|rsa id|south african id|identity number|sa id number|id nommer|identiteitsnommer|said|south african id number|inombolo kamazisi|id nr|id",
  },
  { type: "ng-nin", form: /^\d{11}$/, check: () => true, words: "nin|nin number|national identification number|nimc" },
  { type: "ng-bvn", form: /^22\d{9}$/, check: () => true, words: "bvn|bank verification number" },
  {
    type: "ke-kra",
    form: /^[AP]\d{9}[A-Z]$/,
    check: () => true,
    words: "kra pin|kra|pin certificate",
    alone: /^A0\d{8}[A-Z]$/,
    aloneSizes: [11],
  },
  { type: "ke-id", form: /^\d{7,8}$/, check: () => true, words: "kenyan id|kitambulisho|nambari ya kitambulisho" },
  { type: "gh-card", form: /^GHA\d{10}$/, check: () => true, words: "ghana card", alone: /^GHA-\d{9}-\d$/, aloneSizes: [13] },
  { type: "tn-cin", form: /^[01]\d{7}$/, check: () => true, words: "cin|carte d identite nationale|بطاقة التعريف الوطنية" },
  { type: "ma-cin", form: /^[A-Z]{1,2}\d{5,6}$/, check: () => true, words: "cin|cnie|carte nationale" },
  { type: "mu-nid", form: /^[A-Z]\d{12}[0-9A-Z]$/, check: () => true, words: "mauritius nid|mauritian nic" },
];
