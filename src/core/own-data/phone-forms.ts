/** Calling codes of two digits; 1 and 7 have one, all others three (ITU-T E.164, list of assigned codes, 2024). */
const twoDigits = new Set(
  "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98".split(
    " ",
  ),
);

/** Digits of a number as written, and whether it names its country. */
interface Phone {
  readonly digits: string;
  readonly isInternational: boolean;
}

/** A number of 7 to 15 digits as written, else null. The `(0)` of `+49 (0)30` is left out. */
export function readPhone(written: string): Phone | null {
  const bare = written.replace(/^(\s*(?:\+|00)[\d\s]{1,6})\(0\)/, "$1");
  let digits = bare.replaceAll(/\D/g, "");
  const isInternational = /^\s*\(?\+/.test(bare) || digits.startsWith("00");
  if (digits.startsWith("00")) digits = digits.slice(2);
  return digits.length >= 7 && digits.length <= 15 ? { digits, isInternational } : null;
}

function withoutCountry(digits: string): string {
  const code = /^[17]/.test(digits) ? 1 : twoDigits.has(digits.slice(0, 2)) ? 2 : 3;
  return withoutTrunk(digits.slice(code));
}

function withoutTrunk(digits: string): string {
  return digits.replace(/^0+/, "");
}

/**
 * Forms of a kept number. `p:+` with its country, `p:-` the same without, `p:?` of a number whose country nobody wrote: so
 * that two numbers of different countries never meet, and a number written without country meets both.
 */
export function keptPhoneForms(phone: Phone): readonly string[] {
  const { digits, isInternational } = phone;
  if (isInternational) return [`p:+${digits}`, `p:-${withoutCountry(digits)}`];
  const bare = [`p:?${withoutTrunk(digits)}`];
  return digits.length >= 11 && !digits.startsWith("0") ? [...bare, `p:+${digits}`, `p:-${withoutCountry(digits)}`] : bare;
}

/** Forms under which a number met in a text may be kept. */
export function metPhoneForms({ digits, isInternational }: Phone): readonly string[] {
  if (isInternational) return [`p:+${digits}`, `p:?${withoutCountry(digits)}`];
  const national = withoutTrunk(digits);
  const forms = [`p:-${national}`, `p:?${national}`, `p:+${digits}`];
  return digits.length === 11 && digits.startsWith("8") ? [...forms, `p:-${digits.slice(1)}`] : forms;
}
