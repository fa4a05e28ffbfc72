import { weighDigits } from "./weigh-digits.ts";

/** US routing number: first two digits 00–12, 21–32, 61–72 or 80, then 3-7-1 mod 10 (ABA Key to Routing Numbers). */
export function passAba(digits: string): boolean {
  if (digits.length !== 9) return false;
  const start = Number(digits.slice(0, 2));
  const known = start <= 12 || (start >= 21 && start <= 32) || (start >= 61 && start <= 72) || start === 80;
  return known && digits !== "000000000" && weighDigits(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}
