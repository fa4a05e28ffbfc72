/** An incident as the server answers it. */
export interface FlowSum {
  readonly flows: number;
  readonly byClass: Readonly<Record<string, number>>;
  readonly teams: readonly string[];
  readonly types: readonly string[];
}

export interface IncidentEntry {
  readonly id: string;
  readonly incident: {
    readonly vendor: string;
    readonly product: string;
    readonly title: string;
    readonly at: string;
    readonly statements: readonly { readonly date: string; readonly text: string }[];
    readonly source: readonly string[];
    readonly window?: { readonly from: string; readonly to: string };
    readonly versions?: readonly string[];
    readonly plans?: readonly string[];
    readonly kindStated?: boolean;
    readonly handling?: Readonly<Record<"learned" | "acknowledged" | "scoped" | "fixed" | "followedUp", string>>;
    readonly own?: { readonly installed?: boolean; readonly inWindow?: boolean; readonly highRisk?: boolean };
    readonly owner?: string;
    readonly done?: readonly { readonly step: string; readonly at: string; readonly by: string }[];
  };
  readonly triage: {
    readonly kind: string;
    readonly level: "none" | "note" | "watch" | "act" | "urgent";
    readonly sentence: string;
    readonly exposure: {
      readonly sent: FlowSum;
      readonly declared: { readonly uses: number; readonly class: string | null; readonly names: readonly string[] };
      readonly blocked: FlowSum;
      readonly unknown: readonly string[];
      readonly points: { readonly measured: readonly string[]; readonly silent: readonly string[] };
    };
    readonly facts: readonly { readonly id: string; readonly because: string }[];
    readonly steps: readonly { readonly step: string; readonly sentence: string; readonly dueInDays: number }[];
    readonly notNeeded: readonly { readonly step: string; readonly why: string }[];
    readonly clocks: readonly {
      readonly duty: string;
      readonly name: string;
      readonly source: string;
      readonly starts: string | null;
      readonly due: string | null;
      readonly why: string;
    }[];
    readonly notStarted: readonly { readonly duty: string; readonly why: string }[];
    readonly reopenOn: readonly string[];
    readonly doubt: string | null;
  };
  readonly days: readonly { readonly day: string; readonly sent: number; readonly held: number }[];
  readonly uses: readonly { readonly id: string; readonly name: string; readonly team: string }[];
  /** The days counted; empty sides are open. */
  readonly window: { readonly from: string; readonly to: string; readonly isRead: boolean };
}

/** Laws beside the GDPR and promises whose clocks apply to the company. */
export interface CompanyDuties {
  readonly subjectTo: readonly string[];
  readonly customerNoticeHours: number | null;
}

/** One incident with everything its own page shows beside the answer. */
export interface IncidentDetail extends IncidentEntry {
  readonly versions: readonly {
    readonly number: number;
    readonly date: string | null;
    readonly text: string;
    readonly level: IncidentEntry["triage"]["level"];
    readonly changes: readonly string[];
  }[];
  readonly limits: readonly string[];
  readonly severity: {
    readonly score: number;
    readonly band: string;
    readonly terms: readonly { readonly term: string; readonly value: number; readonly why: string }[];
    readonly flags: readonly string[];
  } | null;
  readonly drafts: readonly { readonly id: string; readonly title: string; readonly isNeeded: boolean; readonly text: string }[];
  readonly placed: readonly {
    readonly id: string;
    readonly vendor: string;
    readonly title: string;
    readonly disclosed: string;
    readonly level: IncidentEntry["triage"]["level"];
    readonly isSameKind: boolean;
    readonly source: string;
  }[];
  readonly handling: {
    readonly started: string;
    readonly acknowledged: string;
    readonly scoped: string;
    readonly fixed: string;
    readonly followedUp: string;
  };
}
