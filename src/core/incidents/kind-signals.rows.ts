import type { Concept } from "./concepts.rows.ts";
import type { IncidentKind } from "./incident.ts";

/** What speaks for a kind: all of these within one sentence (and the next), or anywhere in the text. Each row counts once. */
export interface KindSignal {
  readonly kind: IncidentKind;
  readonly weight: number;
  readonly all: readonly Concept[];
  /** Not where any of these is met in the same place. */
  readonly none?: readonly Concept[];
  readonly within: "sentence" | "text";
}

export const kindSignals: readonly KindSignal[] = [
  { kind: "source-code-disclosure", weight: 6, all: ["code", "exposed"], within: "sentence" },
  { kind: "source-code-disclosure", weight: 2, all: ["code"], within: "text" },

  { kind: "credential-exposure", weight: 6, all: ["credential", "exposed"], within: "sentence" },
  { kind: "credential-exposure", weight: 4, all: ["credential", "replace"], within: "sentence" },
  { kind: "credential-exposure", weight: 1, all: ["credential"], within: "text" },

  { kind: "customer-data-breach", weight: 6, all: ["content", "exposed"], within: "sentence" },
  { kind: "customer-data-breach", weight: 4, all: ["content", "othersUsers"], within: "sentence" },
  { kind: "customer-data-breach", weight: 1, all: ["content"], within: "text" },

  { kind: "metadata-exposure", weight: 6, all: ["metadata", "exposed"], within: "sentence" },
  { kind: "metadata-exposure", weight: 2, all: ["metadata", "othersUsers"], within: "text" },
  { kind: "metadata-exposure", weight: 2, all: ["metadata"], within: "text" },

  // Beside content that got out, names are a side fact; an infected release is known by how it came, not by what it does.
  { kind: "metadata-exposure", weight: -6, all: ["content", "exposed"], within: "sentence" },
  { kind: "metadata-exposure", weight: -8, all: ["content", "othersUsers"], within: "sentence" },
  { kind: "metadata-exposure", weight: -3, all: ["credential", "exposed"], within: "sentence" },
  // An address beside the password is what one signs in with.
  { kind: "metadata-exposure", weight: -3, all: ["credential", "metadata"], within: "sentence" },
  { kind: "destructive-action", weight: -8, all: ["package", "malice"], within: "sentence" },

  { kind: "supply-chain-package", weight: 10, all: ["package", "malice"], within: "sentence" },
  { kind: "supply-chain-package", weight: 6, all: ["package", "malice"], none: ["terms"], within: "text" },
  { kind: "supply-chain-package", weight: 4, all: ["package", "publisher"], within: "text" },
  { kind: "supply-chain-package", weight: 2, all: ["malice"], within: "text" },

  { kind: "vulnerability-fixed", weight: 3, all: ["flaw"], within: "text" },
  { kind: "vulnerability-fixed", weight: 4, all: ["flaw", "mended"], within: "text" },
  { kind: "vulnerability-fixed", weight: 3, all: ["flaw", "hypothetical"], within: "sentence" },
  { kind: "vulnerability-fixed", weight: 2, all: ["researcher", "flaw"], within: "text" },
  { kind: "vulnerability-fixed", weight: 3, all: ["mended"], within: "text" },
  { kind: "vulnerability-fixed", weight: 4, all: ["onlyTests"], within: "text" },

  { kind: "outage", weight: 6, all: ["down"], within: "sentence" },
  { kind: "outage", weight: -5, all: ["content", "exposed"], within: "sentence" },
  { kind: "outage", weight: -5, all: ["othersUsers"], within: "text" },

  { kind: "terms-change", weight: 2, all: ["terms"], within: "text" },
  { kind: "terms-change", weight: 6, all: ["terms", "future"], within: "sentence" },
  { kind: "terms-change", weight: 7, all: ["train", "future"], within: "text" },
  { kind: "terms-change", weight: 4, all: ["train", "terms"], within: "text" },
  { kind: "terms-change", weight: 3, all: ["train"], within: "text" },

  { kind: "customer-misuse", weight: 11, all: ["insider", "put", "aiTarget"], within: "sentence" },
  { kind: "customer-misuse", weight: 5, all: ["put", "aiTarget"], none: ["exposed"], within: "sentence" },
  { kind: "customer-misuse", weight: 5, all: ["notVendorsFault"], within: "text" },

  { kind: "destructive-action", weight: 10, all: ["agent", "destroy", "ownThings"], within: "sentence" },
  { kind: "destructive-action", weight: 3, all: ["agent", "destroy"], within: "text" },
];
