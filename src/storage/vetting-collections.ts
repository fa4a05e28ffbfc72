import { z } from "zod";
import { evidenceGrades, saidStates } from "../core/vetting/vetting-fact.ts";
import type { Collection } from "./contract.ts";
import { links } from "./link-collections.ts";

/** What is kept about vendors: facts with their evidence, lists, questionnaires, and agreements as documents. */
const text = z.string();
const count = z.number().int().min(0);

/** A dated fact of a vendor. `ended` is when a newer one took its place; empty while it counts. */
const vettingFactRowSchema = z.object({
  id: text,
  vendor: text,
  tool: text,
  plan: text,
  basic: text,
  state: z.enum(saidStates),
  value: text,
  source: text,
  grade: z.enum(evidenceGrades),
  seen: text,
  expires: text,
  by: text,
  evidence: text,
  passage: text,
  at: text,
  ended: text,
});
export type VettingFactRow = z.infer<typeof vettingFactRowSchema>;
export const vettingFacts: Collection<VettingFactRow> = {
  name: "vettingFacts",
  schema: vettingFactRowSchema,
  indexed: ["vendor", "basic", "at"],
};

/** A file or page that supports facts. The bytes lie below the home folder under their SHA-256; `proposals` is JSON text. */
const evidenceRowSchema = z.object({
  id: text,
  vendor: text,
  tool: text,
  name: text,
  digest: text,
  bytes: count,
  sort: text,
  dated: text,
  /** Address it was fetched from; empty for a file. */
  url: text,
  at: text,
  by: text,
  proposals: text,
});
export type EvidenceRow = z.infer<typeof evidenceRowSchema>;
export const evidence: Collection<EvidenceRow> = { name: "evidence", schema: evidenceRowSchema, indexed: ["vendor", "digest", "at"] };

const subProcessor = z.object({ name: text, purpose: text, country: text });

/** A vendor's list of sub-processors as it stood on a day. `objectUntil` is the last day to object to what is new; empty for none. */
const subProcessorListRowSchema = z.object({
  id: text,
  vendor: text,
  at: text,
  by: text,
  source: text,
  rows: z.array(subProcessor),
  added: z.array(text),
  removed: z.array(text),
  objectUntil: text,
});
export type SubProcessorListRow = z.infer<typeof subProcessorListRowSchema>;
export const subProcessorLists: Collection<SubProcessorListRow> = {
  name: "subProcessorLists",
  schema: subProcessorListRowSchema,
  indexed: ["vendor", "at"],
};

/** A questionnaire that was sent. `link` is the id of its link row; days are ISO. */
const questionnaireRowSchema = z.object({
  id: text,
  vendor: text,
  tool: text,
  plan: text,
  to: text,
  at: text,
  by: text,
  until: text,
  state: z.enum(["open", "answered", "closed"]),
  link: text,
  answers: z.array(z.object({ question: text, choice: z.enum(["yes", "no", "not-applicable", ""]), words: text })),
  answeredBy: text,
  answeredAt: text,
});
export type QuestionnaireRow = z.infer<typeof questionnaireRowSchema>;
export const questionnaires: Collection<QuestionnaireRow> = {
  name: "questionnaires",
  schema: questionnaireRowSchema,
  indexed: ["vendor", "state", "at"],
};

/** A vendor that the catalogue does not know. */
const ownVendorRowSchema = z.object({ id: text, name: text, site: text, at: text });
export type OwnVendorRow = z.infer<typeof ownVendorRowSchema>;
export const ownVendors: Collection<OwnVendorRow> = { name: "ownVendors", schema: ownVendorRowSchema, indexed: [] };

/** Which basics each class needs, as people write it. One row, id `needs`. */
const vettingTableRowSchema = z.object({
  id: text,
  needs: z.object({ public: z.array(text), internal: z.array(text), restricted: z.array(text) }),
});
export type VettingTableRow = z.infer<typeof vettingTableRowSchema>;
export const vettingTable: Collection<VettingTableRow> = { name: "vettingTable", schema: vettingTableRowSchema, indexed: [] };

/** A known weakness in software of a vendor that we use, from an imported list. */
const advisoryRowSchema = z.object({
  id: text,
  vendor: text,
  tool: text,
  advisory: text,
  title: text,
  published: text,
  fixedIn: z.array(text),
  isExploited: z.boolean(),
  at: text,
});
export type AdvisoryRow = z.infer<typeof advisoryRowSchema>;
export const advisories: Collection<AdvisoryRow> = { name: "advisories", schema: advisoryRowSchema, indexed: ["vendor"] };

/**
 * A document of an agreement as it was read. The published template and our signed file are kept apart; one that a newer took
 * the place of stays with `ended`. `texts` are the documents' own texts for showing passages; the rest is JSON text.
 */
const agreementDocumentRowSchema = z.object({
  id: text,
  vendor: text,
  tool: text,
  plan: text,
  role: z.enum(["template", "signed"]),
  comesBy: z.enum(["automatic", "accept", "request", "enterprise-only", "not-known"]),
  steps: text,
  inheritedFrom: text,
  regions: text,
  dataCategories: text,
  isInForce: z.boolean(),
  from: text,
  until: text,
  covers: z.enum(["public", "internal", "restricted", ""]),
  noticeDays: count.nullable(),
  at: text,
  by: text,
  ended: text,
  sources: z.array(text),
  texts: z.array(z.object({ source: text, text, pageStarts: z.array(count) })),
  answer: text,
  /** What a person decided about single duties. */
  settled: z.array(
    z.object({
      id: text,
      how: z.enum(["accepted", "overridden", "covered-elsewhere", "asked"]),
      why: text,
      document: text,
      by: text,
      at: text,
    }),
  ),
});
export type AgreementDocumentRow = z.infer<typeof agreementDocumentRowSchema>;
export const agreementDocuments: Collection<AgreementDocumentRow> = {
  name: "agreementDocuments",
  schema: agreementDocumentRowSchema,
  indexed: ["tool", "vendor", "at"],
};

export const vettingCollections = [
  vettingFacts,
  evidence,
  subProcessorLists,
  questionnaires,
  ownVendors,
  vettingTable,
  advisories,
  agreementDocuments,
  links,
] as const;
