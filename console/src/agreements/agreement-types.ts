import type { AgreementAnswer } from "../../../src/core/agreements/analyse-agreement.ts";
import type { FindingItem } from "../../../src/core/agreements/sort-findings.ts";

export interface ListedAgreement {
  readonly id: string;
  readonly tool: string;
  readonly name: string;
  readonly vendor: string;
  readonly plan: string;
  readonly role: string;
  readonly state: string;
  readonly from: string;
  readonly until: string;
  readonly covers: string;
  readonly inheritedFrom: string;
  readonly comesBy: string;
  readonly open: number;
  readonly objectUntil: string;
  readonly at: string;
}

export interface ShownItem extends FindingItem {
  readonly letter: { readonly subject: string; readonly body: string };
  readonly settled: {
    readonly how: string;
    readonly why: string;
    readonly document: string;
    readonly by: string;
    readonly at: string;
  } | null;
}

export interface AgreementChanges {
  readonly duties: readonly {
    readonly id: string;
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly effect: string;
  }[];
  readonly facts: readonly { readonly name: string; readonly from: unknown; readonly to: unknown }[];
}

export interface AgreementPageAnswer {
  readonly row: {
    readonly id: string;
    readonly tool: string;
    readonly plan: string;
    readonly role: "template" | "signed";
    readonly comesBy: string;
    readonly steps: string;
    readonly isInForce: boolean;
    readonly from: string;
    readonly until: string;
    readonly covers: string;
    readonly inheritedFrom: string;
    readonly sources: readonly string[];
    readonly at: string;
  };
  readonly name: string;
  readonly vendorName: string;
  readonly answer: Omit<AgreementAnswer, "settle" | "ask" | "inform">;
  readonly settle: readonly ShownItem[];
  readonly ask: readonly ShownItem[];
  readonly inform: readonly ShownItem[];
  readonly texts: readonly { readonly source: string; readonly text: string; readonly pageStarts: readonly number[] }[];
  readonly letters: readonly { readonly subject: string; readonly body: string }[];
  readonly changes: AgreementChanges | null;
  readonly others: readonly { readonly id: string; readonly title: string }[];
  readonly history: readonly { readonly id: string; readonly at: string; readonly by: string; readonly what: string }[];
}

export interface EffectAnswer {
  readonly lines: readonly {
    readonly tool: string;
    readonly plan: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly decisions: readonly { readonly tool: string; readonly from: string; readonly to: string; readonly flows: number }[];
  readonly moved: number;
  readonly flows: number;
}
