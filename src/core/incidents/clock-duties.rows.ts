/** A duty to notify with a clock, as data: when it runs from, how long, and where that stands. */
export interface ClockDuty {
  readonly duty: "gdpr-33" | "gdpr-34" | "contract-notice" | "nis2" | "dora" | "us-state";
  readonly name: string;
  /** Hours to the first notice; null is "without undue delay", or what the contract says. */
  readonly hours: number | null;
  /** Later notices, in hours from the same start. */
  readonly further: readonly { readonly what: string; readonly hours: number }[];
  /** What the clock runs from, as a sentence. */
  readonly from: string;
  readonly source: string;
  /** Said where it does not run although a breach of our own is reasonably certain. */
  readonly unless: string;
}

export const clockDuties: readonly ClockDuty[] = [
  {
    duty: "gdpr-33",
    name: "GDPR, notice to the authority",
    hours: 72,
    further: [],
    from: "72 hours from our own reasonable certainty, at the latest from the vendor's notice.",
    source: "Regulation (EU) 2016/679, Art. 33(1); EDPB Guidelines 9/2022, part II.A",
    unless: "",
  },
  {
    duty: "gdpr-34",
    name: "GDPR, notice to the people",
    hours: null,
    further: [],
    from: "Without undue delay once a high risk to people was found.",
    source: "Regulation (EU) 2016/679, Art. 34(1)",
    unless: "Only where the assessment finds a high risk to people.",
  },
  {
    duty: "contract-notice",
    name: "Notice that our own contracts promise",
    hours: null,
    further: [],
    from: "The hours that our own contracts promise to our customers.",
    source: "Own contracts; Regulation (EU) 2016/679, Art. 33(2), where we process for others",
    unless: "No hours promised to customers of ours are on record.",
  },
  {
    duty: "nis2",
    name: "NIS2, early warning",
    hours: 24,
    further: [
      { what: "incident notification", hours: 72 },
      { what: "final report", hours: 24 * 30 + 72 },
    ],
    from: "24 hours from awareness of a significant incident of our own service.",
    source: "Directive (EU) 2022/2555, Art. 23(4)",
    unless: "It is not on record that the company falls under NIS2.",
  },
  {
    duty: "dora",
    name: "DORA, initial notification",
    hours: 24,
    further: [
      { what: "intermediate report", hours: 24 + 72 },
      { what: "final report", hours: 24 * 31 + 72 },
    ],
    from: "4 hours from classification as major, at most 24 hours from awareness.",
    source: "Regulation (EU) 2022/2554, Art. 19; Delegated Regulation (EU) 2025/301, Art. 5",
    unless: "It is not on record that the company is a financial entity under DORA.",
  },
  {
    duty: "us-state",
    name: "US state law, notice to residents",
    hours: 24 * 30,
    further: [{ what: "attorney general of California, from 501 residents", hours: 24 * 45 }],
    from: "30 days from discovery in California; other states differ and are looked up one by one.",
    source: "California Civil Code 1798.82 as amended by SB 446 (from 2026-01-01); secondary source",
    unless: "It is not on record that personal data of US residents was there.",
  },
];
