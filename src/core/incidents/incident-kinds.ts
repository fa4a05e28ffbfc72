/** Kinds of vendor incidents, from what happened, never from the size of the headline. */
export const incidentKinds = [
  "source-code-disclosure",
  "credential-exposure",
  "customer-data-breach",
  "metadata-exposure",
  "vulnerability-fixed",
  "supply-chain-package",
  "outage",
  "terms-change",
  "customer-misuse",
  "destructive-action",
] as const;
export type IncidentKind = (typeof incidentKinds)[number];
