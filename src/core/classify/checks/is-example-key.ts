const exampleWords =
  /example|placeholder|redacted|changeme|dummy|(?:^|[-_])(?:your|sample|fake|insert|replace)(?:[-_A-Z]|$)|x{5}|X{5}|\*{4}|\.{4}|<[a-z]|\$\{|\{\{/i;
const sameRun = /(.)\1{6}/;
const sequences = ["0123456789", "1234567890", "abcdefghij", "ABCDEFGHIJ", "0987654321"];

/** Keys that vendors print in their documentation and that work nowhere. */
const documented: ReadonlySet<string> = new Set([
  "sk_test_4eC39HqLyjWDarjtT1zdp7dc",
  "sk_test_BQokikJOvBiI2HlWgH4olfQ2",
  "sk_test_tR3PYbcVNZZ796tH88S4VQ2u",
  "rk_test_4eC39HqLyjWDarjtT1zdp7dc",
  "2YotnFZFEjr1zCsicMWpAA",
  "tGzv3JOkF0XG5Qx2TlKWIA",
  "czZCaGRSa3F0MzpnWDFmQmF0M2JW",
  "mF_9.B5f-4.1JqM",
  "123e4567-e89b-12d3-a456-426614174000",
  "550e8400-e29b-41d4-a716-446655440000",
]);

/** The tail of the token that jwt.io shows; its header and payload are copied everywhere. */
const documentedParts = [
  "JBSWY3DPEHPK3PXP",
  "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
  "TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ",
  "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
];

/** True for a value of a vendor's form that is plainly made up: documentation keys, filler, one character repeated, counting. */
export function isExampleKey(value: string): boolean {
  if (value.length > 400) return false;
  if (exampleWords.test(value) || sameRun.test(value.replace(/^A{20,24}/, "")) || documented.has(value)) return true;
  if (sequences.some((sequence) => value.includes(sequence))) return true;
  if (documentedParts.some((part) => value.includes(part))) return true;
  return value.length >= 24 && new Set(value.slice(-16)).size < 5;
}
