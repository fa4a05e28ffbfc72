import type { CompanyRules } from "../model/company-rules.ts";
import { peopleListAtLeast } from "../model/data-types.ts";
import type { TextReader } from "./detector.ts";
import { makeKindReader } from "./kinds/make-kind-reader.ts";
import { makeTableReader } from "./tables/make-table-reader.ts";

/** The readers of whole texts (kinds, tables) under the company's rules: its domains mark its own source, its threshold a list. */
export function makeTextReaders(rules: Pick<CompanyRules, "company" | "classes"> | undefined): readonly TextReader[] {
  const domains = rules?.company.domains ?? [];
  const own = {
    hosts: domains,
    packages: domains.map((domain) => domain.split(".").toReversed().join(".")),
    scopes: domains.map((domain) => `@${domain.split(".")[0] ?? domain}`),
  };
  return [makeKindReader(own), makeTableReader(listSizeOf(rules))];
}

function listSizeOf(rules: Pick<CompanyRules, "classes"> | undefined): number {
  for (const rule of rules?.classes.restricted ?? []) {
    const size = typeof rule === "string" ? undefined : rule["people-list"]?.atLeast;
    if (size !== undefined) return size;
  }
  return peopleListAtLeast;
}
