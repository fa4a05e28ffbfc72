import { remainderOf } from "../checksums/remainder-of.ts";
import { weighDigits } from "../checksums/weigh-digits.ts";
import type { NationalIdKind } from "./national-id-kind.ts";
import { hasYmd } from "./passes-birth-date.ts";

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

function passPesel(id: string): boolean {
  return hasYmd(id, 0, (m) => m % 20) && weighDigits(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
}

function passNip(id: string): boolean {
  return weighDigits(id, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digit(id, 9);
}

function passRegon(id: string): boolean {
  return (weighDigits(id, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === digit(id, 8);
}

/** Women +50, extra series +20 or +70; nine digits until 1953 without a check digit (zákon 133/2000 Sb.). */
function passRodneCislo(id: string): boolean {
  const dated = hasYmd(id, 0, (m) => (m > 70 ? m - 70 : m > 50 ? m - 50 : m > 20 ? m - 20 : m));
  if (!dated) return false;
  if (id.length === 9) return Number(id.slice(0, 2)) < 54 && id.slice(6) !== "000";
  return remainderOf(id, 11) === 0 || (remainderOf(id.slice(0, 9), 11) === 10 && id[9] === "0");
}

function passTaj(id: string): boolean {
  return weighDigits(id, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digit(id, 8);
}

function passHungarianTax(id: string): boolean {
  return weighDigits(id, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digit(id, 9);
}

function passCnp(id: string): boolean {
  const rest = weighDigits(id, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return id[0] !== "0" && hasYmd(id, 1) && (rest === 10 ? 1 : rest) === digit(id, 12);
}

function passEgn(id: string): boolean {
  const dated = hasYmd(id, 0, (m) => (m > 40 ? m - 40 : m > 20 ? m - 20 : m));
  return dated && (weighDigits(id, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digit(id, 9);
}

function passInn(id: string): boolean {
  if (id.length === 10) return (weighDigits(id, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === digit(id, 9);
  const first = (weighDigits(id, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  const second = (weighDigits(id, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  return first === digit(id, 10) && second === digit(id, 11);
}

/** Numbers up to 001-001-998 carry no check (СФР). */
function passSnils(id: string): boolean {
  const sum = weighDigits(id, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return Number(id.slice(0, 9)) > 1_001_998 && (sum === 100 ? 0 : sum) === Number(id.slice(9));
}

function passRnokpp(id: string): boolean {
  return (((weighDigits(id, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === digit(id, 9) && !/^(\d)\1+$/.test(id);
}

function passMoldovan(id: string): boolean {
  return /^[029]/.test(id) && weighDigits(id, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === digit(id, 12);
}

/** Individual identification number: birth date, century and sex, two-pass modulus 11. */
function passKazakh(id: string): boolean {
  let rest = weighDigits(id, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  if (rest === 10) rest = weighDigits(id, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return rest < 10 && hasYmd(id) && digit(id, 6) <= 6 && rest === digit(id, 11);
}

/** Poland, Czechia, Slovakia, Hungary, Romania, Bulgaria, Moldova, Russia, Ukraine, Kazakhstan, Belarus, Georgia. */
export const easternEuropeIds: readonly NationalIdKind[] = [
  { type: "pl-pesel", form: /^\d{11}$/, check: passPesel, words: "pesel|nr pesel|numer pesel|pesel nr|peselu|pesel numer|polish pesel" },
  { type: "pl-nip", form: /^\d{10}$/, check: passNip, words: "nip|nr nip|numer nip|numer identyfikacji podatkowej" },
  { type: "pl-regon", form: /^\d{9}$/, check: passRegon, words: "regon|nr regon" },
  {
    type: "cz-rc",
    form: /^\d{9,10}$/,
    check: passRodneCislo,
    words: "rodne cislo|rodneho cisla|rc|r c|rod c|rodnym cislem|rodne c|rodne|czech birth number|birth number",
    alone: /^\d{6}\/\d{4}$/,
    aloneSizes: [10],
  },
  { type: "sk-rc", form: /^\d{9,10}$/, check: passRodneCislo, words: "rodne cislo sk|slovak birth number|slovenske rodne cislo" },
  { type: "hu-taj", form: /^\d{9}$/, check: passTaj, words: "taj|taj szam|tajszam|taj szama|tarsadalombiztositasi azonosito" },
  { type: "hu-tax", form: /^8\d{9}$/, check: passHungarianTax, words: "adoazonosito|adoazonosito jel|adoazonositoja|adoszam" },
  { type: "ro-cnp", form: /^\d{13}$/, check: passCnp, words: "cnp|cod numeric personal|c n p|codul numeric personal|cnp ul|romanian cnp" },
  { type: "bg-egn", form: /^\d{10}$/, check: passEgn, words: "егн|е г н|egn|единен граждански номер|bulgarian egn" },
  {
    type: "ru-inn",
    form: /^(?:\d{10}|\d{12})$/,
    check: passInn,
    words: "инн|и н н|inn|идентификационный номер налогоплательщика|russian inn",
  },
  {
    type: "ru-snils",
    form: /^\d{11}$/,
    check: passSnils,
    words: "снилс|snils|страховой номер|страховое свидетельство|номер снилс|страховой номер индивидуального лицевого счета",
    alone: /^\d{3}-\d{3}-\d{3}[ -]\d{2}$/,
    aloneSizes: [11],
  },
  {
    type: "ua-rnokpp",
    form: /^\d{10}$/,
    check: passRnokpp,
    words:
      "рнокпп|іпн|ідентифікаційний код|ідентифікаційний номер|податковий номер|rnokpp|ipn|инн украина|реєстраційний номер облікової картки|код рнокпп|індивідуальний податковий номер|ukrainian tax number",
  },
  { type: "md-idnp", form: /^\d{13}$/, check: passMoldovan, words: "idnp|cod personal|codul personal" },
  { type: "kz-iin", form: /^\d{12}$/, check: passKazakh, words: "иин|жсн|iin|жеке сәйкестендіру нөмірі" },
  {
    type: "by-id",
    form: /^[1-6]\d{6}[ABCKEMH]\d{3}(?:PB|BA|BI)\d$/,
    check: () => true,
    words: "идентификационный номер|личный номер|асабісты нумар",
  },
  { type: "ge-pn", form: /^\d{11}$/, check: () => true, words: "პირადი ნომერი|პ ნ|georgian personal number" },
];
