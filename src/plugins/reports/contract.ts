import type { Paper } from "../../core/reports/paper.ts";
import type { Pack } from "../../core/reports/classification-packs.rows.ts";

export type { Paper } from "../../core/reports/paper.ts";

/** Everything of the company's own that a template may be filled with. Texts are as people read them; days are ISO. */
export interface TemplateData {
  readonly company: string;
  readonly today: string;
  readonly pack: Pack | null;
  readonly vendors: readonly {
    readonly id: string;
    readonly name: string;
    readonly plan: string;
    readonly sentence: string;
    readonly basics: readonly {
      readonly id: string;
      readonly label: string;
      readonly state: string;
      readonly value: string;
      readonly seen: string;
      readonly expires: string;
      readonly counts: string;
    }[];
  }[];
  readonly agreements: readonly {
    readonly id: string;
    readonly name: string;
    readonly plan: string;
    readonly state: string;
    readonly items: readonly {
      readonly id: string;
      readonly text: string;
      readonly status: string;
      readonly how: string;
      readonly why: string;
    }[];
  }[];
  readonly tools: readonly (readonly string[])[];
  readonly toolColumns: readonly string[];
  readonly classes: readonly { readonly type: string; readonly label: string; readonly class: string }[];
  readonly mayCarry: readonly { readonly tool: string; readonly plan: string; readonly carries: string }[];
  readonly purposes: readonly { readonly id: string; readonly label: string; readonly tools: string; readonly never: boolean }[];
}

/**
 * The family of templates: each makes a document to take away out of the company's own data. The first table of `tables`
 * names the columns by which the filled document is found again when it is taken back; its first column holds ids. No I/O.
 */
export interface PaperTemplate {
  readonly id: string;
  readonly title: string;
  /** One sentence: what it is for. */
  readonly about: string;
  /** Columns of the table that is read back; empty when nothing is. */
  readonly columns: readonly string[];
  make(data: TemplateData): Paper;
}
