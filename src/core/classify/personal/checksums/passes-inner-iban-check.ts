import { remainderOf } from "./remainder-of.ts";
import { weighDigits } from "./weigh-digits.ts";

const ribValues = "12345678912345678923456789";
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** France and Monaco: clé RIB over bank, branch and account, letters valued 1 to 9 (CFONB). */
function passFrench(bban: string): boolean {
  let digits = "";
  for (const char of bban.slice(0, 21)) digits += char >= "A" ? ribValues[char.charCodeAt(0) - 65] : char;
  const [bank, branch, account] = [digits.slice(0, 5), digits.slice(5, 10), digits.slice(10, 21)];
  return 97 - ((89 * remainderOf(bank, 97) + 15 * remainderOf(branch, 97) + 3 * remainderOf(account, 97)) % 97) === Number(bban.slice(21));
}

/** Spain: two control digits mod 11 (Consejo Superior Bancario). */
function passSpanish(bban: string): boolean {
  const control = (text: string, weights: readonly number[]): number => {
    const digit = 11 - (weighDigits(text, weights) % 11);
    return digit === 11 ? 0 : digit === 10 ? 1 : digit;
  };
  const first = control(bban, [4, 8, 5, 10, 9, 7, 3, 6]);
  const second = control(bban.slice(10), [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]);
  return bban.slice(8, 10) === `${first}${second}`;
}

/** Italy and San Marino: the CIN letter, odd positions by table, even ones by value (ABI). */
function passItalian(bban: string): boolean {
  let sum = 0;
  for (let i = 1; i < 23; i++) {
    const code = bban.charCodeAt(i);
    const value = code >= 65 ? code - 65 : code - 48;
    sum += i % 2 === 1 ? (oddValues[value] ?? 0) : value;
  }
  return bban.charCodeAt(0) - 65 === sum % 26;
}

/** National check digits inside the IBAN of FR, MC, ES, IT, SM, BE, NO; true for every other country. */
export function passesInnerIbanCheck(compact: string): boolean {
  const bban = compact.slice(4);
  switch (compact.slice(0, 2)) {
    case "FR":
    case "MC":
      return passFrench(bban);
    case "ES":
      return passSpanish(bban);
    case "IT":
    case "SM":
      return passItalian(bban);
    case "BE":
      return (remainderOf(bban.slice(0, 10), 97) || 97) === Number(bban.slice(10));
    case "NO":
      return weighDigits(bban, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
    default:
      return true;
  }
}
