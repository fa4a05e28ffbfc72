import type { Finding } from "../../../src/core/model/finding.ts";

/** How a value of a type is told, in half a sentence. Types that are not here are told by what their family has in common. */
const signs: Readonly<Record<string, string>> = {
  password: "a name such as “password” stands before it, or its place in a command, file or sentence is one for passwords",
  "basic-auth": "user and password stand before the host of an address, or in a header",
  "generic-secret": "a name such as “token” stands before signs that look drawn at random",
  "encoded-secret": "a secret stands inside base64, hex or the like",
  ...Object.fromEntries(
    ["rsa-private-key", "ec-private-key", "dsa-private-key", "openssh-private-key", "pgp-private-key", "putty-key"].map(
      (type) => [type, "it stands in the frame of a private key"] as const,
    ),
  ),
  jwt: "three parts, of which the first reads as the head of a token",
  "credit-card": "length and beginning belong to a card network, and the check digit is right",
  iban: "the country's length, and the check digits are right",
  cvv: "it stands beside a card",
  "card-expiry": "it stands beside a card",
  "bank-account": "a word for an account stands beside it, in its country's form",
  bic: "the form of a bank's identifier, with a country inside",
  "crypto-wallet": "the form of a wallet, and its check signs are right",
  email: "the form of an address, written out or spelled with “at”",
  phone: "a length that its country's plan allows, written as people write phones or beside a word for one",
  person: "given and family names from the lists, and what stands round them",
  address: "street, number and place in the order of a country",
  dob: "a date beside a word for birth",
  salary: "an amount beside a word for pay and a person",
  medical: "a term of health beside a person",
  appraisal: "a judgement of work beside a person",
  "ip-address": "the form of an address that is no private, example or documentation range",
  "mac-address": "six pairs of hex digits",
  "license-plate": "a country's form of plate, and a word for a vehicle beside it",
  vin: "17 signs, and the ninth, which checks the others, is right",
  imei: "15 digits, and the check digit is right",
  "internal-host": "the host lies under a name for inside, or under yours",
  "registered-table": "a key, or two fields of one row, of a table you registered",
  "registered-table-internal": "a key, or two fields of one row, of a table you registered",
  "registered-document": "an excerpt of a document you registered",
};

const ofFamily: Readonly<Record<Finding["family"], string>> = {
  secret: "the form its vendor gives it, and the check signs where it has any",
  payment: "its form, and its check digits or the word for it beside it",
  personal: "its form, and its check digits or the word for it beside it",
  health: "its form, and its check digits or the word for it beside it",
  own: "one of your words or patterns",
  document: "what the text as a whole is",
};

/** Why something was found: how its type is told, and how sure that is. */
export function sayFound({ type, family, confidence }: Pick<Finding, "type" | "family" | "confidence">): string {
  const sure = confidence >= 0.9 ? "certain" : confidence >= 0.7 ? "likely" : "possible";
  return `${sure}: ${signs[type] ?? ofFamily[family]}`;
}

/** Types with words of their own, for the test that they exist. */
export const saidTypes: readonly string[] = Object.keys(signs);
