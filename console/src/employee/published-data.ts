import type { BasicsState } from "../../../src/core/decide/decision-input.ts";
import type { Guide } from "../../../src/core/guide/guide.ts";
import type { CatalogTool } from "../../../src/core/model/catalog.ts";
import type { CompanyRules } from "../../../src/core/model/company-rules.ts";

/** What `plimsoll publish` writes into the file: all that the page needs to decide by itself. */
export interface PublishedData {
  readonly guide: Guide;
  readonly rules: CompanyRules;
  readonly tools: readonly CatalogTool[];
  readonly basics: Readonly<Record<string, BasicsState>>;
}
