import { ibanLengths } from "./iban-lengths.rows.ts";
import { passesInnerIbanCheck } from "./passes-inner-iban-check.ts";

/** ISO 7064 MOD 97,10 with the first four characters moved to the end; letters count 10 to 35. */
export function passMod97(compact: string): boolean {
  let rest = 0;
  for (let i = 4; i < compact.length + 4; i++) {
    const code = compact.charCodeAt(i % compact.length);
    const isDigit = code >= 48 && code <= 57;
    if (!isDigit && (code < 65 || code > 90)) return false;
    rest = isDigit ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97;
  }
  return rest === 1;
}

/**
 * Whether a compact upper-case text is an IBAN: registry length of its country and mod 97 = 1
 * (ISO 13616-1:2020, SWIFT IBAN Registry release 99). `innerChecks` adds the national check digits, which a bank
 * always fills and a made-up example often does not.
 */
export function passIban(compact: string, innerChecks = false): boolean {
  const length = ibanLengths[compact.slice(0, 2)];
  if (length === undefined || compact.length !== length) return false;
  return passMod97(compact) && (!innerChecks || passesInnerIbanCheck(compact));
}
