import type { DataClass } from "../model/data-class.ts";
import type { FindingFamily } from "../model/finding.ts";

/** The shipped class of a detected type, and the id of the rule that says so. */
export interface ShippedClass {
  readonly class: DataClass;
  readonly rule: string;
  /** The class holds only beside a person; alone the type is public. */
  readonly besidePerson?: boolean;
}

const groups: readonly (ShippedClass & { readonly types: string })[] = [
  {
    class: "restricted",
    rule: "shipped:national-id",
    types:
      "ae-eid ar-cuil at-svnr au-medicare au-tfn be-nrn bg-egn br-cns br-cpf ca-sin ch-ahv cl-rut cn-ric cz-rc de-perso de-steuerid de-svnr dk-cpr ee-ik es-dni es-nie fi-hetu fr-nir gr-amka hk-hkid hr-oib ie-pps il-id in-aadhaar in-pan it-cf jp-mynumber kr-rrn mx-curp nl-bsn no-fnr nz-ird pl-pesel pt-nif ro-cnp ru-inn ru-snils se-pnr sg-nric th-id tr-tckn tw-id ua-rnokpp uk-nhs uk-nino us-dea us-itin us-mbi us-ssn za-id",
  },
  { class: "restricted", rule: "shipped:passport-or-licence", types: "passport us-passport driver-license" },
  { class: "restricted", rule: "shipped:payment", types: "credit-card card-expiry cvv iban bank-account us-aba uk-sort-code" },
  { class: "restricted", rule: "shipped:health-beside-person", types: "medical mrn us-npi", besidePerson: true },
  { class: "restricted", rule: "shipped:salary-beside-person", types: "salary appraisal", besidePerson: true },
  { class: "internal", rule: "shipped:contact", types: "person email phone address dob" },
  { class: "internal", rule: "shipped:business-number", types: "bic br-cnpj us-ein employee-id crypto-wallet" },
  { class: "internal", rule: "shipped:device-beside-person", types: "imei mac-address ip-address license-plate vin", besidePerson: true },
];

const shipped = new Map<string, ShippedClass>(groups.flatMap(({ types, ...group }) => types.split(" ").map((type) => [type, group] as const)));

const byFamily: Readonly<Record<FindingFamily, ShippedClass>> = {
  secret: { class: "restricted", rule: "shipped:credential" },
  payment: { class: "restricted", rule: "shipped:payment" },
  health: { class: "restricted", rule: "shipped:health-beside-person", besidePerson: true },
  personal: { class: "restricted", rule: "shipped:national-id" },
  own: { class: "internal", rule: "shipped:own-term" },
  document: { class: "restricted", rule: "shipped:registered-document" },
};

/** The shipped class of a type: its own row, else its family's. */
export function shippedClassOf(type: string, family: FindingFamily): ShippedClass {
  return shipped.get(type) ?? byFamily[family];
}

/** Classes of whole texts by kind and mark (product.md, shipped classes). */
export const shippedKinds: Readonly<Record<string, ShippedClass>> = {
  "customer-list": { class: "restricted", rule: "shipped:people-list" },
  contract: { class: "restricted", rule: "shipped:contract" },
  "financial-report": { class: "restricted", rule: "shipped:unpublished-report" },
  "own-source": { class: "internal", rule: "shipped:own-source" },
  "internal-note": { class: "internal", rule: "shipped:internal-note" },
  "registered-document": { class: "restricted", rule: "shipped:registered-document" },
  "exact-match": { class: "restricted", rule: "shipped:exact-match" },
};

/** From how many distinct people on a text is a list of people. */
export const shippedListSize = 10;
