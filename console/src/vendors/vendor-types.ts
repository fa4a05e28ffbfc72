import type { LoadLine } from "../../../src/core/model/decision.ts";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { PlanKind } from "../../../src/core/model/plan.ts";
import type { JudgedBasic } from "../../../src/core/vetting/judge-basics.ts";
import type { MissingBasic } from "../../../src/core/vetting/weigh-vendor.ts";
import type { BasicState, SaidState } from "../../../src/core/vetting/vetting-fact.ts";

export interface SubProcessorList {
  readonly at: string;
  readonly source: string;
  readonly rows: readonly { readonly name: string; readonly purpose: string; readonly country: string }[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly objectUntil: string;
}

export interface Questionnaire {
  readonly id: string;
  readonly to: string;
  readonly at: string;
  readonly until: string;
  readonly state: "open" | "answered" | "closed";
  readonly answers: readonly { readonly question: string; readonly choice: string; readonly words: string }[];
  readonly answeredBy: string;
  readonly answeredAt: string;
}

/** What `/api/vendors/ID` answers. */
export interface VendorAnswer {
  readonly vendor: string;
  readonly name: string;
  readonly isKnown: boolean;
  readonly site: string;
  readonly legalEntity: string | null;
  readonly country: string | null;
  readonly tool: string;
  readonly plan: PlanKind | "";
  readonly tools: readonly {
    readonly id: string;
    readonly name: string;
    readonly plans: readonly PlanKind[];
    readonly inUse: readonly PlanKind[];
  }[];
  readonly basics: readonly JudgedBasic[];
  readonly verdict: DataClass;
  readonly sentence: string;
  readonly loadLine: DataClass | null;
  readonly line: LoadLine | null;
  readonly missing: readonly MissingBasic[];
  readonly needs: Readonly<Record<DataClass, readonly string[]>>;
  readonly review: { readonly at: string; readonly why: string; readonly isDue: boolean };
  readonly evidence: readonly {
    readonly id: string;
    readonly name: string;
    readonly digest: string;
    readonly sort: string;
    readonly dated: string;
    readonly at: string;
    readonly by: string;
  }[];
  readonly subProcessors: SubProcessorList | null;
  readonly questionnaires: readonly Questionnaire[];
  readonly advisories: readonly {
    readonly id: string;
    readonly advisory: string;
    readonly title: string;
    readonly fixedIn: readonly string[];
    readonly isExploited: boolean;
  }[];
  readonly incidents: readonly { readonly id: string; readonly title: string; readonly at: string }[];
  readonly history: readonly { readonly id: string; readonly at: string; readonly by: string; readonly what: string }[];
}

export interface ListedVendor {
  readonly id: string;
  readonly name: string;
  readonly tools: readonly string[];
  readonly uses: number;
  readonly plan: string;
  readonly verdict: DataClass;
  readonly sentence: string;
  readonly headline: readonly { readonly id: string; readonly label: string; readonly state: BasicState }[];
}

export interface VendorsAnswer {
  readonly rows: readonly ListedVendor[];
  readonly total: number;
  readonly dates: readonly {
    readonly id: string;
    readonly vendor: string;
    readonly at: string;
    readonly text: string;
    readonly stage: string | null;
  }[];
}

/** A fact that a dropped document supports, for a person to accept. */
export interface Proposal {
  readonly basic: string;
  readonly label: string;
  readonly state: SaidState;
  readonly passage: string;
  readonly check: string;
}

/** What was made of a dropped or fetched file. */
export interface ImportedAnswer {
  readonly kind: string;
  readonly undo: string;
  readonly notes?: readonly string[];
  readonly facts?: readonly { readonly basic: string; readonly state: string; readonly value: string }[];
  readonly evidence?: { readonly id: string; readonly name: string; readonly sort: string };
  readonly proposals?: readonly Proposal[];
  readonly unread?: readonly string[];
  readonly list?: SubProcessorList;
  readonly isFirst?: boolean;
  readonly read?: number;
  readonly kept?: readonly unknown[];
}

export interface ComparedAnswer {
  readonly a: VendorAnswer;
  readonly b: VendorAnswer;
  readonly sentence: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly a: BasicState;
    readonly b: BasicState;
    readonly better: "a" | "b" | "";
  }[];
  readonly purpose: { readonly label: string; readonly needs: readonly string[] } | null;
}
