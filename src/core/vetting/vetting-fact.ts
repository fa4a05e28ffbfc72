/** What is known of one basic. *Not known* is never *not met*; *expired* was met and is too old to lean on. */
export const basicStates = ["met", "not-met", "not-known", "not-applicable", "expired"] as const;
export type BasicState = (typeof basicStates)[number];

/** What a fact says; nothing is said by leaving it out. */
export const saidStates = ["met", "not-met", "not-applicable"] as const;
export type SaidState = (typeof saidStates)[number];

/** How good the evidence is, best first: a report that was read beats a certificate seen, a vendor's word, a key word, a third party's list. */
export const evidenceGrades = ["report-read", "certificate-seen", "vendor-statement", "key-word", "third-party-list", "none"] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** One dated, graded fact of a vendor. Days are ISO; empty text where there is none. */
export interface VettingFact {
  readonly vendor: string;
  /** Catalogue id when it holds for one tool only; empty for the whole vendor. */
  readonly tool: string;
  /** Plan kind when it holds for one plan only; empty for all. */
  readonly plan: string;
  readonly basic: string;
  readonly state: SaidState;
  /** An address, a name, a number with its unit, in plain words. */
  readonly value: string;
  /** Where it stands: an address, a file, "vendor said". */
  readonly source: string;
  readonly grade: EvidenceGrade;
  readonly seen: string;
  /** Last day on which it counts; empty where it has none. */
  readonly expires: string;
  /** Who recorded it. */
  readonly by: string;
  /** Evidence file it was read from; empty for none. */
  readonly evidence: string;
  /** The passage that says so; empty for none. */
  readonly passage: string;
}

/** True when the first grade is at least as good as the second. */
export function isGradeAtLeast(grade: EvidenceGrade, wanted: EvidenceGrade): boolean {
  return evidenceGrades.indexOf(grade) <= evidenceGrades.indexOf(wanted);
}
