import type { DataClass } from "../model/data-class.ts";

/** A kind of company for which the framework starts with lines of its own. */
export const packs = ["agency", "software", "fintech", "clinic"] as const;
export type Pack = (typeof packs)[number];

/** One line of a classification framework: a data type (detected, or declared by its label), its class, an example, and why. */
export interface PackLine {
  readonly type: string;
  readonly label: string;
  readonly class: DataClass;
  readonly example: string;
  readonly why: string;
}

/**
 * Lines to start from, few enough to read aloud. Detected types keep their shipped class unless a line moves them; a type with
 * a label of its own becomes a declared type. Those of the software company are the four lines of its story in product.md.
 */
export const packLines: Readonly<Record<Pack, readonly PackLine[]>> = {
  agency: [
    {
      type: "published-work",
      label: "Published campaigns and posts",
      class: "public",
      example: "a post that is out",
      why: "everybody can read it",
    },
    {
      type: "client-brief",
      label: "Client briefs and drafts",
      class: "internal",
      example: "a brief, a draft before launch",
      why: "the client's, not yet out",
    },
    {
      type: "client-strategy",
      label: "Client strategy and pitches",
      class: "restricted",
      example: "a pitch, a launch plan",
      why: "under a duty of confidence",
    },
    {
      type: "people-list",
      label: "Lists of people",
      class: "restricted",
      example: "a mailing list of ten or more",
      why: "personal data of others",
    },
  ],
  software: [
    {
      type: "process-documentation",
      label: "Process documentation",
      class: "public",
      example: "how we review code",
      why: "no secret in it",
    },
    {
      type: "customer-email",
      label: "Customer e-mail addresses",
      class: "internal",
      example: "one address in a ticket; never a full list",
      why: "personal data, single",
    },
    {
      type: "usage-pattern",
      label: "Anonymised usage patterns",
      class: "internal",
      example: "counts per feature",
      why: "needs an agreement",
    },
    { type: "credit-card", label: "Payment data", class: "restricted", example: "a card number", why: "never to any AI tool" },
  ],
  fintech: [
    {
      type: "architecture-notes",
      label: "Architecture and planning notes",
      class: "internal",
      example: "a diagram without keys",
      why: "ours, no customer in it",
    },
    { type: "source-code", label: "Own source code", class: "internal", example: "a pull request", why: "ours" },
    {
      type: "customer-money",
      label: "Calculations on customer money",
      class: "restricted",
      example: "a balance, an interest run",
      why: "stays in-house",
    },
    { type: "iban", label: "Account numbers", class: "restricted", example: "an IBAN", why: "payment data" },
  ],
  clinic: [
    { type: "public-guidance", label: "Published guidance", class: "public", example: "a leaflet", why: "published" },
    { type: "rota", label: "Rotas without patients", class: "internal", example: "a shift plan", why: "staff data" },
    {
      type: "patient-data",
      label: "Anything about a patient",
      class: "restricted",
      example: "a letter, a finding, a photo",
      why: "health data (Article 9)",
    },
    {
      type: "appointment-list",
      label: "Appointment lists",
      class: "restricted",
      example: "names with times",
      why: "shows who is a patient",
    },
  ],
};
