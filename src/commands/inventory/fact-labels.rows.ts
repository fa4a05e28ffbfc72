/** Names of catalogue facts as people read them. */
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

/** Facts that only help to recognise a tool; not shown as facts about it. */
export const recognitionFacts: ReadonlySet<string> = new Set(["product-domain", "api-host"]);
