import { isCountryCode } from "../is-country-code.ts";

/** Shape of a BIC (ISO 9362:2022): four letters, an ISO 3166 country, two characters, optionally a branch of three. */
export function passBic(text: string): boolean {
  return /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text) && isCountryCode(text.slice(4, 6));
}
