import { passAba } from "./checksums/pass-aba.ts";
import { passIban } from "./checksums/pass-iban.ts";
import { passLuhn } from "./checksums/pass-luhn.ts";
import { passVin } from "./checksums/pass-vin.ts";

/** A value that only its label gives away. `form` sees it compact and in upper case. */
export interface LabelledValue {
  readonly type: string;
  readonly form: RegExp;
  readonly check?: (compact: string) => boolean;
  readonly confidence: number;
}

/** Polish NRB, Czech and Hungarian domestic numbers are an IBAN without its head: then the head must fit. */
function passAccount(compact: string): boolean {
  if (compact.length === 26) return passIban(`PL${compact}`);
  return !/^(\d)\1+$/.test(compact);
}

/** By the type that a label announces, most specific first. */
export const labelledValues: readonly LabelledValue[] = [
  { type: "us-aba", form: /^\d{9}$/, check: passAba, confidence: 0.95 },
  { type: "imei", form: /^\d{15}(?:\d{2})?$/, check: (id) => passLuhn(id.slice(0, 15)) || id.length === 17, confidence: 0.95 },
  { type: "vin", form: /^[A-HJ-NPR-Z0-9]{17}$/, check: (vin) => passVin(vin) || /\d{4}$/.test(vin), confidence: 0.9 },
  { type: "us-passport", form: /^(?:[A-Z]\d{8}|\d{9})$/, confidence: 0.9 },
  {
    type: "passport",
    form: /^(?:[A-Z]{1,3}\d{5,8}[A-Z]?|\d{2}[A-Z]{2}\d{5}|\d{7,10}|[A-Z]\d[A-Z0-9]{6,7}|[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}\d?)$/,
    confidence: 0.85,
  },
  { type: "driver-license", form: /^(?=(?:[A-Z]*\d){3})[A-Z0-9]{6,18}$/, confidence: 0.8 },
  { type: "employee-id", form: /^(?=[A-Z]*\d{2})[A-Z]{0,5}\d{3,10}[A-Z]?$/, confidence: 0.8 },
  { type: "mrn", form: /^[A-Z]{0,4}\d{4,12}[A-Z]?$/, confidence: 0.85 },
  { type: "bank-account", form: /^(?:\d{5,20}|\d{26}|[A-Z]{2,4}\d{6,16})$/, check: passAccount, confidence: 0.85 },
];
