import type { DataClass } from "../../../src/core/model/data-class.ts";

type Carried = DataClass | null;

/** What a change does, measured by the server on past flows. */
export interface PostureEffect {
  readonly lines: readonly {
    readonly tool: string;
    readonly plan: string;
    readonly account: string;
    readonly before: Carried;
    readonly after: Carried;
  }[];
  readonly decisions: readonly {
    readonly tool: string;
    readonly plan: string;
    readonly from: string;
    readonly to: string;
    readonly flows: number;
  }[];
  readonly moved: number;
  readonly flows: number;
  readonly stopped: { readonly before: number; readonly after: number };
}

export interface PostureEntry {
  readonly id: string;
  readonly side: "under" | "over";
  readonly title: string;
  readonly truth: string;
  readonly evidence: readonly string[];
  readonly first: string | null;
  readonly change: object | null;
  readonly effort: 1 | 2 | 3;
  readonly link: string;
  readonly effect: PostureEffect;
}

export interface PostureAnswer {
  readonly under: readonly PostureEntry[];
  readonly over: readonly PostureEntry[];
  readonly coverage: readonly {
    readonly id: string;
    readonly label: string;
    readonly known: number;
    readonly of: number;
    readonly missing: readonly string[];
  }[];
  readonly roadmap: readonly { readonly rank: number; readonly id: string }[];
  readonly flows: number;
  readonly uses: number;
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly names: Readonly<Record<string, string>>;
  readonly done: readonly { readonly at: string; readonly by: string; readonly title: string }[];
  readonly plans: Readonly<Record<string, { readonly owner: string; readonly due: string }>>;
}

/** What other rules would do, before they are saved. */
export interface WhatIfAnswer extends PostureEffect {
  readonly changes: readonly { readonly path: string; readonly from: string | null; readonly to: string | null }[];
  readonly window: PostureAnswer["window"];
}

/** A change by an administrator, as the ledger's chain holds it. */
export interface AdminChange {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly parts: readonly {
    readonly kind: string;
    readonly id: string;
    readonly before: string;
    readonly after: string;
    readonly fields: readonly string[];
  }[];
}

export interface LedgerState {
  readonly ok: boolean;
  readonly entries: number;
  readonly changes: number;
  readonly signed: number;
  readonly head: string;
  readonly faults: readonly { readonly entry: number; readonly what: string }[];
}
