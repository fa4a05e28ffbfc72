/** What a pack can show facts for; each names the section of the pack that holds them. */
export type PackPart = "inventory" | "vetting" | "rules" | "agreements" | "incidents" | "exceptions" | "coverage" | "decisions";

/** A duty or control of a framework in our own words, with where the pack holds facts about it. No statement of conformity. */
export interface PackDuty {
  readonly frame: string;
  readonly clause: string;
  readonly asks: string;
  readonly parts: readonly PackPart[];
}

/** Where the texts stand. Standards that are sold are named by number and title only. */
export const frameSources: Readonly<Record<string, string>> = {
  "EU AI Act": "Regulation (EU) 2024/1689, OJ L, 12.7.2024",
  "ISO/IEC 42001": "ISO/IEC 42001:2023, clauses and Annex A",
  "NIST AI RMF": "NIST AI 100-1, Artificial Intelligence Risk Management Framework 1.0, January 2023",
  "SOC 2": "AICPA TSP section 100, 2017 Trust Services Criteria (2022 points of focus)",
  GDPR: "Regulation (EU) 2016/679",
};

export const packDuties: readonly PackDuty[] = [
  { frame: "EU AI Act", clause: "Article 4", asks: "People who use AI on the company's behalf know enough to do so.", parts: ["rules"] },
  {
    frame: "EU AI Act",
    clause: "Article 26(1)",
    asks: "A high-risk system is used as its instructions say; which systems are used must be known first.",
    parts: ["inventory", "rules"],
  },
  { frame: "EU AI Act", clause: "Article 26(2)", asks: "Oversight lies with named people who are able to do it.", parts: ["inventory"] },
  {
    frame: "EU AI Act",
    clause: "Article 26(4)",
    asks: "Data put into a high-risk system fits its purpose.",
    parts: ["rules", "decisions"],
  },
  {
    frame: "EU AI Act",
    clause: "Article 26(5)",
    asks: "Use is watched, and serious incidents are told to the provider and the authority.",
    parts: ["decisions", "incidents"],
  },
  {
    frame: "EU AI Act",
    clause: "Article 26(6)",
    asks: "Logs under the deployer's control are kept for at least six months.",
    parts: ["decisions"],
  },
  { frame: "ISO/IEC 42001", clause: "6.1.2, 8.2", asks: "AI risks are assessed and the outcome is kept.", parts: ["vetting", "incidents"] },
  { frame: "ISO/IEC 42001", clause: "A.2", asks: "There is a policy for AI, and it is looked at again.", parts: ["rules"] },
  {
    frame: "ISO/IEC 42001",
    clause: "A.3",
    asks: "Who answers for what is settled, and concerns can be raised.",
    parts: ["inventory", "exceptions"],
  },
  { frame: "ISO/IEC 42001", clause: "A.4", asks: "The tools, data and people an AI system needs are on record.", parts: ["inventory"] },
  { frame: "ISO/IEC 42001", clause: "A.8", asks: "Incidents are told to those who need to know.", parts: ["incidents"] },
  { frame: "ISO/IEC 42001", clause: "A.9", asks: "Use is responsible, for set purposes, as intended.", parts: ["rules", "decisions"] },
  {
    frame: "ISO/IEC 42001",
    clause: "A.10",
    asks: "Duties are shared clearly with suppliers and customers.",
    parts: ["vetting", "agreements"],
  },
  {
    frame: "NIST AI RMF",
    clause: "GOVERN 1.4",
    asks: "Risk is managed by transparent policies and controls.",
    parts: ["rules", "exceptions"],
  },
  { frame: "NIST AI RMF", clause: "GOVERN 1.6", asks: "AI systems are inventoried.", parts: ["inventory", "coverage"] },
  {
    frame: "NIST AI RMF",
    clause: "GOVERN 6.1, 6.2",
    asks: "Risks of third parties are covered, and their failures are planned for.",
    parts: ["vetting", "agreements", "incidents"],
  },
  {
    frame: "NIST AI RMF",
    clause: "MAP 4.1",
    asks: "Legal and technical risks of third-party software and data are mapped.",
    parts: ["vetting", "agreements"],
  },
  {
    frame: "NIST AI RMF",
    clause: "MANAGE 3.1",
    asks: "Third-party risks are monitored and controls applied.",
    parts: ["vetting", "decisions"],
  },
  { frame: "NIST AI RMF", clause: "MANAGE 4.3", asks: "Incidents are communicated, followed and recorded.", parts: ["incidents"] },
  {
    frame: "SOC 2",
    clause: "CC3.2, CC3.4",
    asks: "Risks are identified and changes that raise them are seen.",
    parts: ["coverage", "vetting"],
  },
  { frame: "SOC 2", clause: "CC6.1, CC6.7", asks: "Access to information and its way out are restricted.", parts: ["rules", "decisions"] },
  { frame: "SOC 2", clause: "CC7.2 to CC7.4", asks: "Events are monitored, judged and answered.", parts: ["decisions", "incidents"] },
  { frame: "SOC 2", clause: "CC9.2", asks: "Risks of vendors and partners are assessed and managed.", parts: ["vetting", "agreements"] },
  {
    frame: "GDPR",
    clause: "Articles 5(2), 24",
    asks: "The controller can show that it keeps the principles.",
    parts: ["rules", "decisions"],
  },
  { frame: "GDPR", clause: "Article 28(1)", asks: "Only processors with sufficient guarantees are used.", parts: ["vetting"] },
  { frame: "GDPR", clause: "Article 28(3)", asks: "Processing rests on a contract with the set content.", parts: ["agreements"] },
  { frame: "GDPR", clause: "Article 30", asks: "Processing is recorded.", parts: ["inventory"] },
  { frame: "GDPR", clause: "Article 32", asks: "Security fits the risk.", parts: ["rules", "decisions"] },
  { frame: "GDPR", clause: "Article 33(5)", asks: "Breaches are documented with facts, effects and remedy.", parts: ["incidents"] },
];
