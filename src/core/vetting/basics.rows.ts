import type { EvidenceGrade } from "./vetting-fact.ts";

/** One of the short list of facts that decide whether a vendor is fit. */
export interface Basic {
  readonly id: string;
  readonly label: string;
  /** One of the article's four: stands in the headline row. */
  readonly isHeadline?: true;
  /** Informs, never missing. */
  readonly isBonus?: true;
  /** Differs by plan: a fact of another plan says nothing. */
  readonly isByPlan?: true;
  /** Catalogue facts that show it or lead to it. */
  readonly facts: readonly string[];
  /** Evidence below this grade is a lead, not a fact. */
  readonly least: EvidenceGrade;
  /** Months after which it must be looked at again. */
  readonly months: number;
  /** What counts, in one sentence. */
  readonly counts: string;
  /** What to tick when the page is open. */
  readonly tick: string;
  /** Path on the vendor's own site where the answer usually stands. */
  readonly path: string;
}

/**
 * The basics (product.md "Four layers" 2; the article's four first). Sources of the rules: RFC 9116 for security.txt;
 * a report older than 12 months is no longer current by the custom of SOC 2; terms are looked at again after six months,
 * since four of ten large vendors changed theirs within a year.
 */
export const basics: readonly Basic[] = [
  {
    id: "security-policy",
    label: "Disclosed security policy or contact",
    isHeadline: true,
    facts: ["security-policy-url", "security-txt-url"],
    least: "third-party-list",
    months: 12,
    counts: "A page or file that says how to report a weakness, with a contact.",
    tick: "There is a policy or an address for reports of weaknesses.",
    path: "/security",
  },
  {
    id: "trust-documents",
    label: "Published trust documents",
    isHeadline: true,
    facts: ["trust-center-url"],
    least: "third-party-list",
    months: 12,
    counts: "A named security page or trust centre.",
    tick: "There is a security page or trust centre.",
    path: "/trust",
  },
  {
    id: "third-party-audit",
    label: "Audit by a third party",
    isHeadline: true,
    facts: ["certification"],
    least: "vendor-statement",
    months: 12,
    counts: "SOC 2 type 2 or ISO 27001 in date, whose scope names the product. A name on a list is a lead only.",
    tick: "A report or certificate in date names this product.",
    path: "/compliance",
  },
  {
    id: "incident-response",
    label: "Responsive incident response",
    isHeadline: true,
    facts: ["incident-record"],
    least: "third-party-list",
    months: 24,
    counts: "An incident that was acknowledged within days, its cause and its fix told; or a written promise of how it is done.",
    tick: "Incidents were acknowledged within days, with cause and fix; or the response is described.",
    path: "/security/incidents",
  },
  {
    id: "security-txt",
    label: "Valid security.txt",
    isBonus: true,
    facts: ["security-txt-url"],
    least: "vendor-statement",
    months: 12,
    counts: "Contact and Expires are there and Expires is not past (RFC 9116).",
    tick: "The file has Contact and Expires, and Expires lies ahead.",
    path: "/.well-known/security.txt",
  },
  {
    id: "sub-processors",
    label: "Sub-processors named, with notice of changes",
    facts: ["subprocessors-url"],
    least: "third-party-list",
    months: 6,
    counts: "A list with a way to hear of changes.",
    tick: "There is a list, and a way to be told of changes.",
    path: "/legal/subprocessors",
  },
  {
    id: "data-agreement",
    label: "Data agreement for the plan",
    isByPlan: true,
    facts: ["dpa-url"],
    least: "third-party-list",
    months: 12,
    counts: "A data processing agreement that covers the plan in use.",
    tick: "The agreement covers the plan we hold.",
    path: "/legal/dpa",
  },
  {
    id: "training",
    label: "No training on our data, for the plan",
    isByPlan: true,
    facts: ["training"],
    least: "third-party-list",
    months: 6,
    counts: "The terms of the plan say that inputs are not used for training, or only after consent.",
    tick: "The terms of our plan say no training without consent.",
    path: "/legal/terms",
  },
  {
    id: "retention",
    label: "How long data is kept, for the plan",
    isByPlan: true,
    isBonus: true,
    facts: ["retention"],
    least: "third-party-list",
    months: 6,
    counts: "A number of days, or zero, is stated for the plan.",
    tick: "The terms of our plan state how long inputs are kept.",
    path: "/legal/privacy",
  },
  {
    id: "status-page",
    label: "Status page with history",
    facts: ["status-page-url"],
    least: "third-party-list",
    months: 12,
    counts: "A page with the present state and past incidents.",
    tick: "The page shows past incidents.",
    path: "/status",
  },
  {
    id: "sign-in",
    label: "Single sign-on and second factor on the plan",
    isByPlan: true,
    isBonus: true,
    facts: ["sign-in"],
    least: "third-party-list",
    months: 12,
    counts: "The plan in use includes single sign-on or can require a second factor.",
    tick: "Our plan includes single sign-on or can require a second factor.",
    path: "/pricing",
  },
  {
    id: "bug-bounty",
    label: "Bug bounty or safe harbour",
    isBonus: true,
    facts: ["bug-bounty-url"],
    least: "third-party-list",
    months: 12,
    counts: "A public programme, or a promise not to pursue those who report in good faith.",
    tick: "There is a programme or a safe-harbour promise.",
    path: "/security",
  },
  {
    id: "ai-policy",
    label: "AI policy or ISO 42001",
    isBonus: true,
    facts: ["ai-policy-url"],
    least: "third-party-list",
    months: 12,
    counts: "A published policy on its own use of AI, or a certificate on ISO 42001.",
    tick: "There is a policy on AI, or a certificate on ISO 42001.",
    path: "/responsible-ai",
  },
];

/** The basics by id. */
export const basicsById: ReadonlyMap<string, Basic> = new Map(basics.map((basic) => [basic.id, basic]));
