/** Numbers and positions that a text states; `null` where it is silent. Hours and days as counted by the text. */
export interface AgreementFacts {
  readonly breachNoticeHours: number | null;
  readonly subprocessorNoticeDays: number | null;
  readonly objectionDays: number | null;
  readonly deletionDays: number | null;
  readonly retentionDays: number | null;
  readonly trainsOnData: "no" | "opt-in" | "opt-out" | "yes" | "not-stated";
  readonly transferMechanisms: readonly string[];
  readonly sccModules: readonly number[];
  /** True when the repealed clauses of 2010 are named and those of 2021 are not; null when none are. */
  readonly sccOutdated: boolean | null;
  readonly audit: {
    readonly allowed: boolean | null;
    readonly maxPerYear: number | null;
    readonly noticeDays: number | null;
    readonly cost: "customer" | "vendor" | "shared" | null;
    readonly reportMayReplace: boolean | null;
  };
  readonly liability: "as-agreement" | "capped" | "unlimited" | null;
  readonly certifications: readonly string[];
  readonly location: string | null;
  readonly mayChangeTerms: "vendor" | "both" | null;
  /** The ISO day on which the text says that it ends; null for an open end. */
  readonly endsOn: string | null;
}
