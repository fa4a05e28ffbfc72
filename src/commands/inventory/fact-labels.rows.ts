/** Names of catalogue facts as people read them, and which of them show a security basic (product.md, "Four layers", 2). */
export const factLabels: Readonly<Record<string, string>> = {
  "legal-entity": "Legal entity",
  country: "Country",
  certification: "Certificate or audit",
  "trust-center-url": "Trust centre",
  "security-policy-url": "Security policy",
  "security-txt-url": "Contact for reports (security.txt)",
  "status-page-url": "Status page",
  "bug-bounty-url": "Bug bounty",
  "subprocessors-url": "List of sub-processors",
  "dpa-url": "Data agreement",
  "dpa-plans": "Plans the data agreement covers",
  "product-domain": "Web site",
  "api-host": "API host",
  incident: "Known incident",
  note: "Note",
};

export interface Basic {
  readonly id: string;
  readonly label: string;
  /** Any of these facts shows it. */
  readonly facts: readonly string[];
}

export const basicRows: readonly Basic[] = [
  { id: "security-policy", label: "Disclosed security policy", facts: ["security-policy-url", "security-txt-url"] },
  { id: "trust-documents", label: "Published trust documents", facts: ["trust-center-url"] },
  { id: "third-party-audit", label: "Audit by a third party", facts: ["certification"] },
  {
    id: "incident-response",
    label: "Way to report and to hear of incidents",
    facts: ["bug-bounty-url", "security-txt-url", "status-page-url"],
  },
  { id: "sub-processors", label: "Sub-processors named", facts: ["subprocessors-url"] },
  { id: "data-agreement", label: "Data agreement offered", facts: ["dpa-url"] },
];

/** Facts that only help to recognise a tool; not shown as facts about it. */
export const recognitionFacts: ReadonlySet<string> = new Set(["product-domain", "api-host"]);
